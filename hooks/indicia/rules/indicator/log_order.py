"""Entries that were put into a log after a release, at a day that lies before what the release had."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from indicia.inference.released import forecasts, observations
from indicia.model.date import Date
from indicia.model.indicator import ForecastPoint, Indicator, Observation
from indicia.model.release import Look, RecordedItem

Entry = Observation | ForecastPoint
AnyEntry = TypeVar("AnyEntry", Observation, ForecastPoint)


def backdated(now: Indicator, was: RecordedItem, day: str) -> Iterator[tuple[str, Entry, str]]:
    """The field, the entry and what is wrong: observations and forecasts that the last release did not have.

    A forecast is late, whatever its date, where that release had the outcome; and where its date lies before a look
    that the release had, or, once the window was open, before the `day` of the release (empty where it is not known).
    A new entry of the day of the last released one is the log growing.
    """
    version = f"version {was.version}"
    looks = _kept(now.observations, observations(now.observations), was.observations)
    new = _new(now.observations, observations(now.observations), was.observations)
    for entry, before in _late(new, looks):
        yield "observations", entry, f"this look is put in before that of {before}, which {version} had"
    made = list(_new(now.forecast, forecasts(now.forecast), was.forecast))
    if was.outcome:
        for each in made:
            yield "forecast", each, f"this forecast was not there when {version} told the outcome, `{was.outcome}`"
        return
    late = {id(entry): f"that of {before}" for entry, before in
            _late(made, _kept(now.forecast, forecasts(now.forecast), was.forecast))}  # fmt: skip
    late |= {id(entry): f"the look of {before}" for entry, before in _late(made, looks) if id(entry) not in late}
    for each in made:
        if id(each) in late:
            yield "forecast", each, f"this forecast is put in before {late[id(each)]}, which {version} had"
        elif _after_opening(now, each, day):
            yield "forecast", each, f"{version}, released on {day} with the window open, did not have this forecast"


def _after_opening(now: Indicator, forecast: ForecastPoint, day: str) -> bool:
    """Whether a forecast is dated before a day on which it was not there, and the window had opened by then."""
    opened = now.opens.latest if now.opens else None
    made = forecast.date.latest if forecast.date else None
    return bool(day and opened and made) and str(opened) <= day and str(made) < day


def _kept(entries: Sequence[AnyEntry], looks: Sequence[Look], recorded: Sequence[Look]) -> list[Date]:
    """The dates of the entries that the release had."""
    new = list(_new(entries, looks, recorded))
    return [each.date for each in entries if each not in new and each.date and each.date.earliest]


def _late(new: Iterable[AnyEntry], kept: Sequence[Date]) -> Iterator[tuple[AnyEntry, str]]:
    """New entries that can only be earlier than the last recorded one, with its date."""
    last = max(kept, key=lambda date: date.earliest or datetime.date.min, default=None)
    for entry in new:
        latest = entry.date.latest if entry.date else None
        if last and last.earliest and latest and latest < last.earliest:
            yield entry, last.value


def _new(entries: Sequence[AnyEntry], looks: Sequence[Look], recorded: Sequence[Look]) -> Iterator[AnyEntry]:
    """The entries that no recorded one of the same date and status stands for."""
    left = Counter((each.date, each.status) for each in recorded)
    days = Counter(each.date for each in recorded)
    for entry, look in zip(entries, looks, strict=True):
        if left[look.date, look.status] > 0:
            left[look.date, look.status] -= 1
        elif not days[look.date]:  # another word for a released day is found as such
            yield entry
