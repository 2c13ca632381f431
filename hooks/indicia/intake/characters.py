"""Characters as reference lists hold them: invisible ones taken out, foreign digits and punctuation read as plain."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Bidi controls, zero-width spaces, byte order mark, word joiner, soft hyphen.
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]+")
# (Non-)joiners are letters of Arabic and Indic words, and dirt anywhere else.
_STRAY_JOINER = re.compile("(?<![\u0600-\u0dff])[\u200c\u200d]+|[\u200c\u200d]+(?![\u0600-\u0dff])")

_ZEROS = (0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0BE6, 0x0C66, 0x0D66, 0x0E50, 0x0F20, 0x17E0)
_PLAIN: dict[int, str] = {
    **{zero + digit: str(digit) for zero in _ZEROS for digit in range(10)},
    **{0xFEE0 + code: chr(code) for code in range(0x21, 0x7F)},
    **dict.fromkeys((0x3001, 0x060C, 0xFE50, 0x055D), ","),
    **dict.fromkeys((0x3002, 0x06D4, 0xFF61), "."),
    **dict.fromkeys((0x061B,), ";"),
    **dict.fromkeys((0x2010, 0x2011, 0x2212), "-"),
    **dict.fromkeys((0x3010, 0x3014), "["),
    **dict.fromkeys((0x3011, 0x3015), "]"),
    0x061F: "?",
}
_FOREIGN = re.compile(f"[{''.join(map(re.escape, map(chr, _PLAIN)))}]")
# Cyrillic (and Greek) letters that look like Latin ones; in а, б, в order where a list in Cyrillic counts so.
_LOOK_ALIKE = str.maketrans("аАеЕсСоОрРхХуУіІВвЬ", "aAeEcCoOpPxXyYiIBbb")
_CYRILLIC_ORDER = str.maketrans("абвгде", "abcdef")


def plain(text: str) -> str:
    """The text of the same length in which digits are ASCII and punctuation is that of English."""
    return text if text.isascii() or not _FOREIGN.search(text) else text.translate(_PLAIN)


def without_invisible(text: str) -> str:
    """The text without characters that nobody sees."""
    if text.isascii() or text.isprintable():  # what nobody sees counts as not printable
        return text
    seen = _INVISIBLE.sub("", text)
    return _STRAY_JOINER.sub("", seen) if holds_any(seen, "\u200c\u200d") else seen


def single_spaced(text: str) -> str:
    """The text with one space where there was white space of any kind."""
    return " ".join(text.split())


def holds_any(text: str, words: Iterable[str]) -> bool:
    """True where one of the words is in the text: a cheap look before a pattern that takes its time."""
    for word in words:  # noqa: SIM110 - `any` over a generator takes twice as long
        if word in text:
            return True
    return False


def latin_suffix(letter: str) -> str:
    """The letter after a year as `a` to `z`: `А` (Cyrillic) and `A` are `a`, `б` is `b`."""
    if letter.isascii():
        return letter.lower()
    ordered = letter.lower().translate(_CYRILLIC_ORDER)
    # `с` looks like `c` and `в` stands third where a, б, в are counted: only what looks Latin is taken for it.
    return ordered if ordered.isascii() else letter.translate(_LOOK_ALIKE).lower()
