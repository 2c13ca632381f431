"""A reference while it is taken apart: its text, and which characters have found a field."""

from __future__ import annotations

import re

from indicia.intake.characters import plain

_WORD = re.compile(r"\w")
_EDGES = " \t,;:–—-|/，、；：،؛"


class Draft:
    """The text of one reference on one line. `plain` has the same length, with ASCII digits and punctuation.

    Every stretch is claimed once; what nobody claims is `leftover`.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = plain(text)
        self._claimed = bytearray(len(text))
        self._blanked = self.plain

    def _take(self, start: int, end: int) -> None:
        self._claimed[start:end] = b"\1" * (end - start)
        self._blanked = f"{self._blanked[:start]}{' ' * (end - start)}{self._blanked[end:]}"

    def claim(self, start: int, end: int) -> str:
        """Takes a stretch; gives it as written without spaces and separators at its edges."""
        self._take(start, end)
        return self.text[start:end].strip(_EDGES)

    def claim_free(self, start: int, end: int) -> str:
        """Takes what is still free between two places and joins it."""
        parts = [self.text[a:b].strip() for a, b in self.free(start, end)]
        self._take(start, end)
        return " ".join(part for part in parts if part).strip(_EDGES)

    def is_free(self, start: int, end: int) -> bool:
        return not any(self._claimed[start:end])

    def free_end(self, start: int) -> int:
        """Where the stretch ends that is free from `start` on; `start` itself where that is claimed."""
        end = self._claimed.find(1, start)
        return end if end >= 0 else max(start, len(self.text))

    def free(self, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """The stretches that nobody has claimed."""
        stop = len(self.text) if end is None else end
        found: list[tuple[int, int]] = []
        at = start
        while at < stop:
            begin = self._claimed.find(0, at, stop)
            if begin < 0:
                break
            finish = self._claimed.find(1, begin, stop)
            finish = stop if finish < 0 else finish
            found.append((begin, finish))
            at = finish
        return found

    def blanked(self) -> str:
        """The plain text with every claimed character a space, so that nothing is found twice."""
        return self._blanked

    def leftover(self) -> str:
        """Every stretch without a field that holds a letter or a digit."""
        if not _WORD.search(self._blanked):  # as in most
            return ""
        parts = (self.text[start:end].strip() for start, end in self.free())
        return " ".join(part for part in parts if _WORD.search(part))
