"""ARG-012."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.matrix import matrices
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.target import target


@rule("ARG-012", Severity.NOTE)
def non_diagnostic_evidence(site: Site) -> Iterator[Problem]:
    """Evidence that fits all scenarios alike does not tell them apart.

    It may be true and important, and it decides nothing between them, however much of it there is. The table of
    competing hypotheses shows it and does not count it.

    ```yaml bad
    scenarios:
      - {id: dry, name: It stays dry, summary: The lake stays low.}
      - {id: wet, name: The rains come, summary: The lake fills.}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis,
         ach: ⟦{dry: consistent, wet: consistent}⟧}
      - {id: E2, claim: It did not rain., cite: {key: lake2025level, covers: full}, supports: thesis,
         ach: {dry: inconsistent, wet: very-inconsistent}}
    ```

    ```yaml good
    scenarios:
      - {id: dry, name: It stays dry, summary: The lake stays low.}
      - {id: wet, name: The rains come, summary: The lake fills.}
    evidence:
      - {id: E1, claim: It did not rain., cite: {key: lake2025level, covers: full}, supports: thesis,
         ach: {dry: inconsistent, wet: very-inconsistent}}
    ```
    """
    for brief in site.briefs:
        for matrix in matrices(site, brief):
            names = " and ".join(f"`{column.scenario.id.value}`" for column in matrix.columns)
            for row in matrix.rows:
                if not row.diagnostic:
                    evidence, rating = row.evidence, row.ratings[0]
                    message = f"`{evidence.id.value}` is {rating} with {names} alike, so it does not tell them apart"
                    follows = astray(site, brief, "given") or astray(site, brief, "ach", item=evidence)
                    where = target(brief, evidence, "ach")
                    yield Problem(evidence.at("ach"), message, where, rating, follows=follows)
