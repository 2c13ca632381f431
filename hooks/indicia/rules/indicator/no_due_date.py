"""IND-006."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.status import settled
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.indicator.watched import kept
from indicia.rules.target import target


@rule("IND-006", Severity.WARNING, nature="completeness")
def no_due_date(site: Site) -> Iterator[Problem]:
    """An indicator says by when it would be seen.

    What may come at any time can never fail to come, so it can never tell against a scenario. One that was observed,
    resolved or retired is done with.

    ```yaml bad
    kind: analysis
    question: How many ships pass before May?
    thesis: {statement: Few., likelihood: likely, confidence: low, confidence_basis: "One gauge, read in full."}
    evidence:
      - {id: E1, claim: Rain fell early., cite: {key: lake2025level, covers: full, locator: p. 3}, opposes: thesis}
    assumptions:
      - {id: A1, statement: The gauge is right., rating: solid, if_wrong: The level is unknown., linchpin: true}
    scenarios:
      - {id: dry, name: Dry, summary: No rain falls before May., likelihood: 70%, horizon: 2026-05}
      - {id: wet, name: Wet, summary: The rains come in March., likelihood: 30%, horizon: 2026-05}
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        expect: {dry: highly-unlikely, wet: highly-likely}
        due: 2026-06
      - id: ⟦I-dust⟧
        statement: Dust storms close the road to the dam.
        counts_as_observed: A notice of the road office.
        expect: {dry: likely, wet: highly-unlikely}
    ```

    ```yaml good
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2026-06
    ```
    """
    for brief, indicator in kept(site):
        if "due" not in indicator.written and not settled(indicator):
            message = f"`{indicator.id.value}` names no day by which it would be seen"
            hint = "add `due:`, a month will do: `due: 2026-06`"
            yield Problem(indicator.id.span, message, target(brief, indicator, "due"), "", hint)
