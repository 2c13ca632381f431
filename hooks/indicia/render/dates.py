"""Dates as readers say them, with the machine's form beside."""

from __future__ import annotations

import datetime

from markupsafe import Markup

from indicia.model.date import Date, Point
from indicia.render.words import Words


def date_html(date: Date, words: Words) -> Markup:
    """`<time>` elements in the language's words: "about January 2026", "18 August, year not given"."""
    if not date.interval:
        assert date.start is not None  # only an interval has an open side
        return _point_html(date.start, words)
    if date.start is None:
        assert date.end is not None  # an interval is open at one side at most
        return words.html("date-until", end=_point_html(date.end, words))
    if date.end is None:
        return words.html("date-since", start=_point_html(date.start, words))
    return words.html("date-range", start=_point_html(date.start, words), end=_point_html(date.end, words))


def date_text(date: Date, words: Words) -> str:
    """The same as plain text."""
    return date_html(date, words).striptags()


def in_time(date: Date | None) -> tuple[datetime.date, datetime.date]:
    """A key that puts dates in order: the first day that it can be of, then the last; what has no year comes last."""
    earliest = date.earliest or date.latest if date else None
    latest = date.latest or earliest if date else None
    return earliest or datetime.date.max, latest or datetime.date.max


def _point_html(point: Point, words: Words) -> Markup:
    html = Markup.escape(_point(point, words))
    if machine(point):
        html = Markup('<time datetime="{}">{}</time>').format(machine(point), html)
    if not point.year:
        html = words.html("date-yearless", date=html)
    if point.mark:
        html = words.html({"~": "date-about", "?": "date-uncertain", "%": "date-both"}[point.mark], date=html)
    return html


def machine(point: Point) -> str:
    """The value of `datetime`: a year, a month, a day, a day without its year; HTML has none for a month without."""
    if not point.year:
        return f"{point.month:02}-{point.day:02}" if point.day else ""
    return "-".join([f"{point.year:04}", *(f"{part:02}" for part in (point.month, point.day) if part)])


def _point(point: Point, words: Words) -> str:
    if not point.month:
        return words("date-year", year=point.year)
    if not point.day:
        month = words.listed("months")[point.month - 1]
        return words("date-month", month=month, year=point.year) if point.year else month
    month = words.listed("months-after-day")[point.month - 1]
    if point.year:
        return words("date-day", day=point.day, month=month, year=point.year)
    return words("date-day-month", day=point.day, month=month)
