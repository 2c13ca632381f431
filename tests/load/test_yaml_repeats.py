"""Fields that are written twice are told once: as one fault for a run of them, or as an item whose dash is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site

Write = Callable[[Mapping[str, str]], Path]
HEAD = "title: T\nauthors: A\nas_of: 2025\nthesis: x\n"
FIRST = "evidence:\n  - id: E1\n    claim: The lake fell\n    uncited: Own look.\n"
SECOND = "    id: E2\n    claim: Rains came\n    uncited: Own look.\n    opposes: thesis\n"
HINT = "write it with 2 spaces before it: - id: {}"
ALL = "{} are written twice in the same mapping: from line 1 on, and from line 5 on"
MESSAGE = "another item begins here, and its dash is missing: {} are there already"


def answers(root: Path) -> list[tuple[str, str, str]]:
    """Place, message and hint of what could not be read, in the order of the file."""
    return [
        (str(each.problem.span).partition(":")[2], each.problem.message, each.problem.hint)
        for each in load_site(root).load_problems
    ]


@pytest.mark.parametrize(
    ("brief", "found"),
    [
        (
            FIRST + SECOND,
            [("9:5", MESSAGE.format("`id`, `claim` and `uncited`"), HINT.format("E2"))],
        ),
        (  # two dashes are missing
            FIRST + SECOND + SECOND.replace("E2", "E3"),
            [
                ("9:5", MESSAGE.format("`id`, `claim` and `uncited`"), HINT.format("E2")),
                ("13:5", MESSAGE.format("`id`, `claim`, `uncited` and `opposes`"), HINT.format("E3")),
            ],
        ),
        (  # the line with the id was lost
            FIRST + SECOND.replace("    id: E2\n", ""),
            [
                (
                    "9:5",
                    MESSAGE.format("`claim` and `uncited`"),
                    "write the line with which it begins above this one, with 2 spaces before it: - id: …",
                )
            ],
        ),
        (  # the other faults of the item are found
            FIRST + SECOND.replace("opposes", "oposes"),
            [
                ("9:5", MESSAGE.format("`id`, `claim` and `uncited`"), HINT.format("E2")),
                ("12:5", "unknown field `oposes`", "did you mean `opposes`?"),
            ],
        ),
        (
            FIRST + "    claim: Rains came\n",
            [
                (
                    "9:5",
                    "`claim` is written twice in the same mapping: on line 7 and on line 9",
                    "keep one of them; several values of one field are a list",
                )
            ],
        ),
        (
            HEAD,
            [
                (
                    "5:1",
                    ALL.format("`title`, `authors`, `as_of` and `thesis`"),
                    "keep each once; or, if something of its own begins here, give it the line with which it begins",
                )
            ],
        ),
    ],
)  # fmt: skip
def test_what_is_written_twice(site: Write, brief: str, found: list[tuple[str, str, str]]) -> None:
    assert answers(site({"content/briefs/t.yml": HEAD + brief})) == found
