"""Dates in forms that people use, and how the format writes them."""

from __future__ import annotations

import datetime
import re

_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})|(\d{4})-(\d)-(\d{1,2})|(\d{4})-(\d{1,2})-(\d)", re.ASCII)
_WORDS = re.compile(r"(?:([0-9]{1,2})\s+)?([^\W\d_]{3,9})\.?\s+(?:([0-9]{1,2}),\s*)?([0-9]{4})(?: ?г\.?)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME = re.compile(r"(?<=\d)(?:T|,? )\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[AaPp][Mm])?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?$")
_YEARS = re.compile(r"(\d{4}) ?[-–—] ?(\d{4})", re.ASCII)
_ABOUT = re.compile(r"(?:c\.|ca\.?|circa|about|approx\.?|around|təxminən|около) ?(\d{4}(?:-\d\d)?)", re.IGNORECASE)
_MONTHS = (
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    ("yan", "fev", "mar", "apr", "may", "iyn", "iyl", "avq", "sen", "okt", "noy", "dek"),
    ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
)


def date_hint(text: str) -> str:
    """The same day as it should be written, or both readings where day and month may be meant; empty if neither."""
    written = " ".join(text.split())
    day = _TIME.sub("", written)
    known = [day] if day != written and _DAY.fullmatch(day) else _readings(day)
    readings = list(dict.fromkeys(known))
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
    if (found := _YEARS.fullmatch(text)) and found[1] < found[2]:
        return [f"{found[1]}/{found[2]}"]
    if found := _ABOUT.fullmatch(text):
        return [f"{found[1]}~"]
    if found := _WORDS.fullmatch(text):
        before, name, after, year = found.groups()
        month = month_named(name)
        day = before or after
        if month:
            return [made] if (made := _day(year, str(month), day) if day else f"{year}-{month:02}") else []
    return []


def month_named(name: str) -> int:
    """The number of a month by its name, whole or short, in English, Azerbaijani, Russian or German; 0 for another."""
    name = name.casefold()
    name = {"май": "мая", "iyun": "iyn", "iyul": "iyl", "märz": "mar", "mai": "may", "dezember": "dec"}.get(name, name)
    return next((names.index(name[:3]) + 1 for names in _MONTHS if name[:3] in names), 0)


def _day(year: str, month: str, day: str) -> str:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
