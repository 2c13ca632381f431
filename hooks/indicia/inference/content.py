"""What a brief says, as plain values: the same whatever the form in which it was written.

Two values are equal exactly where readers are told the same. White space, the order of lists, the style of quotation
marks, defaults that were written out, and fields that are no part of what is said, make no difference.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from typing import Any

from indicia.model.brief import Brief
from indicia.model.citation import Citation
from indicia.model.date import Date
from indicia.model.indicator import Indicator
from indicia.model.item import Item
from indicia.model.likelihood import NOT_STATED, Likelihood
from indicia.model.place import Passage, Text, Word
from indicia.model.release import Standing
from indicia.model.shape import Record, declared
from indicia.model.update import Update

DIGITS = 32
"""Hex digits of a digest: 128 bits, so that nobody meets two contents with one digest."""

ASIDE: Mapping[type[Record], frozenset[str]] = {
    # Status has rules of its own; the others lead to a brief or are the desk's own marks, and are no part of its text.
    Brief: frozenset({"id", "schema", "status", "version", "review_by", "aliases", "renamed", "waive", "related"}),
    # Logs grow between releases, every line with its own date; IND-011 watches over their past.
    Indicator: frozenset({"observations", "forecast", "resolution"}),
    Citation: frozenset({"checked"}),
}
"""Fields that may change without a new version."""

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


def said(text: str) -> str:
    """A text as far as its wording goes."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_QUOTES)
    return " ".join(text.split())


def plain(value: Any, *, aside: Mapping[type[Record], frozenset[str]] = ASIDE) -> Any:
    """A value of the model as plain data; None for what says nothing. Lists are sorted: their order tells nobody."""
    match value:
        case Text():
            return {language: said(passage.value) for language, passage in value.versions.items()}
        case Passage():
            return said(value.value)
        case Word() | Date():
            return value.value
        case Likelihood():
            return _likelihood(value) or None
        case Record():
            return _fields(value, aside) or None
        case tuple():
            found = [plain(each, aside=aside) for each in value]
            return (sorted(found, key=_key) if len(found) > 1 else found) or None
    return value or None


def _likelihood(value: Likelihood) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if value.term is not None and value.term.value != NOT_STATED:
        found["term"] = value.term.value
    if value.low is not None:
        found["range"] = [value.low, value.high]
    for name in ("stated_as", "basis"):
        text: Text | None = getattr(value, name)
        if text is not None:
            found[name] = plain(text)
    return found


def _fields(record: Record, aside: Mapping[type[Record], frozenset[str]]) -> dict[str, Any]:
    left = aside.get(type(record), frozenset())
    found: dict[str, Any] = {"id": record.id.value} if isinstance(record, Item) else {}
    for name, field in declared(type(record)).items():
        value = None if name in left else plain(getattr(record, name), aside=aside)
        if value is not None and value != field.default:
            found[name] = value
    if isinstance(record, Brief) and record.narrative is not None:
        found["narrative"] = plain(record.narrative)
    return found


def _key(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def digest(value: Any) -> str:
    """The digest of plain data; half of a surrogate pair is taken as it is."""
    import hashlib  # only a site with releases needs it

    written = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def file_digest(raw: bytes) -> str:
    """The digest of a frozen file: line ends and a byte order mark are git's and the editor's, not the author's."""
    import hashlib  # as above

    text = raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return hashlib.sha256(text).hexdigest()


def content_digest(brief: Brief) -> str:
    """The digest of all that a brief says."""
    return digest(plain(brief))


def update_digest(update: Update) -> str:
    """The digest by which an update is known again, also without an id of its own and in another place of the list."""
    return digest([plain(update.date), plain(update.type), plain(update.summary)])


def standing(likelihood: Likelihood | None, confidence: Word | None) -> Standing:
    """How likely and how sure, without the words around it."""
    stated = likelihood if likelihood is not None and likelihood.stated else None
    term = stated.term.value if stated and stated.term and stated.term.value != NOT_STATED else ""
    low, high = (stated.low, stated.high) if stated else (None, None)
    return Standing(term, low, high, confidence.value if confidence else "")


def standings(brief: Brief) -> dict[str, Standing]:
    """The standing of the thesis, of every judgement and of every scenario, by id."""
    found = {}
    if brief.thesis is not None:
        found["thesis"] = standing(brief.thesis.likelihood, brief.thesis.confidence)
    for judgement in brief.judgements:
        found[judgement.id.value] = standing(judgement.likelihood, judgement.confidence)
    for scenario in brief.scenarios:
        found[scenario.id.value] = standing(scenario.likelihood, scenario.confidence)
    return found


def headline(item: Item) -> Text | None:
    """What an item says in a sentence, by the field that its kind has for it."""
    for name in ("claim", "statement", "name", "title", "question", "summary"):
        text: Text | None = getattr(item, name, None)
        if text is not None:
            return text
    return None
