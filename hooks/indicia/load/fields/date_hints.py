"""Dates in forms that people use, and how the format writes them."""

from __future__ import annotations

import datetime
import re

_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})|(\d{4})-(\d)-(\d{1,2})|(\d{4})-(\d{1,2})-(\d)", re.ASCII)
_WORDS = re.compile(r"(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2}),\s*)?(\d{4})", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def date_hint(text: str) -> str:
    """The same day as it should be written, or both readings where day and month may be meant; empty if neither."""
    readings = list(dict.fromkeys(_readings(" ".join(text.split()))))
    return f"write {' or '.join(readings)}" if readings else ""


def _readings(text: str) -> list[str]:
    if found := _NUMBERS.fullmatch(text):
        first, sign, second, year = found.groups()
        days = [_day(year, second, first)]
        if sign == "/":  # the one sign that is read both ways
            days.append(_day(year, first, second))
        return [day for day in days if day]
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = (part for part in found.groups() if part)
        return [made] if (made := _day(year, month, day)) else []
    if found := _WORDS.fullmatch(text):
        before, name, after, year = found.groups()
        if name[:3].lower() not in _MONTHS:
            return []
        month = str(_MONTHS.index(name[:3].lower()) + 1)
        day = before or after
        return [made] if (made := _day(year, month, day) if day else f"{year}-{int(month):02}") else []
    return []


def _day(year: str, month: str, day: str) -> str:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
