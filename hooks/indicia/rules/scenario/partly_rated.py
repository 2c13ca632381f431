"""SCN-002."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.scenario import Scenario
from indicia.model.site import Site
from indicia.rules.scenario.scenario_trees import and_list, likelihood_span, others, planted, under


@rule("SCN-002", Severity.ERROR, nature="completeness")
def partly_rated(site: Site) -> Iterator[Problem]:
    """Either every scenario of a set has a likelihood, or none has.

    A reader takes the one that is not rated for the rest, or for nothing, and the author meant neither. What siblings
    leave is only known when all have spoken.

    ```yaml bad
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., likelihood: likely, horizon: 2026-12}
      - {id: ⟦wet⟧, name: Wet, summary: The rains come., horizon: 2026-12}
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
        for one in each.tree.sets:
            rated = [scenario for scenario in one.members if scenario.likelihood and scenario.likelihood.stated]
            silent = [scenario for scenario in one.members if _not_stated(scenario)]
            if rated and silent:
                names = and_list([f"`{scenario.id.value}`" for scenario in silent])
                has = "has" if len(silent) == 1 else "have"
                message = f"{names}{under(one.given)} {has} no likelihood, beside {each.said(rated)}"
                span, where = likelihood_span(silent[0]), each.target(silent[0], "likelihood")
                related = others(silent[1:], "nor has this")
                yield Problem(span, message, where, names, "rate all of them, or none", related, follows=each.follows)


def _not_stated(scenario: Scenario) -> bool:
    """False also for a likelihood that is written and could not be read."""
    if scenario.likelihood is None:
        return "likelihood" not in scenario.written
    return not scenario.likelihood.stated
