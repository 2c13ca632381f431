"""Fields that stand too far left, and dashes too many: one answer at the very field; whoever follows it is done."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.model.finding import LoadProblem

Write = Callable[[Mapping[str, str]], Path]

BRIEF = """\
title: T
authors: A
as_of: 2025
question: Will it rain?
thesis:
  statement: It rains.
  likelihood: likely
  confidence: low
evidence:
  - id: E1
    claim: The lake fell.
    cite: lake2025
    date: 2025-05-13
    supports: [thesis]
  - id: E2
    claim: It rained.
    cite: rain2025
    opposes: thesis
indicators:
  - id: I1
    statement: The level.
    observations:
      - date: 2025-05-25
        status: observed
        uncited: Own look.
gaps:
  - id: G1
    question: How much?
    why: It matters.
"""


def _written(number: str) -> int:
    return 0 if number == "no" else int(number)


def followed(text: str, found: LoadProblem) -> str:
    """The text after somebody did what the hint says, to the letter."""
    lines = text.splitlines()
    at, hint = found.problem.span.line - 1, found.problem.hint
    if hint.startswith("write: "):
        lines[at] = lines[at][: len(lines[at]) - len(lines[at].lstrip())] + hint.removeprefix("write: ")
    elif hint.startswith("take the dash"):
        more = re.search(r"the (\d+) below", hint)
        spaces = _written(re.findall(r"with (\S+) spaces? before it", hint)[0])
        left = 1 + (int(more[1]) if more else 0)
        for number in range(at, len(lines)):
            if left and lines[number].lstrip().startswith("- "):
                lines[number] = " " * spaces + lines[number].lstrip().removeprefix("- ")
                left -= 1
    else:
        spaces = _written(re.findall(r"with (\S+) spaces? before it", hint)[0])
        block = re.search(r"move the (?:(\d+) )?(?:lines? )?below", hint)
        by = spaces - (len(lines[at]) - len(lines[at].lstrip()))
        for number in range(at, at + 1 + (int(block[1] or 1) if block else 0)):
            bare = lines[number].lstrip()
            lines[number] = " " * (len(lines[number]) - len(bare) + by) + bare
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("was", "now", "line"),
    [
        ("    claim: The", "  claim: The", 11),
        ("    cite: lake", "  cite: lake", 12),
        ("    opposes:", "  opposes:", 18),
        ("    opposes:", " opposes:", 18),
        (
            "    claim: The lake fell.\n    cite: lake2025\n    date: 2025-05-13\n    supports:",
            "  claim: The lake fell.\n  cite: lake2025\n  date: 2025-05-13\n  supports:",
            11,
        ),
        ("    statement: The", "  statement: The", 21),
        ("    observations:", "  observations:", 22),
        ("        status:", "      status:", 24),
        ("        uncited:", "      uncited:", 25),
        ("    question: How", "  question: How", 28),
        ("    claim: The", "claim: The", 11),
        ("    cite: rain", "cite: rain", 17),
        ("    supports: [", "supports: [", 14),
        ("  likelihood:", "likelihood:", 7),
        ("    question: How", "question: How", 28),
        ("title: T", "  title: T", 1),
        ("title: T\nauthors: A\n", "  title: T\n  authors: A\n", 1),
        ("  - id: E1", "  - - id: E1", 10),
        ("  - id: E1", "  -\tid: E1", 10),
        ("  - id: E2", "  - \tid: E2", 15),
        ("    claim: The", "    - claim: The", 11),
        (
            "    claim: The lake fell.\n    cite: lake2025\n    date: 2025-05-13\n    supports:",
            "    - claim: The lake fell.\n    - cite: lake2025\n    - date: 2025-05-13\n    - supports:",
            11,
        ),
        # What YAML reads without a murmur.
        ("        uncited:", "uncited:", 25),
        ("    why: It", "why: It", 29),
        ("    question: How much?\n    why: It", "question: How much?\nwhy: It", 28),
        ("    opposes:", "opposes:", 18),
        ("    observations:", "observations:", 22),
        ("  confidence: low", "confidence: low", 8),
        ("  likelihood: likely\n  confidence: low", "likelihood: likely\nconfidence: low", 7),
        (
            "  statement: It rains.\n  likelihood: likely\n  confidence: low",
            "statement: It rains.\nlikelihood: likely\nconfidence: low",
            6,
        ),
        ("    why: It", "  - why: It", 29),
        ("    question: How much?\n    why: It", "  - question: How much?\n  - why: It", 28),
        (
            "    claim: The lake fell.\n    cite: lake2025\n    date: 2025-05-13\n    supports:",
            "  - claim: The lake fell.\n  - cite: lake2025\n  - date: 2025-05-13\n  - supports:",
            11,
        ),
        ("    date: 2025-05-13\n    supports", "  - date: 2025-05-13\n    supports", 13),
        ("        status: observed\n        uncited", "      - status: observed\n      - uncited", 24),
    ],
)
def test_one_answer_at_the_field_that_leads_back(site: Write, was: str, now: str, line: int) -> None:
    assert BRIEF.count(was) == 1
    wrong = BRIEF.replace(was, now)

    found = load_site(site({"content/briefs/canal.yml": wrong})).load_problems

    assert [each.problem.span.line for each in found] == [line], [each.problem for each in found]
    assert followed(wrong, found[0]) == BRIEF, found[0].problem.hint


@pytest.mark.parametrize(
    "text",
    [
        BRIEF + "kind: note\nactors: us\n",
        BRIEF.replace("gaps:\n", "gaps:\n  - id: G0\n    question: When?\n    affects: thesis\n"),
        BRIEF + "updates:\n  - id: U1\n    date: 2025-06\n    type: update\n    summary: New.\n",
        BRIEF.replace(
            "      - date: 2025-05-25", "      - {date: 2025-04, status: observed}\n      - date: 2025-05-25"
        ),
        "title: T\nauthors:\n- name: A\n  role: editor\n- name: B\nas_of: 2025\nthesis:\n  statement: x\nkind: note\n",
    ],
)
def test_what_stands_where_it_should_is_left_alone(site: Write, text: str) -> None:
    assert not load_site(site({"content/briefs/canal.yml": text})).load_problems


def test_nothing_is_taken_from_one_record_to_another_where_the_brief_is_built(site: Write) -> None:
    wrong = BRIEF.replace("  confidence: low", "confidence: low")
    root = site({"content/briefs/canal.yml": wrong})

    (read,) = load_site(root).briefs
    (built,) = load_site(root, as_written=True).briefs

    assert read.thesis is not None
    assert str(read.thesis.confidence) == "low"
    assert built.thesis is not None
    assert built.thesis.confidence is None


def test_a_brief_whose_last_fields_are_its_own_is_no_fault(site: Write) -> None:
    text = BRIEF + "places: baku\nactors: us\nversion: 1.0\n"

    assert not load_site(site({"content/briefs/canal.yml": text})).load_problems
