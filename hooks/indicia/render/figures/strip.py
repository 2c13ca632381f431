"""The strip of a timeline: each event as precisely as its date is known, in lanes that never overlap."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

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
_ASIDE, _RADIUS = 7.0, 4.0  # how far a name stands from its mark; half a dot
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
    """`apart` says in words what is too far from all others to be drawn among them; empty where nothing is."""

    frame: Frame
    marks: tuple[Mark, ...]
    axis: tuple[tuple[str, str, str], ...]
    foot: str
    apart: str


@value_class
class _Stretch:
    """An event's days as far as they are known: an open side lasts to the end of the strip."""

    event: Event
    name: str
    first: datetime.date
    last: datetime.date
    mark: str


def strip(sheet: Sheet, brief: Brief) -> Strip | None:
    """The timeline of a brief; None where fewer than two events have a year: there is nothing to see between them."""
    return strip_of(sheet, [(each.id.value, each) for each in brief.timeline], brief)


def strip_of(sheet: Sheet, events: Sequence[tuple[str, Event]], brief: Brief | None = None) -> Strip | None:
    """Any events, each under a short name; None as above. `brief` is the one whose page it is, if any."""
    known = sorted(_stretches(events), key=lambda each: (each.first, each.last, each.name))
    dated = _near(known)
    if len(dated) < 2 or dated[0].first == max(each.last for each in dated):
        return None
    first, last = dated[0].first, max(each.last for each in dated)
    marks, lanes = _marks(dated, first, last)
    say = sheet.words
    described = say("figure-strip-of", n=len(dated), start=_told(sheet, dated[0]), end=_told(sheet, dated[-1]))
    if len(events) > len(known):
        described += " " + say("figure-strip-left-out", n=len(events) - len(known))
    drawn = {id(each) for each in dated}
    away = [f"{each.name}, {_told(sheet, each)}" for each in known if id(each) not in drawn]
    foot = lanes * LANE
    return Strip(
        frame=frame("strip", say("figure-strip"), described, foot + FOOT, brief),
        marks=marks,
        axis=tuple(_axis(first, last)),
        foot=number(foot),
        apart=say("figure-strip-apart", events="; ".join(away)) if away else "",
    )


def _near(dated: list[_Stretch]) -> list[_Stretch]:
    """Without the few at either end that would squeeze all others into an edge.

    A fifth of the events at most, if what is left then takes a quarter of the time at most.
    """
    spare = len(dated) // 5
    if not spare:
        return dated
    whole = _days(dated)
    for count in range(1, spare + 1):
        for left in range(count, -1, -1):
            kept = dated[left : len(dated) - (count - left)]
            if _days(kept) * 4 <= whole:
                return kept
    return dated


def _days(dated: list[_Stretch]) -> int:
    return (max(each.last for each in dated) - min(each.first for each in dated)).days + 1


def _told(sheet: Sheet, stretch: _Stretch) -> str:
    assert stretch.event.date is not None  # those without a date were left out
    return date_text(stretch.event.date, sheet.words)


def _stretches(events: Iterable[tuple[str, Event]]) -> Iterator[_Stretch]:
    dated = [(name, event, event.date) for name, event in events if event.date and not event.date.yearless]
    days = [day for _, _, date in dated for day in (date.earliest, date.latest) if day]
    for name, event, date in dated:
        yield _Stretch(event, name, date.earliest or min(days), date.latest or max(days), _mark(date))


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
        label = clipped(f"{each.mark}{each.name}", _LABEL)
        needs = len(label) * LETTER + _ASIDE
        before = end * NARROW + needs > NARROW and start * NARROW >= needs
        left = start * NARROW - (needs if before else 0) - (_RADIUS if day else 0)
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
