"""Where the blocks of a BibTeX file stand: entries, strings, preambles, comments, and what stands between them.

One scan gives every offset and every fault. It follows BibTeX's own grammar; where the text breaks it, the scan says
so, mends what can be mended, gives the rest up as lost, and goes on at the next line that begins with `@type{`.
It is linear: nothing is read twice but what stands up to the next such line, or three of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from indicia.load.bibtex.block import Block, Fault
from indicia.load.bibtex.command_slips import slip_of_command
from indicia.load.bibtex.conflicts import conflict_faults, merged
from indicia.load.bibtex.field_names import FREE_TEXT
from indicia.load.bibtex.fields import read_body
from indicia.load.bibtex.reading import NAME

_START = re.compile(r"@\s*+([^\s@{}(),=#%'\"\\]*+)\s*+([{(])")
_LINE_START = re.compile(r"(?<![^\r\n])[ \t]*+(@)\s*+[^\W\d_][\w-]*+\s*+[{(]")
_KEY = re.compile(r"\s*+([^\s,{}()=\"#%]+)\s*+,")
_ESCAPED = re.compile(r"\\[{}]")
_BRACE = re.compile(r"[{}]")
_HEADLESS = re.compile(
    r"(?<![^\r\n])[ \t]*+(@?)([^\W\d_]\w*+)(?:[ \t]*+(\{)[ \t]*+|[ \t]*+\[[ \t]*+|[ \t]++)"
    r"([^\s,{}()=\"#%@]++)[ \t]*+,[ \t]*+(?=[\r\n])"
)
_STRAY_FIELD = re.compile(rf"(?:(?<![^\r\n])|(?<=,))[ \t]*+({NAME})\s*+=\s*+[{{\"]")
_SURPLUS = re.compile(r"\s*+(\})")
_LINE_END = re.compile(r"[\r\n]|\Z")
_MOST_SWALLOWED = 3


@dataclass(slots=True, repr=False, eq=False)
class Scan:
    """What a file holds. `loose` are the faults that belong to no block; `hidden` the keys of entries given up.

    Of a merge conflict the `text` has the first side; every offset of it is that of the file.
    """

    text: str
    blocks: list[Block] = field(default_factory=list)
    loose: list[Fault] = field(default_factory=list)
    hidden: dict[str, int] = field(default_factory=dict)
    heads: set[int] = field(default_factory=set)


class _Text:
    """The text with what is looked up in it again and again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line_starts = [found.start(1) for found in _LINE_START.finditer(text)]

    def limit(self, offset: int) -> int:
        """Where the next line begins like a block after an offset; else the end of the text."""
        index = bisect_right(self.line_starts, offset)
        return self.line_starts[index] if index < len(self.line_starts) else len(self.text)

    def swallowed(self, start: int, end: int) -> list[int]:
        """The lines that begin like a block inside a stretch."""
        return self.line_starts[bisect_right(self.line_starts, start) : bisect_right(self.line_starts, end - 1)]

    @cached_property
    def closing(self) -> dict[int, int]:
        """The closing brace of every opening one that has it, over the whole text."""
        found: dict[int, int] = {}
        open_braces: list[int] = []
        for brace in _BRACE.finditer(self.text):
            if brace[0] == "{":
                open_braces.append(brace.start())
            elif open_braces:
                found[open_braces.pop()] = brace.start()
        return found


def scan(text: str) -> Scan:
    """All blocks of a file in the order of their places, with every fault found."""
    decided = merged(text)
    found = _scan(decided.text)
    if decided.conflicts or decided.left:
        found.loose.extend(conflict_faults(text, decided, found.blocks))
        for conflict in decided.conflicts:
            for head in _START.finditer(text, conflict.ours_end, conflict.end):
                if key := _KEY.match(text, head.end()):
                    found.hidden.setdefault(key[1], head.start())
    return found


def _scan(text: str) -> Scan:
    """What a file without merge conflicts holds."""
    found = Scan(text)
    source = _Text(text)
    position = 0
    commented = False
    while start := _START.search(text, position):
        if not commented:
            _between(found, position, start.start())
        found.heads.add(start.start())
        commented = _behind_percent(text, position, start.start())
        if commented:
            position = _commented_out(found, start)
            continue
        block = _block(found, source, start)
        found.blocks.append(block)
        position = block.end
        surplus = _SURPLUS.match(text, position)
        if surplus and not block.lost and block.type != "comment":
            block.fault(surplus.start(1), surplus.end(1), "a closing brace too many after the entry", "take it away")
            position = surplus.end()
    if not commented:
        _between(found, position, len(text))
    return found


