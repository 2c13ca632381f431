"""Dates as far as they are known: the subset of EDTF (ISO 8601-2:2019) that briefs use.

Forms: `2025`, `2025-12`, `2025-12-06`, a closing `~` (about), `?` (uncertain) or `%` (both),
`XXXX-08-18` (year not given), `a/b`, `a/..`, `../b`.
"""

from __future__ import annotations

import calendar
import datetime
import functools
import re

from indicia.model.place import Span
from indicia.model.value_class import value_class

_POINT = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%]?)", re.ASCII)


class DateError(ValueError):
    """Says in one clause why a text is no date; the loader makes a finding of it."""


@value_class
class Point:
    """One end of a date: what is known of year, month and day (0 where not given), and how surely."""

    year: int
    month: int
    day: int
    mark: str

    @property
    def earliest(self) -> datetime.date | None:
        """First day that it can be; None without a year."""
        return _first(self.year, self.month or 1, self.day or 1) if self.year else None

    @property
    def latest(self) -> datetime.date | None:
        """Last day that it can be; None without a year."""
        return _last(self.year, self.month or 12, self.day) if self.year else None


@functools.lru_cache(maxsize=4096)
def _first(year: int, month: int, day: int) -> datetime.date:
    return datetime.date(year, month, day)


@functools.lru_cache(maxsize=4096)
def _last(year: int, month: int, day: int) -> datetime.date:
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])


@value_class
class Date:
    """A date or an interval as written. `start` or `end` is None at the open side of an interval."""

    value: str
    span: Span
    start: Point | None
    end: Point | None

    @property
    def earliest(self) -> datetime.date | None:
        """First day it can begin; None if open or without a year."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> datetime.date | None:
        """Last day it can end; None if open or without a year."""
        return self.end.latest if self.end else None

    @property
    def latest_start(self) -> datetime.date | None:
        """Last day it can begin; None if open or without a year."""
        return self.start.latest if self.start else None

    @property
    def yearless(self) -> bool:
        """True if an end that is given lacks its year."""
        return any(point is not None and not point.year for point in (self.start, self.end))

    @property
    def interval(self) -> bool:
        return "/" in self.value

    def surely_after(self, other: Date) -> bool:
        """True only if every reading begins after every reading of the other has ended; unknown years abstain."""
        return self.earliest is not None and other.latest is not None and self.earliest > other.latest

    def __str__(self) -> str:
        return self.value


def parse_date(value: str, span: Span) -> Date:
    """Reads a date; raises DateError with the reason (outside the subset, or a day that is not in the calendar)."""
    left, slash, right = value.partition("/")
    if not slash:
        point = _point(value)
        return Date(value, span, point, point)
    if left == right == "..":
        raise DateError("an interval needs a date at one end at least")
    start = None if left == ".." else _point(left)
    end = None if right == ".." else _point(right)
    if start and end and start.earliest and end.latest and start.earliest > end.latest:
        raise DateError("the interval ends before it begins")
    return Date(value, span, start, end)


def _point(value: str) -> Point:
    found = _POINT.fullmatch(value)
    if not found:
        raise DateError("not a date in the forms 2025, 2025-12, 2025-12-06, 2026-01~, XXXX-08-18 or start/end")
    year = 0 if found["year"] == "XXXX" else int(found["year"])
    month, day = int(found["month"] or 0), int(found["day"] or 0)
    if found["year"] == "0000":
        raise DateError("there is no year 0000 here")
    if found["month"] and not 1 <= month <= 12:
        raise DateError(f"there is no month {found['month']}")
    # Without a year, 29 February may exist: 2024 is a leap year.
    if found["day"] and not 1 <= day <= calendar.monthrange(year or 2024, month)[1]:
        raise DateError(f"there is no day {found['day']} in that month")
    if not year and not month:
        raise DateError("a date without a year needs its month at least")
    return Point(year, month, day, found["mark"])
