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
    that should be told as what happened. The cut-off of a brief that is kept up to date may have moved past a horizon:
    the horizon is held against the earliest of cut-off, publication, origin and updates.

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
        told = (
            brief.as_of,
            brief.published,
            brief.origin and brief.origin.date,
            *(each.date for each in brief.updates),
        )
        days = [day for day in told if day and day.earliest]
        for scenario in brief.scenarios if brief.as_of else ():
            horizon = scenario.horizon
            if horizon and brief.as_of and days and all(day.surely_after(horizon) for day in days):
                message = f"`{scenario.id.value}` ends {horizon.value}, before the cut-off of {brief.as_of.value}"
                related = (Other(brief.as_of.span, "the cut-off is here"),)
                where = target(brief, scenario, "horizon")
                hint = "check the year and the month of both"
                yield Problem(horizon.span, message, where, horizon.value, hint, related)
