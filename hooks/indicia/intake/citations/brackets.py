"""Brackets of a text, nested ones apart: each with the stretch it encloses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

DEEPEST = 6
LONGEST = 3000
# It begins with one class of characters, to which the search goes at once.
_MARK = re.compile(r"[()\[\]\n](?:(?<!\n)|[ \t]*\n)")
_CLOSING = {")": "(", "]": "["}


@dataclass(slots=True)
class Bracket:
    """`start` is the opening bracket, `end` behind the closing one. `holes` are the brackets inside, outermost only."""

    start: int
    end: int
    holes: list[tuple[int, int]] = field(default_factory=list)


def find_brackets(text: str) -> list[Bracket]:
    """Every closed bracket in order of its start. None reaches over an empty line. One pass, whatever is left open."""
    found: list[Bracket] = []
    open_ones: list[tuple[str, Bracket]] = []
    for mark in _MARK.finditer(text):
        sign = mark.group()
        if sign in "([":
            if len(open_ones) == DEEPEST:  # the outermost is given up, so that no character is read more often
                del open_ones[0]
            open_ones.append((sign, Bracket(mark.start(), 0)))
        elif sign in _CLOSING:
            # An unlike bracket inside that was never closed is given up: `(a [b)` closes at `)`.
            if not open_ones or (open_ones[-1][0] != _CLOSING[sign] and not _drop_to(_CLOSING[sign], open_ones)):
                continue
            bracket = open_ones.pop()[1]
            bracket.end = mark.end()
            if bracket.end - bracket.start > LONGEST:
                continue
            found.append(bracket)
            if open_ones:
                open_ones[-1][1].holes.append((bracket.start, bracket.end))
        else:
            open_ones.clear()
    return sorted(found, key=lambda bracket: bracket.start)


def _drop_to(sign: str, open_ones: list[tuple[str, Bracket]]) -> bool:
    """Gives up the last open bracket if the one before it is the one that closes now; looks no further."""
    if len(open_ones) < 2 or open_ones[-2][0] != sign:
        return False
    del open_ones[-1]
    return True
