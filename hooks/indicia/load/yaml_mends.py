"""Ways to mend a text that YAML cannot read, likeliest first. Whether one helps is for `yaml_mend` to try."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from indicia.load.yaml_lines import Edit, folded, quoted, write
from indicia.load.yaml_loader import Trouble
from indicia.load.yaml_readings import (
    Line,
    Reading,
    field_name,
    flow_readings,
    line_at,
    lines_above,
    lines_below,
    needy,
    readings,
)
from indicia.load.yaml_wording import diagnose

_BREAKS_IN_TEXT = re.compile("[\x85\u2028\u2029]")
_BAD_INDENT = re.compile(r"^ *[\t\u00a0][ \t\u00a0]*(?=\S)", re.MULTILINE)
_NO_SPACE = re.compile(r"[ \t]*(?:-[ \t]+)*[A-Za-z_][\w-]*:(\u00a0*)(?=[^ \t\r\n/])")
_NO_COLON = re.compile(r"[ \t]*(?:-[ \t]+)*([a-z_][a-z0-9_-]*)(?=[ \t]+[^ \t:][^:\r\n]*$)", re.MULTILINE)
_COMMENT = re.compile(r"[ \t]+#.*$")


@dataclass(frozen=True, slots=True)
class Mend:
    """Edits that may help, what they would mend, where, and the hint that shows it.

    `expected` is what must then be read where the first edit is made. `early`: an error that was hidden by this one
    may come up before the place where this one came up. `partial`: one further right on the same line may come up.
    """

    edits: tuple[Edit, ...]
    start: int
    end: int
    message: str
    hint: str
    expected: str | None = None
    early: bool = False
    partial: bool = False


def mends(text: str, trouble: Trouble) -> Iterator[Mend]:
    """Mends for an error, likeliest first."""
    yield from _strange_breaks(text)
    yield from _wrong_bracket(text, trouble)
    yield from _indentation_characters(text, trouble)
    if trouble.unclosed:
        yield from _unclosed_quotation(text, line_at(text, trouble.context))
    for reading in readings(text, trouble.at):
        yield from _in_quotes(text, reading, trouble)
    if text[trouble.context : trouble.context + 1] in ("[", "{"):
        yield from _brackets(text, trouble)
    yield from _after_names(text, trouble, _missing_space)
    yield from _other_indentation(text, trouble)
    for above in lines_above(text, line_at(text, trouble.at)):
        yield from _unclosed_quotation(text, above)
    for offset in {trouble.context, *(each.start for each in _line_before(text, trouble))}:
        for reading in readings(text, offset):
            yield from _in_quotes(text, reading, trouble)
    yield from _after_names(text, trouble, _missing_colon)
    yield from _comment_inside(text, trouble)


def _line_before(text: str, trouble: Trouble) -> list[Line]:
    return list(lines_above(text, line_at(text, trouble.at), most=3))[:1]


def _strange_breaks(text: str) -> Iterator[Mend]:
    found = list(_BREAKS_IN_TEXT.finditer(text))
    if found:
        first = found[0].start()
        message = f"an invisible line break (U+{ord(text[first]):04X}) stands in the text"
        edits = tuple(Edit(each.start(), each.end(), " ") for each in found)
        yield Mend(edits, first, first + 1, message, "put a space in its place", early=True, partial=True)


def _indentation_characters(text: str, trouble: Trouble) -> Iterator[Mend]:
    """Tabs (or no-break spaces) that indent: all of the file in one go."""
    found = list(_BAD_INDENT.finditer(text))
    line = line_at(text, trouble.at)
    here = [each for each in found if each.start() == line.start]
    if not here:
        return
    first = here[0]
    what = "tab" if "\t" in first.group() else "no-break space"
    many = f", and {len(found) - 1} more" if len(found) > 1 else ""
    message = f"a {what} indents this line{many}; YAML knows spaces only"
    spaces = [len(each.group()) for each in re.finditer(r"^ +(?=[^\s-])", text, re.MULTILINE)]
    unit = min(spaces, default=2)
    for width in dict.fromkeys((unit, 2, 4, 8, 3, 6, 1)):
        edits = tuple(
            Edit(each.start(), each.end(), each.group().replace("\t", " " * width).replace("\u00a0", " "))
            for each in found
        )
        number = f"{width} spaces" if what == "tab" and width > 1 else "a space"
        at = first.start() + first.group().index("\t" if what == "tab" else "\u00a0")
        hint = f"write {number} in the place of each {what} that indents"
        yield Mend(edits, at, at + 1, message, hint, early=True, partial=True)


def _in_quotes(text: str, reading: Reading, trouble: Trouble) -> Iterator[Mend]:
    written = text[reading.start : reading.end]
    meant = _meant(written)
    new = quoted(meant)
    found = diagnose(written, item=reading.item and not reading.name, flow=reading.flow)
    if not written or new == written:
        return
    edit = Edit(reading.start, reading.end, new)
    begin, length, message = found or (0, len(written), "YAML does not read this as one text")
    if written[0] in "'\"" and reading.start <= trouble.at < reading.end and trouble.escape:
        begin, length, message = trouble.at - reading.start, 1, trouble.words
    start = reading.start + begin
    yield Mend((edit,), start, start + length, message, write(text, [edit]), folded(meant))


def _meant(written: str) -> str:
    """The text of a stretch: quotation marks around the whole of it are not the text's, others are."""
    first = written[:1]
    if first in ("'", '"') and len(written) > 1 and written[-1] == first:
        inner = written[1:-1]
        if inner.count(first) % 2 or (first == '"' and first not in inner):
            return inner
    return written


