"""Ways to mend a text that YAML cannot read, likeliest first. Whether one helps is for `yaml_mend` to try."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from indicia.load.citation_forms import as_field
from indicia.load.yaml.brackets import closed_twice, wrong_bracket
from indicia.load.yaml.displaced import displaced, indented_start
from indicia.load.yaml.layout import (
    block_at_margin,
    comment_inside,
    dashes,
    indentation_characters,
    merge_conflicts,
    other_indentation,
    outside,
    strange_breaks,
    text_at_margin,
)
from indicia.load.yaml.lines import Edit, Mend, folded, quoted, write
from indicia.load.yaml.loader import Trouble
from indicia.load.yaml.name_mends import (
    bare_name,
    known_name,
    missing_colon,
    missing_space,
    missing_space_between_fields,
    more_than,
    other_sign,
    sign_first,
)
from indicia.load.yaml.readings import (
    Line,
    Reading,
    field_around,
    field_name,
    flow_readings,
    line_at,
    lines_above,
    lines_below,
    needy,
    readings,
)
from indicia.load.yaml.strange_lines import strange_lines
from indicia.load.yaml.stray_dashes import stray_dashes
from indicia.load.yaml.structured import structured
from indicia.load.yaml.wording import diagnose

_SECOND_COMMA = re.compile(r",([ \t]*,)+")
# The first mark inside opens a quotation, so that before the text opened one too: "Two "forwarders" expect."
_OPENS_INSIDE = re.compile(r"\A[^\"]* \"(?=\w)")
_BEGINS_WITH_APOSTROPHE = re.compile(r"'(?:tis|twas|til|em|cause|bout|round|n|\d)", re.IGNORECASE)
_ONE_ITEM = re.compile(r"-[ \t]+([\w.:-]+)")
_OPENER = re.compile(r"(?<![^\s:-])[\[{]")
_COMMENT = re.compile(r"[ \t]+#.*$")


def mends(text: str, trouble: Trouble) -> Iterator[Mend]:
    """Mends for an error, likeliest first."""
    yield from merge_conflicts(text)
    yield from strange_breaks(text)
    yield from wrong_bracket(text, trouble)
    yield from closed_twice(text, trouble)
    yield from _second_comma(text, trouble)
    yield from strange_lines(text, trouble)
    yield from indented_start(text, trouble)
    yield from stray_dashes(text, trouble)
    yield from displaced(text, trouble)
    yield from _after_names(text, trouble, structured)
    yield from indentation_characters(text, trouble)
    yield from dashes(text, trouble)
    yield from block_at_margin(text, trouble)
    yield from outside(text, trouble)
    if trouble.unclosed:
        yield from _unclosed_quotation(text, line_at(text, trouble.context))
    yield from _after_names(text, trouble, missing_space_between_fields)
    yield from _after_names(text, trouble, other_sign)
    yield from _after_names(text, trouble, known_name)
    yield from _after_names(text, trouble, more_than)
    yield from _after_names(text, trouble, sign_first)
    for reading in readings(text, trouble.at):
        yield from _in_quotes(text, reading, trouble)
    for opener in _openers(text, trouble):
        yield from _brackets(text, trouble, opener)
    yield from _after_names(text, trouble, missing_space)
    yield from other_indentation(text, trouble)
    for above in lines_above(text, line_at(text, trouble.at)):
        yield from _unclosed_quotation(text, above)
    for offset in {trouble.context, *(each.start for each in _line_before(text, trouble))}:
        for reading in readings(text, offset):
            yield from _in_quotes(text, reading, trouble)
    yield from _after_names(text, trouble, bare_name)
    yield from text_at_margin(text, trouble)
    yield from _after_names(text, trouble, missing_colon)
    yield from comment_inside(text, trouble)


def _line_before(text: str, trouble: Trouble) -> list[Line]:
    return list(lines_above(text, line_at(text, trouble.at), most=3))[:1]


def _in_quotes(text: str, reading: Reading, trouble: Trouble) -> Iterator[Mend]:
    written = text[reading.start : reading.end]
    meant = _meant(written)
    new = quoted(meant)
    found = diagnose(written, item=reading.item and not reading.name, flow=reading.flow)
    if not written or new == written:
        return
    item = _ONE_ITEM.fullmatch(written) if reading.name and not reading.flow else None
    if item:
        listed = Edit(reading.start, reading.end, f"[{item[1]}]")
        message = "a list of dashes begins on the line below its field; on the same line it stands in brackets"
        yield Mend((listed,), reading.start, reading.start + 1, message, write(text, [listed]))
        return
    field = as_field(written) if field_around(text, reading) in ("cite", "key") else ""
    if field:
        without = Edit(reading.start, reading.end, field)
        message = "in a field, a citation's key stands without `@`"
        expected = None if field[0] in "[{" else field
        yield Mend((without,), reading.start, reading.start + 1, message, write(text, [without]), expected)
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
        if inner.count(first) % 2 or (first == '"' and first not in inner) or _OPENS_INSIDE.search(inner):
            return inner
    # One that is never closed opened a quotation; a lone apostrophe is likelier the text's own ('Tis, '90s).
    return written[1:] if first == '"' and '"' not in written[1:] else written


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
    # Some words begin with an apostrophe.
    choices = [(closed, written[1:]), (as_text, written)]
    if _BEGINS_WITH_APOSTROPHE.match(written):
        choices.reverse()
    for edit, meant in choices:
        yield Mend((edit,), start, start + 1, message, write(text, [edit]), meant, early=True)


def _is_fresh_below(text: str, line: Line) -> bool:
    """Whether the next line that holds anything begins something of its own."""
    for below in lines_below(text, line):
        if not below.is_empty:
            return below.is_item or field_name(text, below) is not None or text[below.content] == "#"
    return True


def _openers(text: str, trouble: Trouble) -> Iterator[int]:
    """Brackets in which the error may lie: that which the library names, else one of the line above."""
    opening = text[trouble.context : trouble.context + 1]
    if opening in ("[", "{"):
        yield trouble.context
    elif trouble.unclosed and opening == '"':
        found = _OPENER.search(text, line_at(text, trouble.context).content, trouble.context)
        if found:
            yield found.start()
    elif trouble.around == trouble.at:
        for line in _line_before(text, trouble):
            found = _OPENER.search(text, line.content, line.end)
            if found:
                yield found.start()


def _brackets(text: str, trouble: Trouble, opener: int) -> Iterator[Mend]:
    """A list or mapping in brackets: a text inside that needs quotation marks, or the closing bracket is missing."""
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


def _second_comma(text: str, trouble: Trouble) -> Iterator[Mend]:
    """`[a,, b]`."""
    for found in _SECOND_COMMA.finditer(text, line_at(text, trouble.at).start, line_at(text, trouble.at).end):
        if found.start() < trouble.at < found.end():
            edit = Edit(found.start(), found.end(), ",")
            message = "two commas stand here, and nothing between them"
            yield Mend((edit,), found.start(), found.end(), message, write(text, [edit]), partial=True)


def _after_names(text: str, trouble: Trouble, way: Callable[[str, Line], Iterator[Mend]]) -> Iterator[Mend]:
    lines = [line_at(text, trouble.at), *_line_before(text, trouble), line_at(text, trouble.context)]
    for line in dict.fromkeys(lines):
        yield from way(text, line)
