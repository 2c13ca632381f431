"""Which short texts say nearly the same, found without comparing each with each.

Texts are compared as sets of words (Jaccard). A pair of sets as alike as is asked for shares at least two of the rarest
words of each, so only texts that do are compared at all (prefix filtering: Bayardo, Ma and Srikant 2007, "Scaling up
all pairs similarity search"; pairs of prefix words as in Wang, Li and Feng 2012, "Can we beat the prefix filtering?").
"""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from itertools import chain, combinations

from indicia.inference.word_sets import WordSet, folded, words_in
from indicia.model.value_class import value_class

ALIKE = 0.8
"""From this share of common words on, two texts count as alike."""
_PART = 0.7
_REWORDED = 0.88
_FEWEST, _MOST = 3, 80
# So few texts are compared each with each: quicker than an index.
_FEW = 60
_WORD = re.compile(r"[^\W_]+")
_LINKS = re.compile(r"\[[^\[\]@]{0,300}@[^\[\]]{0,300}\]|https?://\S+")
# Azerbaijani and Turkish say no within the verb: imzalayıb, imzalamayıb.
_NEGATED = re.compile("m[aıəiuüe](?:[ydz]|r$)")
# So much of a word stands for it: what is behind is mostly an ending.
_STEM = 6
_KEPT = 100_000


@value_class
class Gist:
    """What of a text is compared: its content words as stems; and the text, for what must agree whole."""

    words: frozenset[str]
    text: str
    language: str = field(compare=False)
    negations: WordSet = field(compare=False, repr=False)


def gist(text: str, language: str, function_words: WordSet, negations: WordSet) -> Gist:
    """The gist of a sentence in a language."""
    if "[" in text or "://" in text:
        text = _LINKS.sub(" ", text)
    stems = _stems(language, function_words, negations)
    words = frozenset(chain.from_iterable(map(stems.__getitem__, text.split())))
    return Gist(words, text, language, negations)


class _Stems(dict[str, tuple[str, ...]]):
    """The stems of a chunk without white space, worked out when it is first met; none of a word that does not count."""

    __slots__ = ("idle", "language")

    def __init__(self, language: str, idle: frozenset[str]) -> None:
        self.language = language
        self.idle = idle

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        if len(self) > _KEPT:
            self.clear()
        words = words_in(folded(chunk, self.language)) - self.idle
        found = self[chunk] = tuple(word[:_STEM] for word in words)
        return found


@functools.lru_cache(maxsize=64)
def _stems(language: str, function_words: WordSet, negations: WordSet) -> _Stems:
    return _Stems(language, function_words.whole | negations.whole)


def firm(each: Gist) -> frozenset[str]:
    """What must agree whole: numbers, names (capitals elsewhere than at the beginning), what is said not to be."""
    found = set()
    first, negated = True, False
    for match in _WORD.finditer(each.text):
        written = match.group()
        small = folded(written, each.language)
        if negated or (each.language in ("az", "tr") and _NEGATED.search(small[2:])):
            found.add(f"-{small[:_STEM]}")
        elif written[0].isdecimal() or (written[0].isupper() and not first):
            found.add(small[:_STEM])
        negated = small in each.negations
        first = False
    return frozenset(found)


def likeness(one: Gist, other: Gist) -> float:
    """0 to 1: the share of common words; 0 where numbers, names or negations differ.

    A number that one text adds ("in June 2025") says more, not something else: numbers differ where each has its own.
    Two texts that each have a word of their own differ in a fact more often than in style ("reopens", "closes"), so
    they are alike only where nearly all is common.
    """
    common = len(one.words & other.words)
    share = common / max(1, len(one.words) + len(other.words) - common)
    if not (one.words <= other.words or other.words <= one.words) and share < _REWORDED:
        share = min(share, _PART)
    if share < _PART:
        return share
    here, there = firm(one), firm(other)
    # The first word of a sentence may be a name, too, so names are compared with all words of the other.
    added, lacking = here - there - other.words, there - here - one.words
    numbers_only = all(each[0].isdecimal() for each in added | lacking)
    return share if numbers_only and not (added and lacking) else 0.0


def alike_pairs(gists: Sequence[Gist], threshold: float = ALIKE) -> Iterator[tuple[int, int, float]]:
    """Pairs of texts that are alike, by their numbers (the first is less than the second), with their likeness.

    Of texts with one gist each is paired with the first of them alone. Longer texts than sentences are not compared.
    """
    for number, candidates in _candidates(gists, threshold):
        words = gists[number].words
        for other in candidates:
            theirs = gists[other].words
            # The share of common words is at least the threshold: what most pairs fail, asked in one line.
            if len(words & theirs) * (1 + threshold) < threshold * (len(words) + len(theirs)):
                continue
            like = likeness(gists[other], gists[number])
            if like >= threshold:
                yield other, number, like


def _candidates(gists: Sequence[Gist], threshold: float) -> Iterator[tuple[int, Iterable[int]]]:
    """Each text with the earlier ones that may be like it."""
    earlier = _each(threshold) if len(gists) <= _FEW else _indexed(gists, threshold)
    same: dict[frozenset[str], dict[str, int]] = {}
    for number, each in enumerate(gists):
        if not _FEWEST <= len(each.words) <= _MOST:
            continue
        first = same.setdefault(each.words, {}).setdefault(each.text, number)
        yield number, (first,) if first != number else earlier(number, each.words)


def _each(threshold: float) -> Callable[[int, frozenset[str]], Sequence[int]]:
    """The earlier texts with as many words in common; a text is a number with a bit for each word."""
    bits: dict[str, int] = {}
    before: list[tuple[int, int, int]] = []

    def earlier(number: int, words: frozenset[str]) -> Sequence[int]:
        own, size = 0, len(words)
        for word in words:
            own |= bits.get(word) or bits.setdefault(word, 1 << len(bits))
        found = [
            other
            for other, theirs, count in before
            if (own & theirs).bit_count() * (1 + threshold) >= threshold * (size + count)
        ]
        before.append((number, own, size))
        return found

    return earlier


def _indexed(gists: Sequence[Gist], threshold: float) -> Callable[[int, frozenset[str]], Sequence[int]]:
    """The earlier texts that share two of the rarest words."""
    counts = Counter(word for each in gists for word in each.words)
    index: dict[tuple[str, str], list[int]] = {}

    def earlier(number: int, words: frozenset[str]) -> Sequence[int]:
        rare = sorted(words, key=lambda word: (counts[word], word))
        lacking = len(rare) - math.ceil(threshold * len(rare) - 1e-9)
        found: set[int] = set()
        for pair in combinations(rare[: lacking + 2], 2):
            there = index.setdefault(pair, [])
            found.update(there)
            there.append(number)
        return sorted(found)

    return earlier
