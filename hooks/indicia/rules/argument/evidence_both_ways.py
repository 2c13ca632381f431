"""ARG-006."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target


@rule("ARG-006", Severity.ERROR)
def evidence_both_ways(site: Site) -> Iterator[Problem]:
    """An item of evidence does not support and oppose the same thing.

    It is two claims, then, and each needs its own words and source.

    ```yaml bad
    evidence:
      - {id: E1, claim: Rain fell., cite: {key: lake2025level, covers: full}, supports: thesis, opposes: ⟦thesis⟧}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Rain fell., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E2, claim: It stopped the same day., cite: {key: lake2025level, covers: full}, opposes: thesis}
    ```
    """
    for brief in site.briefs:
        for evidence in brief.evidence:
            supported = {word.value.casefold(): word for word in evidence.supports}
            for word in evidence.opposes:
                other = supported.get(word.value.casefold())
                if other:
                    yield Problem(
                        word.span,
                        f"`{evidence.id.value}` supports and opposes `{word.value}`",
                        target(brief, evidence, "opposes"),
                        word.value,
                        hint="split it into two claims, or keep the side on which it weighs more",
                        related=(Other(other.span, "supports it"),),
                    )
