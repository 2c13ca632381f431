"""ARG-014."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.matrix import POINTS, matrices
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.target import target


@rule("ARG-014", Severity.NOTE)
def column_without_inconsistency(site: Site) -> Iterator[Problem]:
    """Some evidence is inconsistent with each scenario, or nobody has looked for it.

    Hypotheses are tested by what does not fit them. One that everything fits may be right, or may be the author's
    favourite.

    ```yaml bad
    scenarios:
      - {id: ⟦dry⟧, name: It stays dry, summary: The lake stays low.}
      - {id: wet, name: The rains come, summary: The lake fills.}
    evidence:
      - {id: E1, claim: It did not rain., cite: {key: lake2025level, covers: full}, supports: thesis,
         ach: {dry: consistent, wet: inconsistent}}
    ```

    ```yaml good
    scenarios:
      - {id: dry, name: It stays dry, summary: The lake stays low.}
      - {id: wet, name: The rains come, summary: The lake fills.}
    evidence:
      - {id: E1, claim: It did not rain., cite: {key: lake2025level, covers: full}, supports: thesis,
         ach: {dry: consistent, wet: inconsistent}}
      - {id: E2, claim: Clouds gather., cite: {key: lake2025level, covers: full}, opposes: thesis,
         ach: {dry: inconsistent, wet: consistent}}
    ```
    """
    for brief in site.briefs:
        for matrix in matrices(site, brief):
            for number, column in enumerate(matrix.columns):
                ratings = [row.ratings[number] for row in matrix.rows if row.ratings[number]]
                if ratings and not any(rating in POINTS for rating in ratings):
                    word = column.scenario.id
                    message = f"no evidence is inconsistent with `{word.value}`; was any looked for?"
                    follows = astray(site, brief, "ach", "given")
                    yield Problem(word.span, message, target(brief, column.scenario), word.value, follows=follows)
