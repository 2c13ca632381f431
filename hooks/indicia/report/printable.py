"""Author text on a terminal: nothing in it may move the cursor, change colours or hide other text."""

from __future__ import annotations

import unicodedata

TAB = 4
_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
# Controls that are no `Cc`: they turn the order of the text around them, or show as nothing at all.
_HIDDEN = frozenset(
    chr(code)
    for first, last in (
        (0x061C, 0x061C), (0x200B, 0x200B), (0x200E, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0xFEFF, 0xFEFF),
        (0xFFF9, 0xFFFB), (0xE0000, 0xE007F),
    )
    for code in range(first, last + 1)
)  # fmt: skip


def printable(text: str) -> str:
    """The text on one line, with control characters, bidirectional controls and lone surrogates as escapes."""
    if text.isprintable():
        return text
    return "".join(_escape(char) if _controls(char) else char for char in text)


def cell(char: str, column: int) -> tuple[str, int]:
    """What to print for a character that stands at a column (from 0), and how many columns it takes."""
    if " " <= char <= "~":
        return char, 1
    if char == "\t":
        width = TAB - column % TAB
        return " " * width, width
    if _controls(char):
        escape = _escape(char)
        return escape, len(escape)
    return char, _width(char)


def _controls(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs") or char in _HIDDEN


def _escape(char: str) -> str:
    code = ord(char)
    if char in _ESCAPES:
        return _ESCAPES[char]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _width(char: str) -> int:
    """Columns as terminals count them: marks none, wide and full-width characters two."""
    if unicodedata.category(char) in ("Mn", "Me") or char == "\u200d" or "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
