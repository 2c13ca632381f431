"""Numbered citations: `[3]`, `[2-5]`, `[1, 4]`, superscripts and marks of footnotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indicia.intake.citations.bracketed import Found
from indicia.intake.citations.numbering import number_of
from indicia.intake.citations.years import Dated
from indicia.model.reference import Reference

_BRACKETED = re.compile(
    r"(?<!\b[^\W\d_])\[\^?(\d{1,4}(?:\s?[,;–—-]\s?\d{1,4}){0,60}(?P<locator>,\s?pp?\.\s?[\d–-]+)?)\](?![(:\w])"
)
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPT = re.compile(
    rf"(?<=[^\W\d_]{{2}})[.,;:!?”\"’)]{{0,2}}(?P<marks>[{_RAISED}]{{1,3}}(?:[,⁻˒–][{_RAISED}]{{1,3}}){{0,9}})"
)
_UNIT = re.compile(r"(?:^|[\s\d/])(?:[cdkmμ]?m|ft|in|mi|yd|sq|cm|km|nm|mm)$", re.IGNORECASE)
_NUMBER = re.compile(r"(?P<sign>[–—⁻-])?\s?(?P<number>\d+)")
_TO_DIGITS = str.maketrans(_RAISED + "⁻", "0123456789-")
_WIDEST = 60


def find_callouts(text: str, references: Sequence[Reference]) -> list[list[Found]]:
    """The numbered citations of a text, by bracket, in order."""
    highest = max(int(number_of(reference)) for reference in references)
    found = [
        _members(mark.start(1), mark.end(1) - len(mark["locator"] or ""), text) for mark in _BRACKETED.finditer(text)
    ]
    for mark in _SUPERSCRIPT.finditer(text):
        before = text[max(0, mark.start() - 6) : mark.start()]
        if not _UNIT.search(before):
            found.append(_members(*mark.span("marks"), text))
    return [group for group in found if group and any(int(one.label) <= highest for one in group)]


def _members(start: int, end: int, text: str) -> list[Found]:
    """The numbers of a mark. Those inside a range stand at its dash, as they have no text of their own."""
    found: list[Found] = []
    stretch = text[start:end].translate(_TO_DIGITS)
    for match in _NUMBER.finditer(stretch):
        number = int(match["number"])
        if match["sign"] and found and 0 < number - int(found[-1].label) <= _WIDEST:
            dash = (start + match.start(), start + match.start() + 1)
            found += [_one(*dash, between) for between in range(int(found[-1].label) + 1, number)]
        found.append(_one(start + match.start("number"), start + match.end("number"), number))
    return found


def _one(start: int, end: int, number: int) -> Found:
    return Found(start, end, str(number), Dated(start, end, ""))
