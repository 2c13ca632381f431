"""Dates of BibTeX entries: `date`, or else `year` with `month` and `day`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from indicia.load.bibtex_values import MONTHS
from indicia.model.date import Date, NotADate, parse_date
from indicia.model.place import Passage

_YEAR_SUFFIX = re.compile(r"(\d{4})([a-z])")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T\d\d:\d\d.*")
_NUMBER = re.compile(r"\d{1,2}")
_MONTH_NAME = re.compile(r"[A-Za-z]{3,}")


class BadDate(ValueError):
    """Why a field is no date, and the way out."""

    def __init__(self, field: str, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.field = field
        self.reason = reason
        self.hint = hint


def entry_date(fields: Mapping[str, Passage]) -> Date | None:
    """The date of the work, None where there is none; raises BadDate."""
    if fields.get("date") and fields["date"].value:
        return field_date(fields, "date")
    year = fields.get("year")
    if not year or not year.value:
        return None
    text = year.value
    if not re.fullmatch(r"\d{4}", text, re.ASCII):
        return _other_year(year)
    month, day = _month(fields.get("month"))
    if month and day:
        text = f"{text}-{month:02}-{day:02}"
    elif month:
        text = f"{text}-{month:02}"
    try:
        return parse_date(text, year.span)
    except NotADate as reason:
        raise BadDate("month", str(reason), "write `month = dec`, or `date = {2025-12-06}`") from None


def field_date(fields: Mapping[str, Passage], name: str) -> Date | None:
    """A field that holds a date; raises BadDate."""
    passage = fields.get(name)
    if not passage or not passage.value:
        return None
    text = passage.value
    if timed := _TIME.fullmatch(text):
        text = timed[1]
    if text.endswith("/"):
        text += ".."
    elif text.startswith("/"):
        text = f"..{text}"
    try:
        return parse_date(text, passage.span)
    except NotADate as reason:
        raise BadDate(name, str(reason), "write year, month and day as 2025-12-06") from None


def _other_year(year: Passage) -> Date | None:
    """A year that is not four digits: EDTF marks and ranges are understood."""
    text = (
        re.sub(r"\s*(?:–|—|-)\s*", "/", year.value)
        if re.fullmatch(r"\d{4}\s*(?:–|—|-)\s*\d{4}", year.value)
        else year.value
    )
    try:
        return parse_date(text, year.span)
    except NotADate:
        pass
    suffixed = _YEAR_SUFFIX.fullmatch(year.value)
    if suffixed:
        hint = f"write `year = {{{suffixed[1]}}}` and `x_suffix = {{{suffixed[2]}}}`"
    elif year.value.isdecimal():
        hint = "write the year with four digits"
    else:
        hint = "leave `year` out where there is none; words such as `in press` belong into `pubstate`"
    raise BadDate("year", f"`{year.value}` is not a year", hint)


def _month(passage: Passage | None) -> tuple[int, int]:
    """Month and day as far as `month` gives them; (0, 0) for words such as `Spring`."""
    if passage is None:
        return 0, 0
    text = passage.value
    if _NUMBER.fullmatch(text):
        return int(text) or 99, 0
    names = _MONTH_NAME.findall(text)
    if len(names) != 1 or names[0].lower()[:3] not in MONTHS:
        return 0, 0
    days = _NUMBER.findall(text)
    return MONTHS.index(names[0].lower()[:3]) + 1, int(days[0]) if len(days) == 1 else 0
