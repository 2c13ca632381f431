"""A merge conflict that nobody resolved: one finding at its first line, and everything around it is read."""

from __future__ import annotations

import re

import pytest

from indicia.load.bibtex.bibliography import Bibliography, read_bibliography
from indicia.load.bibtex.conflicts import merged
from indicia.model.place import Source

FIRST = "@online{first,\n  title = {First}\n}\n"
LAST = "@online{last,\n  title = {Last}\n}\n"
OURS = "@online{a,\n  title = {Ours}\n}\n"
THEIRS = "@online{b,\n  title = {Theirs}\n}\n"
CONFLICT = "<<<<<<< HEAD\n%s=======\n%s>>>>>>> topic/rain\n"


def read(text: str) -> Bibliography:
    return read_bibliography([Source("a.bib", text)])


def said(found: Bibliography) -> list[str]:
    """Line and column of every problem, and what it says."""
    return [f"{str(each.problem.span).partition(':')[2]} {each.problem.message}" for each in found.problems]


def kept(text: str, side: int) -> str:
    """The file with one side of every conflict, its other lines deleted."""
    pattern = r"<{7}[^\n]*\n((?:.*\n)*?)(?:\|{7}.*\n(?:.*\n)*?)?={7}\n((?:.*\n)*?)>{7}[^\n]*\n"
    return re.sub(pattern, lambda found: found[side], text)


CONFLICTS = {
    "between entries": CONFLICT % (OURS, THEIRS),
    "two entries of one key": CONFLICT % (OURS, OURS.replace("Ours", "Theirs")),
    "entry added on one side": CONFLICT % ("", THEIRS),
    "in an entry": f"@online{{a,\n{CONFLICT % ('  title = {A},', '  title = {B},')}  year = {{2020}}\n}}\n".replace(
        ",=", ",\n="
    ).replace(",>", ",\n>"),
    "at the end of an entry": "@online{a,\n"
    + CONFLICT % ("  title = {A}\n}\n", "  title = {B},\n  year = {2020}\n}\n"),
    "over two heads": CONFLICT % ("@online{a,\n  title = {A},\n", "@online{b,\n  title = {B},\n")
    + "  year = {2020}\n}\n",
    "in a value": "@online{a,\n  title = {A\n" + CONFLICT % ("  B\n", "  C\n") + "}}\n",
    "in a date": "@online{a,\n  date = {\n" + CONFLICT % ("2020\n", "2021\n") + "}}\n",
    "with the base": "@online{a,\n<<<<<<< HEAD\n  title = {A}\n||||||| 12ab\n  title = {B}\n=======\n  title = {C}\n"
    ">>>>>>> x\n}\n",
    "one side empty": "@online{a,\n  title = {A},\n" + CONFLICT % ("", "  year = {2020},\n") + "}\n",
}


@pytest.mark.parametrize("text", CONFLICTS.values(), ids=CONFLICTS.keys())
def test_a_conflict_is_one_finding_at_its_first_line(text: str) -> None:
    whole = FIRST + text + LAST
    line = whole[: whole.index("<<<")].count("\n") + 1
    end = whole[: whole.index(">>>")].count("\n") + 1
    for ends in (whole, whole.replace("\n", "\r\n")):
        found = read(ends)

        assert said(found) == [f"{line}:1 a merge conflict is not resolved here (lines {line} to {end})"]
        keys = {entry.key.value for entry in found.entries}
        assert {"first", "last"} <= keys
        assert set(re.findall(r"@online\{(\w+)", text)) <= keys | set(found.lost_keys)
    for side in (1, 2):
        assert said(read(kept(whole, side))) == []


def test_the_sides_of_two_conflicts_are_not_mixed() -> None:
    found = read(CONFLICT % (OURS, "") + FIRST + CONFLICT % (LAST, THEIRS))

    assert [each.partition(" ")[0] for each in said(found)] == ["1:1", "10:1"]
    assert [entry.key.value for entry in found.entries] == ["a", "first", "last"]
    assert set(found.lost_keys) == {"b"}


def test_the_base_is_told_from_the_sides() -> None:
    (with_base,) = read(CONFLICTS["with the base"]).problems
    (without,) = read(CONFLICTS["between entries"]).problems

    assert "`|`" in with_base.problem.hint
    assert "`|`" not in without.problem.hint


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (FIRST + "<<<<<<< HEAD\n" + LAST, "4:1"),
        (FIRST + ">>>>>>> topic\n" + LAST, "4:1"),
        (FIRST + "||||||| 12ab\n" + LAST, None),
        (FIRST + "<<<<<<< HEAD\n||||||| 12ab\n" + LAST, "4:1 5:1"),
        ("@online{a,\n  title = {A},\n=======\n  year = {2020}\n}\n" + LAST, "3:1"),
        ("@online{a,\n  title = {A},\n>>>>>>> topic\n  year = {2020}\n}\n" + LAST, "3:1"),
    ],
)
def test_a_line_that_is_left_of_a_conflict_is_said(text: str, place: str | None) -> None:
    found = read(text)

    assert [each.partition(" ")[0] for each in said(found)] == (place.split() if place else [])
    assert all(each.problem.hint == "delete this line" for each in found.problems)
    assert len(found.entries) == text.count("@online")
    without = "\n".join(
        line for line in text.split("\n") if line[:7] not in ("<<<<<<<", ">>>>>>>", "|||||||", "=======")
    )
    assert said(read(without)) == []


@pytest.mark.parametrize(
    "text",
    [
        "=======\nSources\n=======\n",
        "<<<<<<<<<< not seven\n",
        "A text says <<<<<<< HEAD and >>>>>>> x\n",
        "<<<<<<<HEAD\n",
        ">>>>>>>>>> end of the list <<<<<<<<<<\n",
        "@online{a, abstract = {It was said:\n>>>>>>> rain\n>>>>>>> snow\n}}\n",
        "@online{a, abstract = {Part one\n=======\nPart two}}\n",
        "@comment{<<<<<<< }\n",
    ],
)
def test_signs_that_mark_no_conflict_are_text(text: str) -> None:
    assert said(read(FIRST + text + LAST)) == []


def test_ten_thousand_conflicts_keep_every_offset() -> None:
    text = (CONFLICT % (OURS, THEIRS)) * 10000
    found = merged(text)

    assert len(found.conflicts) == 10000
    assert len(found.text) == len(text)
    assert found.text.count("@online{a,") == 10000
    assert "@online{b," not in found.text
