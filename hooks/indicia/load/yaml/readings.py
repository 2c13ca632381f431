"""Where a text that YAML could not read begins and ends: readings of the lines around an error, likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.load.yaml.lines import line_end, line_start
from indicia.model.value_class import value_class

_LEAD = re.compile(r"([ \t]*)((?:-[ \t]+)*)")
_NAME = re.compile(r"""([A-Za-z0-9_][\w.-]*|"[^"]*"|'[^']*')[ \t]*:(?:[ \t]+|$)""")
_ITEM_NAME = re.compile(r"""([a-z][a-z0-9_-]*|"[^"]*"|'[^']*')[ \t]*:(?:[ \t]+|$)""")
_FIELD = r"""(?:%s|"[^"]*"|'[^']*')[ \t]*:[ \t]+"""
_FIRST_FIELDS = re.compile(r"\{[ \t]*" + _FIELD % r"[\w.-]+")
_LOWER_FIELDS = re.compile(r"(?:\{|,|^)[ \t]*" + _FIELD % r"[a-z][a-z0-9_-]*", re.MULTILINE)
_ALL_FIELDS = re.compile(r"(?:\{|,|^)[ \t]*" + _FIELD % r"[\w.-]+", re.MULTILINE)
_CLOSE = re.compile(r"[ \t]*\}(?=[ \t]*(?:[,\]}]|$|#))", re.MULTILINE)
_MARK = re.compile(r"\[(?:-?@|\[)")
_NEEDS_QUOTES = re.compile(r"""["'\[{@%`*&!|>,\]}?#-]|.*(?:: |:$| #|[\[\]{}])""")
_BEFORE = re.compile(r"([A-Za-z_][\w-]*):[ \t]*(?:\[[^\[\]{}:]*)?\Z")
_WHOLE_ITEM = re.compile(r"""[\w./:-]+\Z|"[^"]*"\Z|'[^']*'\Z""")


@value_class
class Reading:
    """A stretch of the file that may be one text. `name` is the field before it on the line, `item` a list's dash."""

    start: int
    end: int
    name: str = ""
    item: bool = False
    flow: bool = False


@value_class
class Line:
    """A line taken apart: where it begins and ends, its indentation, where the content after dashes begins."""

    start: int
    end: int
    indent: int
    content: int

    @property
    def is_item(self) -> bool:
        return self.content > self.start + self.indent

    @property
    def is_empty(self) -> bool:
        return self.content == self.end


def line_at(text: str, offset: int) -> Line:
    """The line in which the offset stands."""
    start, end = line_start(text, offset), line_end(text, offset)
    found = _LEAD.match(text, start, end)
    assert found is not None
    return Line(start, end, len(found.group(1)), found.end())


def lines_above(text: str, line: Line, most: int = 200) -> Iterator[Line]:
    """The lines above that hold anything, nearest first."""
    while line.start > 0 and most:
        most -= 1
        line = line_at(text, line.start - 1 if text[line.start - 2 : line.start] != "\r\n" else line.start - 2)
        if not line.is_empty:
            yield line


def lines_below(text: str, line: Line) -> Iterator[Line]:
    """The lines below, empty ones too."""
    while line.end < len(text):
        step = 2 if text[line.end : line.end + 2] == "\r\n" else 1
        if line.end + step >= len(text):
            return
        line = line_at(text, line.end + step)
        yield line


def field_name(text: str, line: Line) -> re.Match[str] | None:
    """The field's name with which the line begins, and the blanks after its colon."""
    return (_ITEM_NAME if line.is_item else _NAME).match(text, line.content, line.end)


def field_around(text: str, reading: Reading) -> str:
    """The field that a text is in: the one before it on its line, else the one whose list it stands in."""
    if reading.name:
        return reading.name
    line = line_at(text, reading.start)
    before = _BEFORE.search(text, line.start, reading.start)
    if before or not line.is_item:
        return before[1] if before else ""
    for above in lines_above(text, line):
        if above.indent < line.indent or (above.indent == line.indent and not above.is_item):
            named = field_name(text, above)
            return named[1] if named and named.end() == above.end else ""
    return ""


