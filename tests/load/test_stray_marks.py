"""Comments, words and spaces that got where they do not belong: one answer, at the place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site
from indicia.model.finding import Severity

Write = Callable[[Mapping[str, str]], Path]

BRIEF = """\
title: T
authors: A
as_of: 2025
thesis: x
evidence:
  - id: E1
    claim: The lake fell.
    uncited: Own look.
    opposes: thesis
    ach: {dry: consistent, wet: inconsistent}
scenarios:
  - id: dry
    name: Dry
    summary: It stays dry.
    likelihood: 60%
  - id: wet
    name: Wet
    summary: It rains.
    likelihood: 40%
"""


@pytest.mark.parametrize(
    ("was", "now", "place", "hint"),
    [
        (
            "opposes: thesis",
            "opposes: #thesis",
            "9:14",
            "write `thesis`, without `#`\nor, if it is a comment, set it off",
        ),
        ("    opposes", "    todo\n    opposes", "9:5", "delete it, or make a comment of it: # todo"),
        ("scenarios:", "todo\nscenarios:", "11:1", "delete it, or make a comment of it: # todo"),
        ("scenarios:", "<!-- soon -->\nscenarios:", "11:1", "write: # soon"),
        (
            "ach: {dry: consistent, wet: inc",
            "ach: {dry:consistent, wet:inc",
            "10:11",
            "write: ach: {dry: consistent, wet: inconsistent}",
        ),
        ("- id: wet", "- id: wet case", "16:9", "for example `wet-case`"),
    ],
)
def test_one_answer(site: Write, was: str, now: str, place: str, hint: str) -> None:
    assert BRIEF.count(was) == 1
    report = check(load_site(site({"content/briefs/canal.yml": BRIEF.replace(was, now)})))

    grave = [each for each in report.diagnostics if each.severity is Severity.ERROR]
    assert [str(each.span).partition(":")[2] for each in grave] == [place]
    assert grave[0].problem.hint.startswith(hint)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("likelihood: 40%", "likelihood: 40\u00a0%"),
        ("likelihood: 40%", "likelihood: 35\u202f–\u202f45\u00a0%"),
        ("opposes: thesis", "opposes: thesis  # for now"),
        ("opposes: thesis", "opposes:  # nothing yet"),
        ("scenarios:", "scenarios:  # three"),
        ("scenarios:", "scenarios: # three"),
    ],
)
def test_what_is_right_is_left_alone(site: Write, was: str, now: str) -> None:
    assert not load_site(site({"content/briefs/canal.yml": BRIEF.replace(was, now)})).load_problems
