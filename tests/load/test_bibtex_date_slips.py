"""Dates in a bibliography that are none: the hint makes the entry right."""

from __future__ import annotations

import re

import pytest

from indicia.load.bibtex.bibliography import read_bibliography
from indicia.model.place import Source

HINTS = [
    ("date = {2020a}", "date = {2020}, x_suffix = {a}", "2020"),
    ("year = {2020a}", "year = {2020}, x_suffix = {a}", "2020"),
    ("date = {[2020]}", "date = {2020}", "2020"),
    ("year = {(2020)}", "year = {2020}", "2020"),
    ("date = {2O20}", "date = {2020}", "2020"),
    ("year = {l999}", "year = {1999}", "1999"),
    ("date = {2020-О1-02}", "date = {2020-01-02}", "2020-01-02"),
    ("date = {2020 01 02}", "date = {2020-01-02}", "2020-01-02"),
    ("date = {2020–01–02}", "date = {2020-01-02}", "2020-01-02"),
    ("year = {２０２０}", "year = {2020}", "2020"),
    ("date = {2020-00-00}", "date = {2020}", "2020"),
    ("date = {2020-01-00}", "date = {2020-01}", "2020-01"),
    ("year = {2020-01-00}", "date = {2020-01}", "2020-01"),
    ("year = {2020-06/2020-07}", "date = {2020-06/2020-07}", "2020-06/2020-07"),
    ("year = {2020-01-02}", "date = {2020-01-02}", "2020-01-02"),
    ("year = {2020-XX}", "date = {2020-XX}", "2020"),
    ("date = {19xx}", "date = {19XX}", "1900/1999"),
    ("date = {forthcoming}", "pubstate = {forthcoming}", "None"),
    ("year = {in press}", "pubstate = {inpress}", "None"),
    ("year = {в печати}", "pubstate = {inpress}", "None"),
    ("date = {n.d.}", "", "None"),
    ("year = {s. a.}", "", "None"),
    ("year = {б.г.}", "", "None"),
    ("date = {???}", "", "None"),
]


@pytest.mark.parametrize(("wrong", "right", "date"), HINTS)
def test_the_hint_makes_the_date_right(wrong: str, right: str, date: str) -> None:
    (fault,) = read_bibliography([Source("a.bib", f"@book{{a, {wrong}}}")]).problems
    name = wrong.partition(" ")[0]
    told = re.findall(r"`([^`]+)`", fault.problem.hint)
    mended = ", ".join(told) if "=" in told[0] else f"{name} = {{{told[0]}}}"
    mended = "" if fault.problem.hint.startswith(f"take `{name}` away") else mended

    assert fault.name == "bad-date"
    assert mended == right
    found = read_bibliography([Source("a.bib", f"@book{{a, {mended}}}")])
    assert (found.problems, str(found.entries[0].date)) == ((), date)


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("year = {2020-02-30}", "the last day of that month is 2020-02-29; a whole date stands in `date`"),
        ("year = {0000}", "write the year of the work, or none"),
        ("date = {2020, May}", "write 2020-05"),
        (
            "year = {2020, 2 May}",
            "leave `year` out where there is none; words such as `in press` belong into `pubstate`",
        ),
        ("year = {20}", "write the year with four digits"),
        ("date = {sometime}", "write year, month and day as 2025-12-06"),
    ],
)
def test_what_else_is_told_of_a_date(field: str, hint: str) -> None:
    (fault,) = read_bibliography([Source("a.bib", f"@book{{a, {field}}}")]).problems

    assert fault.problem.hint == hint
