"""Bibliographies of other people's making: none of them crashes the reader, and no entry goes missing in silence.

`INDICIA_BIB_FOLDER=DIR` asks this of every `.bib` file below a folder of yours, besides the project's own.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from indicia.load.bibtex.bibliography import read_bibliography
from indicia.load.files import read_source
from indicia.model.place import Source

OWN = Path(__file__).parents[2] / "bibliography"
_HEAD = re.compile(r"@\s*([A-Za-z]+)\s*[{(]\s*([^,\s{}()=\"]*)")


def bibliographies() -> list[Path]:
    folder = os.environ.get("INDICIA_BIB_FOLDER")
    return sorted(path for root in (OWN, *([Path(folder)] if folder else [])) for path in root.rglob("*.bib"))


def keys_in(text: str) -> Iterator[str]:
    """The keys of entries outside of all braces: a second reading, which knows nothing of the first."""
    position = 0
    while head := _HEAD.search(text, position):
        depth, position = 1, head.end()
        while position < len(text) and depth:
            depth += {"{": 1, "}": -1}.get(text[position], 0)
            position += 2 if text[position] == "\\" else 1
        if head[1].lower() not in ("comment", "string", "preamble"):
            yield head[2]


@pytest.mark.parametrize("path", bibliographies(), ids=str)
def test_every_entry_is_read_or_named(path: Path) -> None:
    source = read_source(path, path.name)
    if not isinstance(source, Source):
        assert source[0].problem.message  # not UTF-8, said with its byte
        return
    found = read_bibliography([source])

    named = " ".join(f"{each.problem.target} {each.problem.message}" for each in found.problems)
    read = {entry.key.value.lower() for entry in found.entries} | {key.lower() for key in found.lost_keys}
    assert [key for key in keys_in(source.text) if key.lower() not in read and key not in named] == []


def test_the_second_reading_counts_what_the_first_would_lose() -> None:
    text = "@comment{@misc{a, }}\n@misc{b, title = {\\{ @misc{c, x}}}\n@string{d = {e}}\n@book(f, title = {G})"

    assert list(keys_in(text)) == ["b", "f"]


def test_fields_that_emacs_leaves_to_be_filled_in_are_no_slips() -> None:
    text = "@incollection{a,\n  title = {Rain},\n  OPTcrossref = {},\n  OPTpublisher = {},\n  ALTeditor = {}\n}\n"

    assert list(read_bibliography([Source("a.bib", text)]).problems) == []
