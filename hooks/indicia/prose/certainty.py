"""Whether it is plain without a conversion that every token of a text stands in text.

Conservative: False wherever something in the text could make code, an attribute or nothing of a token. It spares a
check of ordinary prose the Markdown library altogether.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.prose.dialect import Dialect

# Extensions whose effects the tests below cover.
_KNOWN = frozenset({
    "toc", "tables", "fenced_code", "footnotes", "def_list", "sane_lists", "attr_list", "admonition", "md_in_html",
    "abbr", "smarty", "nl2br", "codehilite", "superfences", "details", "tabbed", "tasklist", "highlight",
    "inlinehilite", "snippets", "tilde", "caret", "mark", "betterem", "emoji", "keys", "critic", "smartsymbols",
    "magiclink", "arithmatex",
})  # fmt: skip
_PRIVATE = "\U000f0000-\U0010fffd"
# Fences, HTML, indented code, definitions, attributes, mathematics, blocks that begin with signs.
_BLOCKS = re.compile(
    r"```|~~~|<\S| {4}|\t|\]:|\{|\$|\\[(\[]|\+\+|^[ >]*(?:!!!|\?\?\?|===|///|:::)", re.MULTILINE
)  # fmt: skip
_INLINE = re.compile(r"`|!\[|<\S|\{|\$|\\[(\[]|\+\+")
# Python-Markdown 3.11 loses the text behind some tangles of emphasis (`*a**b*c`); only plain emphasis is certain.
_EMPHASIS = re.compile(r"(?<![*_\w])(\*\*|__|\*|_)(?![\s*_])[^*_]+(?<!\s)\1(?![*_\w])")
_TANGLE = re.compile(r"(?<!\n)\*|(?<!\w)_|_(?!\w)|\*(?! )")
_BREAK = re.compile(r"\n[ >]*\n")
# Code that begins and ends in one line: where all of a paragraph is like that, no two signs of other lines can pair.
_CODE = re.compile(f"`[^`|\n{_PRIVATE}]+`")
_PLAIN_LINK = re.compile(rf"\]\([^()\s\[\]<>`\"'{_PRIVATE}]*\)")


def surely_visible(masked: str, *, block: bool, dialect: Dialect) -> bool:
    """True if every token of the masked text will stand in text."""
    if not dialect.names <= _KNOWN:
        return False
    if not block:
        return not (_INLINE.search(masked) or _tangled(masked) or "](" in _PLAIN_LINK.sub("]", masked))
    if _BLOCKS.search(masked):
        return False
    return all(map(_plain, _with_tokens(masked)))


def _with_tokens(masked: str) -> Iterator[str]:
    """The stretches between empty lines that hold a token."""
    token = re.compile(f"[{_PRIVATE}]")
    return (part for part in _BREAK.split(masked.replace("\r\n", "\n").replace("\r", "\n")) if token.search(part))


def _plain(part: str) -> bool:
    if "`" in part and "``" not in part and "\\`" not in part:
        part = _CODE.sub("code", part)
    if "`" in part or "![" in part or _tangled(part) or "](" in _PLAIN_LINK.sub("]", part):
        return False
    # A row with more cells than the head of its table loses the rest.
    return "|" not in part or ("\\|" not in part and len(set(map(_cells, part.strip("\n").split("\n")))) == 1)


def _tangled(part: str) -> bool:
    return ("*" in part or "_" in part) and bool(_TANGLE.search("\n" + _EMPHASIS.sub("", part)))


def _cells(line: str) -> tuple[int, bool, bool]:
    bare = line.strip()
    return bare.count("|"), bare.startswith("|"), bare.endswith("|")
