"""The order of names and titles, by the alphabet of a language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TypeAlias

SortKey: TypeAlias = tuple[tuple[int, ...], str, str]

_TURKIC = frozenset({"az", "tr"})
_ARTICLES = {"en": re.compile(r"(?:the|an?)\s+(?=\w)", re.IGNORECASE)}
_THE = re.compile(r"the\s+(?=\w)", re.IGNORECASE)
_BREAKS = frozenset(" \t\n\r\xa0-‐‑‒–—―/_")
_SPELT = {
    "ə": "e", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
    "ё": "е", "ґ": "г", "є": "е", "і": "и", "ї": "и", "ў": "у", "ә": "е", "ө": "о", "ү": "у", "ҝ": "к", "ғ": "г",
    "һ": "х", "ҹ": "ч",
}  # fmt: skip
_BREAK, _DIGIT, _LETTER, _OTHER = 1, 0x10, 0x1000, 0x10000


def sort_key(language: str, alphabets: Mapping[str, str]) -> Callable[[str], SortKey]:
    """A key function for the order of a language; `alphabets` gives the letters of each in their order.

    Digits come before letters, letters of the alphabet in its order, those of no alphabet given last, by code point.
    A letter that the alphabet lacks sorts as what it is built on (`é` as `e`, `ё` as `е`). Punctuation does not count;
    spaces and hyphens part words. An article (`the`; `a` and `an` in English) at the beginning does not count.
    The order is total: what is alike so far is ordered as written.
    """
    letters = "".join((alphabets.get(language) or alphabets.get("en", "")).split())
    ranks = {letter: _LETTER + place for place, letter in enumerate(letters) if letter != "ё"}
    turkic = language.partition("-")[0] in _TURKIC
    article = _ARTICLES.get(language.partition("-")[0], _THE)

    @lru_cache(maxsize=4096)
    def key(text: str) -> SortKey:
        lowered = _lower(unicodedata.normalize("NFC", text), turkic)
        start = next((place for place, char in enumerate(lowered) if char.isalnum()), 0)
        stripped = article.sub("", lowered[start:], count=1) if article.match(lowered, start) else lowered[start:]
        return tuple(_weights(stripped, ranks)), lowered, text

    return key


def _lower(text: str, turkic: bool) -> str:
    if turkic:
        text = text.replace("I", "ı")
    return text.replace("İ", "i").lower()


def _weights(text: str, ranks: Mapping[str, int]) -> list[int]:
    weights: list[int] = []
    for char in text:
        if char in _BREAKS:
            if weights and weights[-1] != _BREAK:
                weights.append(_BREAK)
        else:
            weights += _weight(char, ranks)
    if weights and weights[-1] == _BREAK:
        weights.pop()
    return weights


def _weight(char: str, ranks: Mapping[str, int]) -> list[int]:
    if char in ranks:
        return [ranks[char]]
    if char in _SPELT:
        return [weight for each in _SPELT[char] for weight in _weight(each, ranks)]
    if not char.isalnum():
        return []
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return [_DIGIT + digit]
    bare = [each for each in unicodedata.normalize("NFKD", char) if not unicodedata.combining(each)]
    if bare != [char]:
        return [weight for each in bare for weight in _weight(each, ranks)]
    return [_OTHER + ord(char)]
