"""IND-017."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.date import Date
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target
from indicia.rules.timing.ahead import future_look


@rule("IND-017", Severity.ERROR)
def window_backwards(site: Site) -> Iterator[Problem]:
    """The window of an indicator opens before it closes, and forecasts are made before it does.

    A window that closes first cannot be watched. A forecast of a day after `due` forecasts what is known; that it came
    too late is a warning, and it is not scored. Dates that are known in part are wrong only if every reading is.

    ```yaml bad
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        opens: ⟦2026-08⟧
        due: 2026-06-30
        forecast: [{date: 2025-12-01, p: 30%}]
      - id: I-rain
        statement: The rains come.
        counts_as_observed: Over 200 mm in a month, at the gauge of the dam.
        due: 2025-12-15
        forecast: [{date: 2025-12-01, p: 30%}, {date: ⟦2025-12-20⟧, p: 60%}]
        observations: [{date: 2025-12-16, status: absent, cite: {key: lake2025level, covers: full}}]
    ```

    ```yaml good
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        opens: 2026-03
        due: 2026-06-30
        forecast: [{date: 2025-12-01, p: 30%}, {date: 2025-12-20, p: 40%}]
    ```
    """
    for brief in site.briefs:
        for indicator in brief.indicators:
            due, name = indicator.due, indicator.id.value
            if due is None:
                continue
            if indicator.opens and _after(indicator.opens, due):
                message = (
                    f"the window of `{name}` opens on {indicator.opens.value} and closes on {due.value}, before that"
                )
                where = target(brief, indicator, "opens")
                yield Problem(indicator.opens.span, message, where, indicator.opens.value, "check both dates")
            for number, each in enumerate(indicator.forecast, 1):
                if each.date and _after(each.date, due) and not future_look(site, brief, each.date):
                    message = f"the forecast of {each.date.value} comes after `{name}` was due, {due.value}"
                    where = target(brief, indicator, f"forecast[{number}].date")
                    hint = "check the year and the month"
                    yield Problem(each.date.span, message, where, each.date.value, hint, severity=Severity.WARNING)


def _after(late: Date, early: Date) -> bool:
    return bool(late.earliest and early.latest and late.earliest > early.latest)
