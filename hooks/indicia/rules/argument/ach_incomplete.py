"""ARG-013."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.matrix import matrices
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.argument.branches import rated_branches
from indicia.rules.astray import astray
from indicia.rules.target import target


@rule("ARG-013", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def ach_incomplete(site: Site) -> Iterator[Problem]:
    """Evidence that rates one scenario rates all of its siblings.

    Competing hypotheses are compared on the same evidence. A scenario that is not rated collects no inconsistency, so
    it looks better than it is.

    ```yaml bad
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    scenarios:
      - {id: dry, name: It stays dry, summary: The lake stays low., horizon: 2026-05, likelihood: likely}
      - {id: wet, name: The rains come, summary: The lake fills., horizon: 2026-05, likelihood: unlikely}
    indicators:
      - {id: I1, statement: The level at the dam., counts_as_observed: 26 metres or more., due: 2026-04-30,
         expect: {dry: highly-unlikely, wet: highly-likely}}
      - {id: I2, statement: The draught limit., counts_as_observed: 12 metres or less., due: 2026-04-30,
         expect: {dry: highly-likely, wet: highly-unlikely}}
    evidence:
      - {id: E1, claim: It did not rain., cite: {key: lake2025level, covers: full}, opposes: thesis,
         ach: ⟦{dry: inconsistent}⟧}
    assumptions:
      - {id: A1, statement: The rains are late., rating: solid, if_wrong: The lake fills.}
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
            for row in matrix.rows:
                pairs = zip(matrix.columns, row.ratings, strict=True)
                missing = [column.scenario.id.value for column, rating in pairs if not rating]
                if missing and len(rated_branches(brief, row.evidence)) == 1:
                    names = " and ".join(f"`{name}`" for name in missing)
                    yield Problem(
                        row.evidence.at("ach"),
                        f"`{row.evidence.id.value}` does not rate {names}",
                        target(brief, row.evidence, "ach"),
                        " ".join(missing),
                        hint="rate it for every sibling; `neutral` and `not-applicable` are ratings too",
                        follows=astray(site, brief, "given") or astray(site, brief, "ach", item=row.evidence),
                    )
