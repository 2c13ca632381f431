"""Slips that YAML places or names wrongly: the answer has the right line, the reason, and a way out that helps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site

Write = Callable[[Mapping[str, str]], Path]
HEAD = "title: T\nauthors: A\nas_of: 2025\nthesis: x\n"
EVIDENCE = "evidence:\n  - id: E1\n    claim: The lake fell\n    uncited: Own look.\n"


def answers(root: Path) -> list[tuple[str, str, str]]:
    """Place, message and hint of what could not be read, in the order of the file."""
    return [
        (str(each.problem.span).partition(":")[2], each.problem.message, each.problem.hint)
        for each in load_site(root).load_problems
    ]


@pytest.mark.parametrize(
    ("was", "now", "answer"),
    [
        (
            "claim: The",
            "claim:The",
            ("7:10", "a space is missing after the colon", "write: claim: The lake fell"),
        ),
        (
            "claim: The",
            "claim:\u00a0The",
            ("7:10", "a no-break space stands after the colon", "write: claim: The lake fell"),
        ),
        (
            "    claim",
            "\u00a0\u00a0\u00a0 claim",
            (
                "7:1",
                "a no-break space indents this line; YAML knows spaces only",
                "write a space in the place of each no-break space that indents",
            ),
        ),
        (
            "claim: The lake",
            "claim:The lake: it",
            ("7:10", "no space follows the colon", "write a space after it: `claim: …`"),
        ),
        (
            "uncited: Own look.",
            "cite: [@lake2025]",
            ("8:11", "in a field, a citation's key stands without `@`", "write: cite: lake2025"),
        ),
        (
            "uncited: Own look.",
            "cite: lake2025, p. 3",
            (
                "8:11",
                "one key is expected here, not `lake2025, p. 3`",
                "write `{key: lake2025, locator: 'p. 3'}`",
            ),
        ),
    ],
)
def test_a_slip_is_answered_in_its_place(site: Write, was: str, now: str, answer: tuple[str, str, str]) -> None:
    assert was in EVIDENCE

    root = site({"content/briefs/t.yml": HEAD + EVIDENCE.replace(was, now)})

    assert answer in answers(root)


def test_what_is_shown_for_a_missing_space_loads(site: Write) -> None:
    root = site({"content/briefs/t.yml": HEAD + EVIDENCE})

    assert answers(root) == []


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("0.65", "write `65%`, or `0.65%` if less than one per cent is meant"),
        ("0.5-0.8", "write `50-80%`, or `0.5-0.8%` if less than one per cent is meant"),
        ("65", "write `65%`"),
        ("1", "write `100%`, or `1%` if less than one per cent is meant"),
    ],
)
def test_a_share_is_not_made_a_hundred_times_less(site: Write, written: str, hint: str) -> None:
    brief = HEAD.replace("thesis: x", f"thesis: {{statement: x, likelihood: {written}}}")

    assert [each[2] for each in answers(site({"content/briefs/t.yml": brief}))] == [hint]
