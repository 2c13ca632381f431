"""Yes and no where a word is wanted, and letters of other alphabets in words of the format: the way out, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site

Write = Callable[[Mapping[str, str]], Path]
HEAD = "title: T\nauthors: A\nas_of: 2025\nthesis: x\n"
OBSERVED = "indicators: {id: I1, statement: S, counts_as_observed: C, observations: {date: 2025, status: %s}}\n"


@pytest.mark.parametrize(
    ("brief", "hint"),
    [
        ("status: yes\n", "did you mean `published`?"),
        ("status: false\n", "did you mean `draft`?"),
        (OBSERVED % "true", "did you mean `observed`?"),
        (OBSERVED % "no", "did you mean `not-observed`?"),
        ("judgements: {id: J1, statement: S, confidence: true}\n",
         "a word is wanted here, not yes or no: `low`, `moderate` or `high`"),
        ("judgements: {id: J1, statement: S, confidence: m\u043ederate}\n",
         "did you mean `moderate`? `\u043e` is CYRILLIC SMALL LETTER O"),
        ("\u0430ctors: a\n", "did you mean `actors`? `\u0430` is CYRILLIC SMALL LETTER A"),
        ("t\u03bfpics: a\n", "did you mean `topics`? `\u03bf` is GREEK SMALL LETTER OMICRON"),
    ],
)  # fmt: skip
def test_the_way_out(site: Write, brief: str, hint: str) -> None:
    found = load_site(site({"content/briefs/t.yml": HEAD + brief})).load_problems

    assert [each.problem.hint for each in found] == [hint]


def test_a_greek_id_is_one_fault_and_what_names_it_in_latin_is_none(site: Write) -> None:
    brief = (
        HEAD
        + "evidence: {id: \u03951, claim: C, uncited: U, supports: thesis}\ngaps: {id: G1, question: Q, affects: E1}\n"
    )
    found = check(load_site(site({"content/briefs/t.yml": brief})), select=["SCH-008", "REF-002"]).diagnostics

    assert [each.rule.id for each in found] == ["SCH-008"]
    assert "`\u0395` is GREEK CAPITAL LETTER EPSILON" in found[0].problem.message
