"""A list, a mapping or a text in the place of another of them is answered with what was meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site

Write = Callable[[Mapping[str, str]], Path]
HEAD = "title: T\nauthors: A\nas_of: 2025\n"
LIST = "a mapping, like `{name: value}`, is expected here, not a list"
EXPECTED = "a mapping with fields is expected here, not a list"


def answers(root: Path) -> list[tuple[str, str, str]]:
    """Place, message and hint of what could not be read, in the order of the file."""
    return [
        (str(each.problem.span).partition(":")[2], each.problem.message, each.problem.hint)
        for each in load_site(root).load_problems
    ]


@pytest.mark.parametrize(
    ("brief", "found"),
    [
        ("thesis:\n  - statement: S\n", ("5:3", EXPECTED, "take the dash away: its fields stand directly below")),
        (
            "thesis:\n  - statement: S\n  - confidence: low\n",
            ("5:3", EXPECTED, "take the dashes away: these are fields of one mapping"),
        ),
        (
            "thesis:\n  - statement: S\n  - statement: T\n",
            ("5:3", EXPECTED, "keep one: there can be only one here"),
        ),
        ("thesis: [{statement: S}]\n", ("4:9", EXPECTED, "take `[` and `]` away")),
        (
            "thesis: x\ngaps:\n  - - {id: G1, question: Q}\n",
            ("6:5", EXPECTED, "one dash is enough: `- - ` is a list in a list"),
        ),
        (
            "thesis: x\nevidence: {id: E1, claim: C, uncited: U, ach: [deal: consistent, war: neutral]}\n",
            ("5:47", LIST, "write `{deal: consistent, war: neutral}`"),
        ),
        (
            "thesis: x\nevidence: {id: E1, claim: C, uncited: U, ach: [deal, war]}\n",
            (
                "5:47",
                LIST,
                (
                    "write `{deal: …, war: …}`, with one of `very-consistent`, `consistent`, `neutral`, "
                    "`inconsistent`, `very-inconsistent`, `not-applicable` for each"
                ),
            ),
        ),
        (
            "thesis: x\nevidence: {id: E1, claim: C, uncited: U, ach: consistent}\n",
            ("5:47", LIST.replace("a list", "text"), "say of which it is so: `{name: consistent}`"),
        ),
        (
            "thesis: {statement: S, likelihood: [likely, 60-75%]}\n",
            ("4:36", "one likelihood is expected here, not a list", "write `{term: likely, range: 60-75%}`"),
        ),
        (
            "thesis: {statement: S, likelihood: [55, 80%]}\n",
            ("4:36", "one likelihood is expected here, not a list", "write `55-80%`"),
        ),
        (
            "thesis: x\nindicators: {id: I1, statement: S, counts_as_observed: C, forecast: {2025-12-10: 30%}}\n",
            ("5:69", "the names of the fields are missing here", "write `{date: 2025-12-10, p: 30%}`"),
        ),
        (
            (
                "thesis: x\nindicators:\n  id: I1\n  statement: S\n  counts_as_observed: C\n  observations:\n"
                "    - 2025-12-10: observed\n"
            ),
            ("10:7", "the names of the fields are missing here", "write `{date: 2025-12-10, status: observed}`"),
        ),
        (
            "thesis: x\nquestion:\n  - Who waits?\n",
            ("6:3", "text is expected here, but YAML reads a list", "take the dash away: `Who waits?`"),
        ),
        (
            "thesis: x\nconfidence: low\n",
            (
                "5:1",
                "unknown field `confidence`",
                "`confidence` is a field of `thesis`, `judgements` or `scenarios`: indent it below that",
            ),
        ),
        (
            "thesis: {statement: S, scale: phia}\n",
            (
                "4:24",
                "unknown field `scale`",
                "`scale` is a field of the brief itself: write it with no space before it",
            ),
        ),
        (
            "thesis: x\nevidence: {id: E1, claim: C, cite: k, locator: p. 3}\n",
            ("5:39", "unknown field `locator`", "`locator` is a field of `cite`: indent it below that"),
        ),
    ],
)
def test_another_form(site: Write, brief: str, found: tuple[str, str, str]) -> None:
    assert answers(site({"content/briefs/t.yml": HEAD + brief})) == [found]
