"""XRF-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.item import Item
from indicia.model.place import Word
from indicia.model.site import Site
from indicia.rules.circles import circles
from indicia.rules.target import target


@rule("XRF-003", Severity.ERROR)
def circular_sourcing(site: Site) -> Iterator[Problem]:
    """Briefs do not cite one another as sources in a circle.

    Each would rest on the next, and none on anything outside. Only `cite: {brief: …}` makes a brief a source;
    `related` and links in texts do not.

    ```yaml other
    title: The harbour
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: The harbour stays open.
    source_note: Our own brief on the canal.
    evidence:
      - {id: E1, claim: Transits fell., cite: {brief: example, covers: full}, context: true}
    ```

    ```yaml bad
    evidence:
      - {id: E1, claim: The harbour is quiet., cite: {brief: ⟦other⟧, covers: full}, supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: The harbour is quiet., cite: {key: lake2025level, covers: full}, supports: thesis}
    related: {brief: other, relation: responds-to}
    ```
    """
    edges: dict[str, list[tuple[str, tuple[Brief, Item, Word]]]] = {}
    for brief, item, _, citation in site.citations:
        if citation.brief and citation.brief.value in site.brief_by_id:
            edges.setdefault(brief.key, []).append((citation.brief.value, (brief, item, citation.brief)))
    for circle in circles(edges):
        (brief, item, first), *rest = circle
        path = " → ".join([brief.key, *(word.value for _, _, word in circle)])
        related = tuple(Other(word.span, f"`{each.key}` cites `{word.value}`") for each, _, word in rest)
        hint = "cite the sources of the other brief in place of the brief"
        message = f"these briefs cite one another in a circle: {path}"
        yield Problem(first.span, message, target(brief, item, "cite"), first.value, hint, related)
