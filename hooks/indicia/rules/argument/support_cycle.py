"""ARG-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.evidence import Evidence
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.place import Word
from indicia.model.site import Site
from indicia.rules.circles import circles
from indicia.rules.target import target


@rule("ARG-007", Severity.ERROR)
def support_cycle(site: Site) -> Iterator[Problem]:
    """Evidence does not support itself, neither directly nor through other evidence.

    In a circle each claim rests on the next and none on anything outside.

    ```yaml bad
    evidence:
      - {id: E1, claim: The lake is low., cite: {key: lake2025level, covers: full}, supports: [⟦E2⟧, thesis]}
      - {id: E2, claim: It did not rain., cite: {key: lake2025level, covers: full}, supports: E1}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: The lake is low., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E2, claim: It did not rain., cite: {key: lake2025level, covers: full}, supports: E1}
    ```
    """
    for brief in site.briefs:
        for circle in circles(_edges(brief)):
            (evidence, first), *rest = circle
            path = " → ".join([evidence.id.value, *(word.value for _, word in circle)])
            related = tuple(Other(word.span, f"`{each.id.value}` supports `{word.value}`") for each, word in rest)
            message = f"this support runs in a circle: {path}"
            hint = "take out the link that is not meant"
            yield Problem(first.span, message, target(brief, evidence, "supports"), first.value, hint, related)


def _edges(brief: Brief) -> dict[str, list[tuple[str, tuple[Evidence, Word]]]]:
    """By id of evidence, the evidence that it supports: its id, and where that is written."""
    known = {each.id.value.casefold() for each in brief.evidence}
    found: dict[str, list[tuple[str, tuple[Evidence, Word]]]] = {}
    for evidence in brief.evidence:
        for word in evidence.supports:
            if word.value.casefold() in known:
                found.setdefault(evidence.id.value.casefold(), []).append((word.value.casefold(), (evidence, word)))
    return found
