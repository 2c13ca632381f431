"""XRF-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.crosslink.brief_links import brief_links


@rule("XRF-007", Severity.WARNING)
def link_to_draft(site: Site) -> Iterator[Problem]:
    """What is published links to no draft.

    Readers cannot see drafts, so the link is printed as plain text until the other brief is published.

    ```yaml other
    title: The harbour
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: The harbour stays open.
    ```

    ```yaml bad
    status: published
    published: 2026-01-05
    related: ⟦other⟧
    ```

    ```markdown bad
    See ⟦[[other]]⟧ for the ships.
    ```

    ```yaml good
    status: draft
    related: other
    ```
    """
    for link in brief_links(site):
        brief = site.brief_by_id.get(link.to)
        if brief and not brief.public and (link.origin is None or link.origin.public):
            status = brief.status.value if brief.status else "draft"
            hint = "publish it too, or take the link out"
            follows = "" if brief.status else astray(site, brief, "status")
            message = f"the brief `{link.to}` is a {status}"
            yield Problem(link.span, message, link.target, link.to, hint, follows=follows)
