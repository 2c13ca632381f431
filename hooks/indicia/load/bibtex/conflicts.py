"""Merge conflicts in a `.bib` file: what a version control system left for its user to decide."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from indicia.load.bibtex.block import Block, Fault
from indicia.model.place import Source

_MARKER = re.compile(r"(?<![^\r\n])(?:([<|>])\1{6}(?:[ \t][^\r\n]*+)?|={7}[ \t]*+)(?![^\r\n])")
_SIGN = re.compile(r"[^\r\n]")
_HINT = "keep one side of it, and delete the other and the lines of `<`, `=` and `>`"
_HINT_WITH_BASE = "keep what stands above the line of `|` or below that of `=`, and delete the rest from `<` to `>`"


class Conflict(NamedTuple):
    """Offsets of a conflict: of its first line, of where the first side ends, and of its end."""

    start: int
    head_end: int
    ours_end: int
    end: int


class Merged(NamedTuple):
    """A text without its conflicts: the first sides as they stand, everything else of them blank.

    `left` are lines of conflicts that somebody did not delete with the rest.
    """

    text: str
    conflicts: tuple[Conflict, ...] = ()
    left: tuple[tuple[int, int], ...] = ()


def merged(text: str) -> Merged:
    """Finds the conflicts of a text; every offset of what is left of it holds."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return Merged(text)
    conflicts: list[Conflict] = []
    left: list[tuple[int, int]] = []
    lines: list[re.Match[str]] = []
    for line in _MARKER.finditer(text):
        sign = line[0][0]
        if sign == "<":
            left.extend(each.span() for each in lines if each[1])
            lines = [line]
        elif sign != ">":
            lines = [*lines[:2], line] if lines else []
        elif len(lines) > 1 and lines[-1][0][0] == "=":
            conflicts.append(Conflict(*lines[0].span(), lines[1].start(), line.end()))
            lines = []
        else:
            left.extend(each.span() for each in (*lines, line) if each[1])
            lines = []
    left.extend(each.span() for each in lines if each[1])
    blanks = [*left, *(part for each in conflicts for part in ((each.start, each.head_end), (each.ours_end, each.end)))]
    return Merged(_blank(text, sorted(blanks)), tuple(conflicts), tuple(sorted(left)))


def _blank(text: str, stretches: list[tuple[int, int]]) -> str:
    parts = []
    position = 0
    for start, end in stretches:
        parts += [text[position:start], _SIGN.sub(" ", text[start:end])]
        position = end
    return "".join((*parts, text[position:]))


def conflict_faults(text: str, found: Merged, blocks: Sequence[Block]) -> list[Fault]:
    """One fault for each conflict, at its first line. An entry that it cuts through is lost."""
    numbered = Source("", text)
    starts = [block.start for block in blocks]
    values = [(each.start, each.end) for block in blocks for each in block.fields]
    faults = []
    for each in found.conflicts:
        first, last = (numbered.place(at)[0] for at in (each.start, each.end))
        message = f"a merge conflict is not resolved here (lines {first} to {last})"
        faults.append(
            Fault(each.start, each.head_end, message, _HINT_WITH_BASE if text[each.ours_end] == "|" else _HINT)
        )
        around = bisect_right(starts, each.start) - 1
        for block in blocks[max(around, 0) : bisect_right(starts, each.end)]:
            if block.start < each.start < block.end or block.start < each.end < block.end:
                block.lost = True
    for start, end in found.left:
        before = bisect_right(values, (start, 0)) - 1
        if before < 0 or values[before][1] <= start:
            faults.append(Fault(start, end, "a line of a merge conflict is left here", "delete this line"))
    return faults
