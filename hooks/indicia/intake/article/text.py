"""An article as the search for citations reads it: plain characters, each with its way back to the source."""

from __future__ import annotations

import re
import unicodedata
from array import array

from indicia.intake.characters import holds_any, plain
from indicia.model.value_class import value_class

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]")
_ODD_SPACE = re.compile(r"[^\S\n ]")
_ODD_IN_ASCII = "\t\v\f\r\x1c\x1d\x1e\x1f"
_CLUSTER = re.compile(r"\w[\u0300-\u036f]+")


@value_class
class ArticleText:
    """`text` is what is searched. `offsets[i]` is where character i stands behind `base`; None: the same."""

    text: str
    base: int
    offsets: array[int] | None = None

    def start(self, position: int) -> int:
        """The offset in the source of a character."""
        return self.base + (position if self.offsets is None else self.offsets[position])

    def end(self, position: int) -> int:
        """The offset in the source behind the character before `position`."""
        if self.offsets is None or position == 0:
            return self.start(position)
        return self.base + max(self.offsets[position - 1] + 1, self._behind_marks(position))

    def _behind_marks(self, position: int) -> int:
        # A letter that was written as letter and marks ends behind its marks; invisible characters stay outside.
        assert self.offsets is not None
        last = self.offsets[position - 1]
        composed = len(unicodedata.normalize("NFD", self.text[position - 1]))
        return min(last + composed, self.offsets[position]) if composed > 1 else last + 1


def article_text(text: str, start: int, end: int) -> ArticleText:
    """The stretch `start` to `end` of a text, made ready to be searched. Linear in its length."""
    part = text[start:end]
    if part.isascii():
        return ArticleText(_ODD_SPACE.sub(" ", part) if holds_any(part, _ODD_IN_ASCII) else part, start)
    if not _INVISIBLE.search(part) and unicodedata.is_normalized("NFC", part):
        return ArticleText(_ODD_SPACE.sub(" ", plain(part)), start)
    letters: list[str] = []
    offsets = array("q")
    at = 0
    for cluster in _CLUSTER.finditer(part):
        _copy(part, at, cluster.start(), letters, offsets)
        composed = unicodedata.normalize("NFC", cluster.group())
        letters.append(composed)
        offsets.extend([cluster.start()] * len(composed))
        at = cluster.end()
    _copy(part, at, len(part), letters, offsets)
    offsets.append(len(part))
    return ArticleText(_ODD_SPACE.sub(" ", plain("".join(letters))), start, offsets)


def _copy(part: str, start: int, end: int, letters: list[str], offsets: array[int]) -> None:
    for position in range(start, end):
        if not _INVISIBLE.match(part[position]):
            letters.append(part[position])
            offsets.append(position)
