"""Values of briefs as readers see them in a list of changes."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from indicia.model.brief import Brief
from indicia.model.brief_parts import Author
from indicia.model.citation import Citation
from indicia.model.date import Date
from indicia.model.indicator import ForecastPoint, Observation, Resolution
from indicia.model.likelihood import Likelihood
from indicia.model.place import Text, Word
from indicia.model.shape import Record, declared
from indicia.render.chips import entity_chip
from indicia.render.edition import Sheet
from indicia.render.likelihoods import likelihood_view

_CHOICES = {
    "confidence": "confidence", "status": "status", "kind": "kind", "covers": "covers", "rating": "rating",
    "role": "role", "certainty": "certainty", "cadence": "cadence", "expect": "expectation", "ach": "consistency",
    "lang": "language", "outcome": "outcome", "type": "evidence-type", "relation": "origin",
}  # fmt: skip
_REGISTRIES = ("actors", "places", "topics")


def value_html(sheet: Sheet, brief: Brief, field: str, value: Any) -> Markup:
    """A value of a field (or of a part of it, `expect.deal`) of a brief."""
    name = field.rpartition(".")[2] if field.startswith("cite.") else field.partition(".")[0]
    match value:
        case Text():
            return sheet.text(value, brief)
        case Word():
            return _word(sheet, name, value)
        case Date():
            return sheet.date(value)
        case bool():
            return Markup.escape(sheet.words("outcome-yes" if value else "outcome-no"))
        case Likelihood():
            return Markup.escape(likelihood_view(sheet, brief, value).phrase)
        case Citation():
            return _citation(sheet, brief, value)
        case tuple():
            return Markup("; ").join(value_html(sheet, brief, field, each) for each in value)
        case Record():
            return _record(sheet, brief, value)
    return Markup.escape(str(value))


def _word(sheet: Sheet, name: str, word: Word) -> Markup:
    if name in _CHOICES:
        return Markup.escape(sheet.words.choice(_CHOICES[name], word.value))
    if name in _REGISTRIES:
        return Markup.escape(entity_chip(sheet, name, word.value).label)
    scale = sheet.site.vocabulary.scales.get(word.value) if name == "scale" else None
    if scale is not None:
        return Markup.escape(scale.name)
    return Markup('<span translate="no">{}</span>').format(word.value)


def _citation(sheet: Sheet, brief: Brief, citation: Citation) -> Markup:
    covers = citation.covers.value if citation.covers else "unchecked"
    parts = [sheet.text(citation.locator, brief)] if citation.locator else []
    return Markup(", ").join([*parts, Markup.escape(sheet.words.choice("covers", covers))])


def _record(sheet: Sheet, brief: Brief, record: Record) -> Markup:
    match record:
        case Author():
            return Markup.escape(record.name.value if record.name else "")
        case Observation():
            status = Markup.escape(sheet.words.choice("observation", record.status.value)) if record.status else ""
            return _joined(sheet, brief, record.date, status, record.note)
        case ForecastPoint():
            share = "" if record.p is None else sheet.words("percent", n=sheet.words.number(record.p * 100))
            return _joined(sheet, brief, record.date, Markup.escape(share))
        case Resolution():
            outcome = sheet.words.choice("outcome", record.outcome.value) if record.outcome else ""
            return _joined(sheet, brief, record.date, Markup.escape(outcome))
    values = [(name, getattr(record, name)) for name in declared(type(record))]
    return Markup(", ").join(value_html(sheet, brief, name, value) for name, value in values if value)


def _joined(sheet: Sheet, brief: Brief, *values: Any) -> Markup:
    made = [value if isinstance(value, Markup) else value_html(sheet, brief, "", value) for value in values if value]
    return Markup(", ").join(made)
