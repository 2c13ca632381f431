"""JSON Schema 2020-12 of what authors write, made of the declarations at the fields.

An editor's schema is gentler than the check: YAML libraries take `2025` for a number and `yes` for a truth value,
while a field here decides its type by itself, so a scalar of any look is accepted where we read text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from indicia.model.brief import Brief
from indicia.model.indicator import Indicator
from indicia.model.item import Item
from indicia.model.registry import Actor, Entity, Place, Publisher, Topic
from indicia.model.settings import Settings
from indicia.model.shape import Field, Record, Shape, declared
from indicia.model.update import Update
from indicia.model.vocabulary import Vocabulary

Schema = dict[str, Any]  # JSON: any deeper type would say less
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
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
            "description": (record.__doc__ or "").strip(),
            "properties": properties,
            "patternProperties": {"^x-": {}},
            "additionalProperties": False,
        }
        if issubclass(record, Item):
            described["properties"] = {"id": {**_ID, "description": "The item's id."}, **properties}
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
        if shape.kind in _PLAIN:
            return _PLAIN[shape.kind]
        if shape.kind == "text":
            return {"anyOf": [_SCALAR, self._by_language()]}
        if shape.kind == "number":
            return {"type": "integer", "minimum": shape.low, "maximum": shape.high}
        if shape.vocabulary == "languages":
            return self._language()
        if shape.kind == "choice":
            return {"enum": [*self._choices(shape), *shape.abbreviations]}
        assert shape.of is not None  # `object` and `likelihood`: the only kinds left
        record = self.reference(shape.of)
        if shape.shorthand and declared(shape.of)[shape.shorthand].shape.kind == "text":
            return {"anyOf": [_SCALAR, record, self._by_language()]}
        return {"anyOf": [_SCALAR, record]} if shape.shorthand or shape.kind == "likelihood" else record

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

    def _choices(self, shape: Shape) -> tuple[str, ...]:
        if shape.vocabulary == "scales":
            return tuple(self._vocabulary.scales)
        return shape.choices or self._vocabulary.choices.get(shape.vocabulary, ())


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