def _unclosed_quotation(text: str, line: Line) -> Iterator[Mend]:
    """A quotation mark that begins a value and is not closed on its line: the mark is closed, or taken as text."""
    named = field_name(text, line)
    start = named.end() if named else line.content
    if text[start : start + 1] not in ('"', "'") or not _is_fresh_below(text, line):
        return
    mark = text[start]
    written = text[start : line.end].rstrip()
    if re.match(r'"(?:\\.|[^"\\])*"|\'(?:\'\'|[^\'])*\'', written):
        return
    message = f"a quotation mark ({mark}) opens here and is not closed"
    closed = Edit(start, start + len(written), quoted(written[1:]))
    as_text = Edit(start, start + len(written), quoted(written))
    apostrophe = mark == "'" and re.match(r"'[a-zəıöüçşğа-я0-9]", written)
    choices = ((as_text, written), (closed, written[1:])) if apostrophe else ((closed, written[1:]), (as_text, written))
    for edit, meant in choices:
        yield Mend((edit,), start, start + 1, message, write(text, [edit]), meant, early=True)


def _is_fresh_below(text: str, line: Line) -> bool:
    """Whether the next line that holds anything begins something of its own."""
    for below in lines_below(text, line):
        if not below.is_empty:
            return below.is_item or field_name(text, below) is not None or text[below.content] == "#"
    return True


def _brackets(text: str, trouble: Trouble) -> Iterator[Mend]:
    """A list or mapping in brackets: a text inside that needs quotation marks, or the closing bracket is missing."""
    opener = trouble.context
    line = line_at(text, opener)
    comment = _COMMENT.search(text, opener, line.end)
    end = comment.start() if comment else line.end
    for offset in (trouble.at, line.end):
        for reading in flow_readings(text, opener, line.end, offset):
            yield from _in_quotes(text, reading, trouble)
    for first_only in (False, True):
        many = needy(text, opener, line.end, first_only=first_only)
        singles = [mend for each in many for mend in _in_quotes(text, each, trouble)]
        if singles:
            edits = tuple(edit for mend in singles for edit in mend.edits)
            yield Mend(edits, singles[0].start, singles[0].end, singles[0].message, write(text, edits))
    close = "]" if text[opener] == "[" else "}"
    what = "list" if close == "]" else "mapping"
    before = _line_before(text, trouble)
    ends = [opener + len(text[opener:end].rstrip()), *(each.end for each in before if each.start > opener)]
    for stop in ends:
        edit = Edit(stop, stop, close)
        message = f"the bracket of this {what} (`{text[opener]}`) is not closed"
        yield Mend((edit,), opener, opener + 1, message, write(text, [edit]), early=_is_fresh_below(text, line))
    for reading in readings(text, opener):
        if not reading.flow:
            yield from _in_quotes(text, reading, trouble)


