"""Scales of likelihood as files hold them, and what must hold between their bands."""

from __future__ import annotations

from itertools import pairwise

from indicia.load.reading import Reading
from indicia.model.place import Text, Word
from indicia.model.shape import Record, Shape, declare, record_class
from indicia.model.vocabulary import Scale, Term

_PER_CENT = Shape("number", low=0, high=100)
_TEXT = Shape("text")


@record_class
class TermRecord(Record):
    """A word of a scale with its band."""

    id: Word | None = declare(Shape("id"), "What briefs write.", "very-likely", required=True)
    name: Text | None = declare(_TEXT, "What readers see, by language.", "{en: very likely}", required=True)
    synonyms: tuple[Word, ...] = declare(Shape("word", many=True), "Words that mean the same.", "[highly probable]")
    low: int | None = declare(_PER_CENT, "Where its band begins, in per cent.", "80", required=True)
    high: int | None = declare(_PER_CENT, "Where its band ends, in per cent.", "95", required=True)
    open: Word | None = declare(
        Shape("choice", choices=("low", "high", "both")), "The end whose number is not in the band.", "high"
    )


@record_class
class ScaleRecord(Record):
    """A scale of likelihood."""

    name: Text | None = declare(_TEXT, "Its name.", "ICD 203", required=True)
    layout: Word | None = declare(
        Shape("choice", choices=("partition", "gaps", "nested")),
        "How the bands lie: touching, with gaps between them, or inside each other.",
        "partition",
        required=True,
    )
    source: Text | None = declare(_TEXT, "Where it is defined.", "ICD 203 (2015)", required=True)
    note: Text | None = declare(_TEXT, "What users must know.", "Do not mix the two sets of terms.")
    terms: tuple[TermRecord, ...] = declare(
        Shape("object", of=TermRecord, many=True), "Its terms.",
        "[{id: likely, name: likely, low: 55, high: 80}]", required=True,
    )  # fmt: skip


def scale(reading: Reading, id: str, record: ScaleRecord) -> Scale:
    """The scale of a record; terms that lack an id or an end are left out (which is noted already)."""
    terms = []
    seen: set[str] = set()
    for each in record.terms:
        if each.id is None or each.low is None or each.high is None:
            continue
        target = f"scales#{id}.{each.id.value}"
        if each.low > each.high:
            message = f"the band of `{each.id.value}` begins above its end"
            reading.fault("wrong-type", each.at("low"), message, f"{target}.low")
            continue
        if each.low == each.high and each.open:
            message = f"the band of `{each.id.value}` holds no number: its only one is an open end"
            reading.fault("wrong-type", each.at("open"), message, f"{target}.open")
            continue
        if each.id.value in seen:
            message = f"`{each.id.value}` is a term of this scale already"
            reading.fault("bad-id", each.id.span, message, f"{target}.id")
            continue
        seen.add(each.id.value)
        terms.append(_term(each, each.id.value, each.low, each.high))
    layout = record.layout.value if record.layout else "gaps"
    if layout != "nested":
        _check_order(reading, id, record, layout, terms)
    return Scale(
        id, _plain(record.name) or id, layout, _plain(record.source), _plain(record.note), tuple(terms)
    )  # fmt: skip


def _term(record: TermRecord, id: str, low: int, high: int) -> Term:
    opened = record.open.value if record.open else ""
    labels = {language or "en": each.value for language, each in record.name.versions.items()} if record.name else {}
    synonyms = tuple(word.value for word in record.synonyms)
    return Term(id, labels, synonyms, low, high, opened in ("low", "both"), opened in ("high", "both"))


def _plain(text: Text | None) -> str:
    return text.best("en")[1].value.strip() if text else ""


def _check_order(reading: Reading, id: str, record: ScaleRecord, layout: str, terms: list[Term]) -> None:
    """In a partition each band begins where the one before it ends; with gaps, not before that."""
    for before, after in pairwise(sorted(terms, key=lambda each: (each.low, each.high))):
        names = f"the bands of `{before.id}` and `{after.id}`"
        if layout == "partition" and before.high != after.low:
            message, hint = f"{names} do not touch, as in a partition they must", ""
        elif before.high > after.low:
            message, hint = f"{names} overlap", "where that is meant, write `layout: nested`"
        else:
            continue
        reading.fault("wrong-type", record.at("layout"), message, f"scales#{id}.layout", hint=hint)