def readings(text: str, offset: int) -> Iterator[Reading]:
    """The texts that an error at the offset may lie in: of its own line, then of one above that it goes on from."""
    line = line_at(text, offset)
    if line.is_item or field_name(text, line):
        yield from _of_line(text, line, offset)
    for above in lines_above(text, line, most=50):
        if above.indent < line.indent and (above.is_item or field_name(text, above)):
            # The error's line goes on a text that begins above, at a field or an item further left.
            yield from _of_line(text, above, offset)
            break


def _of_line(text: str, line: Line, offset: int) -> Iterator[Reading]:
    named = field_name(text, line)
    start = named.end() if named else line.content
    name = named.group(1) if named else ""
    if start >= line.end:
        return
    last = _last_line(text, line, line.indent)
    whole = Reading(start, _without_blanks(text, start, last.end), name, line.is_item)
    if text[start] in "{[" and not _MARK.match(text, start):
        yield from flow_readings(text, start, line.end, offset)
    yield whole
    if last.end != line.end:
        yield Reading(start, _without_blanks(text, start, line.end), name, line.is_item)
    if named and line.is_item:
        yield Reading(line.content, _without_blanks(text, line.content, last.end), "", item=True)
    if not named and line.is_item:
        # `- - x` is a list in a list; that it was a text can only be tried.
        yield Reading(line.start + line.indent + 2, _without_blanks(text, line.content, last.end), "", item=True)


def _last_line(text: str, line: Line, indent: int) -> Line:
    """The last line of a plain text: lines that are indented deeper and are neither items, fields nor comments."""
    last = line
    for below in lines_below(text, line):
        if below.is_empty:
            continue
        if below.indent <= indent or below.is_item or text[below.content] == "#":
            break
        if (found := field_name(text, below)) and found.group(1).islower():
            break
        last = below
    return last


def _without_blanks(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def flow_readings(text: str, start: int, end: int, offset: int) -> Iterator[Reading]:
    """The texts in a list or mapping in brackets, on one line: that at the offset, then all that need it."""
    seen: set[tuple[int, int]] = set()
    for fields in (_LOWER_FIELDS, _ALL_FIELDS, _FIRST_FIELDS):
        for found in _segments(text, start, end, fields):
            if found.start <= offset <= found.end and (found.start, found.end) not in seen:
                seen.add((found.start, found.end))
                yield found


def needy(text: str, start: int, end: int, *, first_only: bool = False) -> list[Reading]:
    """All texts in brackets that YAML would not read as they stand."""
    found = _segments(text, start, end, _FIRST_FIELDS if first_only else _LOWER_FIELDS)
    return [
        each
        for each in found
        if _NEEDS_QUOTES.match(text[each.start : each.end]) and not _WHOLE_ITEM.match(text[each.start : each.end])
    ]


def _segments(text: str, start: int, end: int, fields: re.Pattern[str]) -> Iterator[Reading]:
    if text[start] == "[" and "{" not in text[start:end]:
        yield from _list_segments(text, start, end)
        return
    begins = list(fields.finditer(text, start, end))
    for number, begin in enumerate(begins):
        limit = begins[number + 1].start() if number + 1 < len(begins) else end
        close = _CLOSE.search(text, begin.end(), limit)
        stop = close.start() if close else limit
        stop = begin.end() + len(text[begin.end() : stop].rstrip(" \t,"))
        if stop > begin.end() and not _is_collection(text[begin.end() : stop]):
            yield Reading(begin.end(), stop, flow=True)


def _is_collection(written: str) -> bool:
    """Whether the brackets with which the text begins are closed at its end, and hold no citation or link."""
    if written[0] not in "{[" or _MARK.match(written):
        return False
    depth = 0
    for number, char in enumerate(written):
        depth += (char in "{[") - (char in "}]")
        if depth == 0:
            return number == len(written) - 1
    return True


def _list_segments(text: str, start: int, end: int) -> Iterator[Reading]:
    close = text.rfind("]", start, end)
    stop = close if close > start else end
    at = start + 1
    for piece in text[at:stop].split(","):
        blank = len(piece) - len(piece.lstrip())
        if piece.strip():
            yield Reading(at + blank, at + len(piece.rstrip()), flow=True)
        at += len(piece) + 1
