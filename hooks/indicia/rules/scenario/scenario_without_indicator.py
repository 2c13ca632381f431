"""SCN-006."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.spread import ratings
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.scenario.scenario_trees import planted

_LEADING = ("main", "baseline")


@rule("SCN-006", Severity.ERROR, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def scenario_without_indicator(site: Site) -> Iterator[Problem]:
    """Every outcome has an indicator that is rated against it.

    A scenario that nothing observable speaks for or against can be told, but not watched, and it cannot turn out
    wrong. An error for `main` and `baseline` scenarios, a warning for others; asked of the ends of the tree, not of
    branch points. A shared indicator (`use`) counts with the ratings that it has in this brief.

    ```yaml bad alone
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    assumptions: {id: A1, statement: The gauge is right., rating: solid, linchpin: true, if_wrong: It falls.}
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    scenarios:
      - {id: ⟦dry⟧, name: Dry, summary: The rains stay away., role: main, likelihood: likely, horizon: 2026-12}
      - {id: ⟦wet⟧, name: Wet, summary: The rains come., role: alternative, likelihood: unlikely, horizon: 2026-12}
    ```

    ```yaml good
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., role: main, likelihood: likely, horizon: 2026-12}
      - {id: wet, name: Wet, summary: The rains come., role: alternative, likelihood: unlikely, horizon: 2026-12}
    indicators:
      - id: I-rain
        statement: Rain at the gauge in May.
        expect: {dry: highly-unlikely, wet: highly-likely}
        counts_as_observed: Over 200 mm in the month.
        due: 2026-06-30
      - id: I-level
        statement: The lake falls below 24 m.
        expect: {dry: highly-likely, wet: unlikely}
        counts_as_observed: A week below 24 m.
        due: 2026-06-30
    ```
    """
    for each in planted(site):
        rated = {name for indicator in each.brief.indicators for name in ratings(each.brief, indicator)}
        for branch in each.outcomes():
            scenario = branch.scenario
            if scenario.id.value not in rated:
                role = scenario.role.value if scenario.role else ""
                message = (
                    f"no indicator is rated against {f'the {role} scenario ' if role else ''}`{scenario.id.value}`"
                )
                hint = f"say what would be seen if it came: `expect: {{{scenario.id.value}: …}}` at an indicator"
                follows = astray(site, each.brief, "expect", "use")
                yield Problem(
                    scenario.id.span, message, each.target(scenario), role, hint, follows=follows,
                    severity=None if role in _LEADING else Severity.WARNING,
                )  # fmt: skip
