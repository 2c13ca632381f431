"""What may stand in a field: said once, beside the field, for the loader, the JSON Schema and the documentation."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from indicia.model.place import Span


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


_DECLARED: dict[type[Any], Mapping[str, Field]] = {}


def declared(record: type[Any]) -> Mapping[str, Field]:
    """The declarations of a record's fields by name, in the order they are declared. Kept: every walk asks for them."""
    found = _DECLARED.get(record)
    if found is None:
        found = {each.name: each.metadata["field"] for each in dataclasses.fields(record) if "field" in each.metadata}
        _DECLARED[record] = found
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What a mapping of a file became.

    `span` is the whole mapping (or the scalar that stands for it), `written` the value's place of every field that
    the author wrote, `extra` the `x-…` fields as plain data.
    """

    span: Span
    written: Mapping[str, Span] = dataclasses.field(default_factory=dict, repr=False)
    extra: Mapping[str, Any] = dataclasses.field(default_factory=dict, repr=False)

    def at(self, name: str) -> Span:
        """The place of a field's value, or of the record where the field was not written."""
        return self.written.get(name, self.span)
