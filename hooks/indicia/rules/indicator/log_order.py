"""Entries that were put into a log after a release, at a day that lies before what the release had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from indicia.inference.released import forecasts, observations
from indicia.model.indicator import ForecastPoint, Indicator, Observation
from indicia.model.release import Look, RecordedItem

Entry = Observation | ForecastPoint


def backdated(now: Indicator, was: RecordedItem) -> Iterator[tuple[str, Entry, str]]:
    """The field, the entry and what is wrong: observations and forecasts that the last release did not have.

    A forecast is late, whatever its date, where that release had the outcome. A new entry of the day of the last
    released one is the log growing.
    """
    version = f"version {was.version}"
    for entry, before in _late(now.observations, observations(now.observations), was.observations):
        yield "observations", entry, f"this look is put in before that of {before}, which {version} had"
    if was.outcome:
        for entry in _new(now.forecast, forecasts(now.forecast), was.forecast):
            yield "forecast", entry, f"this forecast was not there when {version} told the outcome, `{was.outcome}`"
    else:
        for entry, before in _late(now.forecast, forecasts(now.forecast), was.forecast):
            yield "forecast", entry, f"this forecast is put in before that of {before}, which {version} had"


def _late(
    entries: Sequence[Entry], looks: Sequence[Look], recorded: Sequence[Look]
) -> Iterator[tuple[Entry, str]]:  # fmt: skip
    """New entries that can only be earlier than the last recorded one, with its date."""
    new = list(_new(entries, looks, recorded))
    kept = [each.date for each in entries if each not in new and each.date and each.date.earliest]
    last = max(kept, key=lambda date: date.earliest or date.value, default=None)
    for entry in new:
        latest = entry.date.latest if entry.date else None
        if last and last.earliest and latest and latest < last.earliest:
            yield entry, last.value


def _new(entries: Sequence[Entry], looks: Sequence[Look], recorded: Sequence[Look]) -> Iterator[Entry]:
    """The entries that no recorded one of the same date and status stands for."""
    left = Counter((each.date, each.status) for each in recorded)
    days = Counter(each.date for each in recorded)
    for entry, look in zip(entries, looks, strict=True):
        if left[look.date, look.status] > 0:
            left[look.date, look.status] -= 1
        elif not days[look.date]:  # another word for a released day is found as such
            yield entry
