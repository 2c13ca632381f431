"""Wrong signs between and around values: one finding each, nothing lost by it, and the hint makes the file right."""

from __future__ import annotations

import pytest

from indicia.load.bibtex.bibliography import Bibliography, read_bibliography
from indicia.model.place import Source

ENTRY = "@book{a,\n  title = {Rain},\n  year = {2025},\n  note = {wet}\n}\n"
RAIN = "@string{rain = {Rain}}\n"


def read(text: str) -> Bibliography:
    return read_bibliography([Source("a.bib", text)])


# What stands wrongly in place of what, and what is written in the place of the stretch that is found.
SIGNS = {
    "colon": ("title =", "title:", "="),
    "colon and equals": ("title =", "title :=", "="),
    "two equals": ("title =", "title ==", "="),
    "arrow": ("title =", "title =>", "="),
    "colon before a number": ("year = {2025}", "year: 2025", "="),
    "comma for equals": ("title = {", "title, {", " ="),
    "semicolon for a comma": ("{Rain},", "{Rain};", ","),
    "full stop for a comma": ("{2025},", "{2025}.", ","),
    "semicolon at the end": ("{wet}", "{wet};", ""),
    "brace before a field": ("  year", "  { year", ""),
    "comment of LaTeX": ("  year", "  % dry\n  year", ""),
    "comment of YAML": ("  year", "  # dry\n  year", ""),
    "comment of C": ("  year", "  // dry\n  year", ""),
    "comment behind a field": ("{Rain},", "{Rain}, # dry", ""),
    "bullet": ("  year", "  - year", ""),
    "star": ("  year", "  * year", ""),
    "backslash": ("  year", "  \\year", ""),
    "quoted name": ("  year =", '  "year" =', "year ="),
    "JSON": ("  year = {2025}", '  "year": "2025"', "year ="),
    "quotes inside": ("{Rain}", '"The "Rain" fell"', '{The "Rain" fell}'),
    "quotes at the end": ("{Rain}", '"The "Rain""', '{The "Rain"}'),
    "quotes behind backslashes": ("{Rain}", '"The \\"Rain\\" fell"', '{The "Rain" fell}'),
    "round brackets": ("{Rain}", "(Rain)", "{Rain}"),
    "angle brackets": ("{Rain}", "<Rain>", "{Rain}"),
    "strings that nothing joins": ("{Rain}", "rain { fell}", "# "),
    "strings joined by plus": ("{Rain}", "rain + { fell}", "#"),
    "strings joined by an ampersand": ("{Rain}", 'rain & " fell"', "#"),
}


@pytest.mark.parametrize(("right", "wrong", "mend"), SIGNS.values(), ids=SIGNS.keys())
def test_a_wrong_sign_is_one_finding_and_its_hint_mends_it(right: str, wrong: str, mend: str) -> None:
    text = RAIN + ENTRY.replace(right, wrong)
    found = read(text)

    (fault,) = found.problems
    start, end = fault.problem.span.start, fault.problem.span.end
    assert f"`{mend.strip()}`" in fault.problem.hint or fault.problem.hint.startswith(("delete", "take", "write `,`"))
    end = start if "between them" in fault.problem.hint else end
    mended = read(text[:start] + mend + text[end:])
    assert mended.problems == ()
    (entry,) = mended.entries
    assert entry.title.startswith(("Rain", "The"))
    assert (entry.get("year"), entry.get("note")) == ("2025", "wet")
    assert {name: each.value for name, each in found.entries[0].fields.items() if "\\" not in each.value}.keys() <= {
        "title", "year", "note",
    }  # fmt: skip
    assert found.entries[0].get("year") == "2025"


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ('"Rain}', 'write `"` in the place of `}` before the comma in front of `year =`'),
        ('{Rain"', 'write `}` in the place of `"` before the comma in front of `year =`'),
        ('{The "Rain"', "write `}` before the comma in front of `year =`"),
    ],
)
def test_a_value_that_another_sign_closes(wrong: str, hint: str) -> None:
    (fault,) = read(ENTRY.replace("{Rain}", wrong)).problems

    assert (str(fault.problem.span), fault.problem.hint) == ("a.bib:2:11", hint)


@pytest.mark.parametrize(
    "value",
    [
        '"The {"}Rain{"} fell"',
        '"M{\\"u}ller"',
        '"Rain" # " fell"',
        'rain # " fell"',
        "rain # { fell}",
        "{a := b}",
        "{a: {b}}",
        "{# 5; // and % of it}",
        '{The "Rain" fell}',
        "{f(x) = <x>}",
    ],
)
def test_the_same_signs_in_their_places_are_silent(value: str) -> None:
    assert read(RAIN + ENTRY.replace("{Rain}", value)).problems == ()


def test_a_name_with_a_colon_is_a_name() -> None:
    assert read(ENTRY.replace("note =", "bdsk:note =")).problems == ()
