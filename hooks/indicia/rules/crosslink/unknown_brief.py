"""XRF-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.citing_site import only_cites
from indicia.model.finding import Problem, Severity, rule
from indicia.model.nearest import did_you_mean
from indicia.model.site import Site
from indicia.rules.crosslink.brief_links import brief_links
from indicia.rules.target import broken_brief_named


@rule("XRF-001", Severity.ERROR)
def unknown_brief(site: Site) -> Iterator[Problem]:
    """A brief that is linked, cited or related is on this site.

    A link to a brief that was renamed or never written leads readers to an error page. An earlier id (`aliases`) still
    redirects from outside; here the id of today is asked for.

    ```yaml bad
    related: ⟦canal-traffic⟧
    source_note: See ⟦[[canal-weather]]⟧.
    ```

    ```yaml other
    title: The harbour
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: The harbour stays open.
    ```

    ```yaml good
    related: other
    source_note: See [[other]].
    ```
    """
    if only_cites(site):
        return  # `[[…]]` is whatever the pages' own plugins make of it
    aliases = {alias.value: brief.key for brief in site.briefs for alias in brief.aliases}
    for link in brief_links(site):
        if link.to in site.brief_by_id:
            continue
        moved = aliases.get(link.to)
        hint = f"it is called `{moved}` now" if moved else did_you_mean(link.to, site.brief_by_id)
        follows = broken_brief_named(site, link.to)
        yield Problem(link.span, f"there is no brief `{link.to}`", link.target, link.to, hint, follows=follows)
