"""What the dated looks at an indicator add up to: its history, its status, where its window stands, and what moved.

Observations are a log that only grows. Dates may be known in part, so they are an order with ties: where one look is
not surely later than another, the one written later is: the upper one in a log of days that is written newest first.
A status is never written by hand; it is the last look's.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Protocol, TypeVar

from indicia.model.date import Date
from indicia.model.indicator import STATUSES as WRITTEN
from indicia.model.indicator import Indicator, Observation
from indicia.model.value_class import value_class

NOT_LOOKED = "not-looked"
"""The status of an indicator at which nobody has looked yet: that says nothing, not even that nothing is known."""
STATUSES = (*WRITTEN, NOT_LOOKED)
LEVELS = {"not-observed": 0, "absent": 0, "partly-observed": 1, "observed": 2}
"""How far an indicator was seen. Looked for and absent is as little as not observed, and surer."""


class Dated(Protocol):
    """A record with a day; None where it could not be read."""

    @property
    def date(self) -> Date | None: ...


AnyDated = TypeVar("AnyDated", bound=Dated)


@value_class
class Move:
    """A change of what is known of an indicator; `was` is the status before (`not-looked` at the first look)."""

    indicator: Indicator
    was: str
    observation: Observation

    @property
    def now(self) -> str:
        assert self.observation.status is not None  # only looks with a status make a history
        return self.observation.status.value

    @property
    def rise(self) -> int:
        """Above zero where more is seen than before, below where less."""
        return LEVELS[self.now] - LEVELS.get(self.was, 0)


def in_order(records: Iterable[AnyDated]) -> tuple[AnyDated, ...]:
    """Records from first to last by their dates; of two that no reading tells apart, as they were given.

    A log of days that is written newest first is read from its end. Any other from the end as well: the last given of
    those than which no other is surely later. Dates without a year, with an open end or unread are surely later than
    nothing and nothing is surely later than they are.
    """
    left = list(records)
    found: list[AnyDated] = []
    if _rising(left):
        return tuple(left)
    if _rising(left[::-1]) and all(_first(each) == _last(each) for each in left):
        return tuple(reversed(left))
    while left:
        newest = max(_first(each) for each in left)
        place = next(place for place in range(len(left) - 1, -1, -1) if _last(left[place]) >= newest)
        found.append(left.pop(place))
    return tuple(reversed(found))


def _rising(records: Sequence[Dated]) -> bool:
    newest = datetime.date.min
    for each in records:
        newest = max(newest, _first(each))
        if _last(each) < newest:
            return False
    return True


def _first(record: Dated) -> datetime.date:
    return (record.date and record.date.earliest) or datetime.date.min


def _last(record: Dated) -> datetime.date:
    return (record.date and record.date.latest) or datetime.date.max


def history(indicator: Indicator) -> tuple[Observation, ...]:
    """The looks that have a status, from first to last."""
    return in_order(each for each in indicator.observations if each.status is not None)


def status(indicator: Indicator) -> str:
    """The status of the last look; `not-looked` where there was none."""
    looks = history(indicator)
    last = looks[-1].status if looks else None
    return last.value if last else NOT_LOOKED


def last_look(indicator: Indicator) -> Observation | None:
    """The look that gives the status."""
    looks = history(indicator)
    return looks[-1] if looks else None


def moves(indicator: Indicator, *, since: datetime.date, until: datetime.date | None = None) -> tuple[Move, ...]:
    """The changes of status by looks that are surely from `since` on (and until `until`), from first to last."""
    return _moves(indicator, lambda look: _within(look.date, since, until))


def moves_since_told(indicator: Indicator, told: Collection[tuple[str, str]]) -> tuple[Move, ...]:
    """The changes of status by looks that were not told yet; `told` are the looks that were, as `told_looks` gives."""
    return _moves(indicator, lambda look: _look(look) not in told)


def told_looks(indicator: Indicator) -> frozenset[tuple[str, str]]:
    """The looks of an indicator by date and status, as they are known again in another version of it."""
    return frozenset(_look(each) for each in indicator.observations)


def _look(look: Observation) -> tuple[str, str]:
    return look.date.value if look.date else "", look.status.value if look.status else ""


def _moves(indicator: Indicator, counts: Callable[[Observation], bool]) -> tuple[Move, ...]:
    """The changes of status by looks that count.

    A look that brings no information moves nothing: what was known before stands. So does a first look that finds
    nothing yet, which tells no more than the brief did.
    """
    found = []
    known = NOT_LOOKED
    for look in history(indicator):
        now = look.status.value if look.status else ""
        if now not in LEVELS:
            continue
        changed = now != known and (known, now) != (NOT_LOOKED, "not-observed")
        if changed and counts(look):
            found.append(Move(indicator, known, look))
        known = now
    return tuple(found)


def _within(date: Date | None, since: datetime.date, until: datetime.date | None) -> bool:
    if date is None or date.earliest is None or date.latest is None:
        return False
    return date.earliest >= since and (until is None or date.earliest <= until)


def window(indicator: Indicator, today: datetime.date | None) -> str:
    """Where the window stands: `undated`, `ahead`, `open` or `past`; `unknown` where no day is given to ask about.

    A date that is known in part is past when all of it is, and ahead while none of it has come.
    """
    if indicator.opens is None and indicator.due is None:
        return "undated"
    if today is None:
        return "unknown"
    if indicator.due and indicator.due.latest and indicator.due.latest < today:
        return "past"
    if indicator.opens and indicator.opens.earliest and indicator.opens.earliest > today:
        return "ahead"
    return "open"


def settled(indicator: Indicator) -> bool:
    """Whether nobody need look any more: it was observed or retired, or its question was answered."""
    return "resolution" in indicator.written or status(indicator) in ("observed", "retired")


_DAYS = {"daily": 1, "weekly": 7, "monthly": 31, "quarterly": 92}
"""The longest that a period of each cadence lasts."""


def days_between_looks(indicator: Indicator) -> int | None:
    """How many days may lie between two looks; None without a cadence."""
    return _DAYS.get(indicator.cadence.value) if indicator.cadence else None
