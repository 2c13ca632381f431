"""What the lists of words find in the briefs of a site: every text is read once, for all rules.

Only fields in which the author speaks are read; quotations, code, addresses, citations and names of works in them are
passed over. `stated_as` is quoted, and read for LIK-008 alone.
"""

from __future__ import annotations

import functools
import weakref
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from indicia.inference.lexicon import PASSED_OVER, Found, Lexicon, Worth, lexicon
from indicia.inference.own_words import Sentences, foreign
from indicia.inference.word_sets import WordSet, folded, word_set
from indicia.model.brief import Brief
from indicia.model.evidence import Event, Evidence
from indicia.model.finding import Other, Problem
from indicia.model.place import Span
from indicia.model.registry import Actor
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.model.wording import Wording
from indicia.rules.language.language_code import primary, script_tag
from indicia.rules.target import target

SEARCHED = (
    "certainty", "vague", "confidence", "likelihood", "relative-time", "intent", "seats", "saying", "saying-before",
    "attributed", "loaded", "wrongdoing", "state-of-mind", "measured", PASSED_OVER,
)  # fmt: skip
"""The lists that are looked for in texts; the others are compared with single words."""
NAMED, INFLECTED = "@", "~"
"""Before an actor's id: the lists of its names as they stand, and with endings."""
_INFLECTING = ("az", "ru", "tr", "uk")
_FIELDS: Mapping[str, frozenset[str]] = {
    "": frozenset({
        "title", "subtitle", "narrative", "thesis.statement", "thesis.reasoning", "thesis.confidence_basis",
        "thesis.likelihood.stated_as",
    }),
    "judgement": frozenset({
        "statement", "reasoning", "confidence_basis", "would_change_if", "likelihood.stated_as",
    }),
    "evidence": frozenset({"claim"}),
    "assumption": frozenset({"statement", "if_wrong"}),
    "scenario": frozenset({"name", "summary", "narrative", "drivers", "implications.text", "likelihood.stated_as"}),
    "indicator": frozenset({"statement", "counts_as_observed", "does_not_count"}),
    "event": frozenset({"title", "detail"}),
    "gap": frozenset({"question", "why"}),
}  # fmt: skip
_ASIDE = frozenset({"saying", "saying-before", "attributed", "measured", PASSED_OVER})
_ELSEWHERE = frozenset({"certainty", "relative-time", "loaded"})
OTHERS_VOICE = ("statement", "media-claim", "expert-opinion")
"""Types of evidence that restate what somebody said."""


@value_class
class Text:
    """A text in which something was found. `field` is its path without numbers, `language` the code of its language."""

    wording: Wording
    field: str
    language: str
    found: tuple[Found, ...]

    @property
    def value(self) -> str:
        return self.wording.passage.value

    @property
    def kind(self) -> str:
        return self.wording.item.kind if self.wording.item else ""

    @property
    def restated(self) -> bool:
        """True for a claim that is somebody's word by its type."""
        item = self.wording.item
        return isinstance(item, Evidence) and item.type is not None and item.type.value in OTHERS_VOICE

    def of(self, *lists: str) -> Iterator[Found]:
        return (each for each in self.found if each.list in lists)

    def has(self, *lists: str) -> bool:
        return any(each.list in lists for each in self.found)

    def each(self, *lists: str) -> Iterator[Found]:
        """The stretches of some lists; words that come again are given once."""
        seen: set[str] = set()
        for each in self.of(*lists):
            words = folded(self.words(each.start, each.end), self.language)
            if words not in seen:
                seen.add(words)
                yield each

    def words(self, start: int, end: int) -> str:
        """A stretch for a message, on one line."""
        return " ".join(self.value[start:end].split())

    def place(self, start: int, end: int) -> Span:
        return self.wording.passage.place(start, end)

    def sentence(self, at: int) -> tuple[Found, ...]:
        """What was found in the sentence of an offset."""
        start, end = Sentences(self.value).around(at)
        return tuple(each for each in self.found if start <= each.start < end)

    def problem(
        self, start: int, end: int, message: str, hint: str = "", related: tuple[Other, ...] = ()
    ) -> Problem:  # fmt: skip
        """A finding on a stretch. `{}` in the message stands for its words."""
        words = self.words(start, end)
        where = target(self.wording.brief, self.wording.item, self.wording.field)
        return Problem(self.place(start, end), message.replace("{}", f"`{words}`"), where, words, hint, related)


_kept: list[tuple[weakref.ref[Site], tuple[Text, ...], Mapping[str, Lexicon]]] = []


def texts_of(site: Site) -> tuple[Text, ...]:
    """The texts of a site in which a list found something. Kept for the site that was asked for last."""
    return _read(site)[0]


