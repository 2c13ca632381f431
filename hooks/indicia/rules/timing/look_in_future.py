"""TIM-011."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.indicator import Indicator, Observation, Resolution
from indicia.model.site import Site
from indicia.rules.target import target

# West of the date line it is still yesterday: whoever runs the check may be a day behind whoever looked.
_GRACE = datetime.timedelta(days=1)


@rule("TIM-011", Severity.WARNING)
def look_in_future(site: Site) -> Iterator[Problem]:
    """Nobody has looked at an indicator on a day that has not come.

    An observation or a resolution of tomorrow is a slip in the year or the month, and it hides what was really seen
    last. Dates that are known in part are late only if every reading is; one day is allowed for clocks elsewhere. Asked
    only where it is known which day it is, and of no brief whose information cut-off is later still: that one is
    looked at from an earlier day on purpose (`--today`).

    ```yaml bad
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2999-12
        observations: [{date: ⟦2999-10-02⟧, status: not-observed, cite: {key: lake2025level, covers: full}}]
    ```

    ```yaml good
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2999-12
        observations: [{date: 2025-10-02, status: not-observed, cite: {key: lake2025level, covers: full}}]
    ```
    """
    if site.today is None:
        return
    for brief in site.briefs:
        if brief.as_of and brief.as_of.earliest and brief.as_of.earliest > site.today:
            continue
        for indicator in brief.indicators:
            for path, record in _looks(indicator):
                date = record.date
                if date and date.earliest and date.earliest > site.today + _GRACE:
                    what = "settled" if isinstance(record, Resolution) else "looked at"
                    message = f"`{indicator.id.value}` cannot have been {what} on {date.value}: today is {site.today}"
                    where = target(brief, indicator, f"{path}.date")
                    yield Problem(date.span, message, where, date.value, hint="check the year and the month")


def _looks(indicator: Indicator) -> Iterator[tuple[str, Observation | Resolution]]:
    for number, each in enumerate(indicator.observations, 1):
        yield f"observations[{number}]", each
    if indicator.resolution:
        yield "resolution", indicator.resolution
