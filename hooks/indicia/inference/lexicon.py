"""Word lists found in texts: whole words, in any case, in the letters of their language, in time linear in the text.

An entry is a word or several. `terror*` stands for any ending, `may|might` for either, `<n>` for a number. An entry
with a capital letter is found in that spelling only. Between its words may stand spaces, line ends, hyphens,
apostrophes and signs of emphasis. Where the stretches of two entries differ and one lies within the other, the longer
one holds: *war on terror* is not *terror*. Whatever the list `passed-over` finds hides everything that it touches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

from indicia.inference.word_sets import WordSet, folded, word_set, words_in
from indicia.model.value_class import value_class

PASSED_OVER = "passed-over"
NUMBER = "<n>"
_WORD = re.compile(r"[^\W_]+")
Worth: TypeAlias = Callable[[AbstractSet[str]], bool]
_PARTING = re.compile(r"(?<=[^\W_])['’ʼ‐‑-](?=[^\W_])")
_GAP = re.compile(r"[\s\u00a0\u202f*_'’ʼ‐‑-]{1,20}")


@value_class
class Found:
    """A stretch of a text (offsets, end exclusive) in which an entry of the list was found."""

    list: str
    start: int
    end: int


@value_class
class _Token:
    """One word of an entry: whole words, beginnings of words, and whether any number will do."""

    whole: frozenset[str]
    begun: tuple[str, ...]
    number: bool

    def takes(self, word: str, numbers: WordSet | None) -> bool:
        if word in self.whole or (self.begun and word.startswith(self.begun)):
            return True
        return self.number and (word.isdecimal() or (numbers is not None and word in numbers))


@value_class
class _Entry:
    """`anchor` is the number of the token by which it is looked up, the rarest as far as its length tells."""

    list: str
    tokens: tuple[_Token, ...]
    anchor: int
    cased: tuple[str, ...] = ()
    """The spellings of the first word of an entry with a capital letter, of which one must be there."""


@dataclass(slots=True, repr=False, eq=False)
class Lexicon:
    """The lists of one language, ready to be looked for. It learns what of texts begins no entry.

    `aside` are the lists of which `worth` never asks: what only they have is no reason to look at a text.
    """

    language: str
    numbers: WordSet | None = None
    aside: frozenset[str] = frozenset()
    _by_word: dict[str, list[_Entry]] = field(default_factory=dict)
    _by_beginning: dict[str, list[_Entry]] = field(default_factory=dict)
    _idle: set[str] = field(default_factory=set)
    _unasked: set[str] = field(default_factory=set)
    _anchors: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)
    _known: dict[str, tuple[_Entry, ...]] = field(default_factory=dict)

    def add(self, list: str, entries: Iterable[str]) -> None:
        """Adds entries that are written as files write them; those that are no entry are left out."""
        for entry in entries:
            if fault(entry):
                continue
            words = _words(entry)
            tokens = tuple(_token(each, self.language) for each in words)
            first = words[0]
            cased = tuple(first.replace("*", "").split("|")) if first != first.lower() else ()
            self._file(_Entry(list, tokens, _anchor(tokens), cased))

    def add_name(self, list: str, name: str, *, endings: bool = False) -> None:
        """Adds a name as it stands; with `endings`, its last word may have any."""
        words = _WORD.findall(name)
        if not words or not any(each.isalpha() for each in words):
            return
        tokens = [_Token(frozenset({folded(each, self.language)}), (), number=False) for each in words]
        if endings:
            tokens[-1] = _Token(frozenset(), (folded(words[-1], self.language),), number=False)
        self._file(_Entry(list, tuple(tokens), _anchor(tokens), (words[0],)))

    def _file(self, entry: _Entry) -> None:
        anchor = entry.tokens[entry.anchor]
        for word in anchor.whole:
            self._by_word.setdefault(word, []).append(entry)
        for beginning in anchor.begun:
            self._by_beginning.setdefault(beginning, []).append(entry)
        if anchor.number:
            self._by_word.setdefault(NUMBER, []).append(entry)

    def find(self, text: str, worth: Worth | None = None) -> tuple[Found, ...]:
        """Every stretch that an entry takes, in order; of one list none within another.

        `worth` says of the lists of which something may be there whether the text is worth a closer look: most are not.
        """
        # No word has white space in it, and most of what stands between is known from other texts.
        if worth:
            chunks = set(text.split()) - self._unasked
            if not chunks or not worth({name for chunk in chunks for name in self._learnt(chunk)[1]}):
                return ()
        anchors = {word for chunk in set(text.split()) - self._idle for word in self._learnt(chunk)[0]}
        if not anchors:
            return ()
        small = folded(text, self.language)
        places = list(_WORD.finditer(small))
        found: list[Found] = []
        for index, place in enumerate(places):
            if place.group() in anchors:
                found += self._at(text, small, places, index)
        return _sifted(found)

    def _learnt(self, chunk: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words in a chunk without white space by which there is something to look for, and the lists it is of."""
        known = self._anchors.get(chunk)
        if known:
            return known
        words = tuple(word for word in words_in(folded(chunk, self.language)) if self._entries(word))
        found = words, tuple({entry.list for word in words for entry in self._entries(word)})
        if words:
            self._anchors[chunk] = found
        else:
            self._idle.add(chunk)
        if self.aside.issuperset(found[1]):
            self._unasked.add(chunk)
        return found

    def _entries(self, word: str) -> tuple[_Entry, ...]:
        """The entries that have a word for their anchor."""
        known = self._known.get(word)
        if known is None:
            found = list(self._by_word.get(word, ()))
            if word[0].isdecimal() or (self.numbers is not None and word in self.numbers):
                found += self._by_word.get(NUMBER, ())
            for length in range(1, len(word) + 1):
                found += self._by_beginning.get(word[:length], ())
            known = self._known[word] = tuple(found)
        return known

    def _at(self, text: str, small: str, places: list[re.Match[str]], index: int) -> Iterator[Found]:
        """What is found with a word as anchor."""
        for entry in self._entries(places[index].group()):
            first = index - entry.anchor
            last = first + len(entry.tokens) - 1
            if first < 0 or last >= len(places):
                continue
            start = places[first].start()
            if entry.cased and not text.startswith(entry.cased, start):
                continue
            if last == first or self._fits(entry, small, places[first : last + 1]):
                yield Found(entry.list, start, places[last].end())

    def _fits(self, entry: _Entry, small: str, places: list[re.Match[str]]) -> bool:
        """True where the words are those of the entry, and nothing else stands between them."""
        if not all(token.takes(place.group(), self.numbers) for token, place in zip(entry.tokens, places, strict=True)):
            return False
        return all(_GAP.fullmatch(small, one.end(), other.start()) for one, other in pairwise(places))