def _read(site: Site) -> tuple[tuple[Text, ...], Mapping[str, Lexicon]]:
    if not _kept or _kept[0][0]() is not site:
        lexicons: dict[str, Lexicon] = {}
        _kept[:] = [(weakref.ref(site), tuple(_texts(site, lexicons)), lexicons)]
    return _kept[0][1], _kept[0][2]


def _texts(site: Site, lexicons: dict[str, Lexicon]) -> Iterator[Text]:
    languages: dict[tuple[str, str], str] = {}
    for wording in site.wordings:
        field = _judged(wording.item.kind if wording.item else "", wording.field)
        if not field:
            continue
        asked = (wording.brief.source.path, wording.language)
        language = languages.get(asked)
        if language is None:
            language = languages[asked] = language_of(site, wording.brief, wording.language)
        if language not in lexicons:
            if language not in site.vocabulary.words:
                continue
            lexicons[language] = _lexicon(site, language)
        value = wording.passage.value
        found = lexicons[language].find(value, _worth(wording, field))
        strange = foreign(value) if found else []
        if strange:
            found = tuple(
                each for each in found if not any(start < each.end and each.start < end for start, end in strange)
            )
        if found:
            yield Text(wording, field, language, found)


def _worth(wording: Wording, field: str) -> Worth | None:
    """What must be there, at least, for a rule to find something in a text; nothing where that is not known."""
    item = wording.item
    if item is None or item.kind in ("judgement", "scenario"):
        return _worth_in_argument
    if item.kind == "indicator":
        return _worth_in_indicator
    if isinstance(item, Evidence | Event):
        return None if "uncited" in item.written and field in ("claim", "title") else _worth_in_evidence
    return _worth_anywhere


def _worth_anywhere(lists: AbstractSet[str]) -> bool:
    return not lists.isdisjoint(_ELSEWHERE) or ("confidence" in lists and "likelihood" in lists)


def _worth_in_argument(lists: AbstractSet[str]) -> bool:
    return "vague" in lists or _worth_anywhere(lists)


def _worth_in_indicator(lists: AbstractSet[str]) -> bool:
    return "state-of-mind" in lists or _worth_anywhere(lists)


def _worth_in_evidence(lists: AbstractSet[str]) -> bool:
    if "intent" in lists or "wrongdoing" in lists:
        return any(each == "seats" or each[0] == NAMED for each in lists) or _worth_anywhere(lists)
    return _worth_anywhere(lists)


@functools.cache
def _judged(kind: str, field: str) -> str:
    """The path without numbers of a field in which the author speaks, else nothing."""
    plain = ".".join(part.partition("[")[0] for part in field.split("."))
    return plain if plain in _FIELDS.get(kind, ()) else ""


def language_of(site: Site, brief: Brief, version: str = "") -> str:
    """The language of a text as its code; empty where it is in other letters than the lists (`az-Cyrl`)."""
    settings = site.configuration.settings
    own = brief.lang or settings.lang
    code = version or (own.value if own else site.configuration.language)
    return _plain(code)


@functools.cache
def _plain(code: str) -> str:
    script = script_tag(code)
    language = primary(code)
    return language if not script or script == ("Cyrl" if language == "ru" else "Latn") else ""


def words(site: Site, language: str, name: str) -> WordSet:
    """A list for comparing with single small words; empty where there is none of that language."""
    return word_set(site.vocabulary.words.get(language, {}).get(name, ()), language)


def _lexicon(site: Site, language: str) -> Lexicon:
    lists = site.vocabulary.words[language]
    wanted = {name: lists.get(name, ()) for name in SEARCHED}
    made = lexicon(language, wanted, lists.get("numbers", ()), _ASIDE)
    for id, actor in site.actors.items():
        for name in names_of(actor):
            made.add_name(NAMED + id, name)
            if language in _INFLECTING:
                made.add_name(INFLECTED + id, _stem(name), endings=True)
    return made


def names_of(actor: Actor) -> Iterator[str]:
    """Everything that an actor is called; a person also by the family name."""
    person = actor.type is not None and actor.type.value == "person"
    found = [str(each) for each in actor.name.versions.values()] if actor.name else []
    found += [each.value for each in actor.aliases]
    if person:
        found += [each.split()[-1] for each in found if " " in each.strip()]
    return iter(dict.fromkeys(each.strip() for each in found if each.strip()))


def _stem(name: str) -> str:
    """A name without an ending that Russian exchanges: Зеленск|ий, Росси|я. Short names keep theirs."""
    for ending in ("ский", "цкий", "ская", "цкая"):
        if name.endswith(ending):
            return name[:-2]
    return name[:-1] if len(name) > 4 and name[-1] in "аяйьы" else name


def actor_of(site: Site, found: Found) -> Actor | None:
    """The actor that a stretch names."""
    return site.actors.get(found.list[1:]) if found.list[:1] in (NAMED, INFLECTED) else None
