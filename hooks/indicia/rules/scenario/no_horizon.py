"""SCN-009."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.scenario.scenario_trees import planted


@rule("SCN-009", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def no_horizon(site: Site) -> Iterator[Problem]:
    """An outcome says by when it is meant.

    "Likely" without a date is never wrong: whatever has not come may come yet. Asked of the ends of the tree, not of
    branch points.

    ```yaml bad
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., likelihood: likely, horizon: 2026-12}
      - {id: ⟦wet⟧, name: Wet, summary: The rains come., likelihood: unlikely}
    ```

    ```yaml good
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., likelihood: likely, horizon: 2026-12}
      - {id: wet, name: Wet, summary: The rains come., likelihood: unlikely, horizon: 2026-12}
    ```
    """
    for each in planted(site):
        for branch in each.outcomes():
            scenario = branch.scenario
            if "horizon" not in scenario.written:
                message = f"`{scenario.id.value}` does not say by when"
                hint = "`horizon: …`, a year, a month or a day"
                where = each.target(scenario, "horizon")
                yield Problem(scenario.id.span, message, where, "", hint, follows=each.follows)
