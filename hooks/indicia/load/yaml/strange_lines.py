"""Mends of lines that belong to no YAML file of ours: separators, fences, comments of other languages, merge keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.load.yaml.lines import Edit, Mend, write
from indicia.load.yaml.loader import Trouble
from indicia.load.yaml.readings import Line, field_name, line_at, lines_above, lines_below

_MARKER = re.compile(r"(?:---|\.\.\.)[ \t]*(?:#.*)?$")
_RULE = re.compile(r"([-=_*~#+])\1{3,}[ \t]*$|={3,}[ \t]*$|_{3,}[ \t]*$|\*{3,}[ \t]*$|~{3,}[ \t]*$")
_FENCE = re.compile(r"^```[^\r\n`]*$", re.MULTILINE)
_SLASHES = re.compile(r"(?://+|--|;)[ \t]+(?=\S)")
_HTML = re.compile(r"<!--[ \t]*(.*?)[ \t]*-->[ \t]*$")
_MERGE = re.compile(r"<<[ \t]*:")


def strange_lines(text: str, trouble: Trouble) -> Iterator[Mend]:
    """The line of the error or one of two above it, if it cannot be meant as YAML."""
    here = line_at(text, trouble.at)
    for line in (here, *lines_above(text, here, most=2)):
        written = text[line.start : line.end]
        if _MARKER.match(written):
            yield from _marker(text, line)
        elif _FENCE.match(written):
            found = list(_FENCE.finditer(text))
            edits = tuple(Edit(each.start(), each.end(), "") for each in found)
            message = "a fence of Markdown (three backticks) stands here; this file is YAML alone"
            hint = "delete this line" if len(found) == 1 else "delete the lines of three backticks"
            yield Mend(edits, line.start, line.end, message, hint, early=True)
        elif _RULE.match(text, line.start + line.indent, line.end):
            message = "a line of signs is nothing to YAML"
            hint = "delete it, or begin it with `#` and a space"
            yield Mend((Edit(line.start, line.end, ""),), line.start, line.end, message, hint, early=True)
        elif found_slashes := _SLASHES.match(text, line.content, line.end):
            edit = Edit(line.content, found_slashes.end(), "# ")
            message = "a comment begins with `#` in YAML"
            yield Mend((edit,), line.content, found_slashes.end(), message, write(text, [edit]), early=True)
        elif html := _HTML.match(text, line.content, line.end):
            edit = Edit(line.content, line.end, f"# {html[1]}")
            message = "a comment begins with `#` in YAML"
            yield Mend((edit,), line.content, line.end, message, write(text, [edit]), early=True)
        elif _MERGE.match(text, line.content, line.end):
            message = "`<<` (a merge key) is not read here"
            edit = Edit(line.content, line.end, "#")
            yield Mend((edit,), line.content, line.end, message, "write the fields out", early=True)


def _marker(text: str, line: Line) -> Iterator[Mend]:
    """`---` or `...` inside the file. What follows is more fields, or else the narrative."""
    below = next((each for each in lines_below(text, line) if not each.is_empty), None)
    above = next(lines_above(text, line), None)
    if above is None:
        return
    mark = text[line.start : line.start + 3]
    what = "dashes begins a second document" if mark == "---" else "dots ends the document, and more follows"
    message = f"a line of three {what}; a file holds one"
    if below is None or field_name(text, below) or text[below.content] == "#" or below.is_item:
        edit, hint = Edit(line.start, line.end, ""), "delete this line"
    else:
        edit = Edit(line.start, len(text), "")
        hint = "move what follows to a file beside this one with the same name that ends in `.md`: it is the narrative"
    yield Mend((edit,), line.start, line.start + 3, message, hint, early=True)
