"""Which part of a text is its reference list."""

from __future__ import annotations

from indicia.intake.references.find_list import find_list, is_heading
from indicia.model.place import Source

_LONG = 600


def listed_part(source: Source) -> tuple[int, int]:
    """Where the references of a text stand: the list of an article, or all of a text that is one list."""
    if not any(is_heading(line) or _prose(line) for line in source.text.splitlines()):
        return 0, len(source.text)
    place = find_list(source)
    if place is None:
        return 0, len(source.text)
    before = [line for line in source.text[: place[0]].splitlines() if line.strip()]
    if before and (is_heading(before[-1]) or any(map(_prose, before))):
        return place
    return 0, len(source.text)


def _prose(line: str) -> bool:
    """A paragraph: long, and most of its words small, unlike the many authors of one work."""
    words = line.split()
    return len(line) > _LONG and sum(word[0].islower() for word in words) * 2 > len(words)
