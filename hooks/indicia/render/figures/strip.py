"""The strip of a timeline: each event as precisely as its date is known, in lanes that never overlap."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from indicia.model.brief import Brief
from indicia.model.date import Date
from indicia.model.evidence import Event
from indicia.model.value_class import value_class
from indicia.render.dates import date_text
from indicia.render.edition import Sheet
from indicia.render.figures.frame import LETTER, NARROW, Frame, across, along, clipped, frame, number

LANE = 20.0
FOOT = 22.0
_LABEL = 90.0  # CSS pixels that a name may take
_GAP = 4.0
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000)  # months between labels of the axis
_MOST_LABELS = 5


@value_class
class Mark:
    """An event: a `day`, or a bar from `start` on; `fuzzy` where the date is only about right or uncertain."""

    label: str
    day: bool
    fuzzy: bool
    start: str
    length: str
    label_at: str
    before: bool
    top: str


@value_class
class Strip:
    frame: Frame
    marks: tuple[Mark, ...]
    axis: tuple[tuple[str, str, str], ...]
    foot: str


@value_class
class _Stretch:
    """An event's days as far as they are known: an open side lasts to the end of the strip."""

    event: Event
    first: datetime.date
    last: datetime.date
    mark: str


def strip(sheet: Sheet, brief: Brief) -> Strip | None:
    """None where fewer than two events have a year: there is nothing to see between them."""
    dated = sorted(_stretches(brief.timeline), key=lambda each: (each.first, each.last, each.event.id.value))
    if len(dated) < 2 or dated[0].first == max(each.last for each in dated):
        return None
    first, last = dated[0].first, max(each.last for each in dated)
    marks, lanes = _marks(dated, first, last)
    say = sheet.words
    left_out = len(brief.timeline) - len(dated)
    described = say("figure-strip-of", n=len(dated), start=_told(sheet, dated[0]), end=_told(sheet, dated[-1]))
    if left_out:
        described += " " + say("figure-strip-left-out", n=left_out)
    foot = lanes * LANE
    return Strip(
        frame=frame("strip", say("figure-strip"), described, foot + FOOT, brief),
        marks=marks,
        axis=tuple(_axis(first, last)),
        foot=number(foot),
    )


def _told(sheet: Sheet, stretch: _Stretch) -> str:
    assert stretch.event.date is not None  # those without a date were left out
    return date_text(stretch.event.date, sheet.words)


def _stretches(events: Iterable[Event]) -> Iterator[_Stretch]:
    dated = [(event, event.date) for event in events if event.date and not event.date.yearless]
    days = [day for _, date in dated for day in (date.earliest, date.latest) if day]
    for event, date in dated:
        yield _Stretch(event, date.earliest or min(days), date.latest or max(days), _mark(date))


def _mark(date: Date) -> str:
    """`~`, `?` or `%` at either end; the arrow of an open side."""
    if date.start is None:
        return "←"
    if date.end is None:
        return "→"
    return date.start.mark or date.end.mark


def _marks(dated: list[_Stretch], first: datetime.date, last: datetime.date) -> tuple[tuple[Mark, ...], int]:
    """The marks, each in the first lane where it has room on a narrow screen; and how many lanes there are."""
    span = (last - first).days + 1
    free: list[float] = []
    made = []
    for each in dated:
        start, end = (each.first - first).days / span, ((each.last - first).days + 1) / span
        day = each.first == each.last
        label = clipped(f"{each.mark}{each.event.id.value}", _LABEL)
        needs = len(label) * LETTER + _GAP
        before = end * NARROW + needs > NARROW and start * NARROW >= needs
        left = start * NARROW - (needs if before else 0)
        right = end * NARROW + (0 if before else needs)
        lane = next((number for number, taken in enumerate(free) if taken <= left), len(free))
        free[lane : lane + 1] = [right + _GAP]
        place = start if day or before else end
        made.append(
            Mark(
                label=label,
                day=day,
                fuzzy=each.mark in ("~", "?", "%"),
                start=across(start),
                length=along(end - start),
                label_at=across(place),
                before=before,
                top=number(lane * LANE),
            )
        )
    return tuple(made), len(free)


def _axis(first: datetime.date, last: datetime.date) -> Iterator[tuple[str, str, str]]:
    """Beginnings of months or years: place, label, and how the label hangs on the place."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((each for each in _STEPS if months <= each * _MOST_LABELS), _STEPS[-1])
    span = (last - first).days + 1
    begin = first.year * 12 + first.month - 1
    for month in range(-(-begin // step) * step, last.year * 12 + last.month, step):
        day = datetime.date(month // 12, month % 12 + 1, 1)
        if day < first:
            continue
        share = (day - first).days / span
        label = f"{day.year}" if step >= 12 else f"{day.year}-{day.month:02}"
        yield across(share), label, "start" if share < 0.12 else "end" if share > 0.88 else "middle"
