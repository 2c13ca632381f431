"""The history of an indicator as a drawing: a step line through its looks, broken where there was no information.

Each status has a lane, named in words; each look a sign of its own shape, and a bar as wide as its date is uncertain.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise

from indicia.inference.status import history
from indicia.model.date import Date
from indicia.model.indicator import Indicator, Observation
from indicia.model.value_class import value_class
from indicia.render.dates import date_text
from indicia.render.edition import Sheet
from indicia.render.figures.frame import Frame, across, frame, number
from indicia.render.indicator_views import status_name

LANES = ("observed", "partly-observed", "not-observed", "absent")
LANE = 34.0
FOOT = 24.0
_LINE = 24.0  # how far below the top of a lane its line runs: the name stands above it


@value_class
class Lane:
    name: str
    label_y: str
    y: str


@value_class
class Step:
    """A line from one look to the next: level while the status stands, upright where it changes."""

    x1: str
    y1: str
    x2: str
    y2: str


@value_class
class Mark:
    """A look: its sign is drawn by its status; from `start` to `end` it may have been."""

    status: str
    x: str
    y: str
    start: str
    end: str


@value_class
class History:
    frame: Frame
    lanes: tuple[Lane, ...]
    steps: tuple[Step, ...]
    marks: tuple[Mark, ...]
    window: tuple[str, ...]
    axis: tuple[tuple[str, str, str], ...]
    foot: str


@value_class
class _Look:
    """A look with its place on a line of time from 0 to 1."""

    observation: Observation
    status: str
    at: float
    start: float
    end: float


def history_figure(sheet: Sheet, indicator: Indicator) -> History | None:
    """None where no look has a day, or where there is no time between anything: the list says it all."""
    seen = [each for each in history(indicator) if each.date and each.date.earliest and each.date.latest]
    days = list(_days([each.date for each in seen], indicator))
    first, last = min(days, default=None), max(days, default=None)
    if not seen or first is None or last is None or (last - first).days < 2:
        return None
    looks = tuple(_looks(seen, first, last))
    foot = LANE * len(LANES)
    name = sheet.words("item-indicator", id=indicator.id.value)
    return History(
        frame=frame("history", sheet.words("figure-history", name=name), _told(sheet, indicator, seen), foot + FOOT),
        lanes=tuple(
            Lane(status_name(sheet, each), number(place * LANE + _LINE - 9), _y(each))
            for place, each in enumerate(LANES)
        ),
        steps=tuple(_steps(looks)),
        marks=tuple(
            Mark(each.status, across(each.at), _y(each.status), across(each.start), across(each.end)) for each in looks
        ),
        window=tuple(across(_share(day, first, last)) for day in _borders(indicator)),
        axis=((across(0), first.isoformat(), "start"), (across(1), last.isoformat(), "end")),
        foot=number(foot),
    )


def _days(dates: Sequence[Date | None], indicator: Indicator) -> Iterator[datetime.date]:
    for date in (*dates, indicator.opens, indicator.due):
        if date and date.earliest and date.latest:
            yield date.earliest
            yield date.latest


def _borders(indicator: Indicator) -> Iterator[datetime.date]:
    if indicator.opens and indicator.opens.earliest and indicator.opens.latest:
        yield indicator.opens.earliest
    if indicator.due and indicator.due.latest and indicator.due.earliest:
        yield indicator.due.latest


def _share(day: datetime.date, first: datetime.date, last: datetime.date) -> float:
    return (day - first).days / (last - first).days


def _looks(seen: Sequence[Observation], first: datetime.date, last: datetime.date) -> Iterator[_Look]:
    """In the middle of the days that each can be of; never left of the look before it."""
    before = 0.0
    for each in seen:
        assert each.date is not None  # those without a day were left out
        assert each.date.earliest is not None
        assert each.date.latest is not None
        assert each.status is not None
        start, end = _share(each.date.earliest, first, last), _share(each.date.latest, first, last)
        before = max(before, (start + end) / 2)
        yield _Look(each, each.status.value, before, start, end)


def _y(status: str) -> str:
    """A status without a lane is marked on the axis: it says nothing of what happened."""
    return number(LANES.index(status) * LANE + _LINE if status in LANES else LANE * len(LANES))


def _steps(looks: Sequence[_Look]) -> Iterator[Step]:
    for each, following in pairwise(looks):
        if each.status not in LANES:
            continue
        here, there = across(each.at), across(following.at)
        if following.status in (*LANES, "retired"):
            yield Step(here, _y(each.status), there, _y(each.status))
        if following.status in LANES and following.status != each.status:
            yield Step(there, _y(each.status), there, _y(following.status))


def _told(sheet: Sheet, indicator: Indicator, seen: Sequence[Observation]) -> str:
    """The same in words: every look, and the window."""
    say = sheet.words
    looks = "; ".join(
        f"{date_text(each.date, say)}: {status_name(sheet, each.status.value)}"
        for each in seen
        if each.date and each.status
    )
    parts = [say("figure-history-of", looks=looks)]
    if indicator.opens:
        parts.append(say("figure-window-opens", date=date_text(indicator.opens, say)))
    if indicator.due:
        parts.append(say("figure-window-closes", date=date_text(indicator.due, say)))
    return " ".join(parts)
