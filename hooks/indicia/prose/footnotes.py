"""Marks of footnotes, `[^label]`: which of them stand in text, and which of those readers will see as they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from indicia.model.value_class import value_class
from indicia.prose.candidate import Candidate
from indicia.prose.conversion import convert
from indicia.prose.dialect import Dialect
from indicia.prose.markup import pieces
from indicia.prose.tokens import masked, visible

_MARK = re.compile(r"(?<!\\)\[\^(?P<label>[^\[\]\r\n@]+)\](?P<colon>:)?")
_MARGIN = re.compile(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?")
_LABEL = re.compile(r"[\w-]+")
_RANGE = re.compile(r"(?<!\w)\w-\w|\w-\w(?!\w)")
_BROUGHT_IN = re.compile(r"--8<--|\{\{|\{%|\{!")
_BEFORE = frozenset(".,;:!?…»”’\"')]}*_")
_NO_END = re.compile(r"[*+?{|$\\/\w(]")


@value_class
class FootnoteMark:
    """One mark in a text, `start` to `end` as offsets in it. `role`: `reference`, `note`, or `bare` at a margin."""

    label: str
    start: int
    end: int
    role: str


def footnote_marks(text: str) -> tuple[FootnoteMark, ...]:
    """All that look like one, code and all, in their order; none where the text is put together from others."""
    if "[^" not in text or _BROUGHT_IN.search(text):
        return ()
    found = []
    for each in _MARK.finditer(text):
        line = text.rfind("\n", 0, each.start()) + 1
        margin = _MARGIN.fullmatch(text, line, each.start()) is not None
        role = "note" if margin and each["colon"] else "bare" if margin else "reference"
        found.append(
            FootnoteMark(each["label"], each.start(), each.start("colon") if each["colon"] else each.end(), role)
        )
    return tuple(found)


def in_text(
    text: str, marks: Sequence[FootnoteMark], *, block: bool, dialect: Dialect
) -> tuple[FootnoteMark, ...]:  # fmt: skip
    """Those of the marks that Markdown makes text of: no code, no attribute, no comment."""
    candidates = {Candidate(each.start, each.end, "footnote"): each for each in marks}
    covered, tokens = masked(text, candidates)
    seen = visible(convert(covered, block=block, dialect=dialect), tokens)
    return tuple(each for candidate, each in candidates.items() if candidate in seen)


def printed(text: str, *, block: bool, dialect: Dialect) -> str:
    """What readers see of a text, without code; a mark that stands in it as it was typed came to nothing."""
    html = convert(text, block=block, dialect=dialect)
    return unescape("".join(each.written for each in pieces(html) if each.kind in ("text", "linked")))


def surely_meant(text: str, mark: FootnoteMark, *, beside_others: bool) -> bool:
    """Whether a mark can be nothing else, above all no set of characters in an expression: `[^a-z]`, `[^,]+`.

    It stands at the end of a word or a sentence, or has a number for a label. `beside_others`: the text has footnotes.
    """
    behind = text[mark.end : mark.end + 1]
    if not _LABEL.fullmatch(mark.label) or _RANGE.search(mark.label) or _NO_END.match(behind):
        return False
    before = text[max(mark.start - 2, 0) : mark.start]
    ends = before[-1:] in _BEFORE or (len(before) == 2 and before.isalnum())
    return ends or mark.label.isdigit() or beside_others
