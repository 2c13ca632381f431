"""Sentences of an article, so that each claim can be shown with its citations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=[^\S\n]+[\"'“‘«(\[]?[^\W\d_a-zəığöüçşа-яё])|\n+")
# A full stop behind one of these ends no sentence.
_SHORT = re.compile(
    r"(?:^|[^\w.])(?:(?:[^\W\d_]\.)+[^\W\d_]|al|cf|Dr|Prof|Mr|Mrs|Ms|St|No|Nr|vs|etc|e\.g|i\.e|pp?|vol|ed|eds|ca|approx"
    r"|Jr|Sr|Gen|Col|Lt|Sen|Rep|Gov|fig|figs|eq|Inc|Ltd|Co|Corp)$",
    re.IGNORECASE,
)
_LONGEST_SHORT = 12


class Sentences:
    """The sentences of a stretch of text, found once. `ends` are the offsets behind each, in order."""

    __slots__ = ("_start", "_text", "ends")

    def __init__(self, text: str, start: int, end: int, closed: Sequence[tuple[int, int]] = ()) -> None:
        """`closed` are stretches in which no sentence ends (citations), in order."""
        self._text = text
        self._start = start
        starts = [each[0] for each in closed]
        self.ends: list[int] = []
        for found in _END.finditer(text, start, end):
            at = bisect_right(starts, found.start()) - 1
            inside = at >= 0 and closed[at][0] <= found.start() < closed[at][1]
            if found[0].startswith("\n") or not (inside or self._shortened(found.start())):
                self.ends.append(found.end())
        if not self.ends or self.ends[-1] < end:
            self.ends.append(end)

    def around(self, offset: int) -> tuple[int, int]:
        """Where the sentence of an offset begins and ends, without the white space around it."""
        at = min(bisect_right(self.ends, offset), len(self.ends) - 1)
        first, last = (self.ends[at - 1] if at else self._start), self.ends[at]
        while first < last and self._text[first].isspace():
            first += 1
        while last > first and self._text[last - 1].isspace():
            last -= 1
        return first, last

    def _shortened(self, stop: int) -> bool:
        if self._text[stop] != ".":
            return False
        before = self._text[max(self._start, stop - _LONGEST_SHORT) : stop]
        initial = before[-1:].isupper() and not before[-2:-1].isalnum()
        return initial or bool(_SHORT.search(before))
