"""XRF-006."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.crosslink.brief_links import brief_links


@rule("XRF-006", Severity.WARNING)
def link_to_withdrawn(site: Site) -> Iterator[Problem]:
    """Nothing leads readers to a brief that was withdrawn, unless to replace it.

    A withdrawn brief is one its authors no longer stand by. What rests on it should be looked at again.

    ```yaml other
    title: The harbour
    kind: note
    status: withdrawn
    authors: Leyla Həsənova
    as_of: 2025-12-31
    published: 2025-12-31
    thesis: The harbour stays open.
    updates: {id: U1, date: 2025-12-31, type: withdrawal, summary: The report that it rests on was retracted.}
    ```

    ```yaml bad
    related: ⟦other⟧
    ```

    ```yaml good
    related: {brief: other, relation: supersedes}
    ```
    """
    for link in brief_links(site):
        brief = site.brief_by_id.get(link.to)
        if brief is None or brief.status is None or brief.status.value != "withdrawn" or brief is link.origin:
            continue
        own = link.origin.status.value if link.origin and link.origin.status else ""
        if link.relation != "supersedes" and own != "withdrawn":
            hint = "take the link out, or say what replaces it"
            yield Problem(link.span, f"the brief `{link.to}` was withdrawn", link.target, link.to, hint)
