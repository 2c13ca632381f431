"""Values in other signs than braces and quotes: one finding each, and its hint makes the file right."""

from __future__ import annotations

import re

import pytest

from indicia.load.bibtex.bibliography import Bibliography, read_bibliography
from indicia.model.place import Source

LAST = "@online{last, title = {Last}}\n"


def read(text: str) -> Bibliography:
    return read_bibliography([Source("a.bib", text)])


VALUES = [
    ("year", "“2025”", "2025"),
    ("year", "„2025“", "2025"),
    ("year", "'2025'", "2025"),
    ("title", "“Rain in Baku”", "Rain in Baku"),
    ("title", "“Rain, snow and “hail””", "Rain, snow and “hail”"),
    ("title", "«Дождь, снег»", "Дождь, снег"),
    ("title", "'Rain, it's late'", "Rain, it's late"),
    ("title", "``Rain''", "Rain"),
    ("title", '“Rain"', "Rain"),
    ("title", "“Rain in {Baku}”", "Rain in Baku"),
    ("title", "Rain, snow in Baku", "Rain, snow in Baku"),
    ("title", "Rain in Baku, snow in Sheki, and wind", "Rain in Baku, snow in Sheki, and wind"),
    ("month", "Februar", "feb"),
    ("month", "Feb.", "feb"),
    ("month", "September", "sep"),
    ("month", "fevral", "feb"),
    ("month", "Iyul", "jul"),
    ("month", "февраль", "feb"),
    ("month", "мая", "may"),
    ("month", "Mai", "may"),
    ("month", "Spring", "Spring"),
    ("langid", "en", "en"),
    ("number", "A-12", "A-12"),
]


@pytest.mark.parametrize(("name", "written", "value"), VALUES)
@pytest.mark.parametrize(
    "form", ["@book{a,\n %s = %s,\n edition = {2}\n}\n", "@book{a,\n edition = {2},\n %s = %s\n}\n"]
)
def test_a_value_in_other_signs_is_one_finding_that_mends_it(form: str, name: str, written: str, value: str) -> None:
    text = form % (name, written)
    (fault,) = read(text + LAST).problems

    assert fault.problem.span.start == text.index(written)
    hint = re.fullmatch(r"write `(.*?)`(?: if it is text, or .*)?", fault.problem.hint)
    assert hint
    mended = read(text.replace(written, hint[1]) + LAST)
    assert mended.problems == ()
    assert mended.entries[0].get(name) == value
    assert mended.entries[0].get("edition") == "2"


def test_a_closing_quote_of_another_kind_is_named() -> None:
    (fault,) = read('@book{a,\n  title = "Rain”,\n  year = {2025}\n}\n').problems

    assert str(fault.problem.span) == "a.bib:2:11"
    assert fault.problem.hint == 'write `"` in the place of `”` before the comma in front of `year =`'


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2025a", "write `year = {2025}` and `x_suffix = {a}`"),
        ("c. 2020", "put it in braces, and write `2020~` for a year that is not certain"),
        ("forthcoming", "write `pubstate = {forthcoming}` in its place"),
        ("n.d.", "take `year` away: a work without a date has none"),
        ("in press", "write `pubstate = {inpress}` in its place"),
        ("2O25", "put it in braces, and write `2025`"),
        ("2025/13", "put it in braces, and leave `year` out where there is none; words such as `in press` belong "),
    ],
)
def test_a_bare_year_that_is_none_is_one_finding(written: str, hint: str) -> None:
    (fault,) = read(f"@book{{a, title = {{A}}, year = {written},\n number = 2}}").problems

    assert fault.problem.span.written == written
    assert fault.problem.message.endswith("is not a year")
    assert fault.problem.hint.startswith(hint)


@pytest.mark.parametrize(
    ("field", "date"),
    [
        ("{fevral}", "2025-02"),
        ("{12 may}", "2025-05-12"),
        ("{Май}", "2025-05"),
        ("{Februar}", "2025-02"),
        ("feb", "2025-02"),
        ("{Spring}", "2025"),
        ("{Yay}", "2025"),
        ("{Jan--Feb}", "2025"),
    ],
)
def test_months_are_known_by_their_names(field: str, date: str) -> None:
    found = read(f"@book{{a, year = 2025, month = {field}}}")

    assert found.problems == ()
    assert str(found.entries[0].date) == date


def test_a_string_that_is_like_a_defined_one_is_proposed() -> None:
    (fault,) = read("@string{turan = {Turan}}\n@book{a, publisher = turran}").problems

    assert fault.problem.hint == "did you mean `turan`? Text stands in braces: `{turran}`"


@pytest.mark.parametrize(
    "text",
    [
        "@string{rain = {Rain}}\n@book{a, title = rain, year = 2025, volume = {1}}",
        "@string{rain = {Rain}}\n@book{a, title = rain # { in } # rain,\n year = 2025}",
        "@book{a, title = {“Rain”, he said}, month = jan, year = 2025}",
        "@book{a, title = {'Rain'}, month = JAN, year = 2025}",
        "@book{a, title = \"“Rain”, and 'snow'\", year = 2025}",
        "@book{a, month = 10 # {~} # jan, year = 2025}",
    ],
)
def test_bare_words_and_quotes_that_are_right_are_silent(text: str) -> None:
    assert read(text).problems == ()
