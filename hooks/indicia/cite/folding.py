"""Names as they are searched for: in plain letters, whatever alphabet they are written in."""

from __future__ import annotations

import unicodedata

# What decomposition does not undo, as readers type it without the letters at hand.
_LETTERS = str.maketrans({
    "ə": "e", "Ə": "E", "ı": "i", "İ": "I", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
    "ð": "d", "Ð": "D",    "þ": "th", "Þ": "Th", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ӏ": "",
})  # fmt: skip


def folded(name: str) -> str:
    """The name in ASCII, lower case: `Əliyev` gives `eliyev`, `Şükür` `sukur`, `Алиев` `aliev`.

    Letters of the Latin alphabet lose their marks; other scripts are spelt by the table of `anyascii`.
    """
    bare = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    if not bare.isascii():
        from anyascii import anyascii

        bare = anyascii(unicodedata.normalize("NFKC", name).translate(_LETTERS))
    return " ".join(bare.lower().split())
