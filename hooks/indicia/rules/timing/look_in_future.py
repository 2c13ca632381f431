"""TIM-011."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.date import Date
from indicia.model.finding import Problem, Severity, rule
from indicia.model.indicator import Indicator
from indicia.model.site import Site
from indicia.model.update import Update
from indicia.rules.target import target
from indicia.rules.timing.ahead import future_look


@rule("TIM-011", Severity.WARNING)
def look_in_future(site: Site) -> Iterator[Problem]:
    """Nobody has looked at an indicator or a source, forecast or updated anything on a day that has not come.

    A day of tomorrow in a log is a slip in the year or the month, and it hides what was really seen last. Dates that
    are known in part are late only if every reading is; one day is allowed for clocks elsewhere. Asked only where it is
    known which day it is, and of no brief whose information cut-off is later still: that one is looked at from an
    earlier day on purpose (`--today`).

    ```yaml bad
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2999-12
        observations: [{date: ⟦2999-10-02⟧, status: not-observed, cite: {key: lake2025level, covers: full}}]
    ```

    ```yaml bad
    evidence:
      - id: E1
        claim: Transits fell.
        cite: {key: lake2025level, covers: full, checked: {by: L. H., on: ⟦2999-10-02⟧}}
        supports: thesis
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
    for brief in site.briefs if site.today else ():
        for item, _, citation in brief.citations():
            day = citation.checked.on if citation.checked else None
            if day and future_look(site, brief, day):
                message = f"nobody can have compared this source on {day.value}: today is {site.today}"
                yield Problem(day.span, message, target(brief, item, "cite"), day.value, "check the year and the month")
        dated: tuple[Indicator | Update, ...] = (*brief.indicators, *brief.updates)
        for item in dated:
            for path, date, what in _days(item):
                if date and future_look(site, brief, date):
                    message = f"`{item.id.value}` cannot have been {what} on {date.value}: today is {site.today}"
                    where = target(brief, item, path)
                    yield Problem(date.span, message, where, date.value, hint="check the year and the month")


def _days(item: Indicator | Update) -> Iterator[tuple[str, Date | None, str]]:
    """The path of each date of the log of an item, the date, and what was done on it."""
    if isinstance(item, Update):
        yield "date", item.date, "written"
        return
    for number, look in enumerate(item.observations, 1):
        yield f"observations[{number}].date", look.date, "looked at"
    for number, point in enumerate(item.forecast, 1):
        yield f"forecast[{number}].date", point.date, "forecast"
    if item.resolution:
        yield "resolution.date", item.resolution.date, "settled"
