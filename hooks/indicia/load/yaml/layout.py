"""Mends of layout: indentation, tabs, dashes of items, invisible line breaks, comment lines inside a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.load.yaml.field_words import field_words
from indicia.load.yaml.lines import Edit, Mend, write
from indicia.load.yaml.loader import Trouble
from indicia.load.yaml.readings import Line, field_name, line_at, lines_above, lines_below
from indicia.model.place import Source

_BREAKS_IN_TEXT = re.compile("[\x85\u2028\u2029]")
_TIGHT_DASH = re.compile(
    r"[ \t]*(?:-[ \t]+)*-(?=[A-Za-z_][\w-]*:(?:[ \t]|$)|\{|[A-Za-z][\w.-]*[ \t]*(?:#.*)?$)", re.MULTILINE
)
_OTHER_BULLET = re.compile(
    r"[ \t]*(--|[*+\u2010-\u2015\u2022\u2023\u25aa\u00b7\u2212])[ \t]+(?=[A-Za-z_][\w-]*:(?:[ \t]|$))",
    re.MULTILINE,
)
_CONFLICT = re.compile(
    r"^<{7}(?: .*)?\n(?P<ours>(?:.*\n)*?)(?:\|{7}(?: .*)?\n(?:.*\n)*?)?={7}\n(?:.*\n)*?>{7}(?: .*)?$", re.MULTILINE
)
_BLOCK_BEGINS = re.compile(r"[|>][-+0-9]{0,2}[ \t]*$", re.MULTILINE)
_PROSE_BEFORE_COLON = re.compile(r"[^\s:#\"'{\[-][^:\r\n]* [^:\r\n]*:[ \t]+\S")
_BAD_INDENT = re.compile(r"^ *[\t\u00a0][ \t\u00a0]*(?=\S)", re.MULTILINE)


def strange_breaks(text: str) -> Iterator[Mend]:
    found = list(_BREAKS_IN_TEXT.finditer(text))
    if found:
        first = found[0].start()
        message = f"an invisible line break (U+{ord(text[first]):04X}) stands in the text"
        edits = tuple(Edit(each.start(), each.end(), " ") for each in found)
        yield Mend(edits, first, first + 1, message, "put a space in its place", early=True, partial=True)


def merge_conflicts(text: str) -> Iterator[Mend]:
    """What a version control system left for its user to decide. The first of the two sides is read on."""
    numbered = Source("", text)
    for found in _CONFLICT.finditer(text):
        first, last = (numbered.place(at)[0] for at in (found.start(), found.end()))
        edits = (Edit(found.start(), found.start("ours"), ""), Edit(found.end("ours"), found.end(), ""))
        message = f"a merge conflict is not resolved here (lines {first} to {last})"
        hint = "keep one side of it, and delete the other and the lines of `<`, `=` and `>`"
        end = line_at(text, found.start()).end
        yield Mend(edits, found.start(), end, message, hint, early=True, partial=True)


def indentation_characters(text: str, trouble: Trouble) -> Iterator[Mend]:
    """Tabs (or no-break spaces) that indent: all of the file in one go."""
    found = list(_BAD_INDENT.finditer(text))
    # A no-break space makes a line go on from the text above it: then the error comes up a line or two further down.
    line = line_at(text, trouble.at)
    near = {line.start, line_at(text, trouble.context).start, *(each.start for each in lines_above(text, line, most=2))}
    here = [each for each in found if each.start() in near]
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
        yield Mend(edits, at, at + 1, message, hint, early=True, partial=True, rival=True)


def dashes(text: str, trouble: Trouble) -> Iterator[Mend]:
    """An item of a list without the blank after its dash, with another sign in its place, or without the dash."""
    line = line_at(text, trouble.at)
    for each in dict.fromkeys((line, *lines_above(text, line, most=2), line_at(text, trouble.context))):
        tight = _TIGHT_DASH.match(text, each.start, each.end)
        if tight:
            edit = Edit(tight.end(), tight.end(), " ")
            message = "a space is missing after the dash"
            yield Mend((edit,), tight.end() - 1, tight.end(), message, write(text, [edit]), early=True)
        elif bullet := _OTHER_BULLET.match(text, each.start, each.end):
            edit = Edit(bullet.start(1), bullet.end(1), "-")
            message = f"`{bullet[1]}` begins no item of a list; a dash (`-`) does"
            yield Mend((edit,), bullet.start(1), bullet.end(1), message, write(text, [edit]), early=True)
        elif not each.is_item and field_name(text, each) and _begins_item(text, each):
            edit = Edit(each.content, each.content, "- ")
            message = "an item of a list begins here, and its dash is missing"
            yield Mend((edit,), each.content, each.content + 1, message, write(text, [edit]), early=True)


def _begins_item(text: str, line: Line) -> bool:
    """Whether fields hang on a field's line as they hang on an item's, and items stand beside it."""
    below = next((each for each in lines_below(text, line) if not each.is_empty), None)
    if below is None or below.is_item or below.indent != line.indent + 2 or not field_name(text, below):
        return False
    if text.startswith("id:", line.content):
        return True
    above = next((each for each in lines_above(text, line) if each.indent <= line.indent), None)
    after = next((each for each in lines_below(text, line) if not each.is_empty and each.indent <= line.indent), None)
    return any(each is not None and each.is_item and each.indent == line.indent for each in (above, after))


def other_indentation(text: str, trouble: Trouble) -> Iterator[Mend]:
    """The line, with what hangs on it, at the indentation of the lines above."""
    line = line_at(text, trouble.at)
    if line.is_empty:
        return
    columns: list[int] = []
    least = line.indent + 100
    for above in lines_above(text, line, most=100):
        if above.indent < least:
            columns += [above.indent, above.content - above.start]
            least = above.indent
        if least == 0:
            break
    for column in sorted(set(columns) - {line.indent}, key=lambda each: abs(each - line.indent))[:4]:
        spaces = {0: "no space", 1: "1 space"}.get(column, f"{column} spaces")
        message = f"no field or item above begins at the indentation of this line ({line.indent})"
        if "\t" in text[line.start : line.content]:
            message = "a tab indents this line; YAML knows spaces only"
        written = text[line.start + line.indent : line.end].rstrip()
        for least in (line.indent + 1, line.indent, line.indent + 1000):
            block = _hanging(text, line, least, column)
            edits = tuple(_shifted(each, column - line.indent) for each in block)
            below = f", and move {_lines(len(block) - 1)} below along with it" if len(block) > 1 else ""
            hint = f"write it with {spaces} before it{below}: {written}"
            yield Mend(edits, line.start + line.indent, line.end, message, hint, rival=True)


def _hanging(text: str, line: Line, least: int, column: int) -> list[Line]:
    """The line and those below that are indented by `least` or more, up to an item that stands right at `column`."""
    block = [line]
    for below in lines_below(text, line):
        if not below.is_empty:
            if below.indent < least or (line.is_item and below.is_item and below.indent == column):
                break
            block.append(below)
    return block


def text_at_margin(text: str, trouble: Trouble) -> Iterator[Mend]:
    """Lines that go on a text, but are not indented deeper than its field."""
    for offset in dict.fromkeys((trouble.at, max(trouble.around, 0))):
        line = line_at(text, offset)
        lines = []
        for each in (line, *lines_below(text, line)):
            if each.is_empty or each.is_item or field_name(text, each) or text[each.content] == "#":
                break
            lines.append(each)
        above = next(lines_above(text, line), None)
        if not lines or above is None or text.startswith(("---", "..."), line.start):
            continue
        begins = above.is_item or field_name(text, above)
        column = above.content - above.start + 2 if begins else above.indent
        edits = tuple(Edit(each.start, each.content, " " * column) for each in lines)
        message = "this line goes on the text above it, but is not indented deeper than its field"
        hint = f"write it with {column} spaces before it: {text[line.content : line.end].rstrip()}"
        yield Mend(edits, line.content, line.end, message, hint)


def block_at_margin(text: str, trouble: Trouble) -> Iterator[Mend]:
    """The text of a block (`claim: >`) that is not indented deeper than its field."""
    line = line_at(text, trouble.at)
    for above in (line, *lines_above(text, line, most=20)):
        named = field_name(text, above)
        if not named or not _BLOCK_BEGINS.match(text, named.end(), above.end):
            continue
        column = above.content - above.start
        block = []
        for below in lines_below(text, above):
            if not below.is_empty:
                if below.indent > column or below.is_item or (below.indent == column and _is_known(text, below)):
                    break
                block.append(below)
        if block:
            edits = tuple(Edit(each.start, each.content, " " * (column + 2)) for each in block)
            first = block[0]
            message = f"the text of `{named[1]}` stands on the lines below it, indented deeper than it"
            more = f", and {_lines(len(block) - 1)} below," if len(block) > 1 else ""
            hint = (
                f"write this line{more} with {column + 2} spaces before it: {text[first.content : first.end].rstrip()}"
            )
            yield Mend(edits, first.content, first.end, message, hint, early=True)
        return


def _lines(number: int) -> str:
    return "the line" if number == 1 else f"the {number} lines"


def _is_known(text: str, line: Line) -> bool:
    named = field_name(text, line)
    return named is not None and named[1] in field_words()


def outside(text: str, trouble: Trouble) -> Iterator[Mend]:
    """A paragraph at the margin that goes on from an item's text, and holds a colon: YAML takes it for a field."""
    for line in (line_at(text, trouble.at), *lines_above(text, line_at(text, trouble.at), most=3)):
        above = next(lines_above(text, line), None)
        if above is None or line.indent >= above.content - above.start or line.is_item or not field_name(text, above):
            continue
        colon = _PROSE_BEFORE_COLON.match(text, line.content, line.end)
        if colon:
            edit = Edit(line.content, line.end, "#")
            message = "this line stands outside the text above it, and its colon makes a field of it"
            hint = "join it to that text, and put the whole in quotation marks"
            yield Mend((edit,), line.content, line.end, message, hint, early=True)


def comment_inside(text: str, trouble: Trouble) -> Iterator[Mend]:
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
