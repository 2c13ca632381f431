"""Dates of BibTeX entries: `date`, or else `year` with `month` and `day`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from indicia.load.bibtex.months import month_named
from indicia.model.date import Date, DateError, parse_date
from indicia.model.place import Passage, Span

_YEAR = re.compile(r"\d{4}", re.ASCII)
_MARKED_YEAR = re.compile(r"\d{4}[~?%]", re.ASCII)
_YEARS = re.compile(r"(\d{4})\s*(?:–|—|-|/)\s*(\d{4})", re.ASCII)
_ABOUT = re.compile(r"\[?(?:circa|ca|c)\.?\s*(\d{4})\]?", re.ASCII | re.IGNORECASE)
_TIME = re.compile(r"(?<=\d\d-\d\d)T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)
# What BibLaTeX understands and our dates do not: seasons and unknown months and days (so much less is known), decades.
_LESS_KNOWN = re.compile(r"(?<=\d{4})-(?:2[1-4]|XX-XX|XX)(?!\d)|(?<=\d{4}-\d\d)-XX", re.ASCII)
_DECADE = re.compile(r"(\d{3})X|(\d\d)XX", re.ASCII)
_NUMBER = re.compile(r"\d{1,2}", re.ASCII)
_MONTH_NAME = re.compile(r"[^\W\d_]{3,}")


class BadDateError(ValueError):
    """Why a field is no date, and the way out; `mild` where it may be meant as it stands."""

    def __init__(self, field: str, reason: str, hint: str, *, mild: bool = False) -> None:
        super().__init__(reason)
        self.field = field
        self.reason = reason
        self.hint = hint
        self.mild = mild


def entry_date(fields: Mapping[str, Passage]) -> Date | None:
    """The date of the work, None where there is none; raises BadDateError."""
    date, year = fields.get("date"), fields.get("year")
    if date and date.value:
        return field_date(fields, "date")
    if not year or not year.value:
        return None
    if not _YEAR.fullmatch(year.value):
        return _other_year(year.value, year.span)
    month, day = _month(fields)
    text = year.value + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")
    try:
        return parse_date(text, year.span)
    except DateError as reason:
        field = "month" if month else "year"
        hint = "write `month = dec`, or `date = {2025-12-06}`" if month else "write the year of the work, or none"
        raise BadDateError(field, str(reason), hint) from None


def field_date(fields: Mapping[str, Passage], name: str) -> Date | None:
    """A field that holds a date; raises BadDateError."""
    passage = fields.get(name)
    if not passage or not passage.value:
        return None
    text = passage.value
    if not _YEAR.fullmatch(text):
        text = _LESS_KNOWN.sub("", _TIME.sub("", text))
        if decade := _DECADE.fullmatch(text):
            first = decade[1] or decade[2]
            text = f"{first.ljust(4, '0')}/{first.ljust(4, '9')}"
        text = text + ".." if text.endswith("/") else text
        text = ".." + text if text.startswith("/") else text
    try:
        return parse_date(text, passage.span)
    except DateError as reason:
        from indicia.load.bibtex.date_slips import way_out  # most dates are right

        hint = way_out(passage.value, name) or "write year, month and day as 2025-12-06"
        raise BadDateError(name, str(reason), hint) from None


def _other_year(text: str, span: Span) -> Date:
    """A year that is not four digits: `1998~` and `1998--1999` are understood."""
    text = text.replace("\u00a0", "~")  # in text, `~` is a tie
    years = _YEARS.fullmatch(text)
    if years or _MARKED_YEAR.fullmatch(text):
        try:
            return parse_date(f"{years[1]}/{years[2]}" if years else text, span)
        except DateError as reason:
            raise BadDateError("year", str(reason), "write the earlier year first") from None
    from indicia.load.bibtex.date_slips import way_out  # most years are years

    hint = "leave `year` out where there is none; words such as `in press` belong into `pubstate`"
    if about := _ABOUT.fullmatch(text):
        hint = f"write `{about[1]}~` for a year that is not certain"
    elif way := way_out(text, "year"):
        hint = way
    elif text.isdecimal():
        hint = "write the year with four digits"
    raise BadDateError("year", f"`{text}` is not a year", hint, mild=not text.isdecimal())


def _month(fields: Mapping[str, Passage]) -> tuple[int, int]:
    """Month and day as far as the fields give them; (0, 0) for words such as `Spring`."""
    passage = fields.get("month")
    if passage is None:
        return 0, 0
    day = fields.get("day")
    numbers = _NUMBER.findall(day.value if day else "")
    if _NUMBER.fullmatch(passage.value):
        return int(passage.value) or 99, int(numbers[0]) if len(numbers) == 1 else 0
    names = _MONTH_NAME.findall(passage.value)
    if len(names) != 1 or not (month := month_named(names[0])):
        return 0, 0
    numbers = numbers or _NUMBER.findall(passage.value)
    return month, int(numbers[0]) if len(numbers) == 1 else 0
