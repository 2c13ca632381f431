"""Citations inside brackets: `(see Doe, 2019a, b, p. 4; Roe and Poe 2020)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indicia.intake.citations.labels import Knows, Label, find_label
from indicia.intake.citations.words import AFTER_YEAR
from indicia.intake.citations.years import Dated, more_suffixes, read_locator, read_year, years
from indicia.model.value_class import value_class

_SAME = re.compile(r"\s*(?:(?:[,&/+]|and|və|ve|и|und|et|or|та|і)\s*)+\Z", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?P<sign>[^\w\s])?\s*(?P<word>[\w'’]+)?")


@value_class
class Found:
    """A citation found: offsets, label and year. `narrative` where the text names the author."""

    start: int
    end: int
    label: str
    dated: Dated
    locator: str = ""
    narrative: bool = False


def segments(start: int, end: int, text: str, holes: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[int, int]]:
    """The parts of a bracket's inside between semicolons that stand in no bracket of their own."""
    at = seek = start
    waiting = list(reversed(holes))
    while at <= end:
        stop = text.find(";", seek, end)
        stop = end if stop < 0 else stop
        while waiting and waiting[-1][1] <= stop:
            waiting.pop()
        if waiting and waiting[-1][0] < stop < end:
            seek = waiting[-1][1]
            continue
        yield at, stop
        at = seek = stop + 1


def read_segment(
    text: str, start: int, end: int, knows: Knows, *, before: Label | None = None, bare_years: bool = False
) -> tuple[list[Found], Label | None]:
    """The citations in one part of a bracket, and the last label, which years in the next part may continue.

    `bare_years` says that the article writes `Doe 2019`, without a comma.
    """
    found: list[Found] = []
    label = before
    at = start
    for match in years(text, start, end):
        if match.start() < at:
            continue
        dated = read_year(match)
        gap = text[at : match.start()]
        same = label is not None and (_SAME.match(gap) if found else not gap.strip())
        if not same:
            comma = bare_years or gap.rstrip().endswith((",", ":", "(", "[")) or not dated.year[0].isdigit()
            stop = match.start() - len(gap) + len(gap.rstrip(' ,:\n\t(["”»'))
            label = find_label(text, at, stop, knows, comma=comma) if gap.strip() else None
        if label is None:
            continue
        members = [dated, *more_suffixes(text, dated, end)] if dated.suffix else [dated]
        locator, stop = read_locator(text, members[-1].end, end)
        if not _may_follow(text, stop, end, strong=label.strong) or (dated.ranged and not label.strong):
            label = None
            continue
        begin = dated.start if same and (found or before) else label.start
        found += _members(begin, members, label.text, locator, stop)
        at = stop
    return found, label if found else None


def _members(begin: int, members: list[Dated], label: str, locator: str, stop: int) -> list[Found]:
    last = len(members) - 1
    return [
        Found(
            begin if at == 0 else dated.start,
            stop if at == last and locator else dated.end,
            label,
            dated,
            locator if at == last else "",
        )
        for at, dated in enumerate(members)
    ]


def _may_follow(text: str, at: int, end: int, *, strong: bool) -> bool:
    """True unless a word comes right after the year: `2024 budget`, `1945 Charter`."""
    after = _AFTER.match(text, at, end) if at < end else None
    if after is None or after["sign"] or not after["word"]:
        return True
    return strong and after["word"].casefold() in AFTER_YEAR
