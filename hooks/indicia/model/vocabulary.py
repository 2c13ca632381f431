"""Vocabularies: scales of likelihood, kinds of brief, alphabets, lists of choices and the words of the interface."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import field

from indicia.model.value_class import value_class


@value_class
class Term:
    """A word of a scale. `low` and `high` are per cent; an open end does not include its number."""

    id: str
    labels: Mapping[str, str]
    synonyms: tuple[str, ...]
    low: float
    high: float
    open_low: bool = False
    open_high: bool = False

    def label(self, language: str) -> str:
        return self.labels.get(language) or self.labels.get("en") or self.id


@value_class
class Scale:
    """Words of likelihood. `layout` is `partition` (bands touch), `gaps` or `nested`."""

    id: str
    name: str
    layout: str
    source: str
    note: str
    terms: tuple[Term, ...]

    def term(self, word: str) -> Term | None:
        """The term of an id, a label or a synonym; spaces and hyphens count the same."""
        wanted = _plain(word)
        for term in self.terms:
            if any(_plain(name) == wanted for name in (term.id, *term.synonyms, *term.labels.values())):
                return term
        return None


@functools.lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return name.casefold().replace(" ", "-")


@value_class
class Vocabulary:
    """All of them. `choices` holds open lists by name (`kinds`, `languages`, `publisher_types`, ...).

    `silent` gives the rule families that a kind of brief switches off (completeness only); `alphabets` the order of
    letters by language; `strings` the interface by language and key; `words` what rules look for in texts, by language
    and list (`inference/lexicon.py` says how an entry is written).
    """

    scales: Mapping[str, Scale] = field(default_factory=dict)
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    silent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    alphabets: Mapping[str, str] = field(default_factory=dict)
    strings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
