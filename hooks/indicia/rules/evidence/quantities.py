"""Numbers that say how much or how many: not years, dates, spans of time, numbered things, or names with a number."""

from __future__ import annotations

import re

from indicia.inference.own_words import foreign
from indicia.inference.word_sets import folded
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.rules.wording import words

_TOKEN = re.compile(r"[0-9]+(?:[.,:'’\u00a0\u202f ][0-9]{3}(?![0-9])|[.,:/][0-9]+)*(?![^\W_])|[^\W_]+")
_NUMBER = re.compile(r"[0-9]+(?:[.,'’\u00a0\u202f ][0-9]+)*")
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|2100")
_DAY = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}|[0-3][0-9]\.[01][0-9]")
_JOINED = "-‐‑/:№#§"
_UNITS = tuple("%‰$€£₽₼°")
_BEFORE = tuple("$€£₼")
_MOST_AFTER = 2


@value_class
class _Words:
    """A text as its words, with what its language knows of numbers."""

    site: Site
    text: str
    language: str
    tokens: tuple[re.Match[str], ...]

    def at(self, index: int) -> str:
        """A word in small letters; empty beyond the ends."""
        return self.tokens[index].group() if 0 <= index < len(self.tokens) else ""

    def known(self, index: int, name: str) -> bool:
        return self.at(index) in words(self.site, self.language, name)

    def unit(self, index: int) -> bool:
        """True where a sign such as % stands behind a word."""
        return self.text[self.tokens[index].end() :].lstrip().startswith(_UNITS)


def quantities(site: Site, text: str, language: str) -> list[tuple[int, int]]:
    """The stretches (start, end): a number in digits or words, and up to two words of what is counted."""
    if not language or language not in site.vocabulary.words:
        return []
    strange = foreign(text)
    read = _Words(site, text, language, tuple(_TOKEN.finditer(folded(text, language))))
    found: list[tuple[int, int]] = []
    for index, token in enumerate(read.tokens):
        start, end = token.span()
        told = found and start < found[-1][1]
        if told or any(first < end and start < last for first, last in strange):
            continue
        digits = _NUMBER.fullmatch(token.group()) is not None
        if digits and (_in_a_name(read, index) or _numbered(read, index)):
            continue
        if not digits and (not read.known(index, "numbers") or read.known(index - 1, "known-already")):
            continue
        stop = _counted(read, index, digits=digits)
        if stop:
            found.append((start - text.startswith(_BEFORE, max(0, start - 1)) if start else start, stop))
    return found


def _in_a_name(read: _Words, index: int) -> bool:
    """Years, dates and times, and numbers that hang on letters: T-72, F-16, 28-point."""
    start, end = read.tokens[index].span()
    before, behind = read.text[:start][-1:], read.text[end : end + 2]
    if before in _JOINED and before:
        return True
    if behind[:1] in _JOINED and behind and (behind[1:].isalnum() or behind[0] == ":"):
        return True
    written = read.at(index)
    if ":" in written or "/" in written or _DAY.fullmatch(written) or behind[:1] == ")":
        return True
    return _YEAR.fullmatch(written) is not None and not read.unit(index)


def _numbered(read: _Words, index: int) -> bool:
    """True beside a month, behind *Article* and its like, and behind a name: Minsk 2."""
    if read.known(index + 1, "months"):
        return True
    if not index:
        return False
    before = read.tokens[index - 1]
    if read.text[before.end() : read.tokens[index].start()].strip() not in ("", ".", "№"):
        return False
    if read.known(index - 1, "months") or (read.known(index - 1, "numbering") and not read.unit(index)):
        return True
    return read.text[before.start()].isupper() and not read.known(index - 1, "function-words")


def _counted(read: _Words, index: int, *, digits: bool) -> int:
    """The end of the stretch: the number with its unit and what is counted; 0 where that is no data."""
    end = read.tokens[index].end()
    if read.unit(index):
        return end + len(read.text[end:]) - len(read.text[end:].lstrip()) + 1
    ahead = range(index + 1, min(index + 1 + _MOST_AFTER, len(read.tokens)))
    # Two main scenarios, three years: numbers in words count parts of the argument more often than anything else.
    if any(read.known(each, "not-counted") for each in (ahead[:1] if digits else ahead)):
        return 0
    for each in ahead:
        token = read.tokens[each]
        other = read.known(each, "function-words") or read.known(each, "not-counted")
        if not read.text[end : token.start()].isspace() or other or read.text[token.start()].isupper():
            break
        end = token.end()
    return end
