"""Which short texts say nearly the same, found without comparing each with each.

Texts are compared as sets of words (Jaccard). A pair of sets as alike as is asked for shares at least two of the rarest
words of each, so only texts that do are compared at all (prefix filtering: Bayardo, Ma and Srikant 2007, "Scaling up
all pairs similarity search"; pairs of prefix words as in Wang, Li and Feng 2012, "Can we beat the prefix filtering?").
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from itertools import combinations

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
    words = words_in(folded(text, language)) - function_words.whole - negations.whole
    return Gist(frozenset([word[:_STEM] for word in words]), text, language, negations)


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
    return share if here <= there | other.words and there <= here | one.words else 0.0


def alike_pairs(gists: Sequence[Gist], threshold: float = ALIKE) -> Iterator[tuple[int, int, float]]:
    """Pairs of texts that are alike, by their numbers (the first is less than the second), with their likeness.

    Of texts with one gist each is paired with the first of them alone. Longer texts than sentences are not compared.
    """
    marks = [_marks(each) for each in gists]
    sizes = [len(each.words) for each in gists]
    for number, candidates in _candidates(gists, threshold):
        size, own = len(gists[number].words), marks[number]
        for other in candidates:
            # Each mark that only one of two has is a word that the other lacks, so they have no more words in common
            # than this. All but a few pairs fail here; their words are not compared.
            if (size - (own & ~marks[other]).bit_count()) * (1 + threshold) < threshold * (size + sizes[other]):
                continue
            like = likeness(gists[other], gists[number])
            if like >= threshold:
                yield other, number, like


def _marks(each: Gist) -> int:
    """A number with a bit for each word; words may share one."""
    found = 0
    for word in each.words:
        found |= 1 << (hash(word) & 255)
    return found


def _candidates(gists: Sequence[Gist], threshold: float) -> Iterator[tuple[int, Iterable[int]]]:
    """Each text with the earlier ones that may be like it."""
    few = len(gists) <= _FEW
    counts = Counter() if few else Counter(word for each in gists for word in each.words)
    index: dict[tuple[str, str], list[int]] = {}
    same: dict[frozenset[str], dict[str, int]] = {}
    earlier: list[int] = []
    for number, each in enumerate(gists):
        if not _FEWEST <= len(each.words) <= _MOST:
            continue
        first = same.setdefault(each.words, {}).setdefault(each.text, number)
        if first != number:
            yield number, (first,)
        elif few:
            yield number, earlier
            earlier.append(number)
        else:
            yield number, sorted(_in_index(index, _rare_pairs(each, counts, threshold), number))


def _rare_pairs(each: Gist, counts: Counter[str], threshold: float) -> Iterator[tuple[str, str]]:
    rare = sorted(each.words, key=lambda word: (counts[word], word))
    return combinations(rare[: len(rare) - math.ceil(threshold * len(rare)) + 2], 2)


def _in_index(index: dict[tuple[str, str], list[int]], pairs: Iterable[tuple[str, str]], number: int) -> set[int]:
    """The texts that share a pair with this one, which is then entered itself."""
    found: set[int] = set()
    for pair in pairs:
        there = index.setdefault(pair, [])
        found.update(there)
        there.append(number)
    return found