def _block(found: Scan, source: _Text, start: re.Match[str]) -> Block:
    kind = start[1].lower()
    if kind in ("comment", "preamble"):
        return _skipped(source, start, kind)
    if meant := slip_of_command(kind):
        block = _skipped(source, start, meant)
        if meant == "string":
            block = read_body(source.text, start, source.limit(start.start()), type="string")
        end = start.start() + 1 + len(start[1])
        block.fault(start.start(), end, f"`@{start[1]}` is no type of entry", f"write `@{meant}`")
        return block
    limit = source.limit(start.start())
    block = read_body(source.text, start, limit)
    if block.cut and limit < len(source.text):
        block = _with_lines_that_look_like_entries(found, source, start, block)
    if block.faults and _ESCAPED.search(source.text, start.end(), limit):
        other = read_body(source.text, start, limit, escapes=True)
        if not other.faults:
            brace = _ESCAPED.search(source.text, start.end(), limit)
            assert brace is not None
            other.fault(
                brace.start(),
                brace.end(),
                f"`{brace[0]}` has no partner in its value: BibTeX counts braces even after a backslash",
                "write `\\lbrace` or `\\rbrace`, or the letter itself in words",
            )
            return other
    return block


def _with_lines_that_look_like_entries(found: Scan, source: _Text, start: re.Match[str], block: Block) -> Block:
    """An entry that is not closed before the next line with `@type{`: cut off, unless that line is part of a value."""
    closing = source.closing.get(start.end() - 1, -1)
    inside = source.swallowed(start.start(), closing) if closing > 0 else []
    if not inside or len(inside) > _MOST_SWALLOWED:
        return block
    whole = read_body(source.text, start, closing + 1)
    if whole.faults:
        return block
    for offset in inside:
        head = _START.match(source.text, offset)
        assert head is not None
        found.heads.add(offset)
        key = _KEY.match(source.text, head.end())
        if key:
            found.hidden.setdefault(key[1], offset)
        whole.fault(
            offset,
            head.end(),
            f"a line inside the entry `{whole.key}` begins like an entry of its own: `{head[0]}`",
            "if the entry before it was not closed, close it; if this is text, let its line not begin with the `@`",
            mild=any(each.start < offset < each.end and each.name.lower() in FREE_TEXT for each in whole.fields),
        )
    return whole


def _skipped(source: _Text, start: re.Match[str], kind: str) -> Block:
    """A comment or a preamble: nothing of it is read, only its end is sought."""
    block = Block(type=kind, start=start.start(), head_end=start.end(), delimiter=start[2])
    limit = source.limit(start.start())
    end = -1 if start[2] == "(" else source.closing.get(start.end() - 1, -1)
    if start[2] == "(":
        end = source.text.find(")", start.end(), limit)
    if end < 0:
        block.end = limit
        block.lost = block.cut = True
        block.fault(start.start(), start.end(), f"`@{start[1]}` is never closed", "add its closing brace")
    else:
        block.end = end + 1
    return block


def _behind_percent(text: str, position: int, offset: int) -> bool:
    line = max(text.rfind("\n", position, offset), text.rfind("\r", position, offset), position - 1) + 1
    return "%" in text[line:offset]


def _commented_out(found: Scan, start: re.Match[str]) -> int:
    """An entry behind a `%`. BibTeX reads it all the same, Biber does not; here it is no entry, and that is said.

    It is not counted as lost: a citation of it stays an unknown one.
    """
    key = _KEY.match(found.text, start.end())
    name = key[1] if key else ""
    if start[1].lower() != "comment":
        found.loose.append(
            Fault(
                start.start(),
                start.end(),
                f"an entry behind a `%`{f' (`{name}`)' if name else ''}: BibTeX reads it all the same, Biber does not",
                "delete it, or take the `%` away; `@comment{…}` is a comment for both",
                mild=True,
            )
        )
    line_end = _LINE_END.search(found.text, start.end())
    assert line_end is not None
    return line_end.start()


def _between(found: Scan, start: int, end: int) -> None:
    """Text outside blocks is a comment, unless it is plainly a piece of an entry."""
    if end - start < 3 or ("," not in (gap := found.text[start:end]) and "=" not in gap):
        return
    headless = [each for each in _HEADLESS.finditer(found.text, start, end) if _is_head(each)]
    for head in headless:
        sign, type, _, key = head.groups()
        found.hidden.setdefault(key, head.start(2))
        lack = "an `@` before it" if not sign else "a brace after it"
        message = f"`{sign}{type}` without {lack}: `{key}` is no entry"
        found.loose.append(Fault(head.start(2), head.end(4), message, f"write `@{type}{{{key},`"))
    for stray in () if headless else _STRAY_FIELD.finditer(found.text, start, end):
        if not _behind_percent(found.text, start, stray.start(1)):
            message = f"the field `{stray[1]}` stands outside every entry, and is lost"
            hint = "look above it for a brace too many, or for a missing `@type{key,`"
            found.loose.append(Fault(stray.start(1), stray.end(1), message, hint))
            return


def _is_head(found: re.Match[str]) -> bool:
    """A head that lacks its `@` or its brace, but not both."""
    return bool(found[1]) != bool(found[3])
