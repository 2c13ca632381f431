"""What may stand in a field: said once, beside the field, for the loader, the JSON Schema and the documentation."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NoReturn, TypeVar, dataclass_transform

from indicia.model.place import Span
from indicia.model.value_class import value_class


@value_class
class Shape:
    """The form of a value. `kind` decides how a scalar is read, never its look.

    kinds: `text` (Text), `word` (Word), `id` (Word), `choice` (Word, spelt out), `reference` (Word: an item's id),
    `registry` (Word: an id of the registry `vocabulary`), `reference-or-text` (Word or Text), `date` (Date),
    `address` (Word), `flag` (bool), `number` (int), `percentage` (float, 0 to 1 or `60%`), `likelihood` (Likelihood),
    `version` (Word), `object` (a record of `of`).
    With `many`, a tuple: the value alone or a list of them. With `keyed`, a tuple of (Word, value) in written order:
    the keys are of kind `keyed` (`reference`, `id`, `language`).
    """

    kind: str
    choices: tuple[str, ...] = ()
    abbreviations: Mapping[str, str] = dataclasses.field(default_factory=dict)
    vocabulary: str = ""
    low: int = 0
    high: int = 0
    of: type[Any] | None = None
    shorthand: str = ""
    names: tuple[str, ...] = ()
    many: bool = False
    keyed: str = ""


@value_class
class Field:
    """A field's declaration: its shape, its documentation and an example as YAML text."""

    shape: Shape
    doc: str
    example: str
    required: bool = False
    owner: str = ""
    default: str = ""


def declare(
    shape: Shape, doc: str, example: str, *, required: bool = False, owner: str = "", default: str = ""
) -> Any:  # typed by the annotation at the field, as dataclasses.field() itself is
    """A dataclass field that carries its declaration.

    `required` fields that are missing are SCH-004, unless `owner` names the rule whose fault it is.
    `default` is text that is read as if it had been written; without one the field is None, or () if many or keyed.
    """
    empty: Any = () if shape.many or shape.keyed else False if shape.kind == "flag" else None
    return dataclasses.field(default=empty, metadata={"field": Field(shape, doc, example, required, owner, default)})


_OF_KIND: dict[tuple[type[Any], tuple[str, ...]], tuple[tuple[str, Shape], ...]] = {}


def fields_of_kind(record: type[Any], *kinds: str) -> tuple[tuple[str, Shape], ...]:
    """Names and shapes of the fields of some kinds, as declared. Kept: a walk goes straight to what it looks for."""
    found = _OF_KIND.get((record, kinds))
    if found is None:
        found = tuple((name, field.shape) for name, field in declared(record).items() if field.shape.kind in kinds)
        _OF_KIND[record, kinds] = found
    return found


AnyClass = TypeVar("AnyClass")

_DECLARED: dict[type[Any], Mapping[str, Field]] = {}


def declared(record: type[Any]) -> Mapping[str, Field]:
    """The declarations of a record's fields by name, in the order they are declared. Kept: every walk asks for them."""
    found = _DECLARED.get(record)
    if found is None:
        found = {each.name: each.metadata["field"] for each in dataclasses.fields(record) if "field" in each.metadata}
        _DECLARED[record] = found
    return found


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=False)
def record_class(made: type[AnyClass]) -> type[AnyClass]:
    """Makes a dataclass of a class of records: frozen, slotted, fields by keyword, equal to itself alone.

    Its methods are those of `Record`: a dataclass would have six written and compiled for every class at every start,
    which took a quarter of a check's time.
    """
    return dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)(made)


_NOTHING: Mapping[str, Any] = MappingProxyType({})
_DEFAULTS: dict[type[Any], tuple[tuple[str, Any], ...]] = {}


def _defaults(record: type[Any]) -> tuple[tuple[str, Any], ...]:
    """What each field of a record is where it is not given; MISSING where it must be."""
    found = _DEFAULTS.get(record)
    if found is None:
        found = _DEFAULTS[record] = tuple(
            (each.name, each.default if each.default_factory is dataclasses.MISSING else each.default_factory())
            for each in dataclasses.fields(record)
        )
    return found


@record_class
class Record:
    """What a mapping of a file became.

    `span` is the whole mapping (or the scalar that stands for it), `written` the value's place of every field that
    the author wrote, `extra` the `x-…` fields as plain data.
    """

    span: Span
    written: Mapping[str, Span] = dataclasses.field(default_factory=lambda: _NOTHING)
    extra: Mapping[str, Any] = dataclasses.field(default_factory=lambda: _NOTHING)

    def __init__(self, **values: Any) -> None:
        put = object.__setattr__
        for name, default in _defaults(type(self)):
            value = values.pop(name, default)
            if value is dataclasses.MISSING:
                raise TypeError(f"{type(self).__name__} needs `{name}`")
            put(self, name, value)
        if values:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(sorted(values))}")

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __repr__(self) -> str:
        values = ((field.name, getattr(self, field.name)) for field in dataclasses.fields(self))
        said = (f"{name}={value!r}" for name, value in values if name not in ("written", "extra"))
        return f"{type(self).__name__}({', '.join(said)})"

    def at(self, name: str) -> Span:
        """The place of a field's value, or of the record where the field was not written."""
        return self.written.get(name, self.span)