def _wrong_bracket(text: str, trouble: Trouble) -> Iterator[Mend]:
    """`[a, b}`, with nothing but a comment behind it."""
    opener, at = text[trouble.context : trouble.context + 1], trouble.at
    if opener in ("[", "{") and text[at : at + 1] in ("]", "}") and not _COMMENT.sub("", _rest(text, at + 1)).strip():
        edit = Edit(at, at + 1, "]" if opener == "[" else "}")
        message = f"`{text[at]}` stands where `{edit.new}` closes the bracket"
        yield Mend((edit,), at, at + 1, message, write(text, [edit]))


def _rest(text: str, at: int) -> str:
    return text[at : line_at(text, at).end]


def _after_names(text: str, trouble: Trouble, way: Callable[[str, Line], Iterator[Mend]]) -> Iterator[Mend]:
    lines = [line_at(text, trouble.at), *_line_before(text, trouble), line_at(text, trouble.context)]
    for line in dict.fromkeys(lines):
        yield from way(text, line)


def _missing_space(text: str, line: Line) -> Iterator[Mend]:
    found = _NO_SPACE.match(text, line.start, line.end)
    if found:
        edit = Edit(found.start(1), found.end(), " ")
        what = "a no-break space stands" if found.group(1) else "a space is missing"
        message, start = f"{what} after the colon", found.start(1) - 1
        yield Mend((edit,), start, start + 1, message, write(text, [edit]))
        written = text[found.end() : line.end].rstrip()
        both = Edit(found.start(1), found.end() + len(written), " " + quoted(written))
        yield Mend((both,), start, start + 1, message, write(text, [both]))


def _missing_colon(text: str, line: Line) -> Iterator[Mend]:
    found = _NO_COLON.match(text, line.start, line.end)
    if found:
        edit = Edit(found.end(1), found.end(1), ":")
        message = f"no colon follows `{found.group(1)}`"
        yield Mend((edit,), found.start(1), found.end(1), message, write(text, [edit]))


def _other_indentation(text: str, trouble: Trouble) -> Iterator[Mend]:
    """The line, with what hangs on it, at the indentation of the lines above."""
    line = line_at(text, trouble.at)
    block = [line]
    for below in lines_below(text, line):
        if not below.is_empty and below.indent <= line.indent:
            break
        block.append(below)
    columns: list[int] = []
    least = line.indent + 100
    for above in lines_above(text, line, most=100):
        if above.indent < least:
            columns += [above.indent, above.content - above.start]
            least = above.indent
        if least == 0:
            break
    for column in sorted(set(columns) - {line.indent}, key=lambda each: abs(each - line.indent))[:4]:
        edits = tuple(_shifted(each, column - line.indent) for each in block if not each.is_empty)
        spaces = {0: "no space", 1: "1 space"}.get(column, f"{column} spaces")
        message = f"no field or item above begins at the indentation of this line ({line.indent})"
        if "\t" in text[line.start : line.content]:
            message = "a tab indents this line; YAML knows spaces only"
        hint = f"write it with {spaces} before it: {text[line.start + line.indent : line.end].rstrip()}"
        yield Mend(edits, line.start + line.indent, line.end, message, hint)


def _comment_inside(text: str, trouble: Trouble) -> Iterator[Mend]:
    """A comment line ends a text to YAML, even if the text goes on below."""
    edits = []
    for above in lines_above(text, line_at(text, trouble.at)):
        if text[above.content] != "#":
            break
        edits.append(Edit(above.content, above.end, ""))
    if edits:
        message = "a comment line ends the text above it, and this line goes on from that text"
        end = line_at(text, trouble.at).end
        yield Mend(tuple(edits[::-1]), trouble.at, end, message, "move the comment above the whole text")


def _shifted(line: Line, by: int) -> Edit:
    return Edit(line.start, line.start + line.indent, " " * max(line.indent + by, 0))
