"""The line of a file with a caret under a stretch of it."""

from __future__ import annotations

from indicia.model.place import Span
from indicia.report.printable import cell

WIDTH = 100
"""Columns of a line that are shown; a longer one is cut around the place."""
_BEFORE = 40
_LONGEST = 4 * WIDTH
"""Code points looked at, whatever their width: a line of a million combining marks costs no more than another."""


def excerpt(span: Span) -> tuple[str, str]:
    """The line where a stretch begins, and carets under what of it stands on that line. Linear in what is shown."""
    text = span.source.text
    first, last = _line(span)
    start = min(span.start, last)
    stop = max(min(span.end, last), start)
    left = first if last - first <= WIDTH else max(first, start - _BEFORE)
    while left > first and cell(text[left], 0)[1] == 0 and start - left < _LONGEST:
        left -= 1
    shown, column = ("…", 1) if left > first else ("", 0)
    caret, caret_end = -1, -1
    for offset in range(left, min(last, left + _LONGEST)):
        if offset == start:
            caret = column
        if offset == stop:
            caret_end = column
        char, width = cell(text[offset], column)
        if column + width > WIDTH:
            shown += "…"
            break
        shown += char
        column += width
    else:
        shown += "…" if last > left + _LONGEST else ""
    caret = column if caret < 0 else caret
    caret_end = column if caret_end < 0 else caret_end
    return shown, " " * caret + "^" * max(caret_end - caret, 1)


def _line(span: Span) -> tuple[int, int]:
    """Offsets of the first character of the stretch's line and of its end, without the line end."""
    starts, text = span.source.starts, span.source.text
    row = span.line - 1
    last = starts[row + 1] if row + 1 < len(starts) else len(text)
    while last > starts[row] and text[last - 1] in "\r\n":
        last -= 1
    return starts[row], last
