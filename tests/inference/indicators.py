"""Indicators, scenarios and briefs as values, from what a test says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from indicia.model.brief import Brief
from indicia.model.date import Date, parse_date
from indicia.model.indicator import ForecastPoint, Indicator, Observation, Resolution
from indicia.model.place import Passage, Source, Span, Text, Word
from indicia.model.scenario import Scenario

SOURCE = Source("x.yml", "")
HERE = Span(SOURCE, 0, 0)


def word(value: str) -> Word:
    return Word(value, HERE)


def text(value: str) -> Text:
    return Text({"": Passage(value, HERE)})


def day(value: str | None) -> Date | None:
    return parse_date(value, HERE) if value else None


def observation(date: str | None, status: str | None) -> Observation:
    return Observation(span=HERE, date=day(date), status=word(status) if status else None)


def indicator(
    id: str = "I1",
    *,
    observations: Sequence[tuple[str, str]] = (),
    more: Sequence[Observation] = (),
    expect: Mapping[str, str] | None = None,
    forecast: Sequence[tuple[str, float]] = (),
    resolution: tuple[str | None, str] | None = None,
    opens: str | None = None,
    due: str | None = None,
    use: str | None = None,
    applies_if: str | None = None,
) -> Indicator:
    values: dict[str, Any] = {
        "observations": (*(observation(*each) for each in observations), *more),
        "expect": tuple((word(name), word(level)) for name, level in (expect or {}).items()),
        "forecast": tuple(ForecastPoint(span=HERE, date=day(date), p=p) for date, p in forecast),
        "opens": day(opens),
        "due": day(due),
        "use": word(use) if use else None,
        "applies_if": word(applies_if) if applies_if else None,
    }
    if resolution:
        values["resolution"] = Resolution(span=HERE, date=day(resolution[0]), outcome=word(resolution[1]))
    written = {name: HERE for name, value in values.items() if value}
    return Indicator(span=HERE, id=word(id), written=written, **values)


def scenario(id: str, given: str | None = None) -> Scenario:
    return Scenario(span=HERE, id=word(id), name=text(id), given=word(given) if given else None)


def brief_of(id: str = "canal", *, scenarios: Sequence[Scenario] = (), indicators: Sequence[Indicator] = ()) -> Brief:
    return Brief(span=HERE, source=SOURCE, id=word(id), scenarios=tuple(scenarios), indicators=tuple(indicators))
