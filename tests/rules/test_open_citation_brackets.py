"""Brackets of citations that have no end: which they are, and that a page full of them is read once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from indicia.rules.citation import other_syntax
from rules.asking import ask, stretches

Site = Callable[[Mapping[str, str | bytes]], Path]
BIB = "@online{rain, title = {Rain}, date = {2025}}\n"


def page(text: str) -> Mapping[str, str | bytes]:
    return {"content/index.md": f"# Rain\n\n{text}\n", "bibliography/a.bib": BIB}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rains [@rain, p. 3.", ["[@rain"]),
        ("It rains [see @rain and\nmore.\n\nNext] paragraph.", ["[see @rain"]),
        ("It rains [see @rain and\nmore.\r\n \r\nNext] paragraph.", ["[see @rain"]),
        ("It rains [@rain [p. 3] and on.", ["[@rain"]),
        ("It rains [@rain [p. 3]] and on.", []),
        ("It rains] [@rain, p. 3\nand 4].", []),
        ("It rains [@rain, p. 3\\] and on.", ["[@rain"]),
        ("It rains [@rain, " + "and on " * 400 + "].", []),
        ("It rains [@rain, " + "and on " * 400 + ".", ["[@rain"]),
        ("It rains [@rain [@rain].", ["[@rain"]),
        ("[" * 50 + "It rains [@rain].", []),
    ],
)
def test_which_bracket_has_no_end(site: Site, text: str, found: list[str]) -> None:
    assert stretches(ask("CIT-033", site(page(text)))) == found


class _Counting:
    """A pattern that counts what it finds."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.found = 0

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        for found in self.pattern.finditer(text):
            self.found += 1
            yield found


def test_no_bracket_is_looked_at_twice(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    counting = _Counting(other_syntax._SIGN)
    monkeypatch.setattr(other_syntax, "_SIGN", counting)

    assert len(ask("CIT-033", site(page("[@rain " * 5000)))) == 5000
    assert counting.found <= 5001
