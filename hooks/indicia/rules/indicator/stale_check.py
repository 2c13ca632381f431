"""IND-008."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from indicia.inference.status import days_between_looks
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.indicator import Indicator
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.indicator.watched import unsettled
from indicia.rules.target import target

_TIMES = 2


@rule("IND-008", Severity.WARNING)
def stale_check(site: Site) -> Iterator[Problem]:
    """Somebody looks at an indicator as often as the brief promises.

    A reader takes "not observed" for news. It is none if the last look is older than twice the cadence (two months, for
    `monthly`). A look that found nothing out counts: `status: no-information`. Counted from the last look, from
    the brief's own date where there was none, and not before the window opens; over where the window has closed.

    ```yaml bad
    as_of: 2025-06-30
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2026-06
        cadence: ⟦monthly⟧
        observations: [{date: 2025-09-30, status: not-observed, cite: {key: lake2025level, covers: full}}]
    ```

    ```yaml good
    as_of: 2025-06-30
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2026-06
        cadence: monthly
        observations:
          - {date: 2025-09-30, status: not-observed, cite: {key: lake2025level, covers: full}}
          - {date: 2025-12, status: no-information, note: The gauge is under repair.}
    ```
    """
    for state in ("open", "undated"):
        for brief, indicator, today in unsettled(site, state):
            days, seen = days_between_looks(indicator), _seen(brief, indicator)
            if days is None or seen is None or (today - seen).days <= _TIMES * days:
                continue
            last = f"the last look is of {seen}" if indicator.observations else "nobody has looked yet"
            cadence = indicator.cadence.value if indicator.cadence else ""
            message = f"`{indicator.id.value}` is to be looked at {cadence}; {last}, today is {today}"
            hint = "look, and add an observation (`no-information` where nothing could be learned); or a slower cadence"
            where, follows = target(brief, indicator, "cadence"), astray(site, brief, "observations", item=indicator)
            yield Problem(indicator.at("cadence"), message, where, cadence, hint, follows=follows)


def _seen(brief: Brief, indicator: Indicator) -> datetime.date | None:
    """The last day that anybody can have looked; None where a date that it hangs on could not be read."""
    looks = [each.date.latest if each.date else None for each in indicator.observations]
    if not looks:
        looks = [date.latest if date else None for date in (brief.as_of, brief.published or brief.as_of)]
    opened = indicator.opens.latest_start if indicator.opens else datetime.date.min
    days = [*looks, opened]
    return max((day for day in days if day), default=None) if None not in days else None
