"""JSON Schema 2020-12 of what authors write, made of the declarations at the fields.

An editor's schema is gentler than the check: YAML libraries take `2025` for a number and `yes` for a truth value,
while a field here decides its type by itself, so a scalar of any look is accepted where we read text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from indicia.model.brief import Brief
from indicia.model.indicator import Indicator
from indicia.model.item import TEXT, Item
from indicia.model.likelihood import NOT_STATED
from indicia.model.registry import Actor, Entity, Place, Publisher, Topic
from indicia.model.settings import Settings
from indicia.model.shape import Field, Record, Shape, declared
from indicia.model.update import Update
from indicia.model.vocabulary import Scale, Term, Vocabulary
from indicia.model.word_meanings import WORD_MEANINGS, vocabulary_of

Schema = dict[str, Any]  # JSON: any deeper type would say less
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_ITEM_ID = (
    "Names the item in this file and on its page: letters, digits and hyphens, beginning with a letter, at most 48. "
    "No two items of a brief have the same, whatever their kinds and the case of the letters; `thesis` is taken."
)
_ID: Schema = {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9-]{0,47}$"}
_POINT = "(\\d{4}|XXXX)(-\\d\\d(-\\d\\d)?)?[~?%]?"
_DATE: Schema = {
    "anyOf": [
        {"type": "integer", "minimum": 1, "maximum": 9999},
        {"type": "string", "pattern": f"^({_POINT}|({_POINT}|\\.\\.)/({_POINT}|\\.\\.))$"},
    ]
}
_PERCENTAGE: Schema = {
    "anyOf": [
        {"type": "number", "minimum": 0, "maximum": 1},
        {"type": "string", "pattern": "^\\d+(\\.\\d+)?\\s*%$"},
    ]
}
_RANGE: Schema = {"type": "string", "pattern": "^\\d+(\\.\\d+)?\\s?%?(\\s?[-–]\\s?\\d+(\\.\\d+)?)?\\s?%$"}
_PLAIN: Mapping[str, Schema] = {
    "word": _SCALAR,
    "id": _ID,
    "reference": _ID,
    "registry": _SCALAR,
    "reference-or-text": _SCALAR,
    "date": _DATE,
    "address": {"type": "string", "pattern": "^https?://"},
    "flag": {"type": "boolean"},
    "percentage": _PERCENTAGE,
    "version": {"type": ["string", "number"]},
}


class _Definitions:
    """The records met so far, each described once under `$defs`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.made: dict[str, Schema] = {"language": self._language()}

    def reference(self, record: type[Record]) -> Schema:
        name = record.__name__.lower()
        if name not in self.made:
            self.made[name] = {}  # holds the place while the record's own fields are described
            self.made[name] = self.describe(record)
        return {"$ref": f"#/$defs/{name}"}

    def describe(self, record: type[Record]) -> Schema:
        fields = declared(record)
        properties = {name: self._field(field) for name, field in fields.items()}
        required = [name for name, field in fields.items() if field.required]
        described: Schema = {
            "type": "object",
            "description": (record.__doc__ or "").strip().partition("\n\n")[0].replace("\n    ", " "),
            "properties": properties,
            "patternProperties": {"^x-": {}},
            "additionalProperties": False,
        }
        if issubclass(record, Item):
            described["properties"] = {"id": {**self._one(Shape("id")), "description": _ITEM_ID}, **properties}
            if record is not Update:  # an update without an id is named by its place
                required = ["id", *required]
        if record is Indicator:
            described["anyOf"] = [{"required": ["use"]}, {"required": required}]
        elif required:
            described["required"] = required
        return described

    def _field(self, field: Field) -> Schema:
        described = {**self._whole(field.shape), "description": field.doc, "examples": [field.example]}
        return {**described, "default": field.default} if field.default else described

    def _whole(self, shape: Shape) -> Schema:
        one = self._one(shape)
        if shape.keyed:
            return {"type": "object", "additionalProperties": one}
        if shape.many:
            return {"anyOf": [one, {"type": "array", "items": one}]}
        return one

    def _one(self, shape: Shape) -> Schema:
        if shape.vocabulary == "terms":
            return self.term()
        if shape.kind in ("date", "id", "reference"):
            name = shape.kind.replace("reference", "id")
            return self._shared(name, _PLAIN[name])
        if shape.kind in _PLAIN:
            return _PLAIN[shape.kind]
        if shape.kind == "text":
            return self._shared("text", {"anyOf": [_SCALAR, self._by_language()]})
        if shape.kind == "number":
            return {"type": "integer", "minimum": shape.low, "maximum": shape.high}
        if shape.vocabulary == "languages":
            return {"$ref": "#/$defs/language"}
        if shape.kind == "choice":
            return self._choice(shape)
        assert shape.of is not None  # `object` and `likelihood`: the only kinds left
        record = self.reference(shape.of)
        if shape.kind == "likelihood":
            return {"anyOf": [self.term(), _RANGE, record]}
        if shape.shorthand and declared(shape.of)[shape.shorthand].shape.kind == "text":
            return {"anyOf": [self._one(TEXT), record]}
        return {"anyOf": [_SCALAR, record]} if shape.shorthand else record

    def _shared(self, name: str, schema: Schema) -> Schema:
        """A form that many fields have stands once."""
        self.made.setdefault(name, schema)
        return {"$ref": f"#/$defs/{name}"}

    def _language(self) -> Schema:
        """A code, perhaps with script or region; listed as well, so that an editor can offer them."""
        codes = self._vocabulary.choices.get("languages", ())
        tagged = {"type": "string", "pattern": f"^({'|'.join(codes)})(-[A-Za-z0-9]{{2,8}})+$"}
        return {"anyOf": [{"enum": list(codes)}, tagged]}

    def _by_language(self) -> Schema:
        return {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"$ref": "#/$defs/language"},
            "additionalProperties": _SCALAR,
        }

    def _choice(self, shape: Shape) -> Schema:
        """A closed list; its words with their meanings stand once, under `$defs`."""
        name = shape.vocabulary or vocabulary_of(shape.choices)
        if name not in self.made:
            meanings = self._meanings(name)
            words = [_word(word, meanings.get(word, "")) for word in self._words(shape)]
            short = {"description": "Short for one of the others; `check --fix` spells it out."}
            words += [{"enum": list(shape.abbreviations), **short}] if shape.abbreviations else []
            self.made[name] = {"oneOf": words}
        return {"$ref": f"#/$defs/{name}"}

    def _words(self, shape: Shape) -> tuple[str, ...]:
        return shape.choices or self._vocabulary.choices.get(shape.vocabulary, ())

    def _meanings(self, name: str) -> Mapping[str, str]:
        """What the words of a vocabulary mean: ours as told here, open lists as readers see them."""
        if name == "scales":
            return {id: f"{scale.name}: {_terms(scale)}" for id, scale in self._vocabulary.scales.items()}
        group = name.removesuffix("s").replace("_", "-")
        strings = self._vocabulary.strings.get("en", {})
        called = {word: strings.get(f"{group}-{word}", "") for word in self._vocabulary.choices.get(name, ())}
        return {**called, **WORD_MEANINGS.get(name, {})}

    def term(self) -> Schema:
        """The terms of all scales: which of them counts, a brief says by its `scale`."""
        if "term" not in self.made:
            bands: dict[str, list[str]] = {}
            for scale in self._vocabulary.scales.values():
                for term in scale.terms:
                    bands.setdefault(term.id, []).append(f"{_band(term)} ({scale.name})")
            words = [_word(word, "; ".join(means)) for word, means in bands.items()]
            named = {"type": "string", "pattern": "^[^0-9]"}  # a term's name in another language, or a synonym
            none = _word(NOT_STATED, "no likelihood is given: the default")
            self.made["term"] = {"anyOf": [none, *words, named]}
        return {"$ref": "#/$defs/term"}


