"""REF-008: a text that is nothing but an id; and what looks like one and is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site

Write = Callable[[Mapping[str, str]], Path]
BIB = "@online{lake2025, title = {Lake}, date = {2025}, url = {https://a.example.org/x}}\n"
BRIEF = """\
title: T
kind: note
authors: A
as_of: 2025
thesis: x
judgements:
  - id: J1
    statement: It rains.
    would_change_if: I1
    reasoning: @
evidence:
  - id: E1
    claim: The lake fell.
    uncited: Own look.
    actors: g7
indicators:
  - id: I1
    statement: The level.
    counts_as_observed: 24 metres.
  - id: rain
    statement: Rain.
    counts_as_observed: 24 litres.
"""


def found(site: Write, text: str) -> list[tuple[str, str]]:
    report = check(load_site(site({"content/briefs/canal.yml": text, "bibliography/a.bib": BIB})), select=["REF-008"])
    return [(each.span.written, each.problem.hint) for each in report.diagnostics]


@pytest.mark.parametrize(
    ("text", "link"), [("E1", "[[E1]]"), ("E1, I1", "[[E1]]"), ("I1 and E1", "[[I1]]"), ("lake2025", "[@lake2025]")]
)
def test_nothing_but_ids(site: Write, text: str, link: str) -> None:
    ((written, hint),) = found(site, BRIEF.replace("@", text))

    assert written == text
    assert hint.startswith(f"write a sentence, in which `{link}` is a ")


def test_a_key_among_the_reasons(site: Write) -> None:
    text = BRIEF.replace("@", "Because.").replace("Own look.", "lake2025")

    assert found(site, text) == [("lake2025", "write `cite: lake2025`: `uncited` says why there is no source")]


@pytest.mark.parametrize(
    "text",
    [
        "rain",
        "Rain",
        "See E1.",
        "G7",
        "2025",
        "E9",
        "'[[E1]]'",
        "E1 shows it",
        "Yağış I1-dən çoxdur",
        "Дождь",
        "e1",
        "24",
    ],
)
def test_words_are_left_alone(site: Write, text: str) -> None:
    assert not found(site, BRIEF.replace("@", text))


@pytest.mark.parametrize("text", ["I_berth", "I_1", "І1", "Е1"])
def test_what_is_no_sentence_is_a_wrong_id(site: Write, text: str) -> None:
    root = site(
        {
            "content/briefs/canal.yml": BRIEF.replace("@", "Because.").replace(
                "would_change_if: I1", f"would_change_if: {text}"
            )
        }
    )

    (problem,) = load_site(root).load_problems

    assert (problem.name, problem.problem.span.written) == ("bad-id", text)


@pytest.mark.parametrize("text", ["Rain in March", "Дождь", "Yağış", "Rain.", "24%", "Rain (in 2026)", "COVID-19 ends"])
def test_a_sentence_may_be_short(site: Write, text: str) -> None:
    root = site(
        {
            "content/briefs/canal.yml": BRIEF.replace("@", "Because.").replace(
                "would_change_if: I1", f"would_change_if: {text}"
            )
        }
    )

    assert not load_site(root).load_problems
