"""SCN-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.spread import own_signs, ratings
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.scenario.scenario_trees import and_list, planted


@rule("SCN-007", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def no_unique_indicator(site: Site) -> Iterator[Problem]:
    """Every outcome has a sign of its own: an indicator that is likely under it and under no rival.

    If all that a scenario makes likely is likely elsewhere too, nobody will see that it has begun. What it depends on
    is no rival. A scenario that no indicator is rated against at all is SCN-006's.

    ```yaml bad
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    scenarios:
      - {id: ⟦dry⟧, name: Dry, summary: The rains stay away., likelihood: likely, horizon: 2026-12}
      - {id: wet, name: Wet, summary: The rains come., likelihood: unlikely, horizon: 2026-12}
    indicators:
      - id: I-rain
        statement: Rain at the gauge in May.
        expect: {dry: unlikely, wet: highly-likely}
        counts_as_observed: Over 200 mm in the month.
        due: 2026-06-30
    ```

    ```yaml good
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., likelihood: likely, horizon: 2026-12}
      - {id: wet, name: Wet, summary: The rains come., likelihood: unlikely, horizon: 2026-12}
    indicators:
      - id: I-rain
        statement: Rain at the gauge in May.
        expect: {dry: unlikely, wet: highly-likely}
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
        for branch in each.outcomes():
            own = branch.scenario
            rated = [item for item in each.brief.indicators if own.id.value in ratings(each.brief, item)]
            if rated and not own_signs(each.brief, own):
                names = and_list([f"`{item.id.value}`" for item in rated])
                message = f"`{own.id.value}` has no sign of its own: {names} {_verb(len(rated))} under it alone"
                hint = "add an indicator that is `likely` or `highly-likely` here and nowhere else"
                yield Problem(
                    own.id.span, message, each.target(own), "", hint, follows=astray(site, each.brief, "expect", "use")
                )


def _verb(count: int) -> str:
    return "is not likely" if count == 1 else "are not likely"
