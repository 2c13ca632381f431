"""Edits of YAML text, quotation, and lines as they should be written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indicia.model.value_class import value_class

_BREAKS = re.compile(r"\r\n|\r|\n")


@value_class
class Edit:
    """Puts `new` in the place of the characters from `start` to `end`."""

    start: int
    end: int
    new: str


@value_class
class Mend:
    """Edits that may help, what they would mend, where, and the hint that shows it.

    `expected` is what must then be read where the first edit is made. `early`: an error that was hidden by this one
    may come up before the place where this one came up. `partial`: one further right on the same line may come up.
    `rival`: of several such, that which leads furthest is meant.
    """

    edits: tuple[Edit, ...]
    start: int
    end: int
    message: str
    hint: str
    expected: str | None = None
    early: bool = False
    partial: bool = False
    rival: bool = False


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text after edits that do not overlap."""
    for edit in sorted(edits, key=lambda each: each.start, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def back(offset: int, edits: Sequence[Edit]) -> int:
    """Where an offset of the edited text stands in the text before. `edits` do not overlap and are in order."""
    shift = 0
    for edit in edits:
        start = edit.start + shift
        stop = start + len(edit.new)
        if offset <= start:
            break
        if offset < stop:
            return min(edit.start + offset - start, edit.end)
        shift += len(edit.new) - (edit.end - edit.start)
    return offset - shift


def line_start(text: str, offset: int) -> int:
    """The offset of the first character of the line."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def line_end(text: str, offset: int) -> int:
    """The offset of the line's break, or of the end of the text."""
    found = _BREAKS.search(text, offset)
    return found.start() if found else len(text)


def rewritten(text: str, edits: Sequence[Edit]) -> str:
    """The lines that the edits touch, as they read afterwards; a single one without its indentation."""
    first, last = min(each.start for each in edits), max(each.end for each in edits)
    start, end = line_start(text, first), line_end(text, last)
    inside = [Edit(each.start - start, each.end - start, each.new) for each in edits]
    lines = _BREAKS.split(applied(text[start:end], inside))
    return lines[0].strip() if len(lines) == 1 else "\n".join(line.rstrip() for line in lines)


def write(text: str, edits: Sequence[Edit]) -> str:
    """The hint that shows the lines as they should be written: `write: title: "a: b"`."""
    lines = rewritten(text, edits)
    return f"write:\n{lines}" if "\n" in lines else f"write: {lines}"


def quoted(text: str) -> str:
    """The text in quotation marks such that YAML reads exactly it. Line breaks stay, for YAML to fold."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def folded(text: str) -> str:
    """What YAML reads of a text in quotation marks: a line break is a space, empty lines are breaks."""
    lines = [line.strip(" \t") if number else line.rstrip(" \t") for number, line in enumerate(_BREAKS.split(text))]
    out = lines[0]
    empty = 0
    for line in lines[1:]:
        if line:
            out += ("\n" * empty if empty else " ") + line
            empty = 0
        else:
            empty += 1
    return out
