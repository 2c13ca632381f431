"""XRF-002."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.circles import circles
from indicia.rules.crosslink.brief_links import BriefLink, brief_links

_LATER = ("supersedes", "updates", "builds-on")


@rule("XRF-002", Severity.ERROR)
def supersession_cycle(site: Site) -> Iterator[Problem]:
    """Briefs that supersede, update or build on one another do not run in a circle.

    Each of these relations says "I am the later one". In a circle nobody is, and a reader who follows "replaced by"
    never arrives.

    ```yaml other
    title: The harbour
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: The harbour stays open.
    related: {brief: example, relation: builds-on}
    ```

    ```yaml bad
    related: {brief: ⟦other⟧, relation: supersedes}
    ```

    ```yaml good
    related: {brief: other, relation: responds-to}
    ```
    """
    edges: dict[str, list[tuple[str, BriefLink]]] = {}
    for link in brief_links(site):
        if link.origin and link.relation in _LATER and link.to in site.brief_by_id:
            edges.setdefault(link.origin.key, []).append((link.to, link))
    for circle in circles(edges):
        first, *rest = circle
        path = " → ".join([*(link.origin.key for link in circle if link.origin), first.to if not rest else rest[-1].to])
        related = tuple(Other(link.span, f"{link.relation} `{link.to}`") for link in rest)
        hint = "one of these relations points the wrong way"
        yield Problem(first.span, f"these briefs run in a circle: {path}", first.target, first.to, hint, related)
