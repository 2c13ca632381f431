"""TIM-013."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target


@rule("TIM-013", Severity.WARNING)
def horizon_over(site: Site) -> Iterator[Problem]:
    """A scenario reaches beyond the day on which the brief was informed.

    A `horizon` before `as_of` asks what will come of a time that is over. It is a slip in one of the two, or a scenario
    that should be told as what happened. A brief that carries updates may have outlived its horizons, and is not asked.

    ```yaml bad
    as_of: 2025-11-30
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., likelihood: likely, horizon: ⟦2025-06⟧}
      - {id: wet, name: Wet, summary: The rains come., likelihood: unlikely, horizon: 2026-12}
    ```

    ```yaml good
    as_of: 2025-11-30
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., likelihood: likely, horizon: 2025-12}
      - {id: wet, name: Wet, summary: The rains come., likelihood: unlikely, horizon: 2026-12}
    ```
    """
    for brief in site.briefs:
        for scenario in brief.scenarios if brief.as_of and not brief.updates else ():
            horizon = scenario.horizon
            if horizon and brief.as_of and brief.as_of.surely_after(horizon):
                message = f"`{scenario.id.value}` ends {horizon.value}, before the cut-off of {brief.as_of.value}"
                related = (Other(brief.as_of.span, "the cut-off is here"),)
                where = target(brief, scenario, "horizon")
                hint = "check the year and the month of both"
                yield Problem(horizon.span, message, where, horizon.value, hint, related)