def lexicon(
    language: str,
    lists: Mapping[str, Iterable[str]],
    numbers: tuple[str, ...] = (),
    aside: frozenset[str] = frozenset(),
) -> Lexicon:
    """A lexicon of some lists. `numbers` are the words that `<n>` takes besides digits."""
    made = Lexicon(language, word_set(numbers, language), aside)
    for name, entries in lists.items():
        made.add(name, entries)
    return made


def fault(entry: str) -> str:
    """Why a text is no entry, as a clause; empty for one that is."""
    words = _words(entry)
    if not words:
        return "there is no word in it"
    if len(words) > 8:
        return "an entry has eight words at most"
    for word in words:
        for each in word.split("|") if word != NUMBER else ():
            bare = each.removesuffix("*")
            if not bare:
                return "`*` stands behind the beginning of a word, and `|` between two words"
            if not _WORD.fullmatch(bare):
                return (
                    f"`{each}` is no word: letters and digits, `*` for any ending, `|` for either, `<n>` for a number"
                )
            if each != bare and len(bare) < 2:
                return "`*` needs two letters before it at least"
    return ""


def _anchor(tokens: Sequence[_Token]) -> int:
    """The number of the token whose shortest way of writing is the longest; numbers are everywhere."""
    lengths = [min(map(len, (*token.whole, *token.begun)), default=0) for token in tokens]
    return lengths.index(max(lengths))


def _words(entry: str) -> list[str]:
    """The words of an entry; hyphens and apostrophes part them as spaces do."""
    return _PARTING.sub(" ", entry).split()


def _token(word: str, language: str) -> _Token:
    if word == NUMBER:
        return _Token(frozenset(), (), number=True)
    ways = folded(word, language).split("|")
    whole = frozenset(each for each in ways if not each.endswith("*"))
    return _Token(whole, tuple(each[:-1] for each in ways if each.endswith("*")), number=False)


def _sifted(found: list[Found]) -> tuple[Found, ...]:
    """Without what lies within a longer stretch, and what touches a stretch that is passed over."""
    found.sort(key=lambda each: (each.start, -each.end))
    kept: list[Found] = []
    reach, hidden = -1, -1
    longest: tuple[int, int] = (-1, -1)
    for each in found:
        within = each.end <= reach and (each.start, each.end) != longest
        if each.end > reach:
            reach, longest = each.end, (each.start, each.end)
        if each.list == PASSED_OVER and not within:
            hidden = max(hidden, each.end)
            while kept and kept[-1].end > each.start:
                kept.pop()
        if not within:
            kept.append(each)
        if each.start < hidden and kept and kept[-1] is each:
            kept.pop()
    return tuple(dict.fromkeys(kept))
