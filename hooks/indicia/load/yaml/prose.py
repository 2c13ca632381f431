"""Prose that YAML cut short or took for something else, without an error: answered with the line as it should be.

Only who knows that a field is prose can ask; so these are doors for the reader of records.
"""

from __future__ import annotations

import re

import yaml

from indicia.load.yaml.lines import Edit, applied, folded, line_end, line_start, quoted, write
from indicia.load.yaml.loader import attempt
from indicia.load.yaml.places import extent
from indicia.model.finding import Problem
from indicia.model.place import Source, Span

_COMMENT = re.compile(r"([ \t]+)(#[^\r\n]*)")
_ABOVE = re.compile(r"(?:^|[ \t])(?:[^\s:]+:|-)([ \t]+)(#[^\r\n]*)$")
_FIELD_NAME = re.compile(r"[a-z][a-z0-9_-]*\Z")


def cut_by_comment(node: yaml.ScalarNode, source: Source, target: str = "") -> Problem | None:
    """For a scalar that is prose: what follows it as a comment, unless that is clearly set off as one.

    Clearly set off: two spaces or more (or a tab) before `#`, and a space or nothing after it.
    """
    text = source.text
    start, end = extent(node, text)
    first = text[start : start + 1]
    if start < end and first in ("'", '"'):
        return None
    if start < end and first in ("|", ">"):
        return _beside_header(source, start, target)
    above = _comment_above(text, start) if text[line_start(text, start) : start].strip() == "" else None
    if above is not None:
        return _cut(source, above, end, above, target)
    found = _COMMENT.match(text, end)
    if found is None or _is_set_off(found, empty=start == end):
        return None
    return _cut(source, start if start < end else found.start(2), found.end(), found.start(2), target)


def _is_set_off(found: re.Match[str], *, empty: bool = False) -> bool:
    gap, comment = found.group(1), found.group(2).lstrip("#")
    return (len(gap) > 1 or "\t" in gap or empty) and (not comment or comment[0] in " \t")


def _comment_above(text: str, start: int) -> int | None:
    """`claim: #1 of them`, and the text goes on below: where the comment begins."""
    begin = line_start(text, start)
    if begin == 0:
        return None
    above = line_start(text, begin - 1 if text[begin - 2 : begin] != "\r\n" else begin - 2)
    found = _ABOVE.search(text[above:begin].rstrip("\r\n"))
    if found is None or _is_set_off(found, empty=True):
        return None
    return above + found.start(2)


def _beside_header(source: Source, start: int, target: str) -> Problem | None:
    text = source.text
    header = re.compile(r"[|>][-+0-9]*").match(text, start)
    found = _COMMENT.match(text, header.end()) if header else None
    if found is None or _is_set_off(found, empty=True):
        return None
    where = Span(source, found.start(2), found.end(2))
    message = f"`{_short(where.written)}` is taken for a comment, and so is no part of the text"
    return Problem(where, message, target, where.written, "write the text on the lines below")


def _cut(source: Source, start: int, end: int, at: int, target: str) -> Problem:
    text = source.text
    stop = start + len(text[start:end].rstrip())
    where = Span(source, at, line_end(text, at))
    message = f"`{_short(where.written)}` is taken for a comment, and so is no part of the text"
    hint = _as_text(source, start, stop)
    comment = where.written.lstrip("#").strip()
    hint += f"\nor, if it is a comment, set it off by two spaces before `#` and one after: `  # {_short(comment)}`"
    return Problem(where, message, target, where.written, hint)


def meant_as_text(node: yaml.Node, source: Source, target: str = "") -> Problem | None:
    """For a mapping or a list that stands where prose is wanted: the text that it was meant to be.

    None where it is a mapping or a list indeed, which is the reader's to say.
    """
    text = source.text
    start, end = extent(node, text)
    if text.startswith("*", start):
        return None  # an alias: what it stands for is written elsewhere
    if isinstance(node, yaml.SequenceNode):
        found = _list_meant(node, text, start, end)
    elif isinstance(node, yaml.MappingNode) and not node.flow_style:
        found = _mapping_meant(node, text, start)
    else:
        return None
    if found is None:
        return None
    at, length, message = found
    return Problem(Span(source, at, at + length), message, target, text[start:end], _as_text(source, start, end))


def _list_meant(node: yaml.SequenceNode, text: str, start: int, end: int) -> tuple[int, int, str] | None:
    if node.flow_style:
        return start, end - start, "a text that begins with `[` is read as a list, unless it is in quotation marks"
    if len(node.value) == 1 and text[line_start(text, start) : start].strip():
        return start, 1, "a text that begins with `- ` is read as a list, unless it is in quotation marks"
    return None


def _mapping_meant(node: yaml.MappingNode, text: str, start: int) -> tuple[int, int, str] | None:
    if not node.value or not all(isinstance(each, yaml.ScalarNode) for pair in node.value for each in pair):
        return None
    if text[start] == "?":
        return start, 1, "a text that begins with `? ` is read as a field's name, unless it is in quotation marks"
    on_line = bool(text[line_start(text, start) : start].strip())
    names = [key.value for key, _ in node.value]
    if all(_FIELD_NAME.match(name) for name in names) and not (on_line and len(names) == 1):
        return None
    key = node.value[0][0]
    colon = text.index(":", key.end_mark.index)
    return colon, 1, f"the colon makes `{_short(key.value)}` the name of a field, unless the text is in quotation marks"


def _as_text(source: Source, start: int, end: int) -> str:
    """The hint with the line in quotation marks, if YAML then reads the text that stands there."""
    text = source.text
    edit = Edit(start, end, quoted(text[start:end]))
    wanted = folded(text[start:end])
    first, last = line_start(text, start), line_end(text, end)
    alone = text[first:start].lstrip(" ") + edit.new + text[end:last]
    for candidate, at in ((applied(text, [edit]), start), (alone, len(text[first:start].lstrip(" ")))):
        root, _ = attempt(candidate)
        if scalar_at(root, at) == wanted:
            return write(text, [edit])
    return "put the text in quotation marks"


def scalar_at(root: yaml.Node | None, offset: int) -> str | None:
    """The value of the scalar that begins at the offset."""
    waiting = [root] if root is not None else []
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.ScalarNode):
            if node.start_mark.index == offset and node.end_mark.index > offset:
                return str(node.value)
        elif id(node) not in seen:
            seen.add(id(node))
            waiting.extend(
                each for item in node.value for each in (item if isinstance(node, yaml.MappingNode) else (item,))
            )
    return None


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39].rstrip() + "…"
