"""Values that are not closed where they end, so that they hold the fields behind them.

Such a value may run to the end of its entry, which then is not closed either; or somebody has put the brace that is
missing at the end of the entry, and every brace has its partner, but the entry has lost its fields without a word.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from indicia.load.bibtex.block import Block, Fault, Piece, RawField
from indicia.load.bibtex.field_names import FIELD_NAMES, FREE_TEXT
from indicia.load.bibtex.reading import FIELD, LostError, Reading, expression

_HEAD = re.compile(r"([,\r\n])[ \t]*+([^\W\d_][\w-]*+)[ \t]*+=[ \t]*+(?:([{\"])|\d++[ \t]*+[,}\r\n])")
_OTHER_QUOTES = "“”„»«’‘"
_BRACE = re.compile(r"[{}]")


class _Head(NamedTuple):
    """A field that begins inside a value. `at_line` tells that it begins a line."""

    start: int
    name: str
    at_line: bool
    known: bool


def mark_open_values(text: str, block: Block) -> None:
    """Says which values of a block are not closed. What they swallowed becomes fields again where that is certain."""
    own = {each.name_start for each in block.fields}
    heads = [each for each in _heads(text, block) if each.start not in own]
    if not heads and not block.cut:
        return
    starts = [each.start for each in heads]
    outside = {each.name.lower() for each in block.fields}
    for index, field in enumerate(block.fields) if heads else ():
        inside = heads[bisect_right(starts, field.start) : bisect_right(starts, field.end)]
        if inside and _marked(text, block, index, inside, outside):
            return
    if block.unclosed:
        _mark_unclosed(text, block, heads)
    elif block.cut and block.fields:
        _mark_last(text, block)


def _heads(text: str, block: Block) -> Iterator[_Head]:
    for found in _HEAD.finditer(text, block.head_end, block.end):
        known = found[2].lower() in FIELD_NAMES
        if known or found[1] != ",":
            yield _Head(found.start(2), found[2], found[1] != ",", known)


def _marked(text: str, block: Block, index: int, inside: list[_Head], outside: set[str]) -> bool:
    """Says of a field that it holds others, if that is certain; whether it is.

    `inside` are the heads of fields in its value, `outside` the names of the block's own. Certain is a known name that
    begins a line, and nothing but fields up to the value's end; in free text, at least two known ones that stand
    nowhere else, and even then it is a warning as long as the entry has a title.
    """
    field = block.fields[index]
    free = _is_free(field.name)
    last = index == len(block.fields) - 1
    head = _likeliest(inside)
    assert head is not None
    behind = _fields_behind(text, head, field.end - 1)
    if behind:
        names = {each.name.lower() for each in behind}
        if free and not block.lost and (names & outside or len(names) < 2 or not names <= FIELD_NAMES):
            return False
    elif not block.lost:
        if free or not (head.known and head.at_line):
            return False
    elif not (last or block.cut) or (free and not head.known):
        return False
    _say(text, block, field.name, field.start, head, mild=free and "title" in outside and not block.lost)
    if behind and not block.lost:
        start, end = field.start + 1, _end_before(text, head)[0]
        block.fields[index : index + 1] = [field._replace(end=end, pieces=(Piece(start, end, name=False),)), *behind]
    else:
        block.lost = True
    return True


def _likeliest(heads: list[_Head]) -> _Head | None:
    """The first field of a known name that begins a line; else the first of a known name; else the first."""
    for wanted in (lambda each: each.known and each.at_line, lambda each: each.known):
        if found := next(filter(wanted, heads), None):
            return found
    return heads[0] if heads else None


def _is_free(name: str) -> bool:
    """Whether a field may hold anything: its name says so, or nobody knows it."""
    name = name.lower()
    return name in FREE_TEXT or not (name in FIELD_NAMES or name.startswith("x_"))


def _fields_behind(text: str, head: _Head, end: int) -> list[RawField]:
    """The fields from a place on, if nothing but fields stands there up to the end of the value; else none."""
    block = Block(type="", start=head.start, head_end=head.start, delimiter="{")
    reading = Reading(text, end, escapes=False, block=block, close="}")
    position = head.start
    try:
        while position < end:
            found = FIELD.match(text, position, end)
            if not found:
                return []
            close, pieces = expression(reading, found.end(), found[1])
            block.fields.append(RawField(found[1], *found.span(1), found.end(), close, pieces))
            position = reading.skip(close)
            if reading.char(position) == ",":
                position = reading.skip(position + 1)
            elif reading.char(position):
                return []
    except LostError:
        return []
    return [] if block.faults else block.fields


def _end_before(text: str, head: _Head) -> tuple[int, bool]:
    """Where the value should have ended, before a field inside it, and whether a comma stands there."""
    end = head.start
    comma = False
    while text[end - 1].isspace() or (text[end - 1] == "," and not comma):
        end -= 1
        comma = comma or text[end] == ","
    return end, comma


def _mark_unclosed(text: str, block: Block, heads: list[_Head]) -> None:
    """The value that nothing closes: where fields begin in it, it ends before the first."""
    assert block.unclosed is not None
    name, start = block.unclosed
    head = _likeliest([each for each in heads if each.start > start])
    if head and (head.known or not _is_free(name)):
        _say(text, block, name, start, head)
        return
    close = '"' if text[start] == '"' else "}"
    lack = sum(1 if brace[0] == "{" else -1 for brace in _BRACE.finditer(text, block.head_end, block.end)) + 1
    closing = (close if close == '"' else "") + "}" * lack
    fault = block.faults.pop()
    block.faults.append(fault._replace(hint=f"write `{closing}` at its end" if lack > 0 else fault.hint))


def _mark_last(text: str, block: Block) -> None:
    """An entry that is not closed, behind a value that the entry's own brace closes: a comma ends that value."""
    last = block.fields[-1]
    if text[last.start] != "{" or not _comma_line_ends(text, last):
        return
    message = f"the value of `{last.name}` is not closed: the brace of the entry closes it"
    block.faults[-1] = Fault(last.start, last.start + 1, message, "write `}` before the comma at its end")


def _closes_otherwise(text: str, start: int, end: int) -> bool:
    """Whether a value ends in a sign that closes another kind of value."""
    inner, last = text[start + 1 : end], text[end - 1]
    if text[start] == '"':
        return last in _OTHER_QUOTES or (last == "}" and inner.count("}") > inner.count("{"))
    return last == '"' and inner.count('"') % 2 == 1


def _comma_line_ends(text: str, field: RawField) -> bool:
    inner = text[field.start + 1 : field.end - 1]
    written = inner.rstrip()
    return written.endswith(",") and not {"\r", "\n"}.isdisjoint(inner[len(written) :])


def _say(text: str, block: Block, name: str, start: int, head: _Head, *, mild: bool = False) -> None:
    """The one fault of a block whose value holds other fields: what else was found behind its start follows from it."""
    close = '"' if text[start] == '"' else "}"
    end, comma = _end_before(text, head)
    place = f"before the comma in front of `{head.name} =`" if comma else f"in front of `{head.name} =`"
    hint = f"write `{close if comma else close + ','}` {place}"
    if _closes_otherwise(text, start, end):
        hint = f"write `{close}` in the place of `{text[end - 1]}` {place}"
    if not block.lost:
        hint += f", and take away the `{close}` too many at the end of the entry"
    message = f"the value of `{name}` is not closed: the field `{head.name}` and what follows are read as part of it"
    kept = block.faults[:-1] if block.lost else block.faults
    block.faults = [*(each for each in kept if each.start < start), Fault(start, start + 1, message, hint, mild)]
