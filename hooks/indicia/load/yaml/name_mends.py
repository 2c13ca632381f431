"""Mends of the names of fields: a colon, or the blank after it, is missing, or another sign stands in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.load.yaml.field_words import field_words
from indicia.load.yaml.lines import Edit, Mend, quoted, write
from indicia.load.yaml.readings import Line, field_name, lines_above, lines_below

_NO_SPACE = re.compile(r"[ \t]*(?:-[ \t]+)*[A-Za-z_][\w-]*:(\u00a0*)(?=[^ \t\r\n/])")
_NO_COLON = re.compile(r"[ \t]*(?:-[ \t]+)*([a-z_][a-z0-9_-]*)(?=[ \t]+[^ \t:][^:\r\n]*$|[ \t]*$)", re.MULTILINE)
_OTHER_SIGN = re.compile(r"[ \t]*(?:-[ \t]+)*([a-z_][a-z0-9_-]*)([ \t]*(?:=>?|:=|->|;|\uff1a)[ \t]*)(?=\S)")
_MORE_THAN = re.compile(r"\b(likelihood|range|p):[ \t]+(>[ \t]*=?[ \t]*(\d{1,2})[ \t]?%)")
_SIGN_FIRST = re.compile(
    r"\b(?:likelihood|range|p):[ \t]+(%[ \t]?(\d[\d.,]{0,6}(?:[ \t]?[-\u2013][ \t]?%?\d[\d.,]{0,6})?(?<=\d)))"
    r"(?=[ \t]*(?:[,}\]]|#|$))",
    re.MULTILINE,
)


def more_than(text: str, line: Line) -> Iterator[Mend]:
    """`likelihood: >50%`, which begins a block of text to YAML."""
    found = _MORE_THAN.search(text, line.content, line.end)
    if found:
        one = found[1] == "p"
        edit = Edit(found.start(2), found.end(2), f"{found[3]}%" if one else f"{found[3]}-99%")
        wanted = "a forecast is one number" if one else "a range has both its ends"
        message = f"`>` begins a block of text to YAML; {wanted}"
        yield Mend((edit,), found.start(2), found.end(2), message, write(text, [edit]))


def sign_first(text: str, line: Line) -> Iterator[Mend]:
    """`likelihood: %65`, as the per cent sign stands in Turkish and often in Azerbaijani; `%` begins a directive."""
    found = list(_SIGN_FIRST.finditer(text, line.content, line.end))
    edits = tuple(Edit(each.start(1), each.end(1), f"{each[2].replace('%', '').replace(',', '.')}%") for each in found)
    if edits:
        start = found[0].start(1)
        message = "the per cent sign stands before the number; it stands behind it"
        yield Mend(edits, start, start + 1, message, write(text, edits))


def missing_space(text: str, line: Line) -> Iterator[Mend]:
    found = _NO_SPACE.match(text, line.start, line.end)
    if found:
        edit = Edit(found.start(1), found.end(), " ")
        what = "a no-break space stands" if found.group(1) else "a space is missing"
        message, start = f"{what} after the colon", found.start(1) - 1
        yield Mend((edit,), start, start + 1, message, write(text, [edit]))
        written = text[found.end() : line.end].rstrip()
        both = Edit(found.start(1), found.end() + len(written), " " + quoted(written))
        yield Mend((both,), start, start + 1, message, write(text, [both]))


def missing_space_between_fields(text: str, line: Line) -> Iterator[Mend]:
    """A line `claim:Text` where fields stand above and below: to YAML it goes on from the text above it."""
    if not line.is_item and _is_beside_fields(text, line):
        yield from missing_space(text, line)


def _is_beside_fields(text: str, line: Line) -> bool:
    """Whether a field begins above or below at the column at which the line begins."""
    below = next((each for each in lines_below(text, line) if not each.is_empty), None)
    around = [*lines_above(text, line, most=1), *([below] if below else [])]
    return line.content - line.start in {each.content - each.start for each in around if field_name(text, each)}


def bare_name(text: str, line: Line) -> Iterator[Mend]:
    """A line of one word in lower case is likelier a field without its colon than a text at the margin."""
    word = text[line.content : line.end].rstrip()
    if word.replace("_", "a").replace("-", "a").isalnum():
        above = next(lines_above(text, line, most=1), None)
        is_alone = above is None or text[above.content] != "#"  # below a comment it may go on from the text above that
        if is_alone and word.islower() and word not in field_words():
            edit = Edit(line.content, line.end, f"# {word}")
            message = f"`{word}` is no field, and goes on no text above it"
            hint = f"delete it, or make a comment of it: # {word}"
            yield Mend((edit,), line.content, line.content + len(word), message, hint)
        yield from missing_colon(text, line)


def known_name(text: str, line: Line) -> Iterator[Mend]:
    """A line that begins with the name of a field of ours, where fields stand."""
    words = text[line.content : line.end].split(maxsplit=1)
    if words and words[0] in field_words() and _is_beside_fields(text, line):
        yield from missing_colon(text, line)


def other_sign(text: str, line: Line) -> Iterator[Mend]:
    """`title = The canal` where fields stand."""
    found = _OTHER_SIGN.match(text, line.start, line.end)
    if found and (found[1] in field_words() or _is_beside_fields(text, line)):
        written = text[found.end() : line.end].rstrip()
        edit = Edit(found.start(2), found.end(2), ": ")
        message = f"`{found[2].strip()}` stands where a colon ends the field's name"
        start = found.start(2) + len(found[2]) - len(found[2].lstrip())
        for each in (edit, Edit(found.start(2), found.end() + len(written), f": {quoted(written)}")):
            yield Mend((each,), start, start + len(found[2].strip()), message, write(text, [each]), early=True)


def missing_colon(text: str, line: Line) -> Iterator[Mend]:
    found = _NO_COLON.match(text, line.start, line.end)
    if found:
        edit = Edit(found.end(1), found.end(1), ":")
        message = f"no colon follows `{found.group(1)}`"
        yield Mend((edit,), found.start(1), found.end(1), message, write(text, [edit]))
