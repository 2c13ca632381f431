"""Words in small letters, as their language has them, and lists of words to compare with."""

from __future__ import annotations

import functools
import re

from indicia.model.value_class import value_class

_WORD = re.compile(r"[^\W_]+")


def folded(text: str, language: str) -> str:
    """The text in small letters of its language, each at its place; Russian ё counts as е."""
    if language in ("az", "tr"):
        text = text.replace("I", "ı").replace("İ", "i")
    elif "İ" in text:
        text = text.replace("İ", "i")  # of which `str.lower` makes two characters; every other letter keeps its place
    text = text.lower()
    return text.replace("ё", "е") if "ё" in text else text


def words_in(small: str) -> set[str]:
    """The different words of a text: letters and digits in a row. White space parts words, so most are had by that."""
    found: set[str] = set()
    for chunk in set(small.split()):
        if chunk.isalnum():
            found.add(chunk)
        else:
            found.update(_WORD.findall(chunk))
    return found


@value_class
class WordSet:
    """A list for comparing with single small words (`word in set`)."""

    whole: frozenset[str]
    begun: tuple[str, ...] = ()

    def __contains__(self, word: str) -> bool:
        return word in self.whole or (bool(self.begun) and word.startswith(self.begun))


@functools.lru_cache(maxsize=256)
def word_set(entries: tuple[str, ...], language: str) -> WordSet:
    """Entries as small words, alternatives apart; several words of one entry with a space between them."""
    found = set()
    for entry in entries:
        ways = [""]
        for word in folded(entry, language).split():
            ways = [f"{way} {each}".strip() for way in ways for each in word.split("|")]
        found.update(ways)
    begun = tuple(sorted(each[:-1] for each in found if each.endswith("*")))
    return WordSet(frozenset(each for each in found if not each.endswith("*")), begun)
