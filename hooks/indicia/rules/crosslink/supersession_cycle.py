"""XRF-002."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
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
    edges: dict[str, list[BriefLink]] = {}
    for link in brief_links(site):
        if link.origin and link.relation in _LATER and link.to in site.brief_by_id:
            edges.setdefault(link.origin.key, []).append(link)
    for circle in _circles(edges):
        first, *rest = circle
        path = " → ".join([*(link.origin.key for link in circle if link.origin), first.to if not rest else rest[-1].to])
        related = tuple(Other(link.span, f"{link.relation} `{link.to}`") for link in rest)
        hint = "one of these relations points the wrong way"
        yield Problem(first.span, f"these briefs run in a circle: {path}", first.target, first.to, hint, related)


def _circles(edges: Mapping[str, list[BriefLink]]) -> Iterator[list[BriefLink]]:
    """One circle for each link that closes one, as links, from the brief that is first in the order of the site."""
    done: set[str] = set()
    for start in edges:
        path: list[BriefLink] = []
        on_path = {start: 0}
        stack = [iter(edges[start])] if start not in done else []
        while stack:
            link = next(stack[-1], None)
            if link is None:
                stack.pop()
                leaving = path.pop().to if path else start
                done.add(leaving)
                on_path.pop(leaving, None)
            elif link.to in on_path:
                yield [*path[on_path[link.to] :], link]
            elif link.to not in done:
                path.append(link)
                on_path[link.to] = len(path)
                stack.append(iter(edges.get(link.to, ())))