def _word(word: str, meaning: str) -> Schema:
    return {"const": word, "description": meaning} if meaning else {"const": word}


def _terms(scale: Scale) -> str:
    return ", ".join(f"`{term.id}` {_band(term)}" for term in scale.terms)


def _band(term: Term) -> str:
    """The per cent that a term stands for, as `55-80%`; an end that is not in it is marked: `over 0 to 5%`."""
    if term.low == term.high:
        return f"{term.low:g}%"
    between = " to " if term.open_low or term.open_high else "-"
    return f"{'over ' * term.open_low}{term.low:g}{between}{'under ' * term.open_high}{term.high:g}%"


def brief_schema(vocabulary: Vocabulary) -> Schema:
    """Of `content/briefs/<id>.yml`."""
    return _document("A brief, format 1", _Definitions(vocabulary), Brief)


def settings_schema(vocabulary: Vocabulary) -> Schema:
    """Of `extra.indicia` in `mkdocs.yml`."""
    return _document("Settings of Indicia", _Definitions(vocabulary), Settings)


def registry_schema(record: type[Entity], vocabulary: Vocabulary) -> Schema:
    """Of `content/registry/<name>.yml`: records by id."""
    definitions = _Definitions(vocabulary)
    entries = definitions.reference(record)
    return {
        "$schema": DIALECT,
        "title": f"The registry of {record.registry}",
        "type": "object",
        "additionalProperties": entries,
        "$defs": definitions.made,
    }


def _document(title: str, definitions: _Definitions, record: type[Record]) -> Schema:
    described = definitions.describe(record)
    return {"$schema": DIALECT, "title": title, **described, "$defs": definitions.made}


SCHEMAS: Mapping[str, Callable[[Vocabulary], Schema]] = {
    "brief": brief_schema,
    "publishers": lambda vocabulary: registry_schema(Publisher, vocabulary),
    "actors": lambda vocabulary: registry_schema(Actor, vocabulary),
    "places": lambda vocabulary: registry_schema(Place, vocabulary),
    "topics": lambda vocabulary: registry_schema(Topic, vocabulary),
    "settings": settings_schema,
}
"""By the name that `indicia schema` takes."""
