"""Records from mappings: one pass, every value by its declared shape, every fault with its place."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from yaml.nodes import MappingNode, Node, ScalarNode

from indicia.load.fields.citations import check_key, check_names
from indicia.load.fields.defaults import default_value
from indicia.load.fields.fields_of import fields_of
from indicia.load.fields.item_ids import item_id
from indicia.load.fields.keys import read_extra, unknown_key
from indicia.load.fields.likelihoods import is_number, read_range
from indicia.load.fields.other_forms import (
    describe,
    instead_of_item,
    instead_of_likelihood,
    instead_of_pairs,
    keyed_by_id,
    no_record,
)
from indicia.load.fields.out_of_place import entries, take_in
from indicia.load.fields.required import missing
from indicia.load.fields.slips import slips, swallowed
from indicia.load.fields.texts import cut_away
from indicia.load.fields.values import empty, knows_language, read_scalar, taken_out
from indicia.load.reading import Reading, first_line, shown
from indicia.load.yaml.places import span
from indicia.model.citation import Citation
from indicia.model.item import Item
from indicia.model.likelihood import Likelihood
from indicia.model.place import Span, Word
from indicia.model.shape import Record, Shape

AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass(slots=True, repr=False, eq=False)
class Fields:
    """What stood in a mapping: values by field (faulty ones left out), their places, and `x-…` fields."""

    values: dict[str, Any] = dataclasses.field(default_factory=dict)
    written: dict[str, Span] = dataclasses.field(default_factory=dict)
    extra: dict[str, Any] = dataclasses.field(default_factory=dict)


def read_record(reading: Reading, record: type[AnyRecord], node: Node, prefix: str, **given: Any) -> AnyRecord | None:
    """A record from a mapping, or from the scalar that its shorthand allows; None where it cannot be built.

    `prefix` is the target that a field's name completes; `given` are fields that the file does not hold.
    """
    refused = no_record(node, fields_of(record))
    if refused or not isinstance(node, MappingNode):
        message, hint = refused or ("", "")
        reading.fault("wrong-type", span(node, reading.source), message, prefix.rstrip("."), hint=hint)
        reading.lost = True
        return None
    found = read_fields(reading, record, node, prefix)
    return build(record, found, span(node, reading.source), given)


def build(record: type[AnyRecord], found: Fields, place: Span, given: Mapping[str, Any]) -> AnyRecord:
    """The record of what was read; fields that were not written take their defaults."""
    values = {**found.values, **given}
    for name, field in fields_of(record).items():
        if field.default and name not in found.written and name not in given:
            values[name] = default_value(field.shape, field.default, place)
    return record(span=place, written=found.written, extra=found.extra, **values)


def read_fields(
    reading: Reading, record: type[Record], node: MappingNode, prefix: str, supplied: frozenset[str] = frozenset()
) -> Fields:
    """All fields of a mapping; those in `supplied` come from elsewhere where they are missing."""
    known = fields_of(record)
    found = Fields()
    emptied: dict[str, Span] = {}
    meant: Mapping[str, str] | None = None
    if any(key.value not in known for key, _ in node.value):
        take_in(reading, record, node, prefix)
    for key, value in node.value:
        name = sys.intern(key.value)  # every record of the site has these names: one text for each
        if name not in known:
            if name.startswith("x-") and len(name) > 2:
                found.extra[name] = read_extra(value)
            else:
                meant = slips(node, known) if meant is None else meant
                unknown_key(reading, key, known, prefix, meant.get(name, ""), {each.value for each, _ in node.value})
                if name in meant and reading.guesses:
                    _guess(reading, found, meant[name], known[meant[name]].shape, (key, value), prefix)
        elif empty(value):
            is_text = known[name].shape.kind == "text"
            if cut_away(reading, value, prefix + name, prose=is_text) or taken_out(reading, value):
                found.written[name] = span(value, reading.source)
            else:
                emptied[name] = span(key, reading.source)
        else:
            found.written[name] = span(value, reading.source)
            read = read_field(reading, name, known[name].shape, value, prefix)
            if read is not None:
                found.values[name] = read
    missing(reading, record, node, known, prefix, found.written.keys() | supplied, emptied)
    if issubclass(record, Citation):
        check_names(reading, span(node, reading.source), prefix, found.written)
    return found


def _guess(reading: Reading, found: Fields, name: str, shape: Shape, pair: tuple[Node, Node], prefix: str) -> None:
    """Reads the value of a misspelt field as that field's. One that does not fit is known to be written, no more."""
    key, value = pair
    nothing = swallowed(key) or empty(value)
    found.written[name] = span(key if nothing else value, reading.source)
    before = len(reading.problems)
    read = None if nothing else read_field(reading, name, shape, value, prefix)
    if any(each.problem.target == prefix + name for each in reading.problems[before:]):
        del reading.problems[before:]
        reading.lost = True
    elif read is not None:
        found.values[name] = read


def read_field(reading: Reading, name: str, shape: Shape, node: Node, prefix: str) -> Any:
    """The value of a field: a tuple where the shape is `many` or `keyed`; None where it is faulty."""
    target = prefix + name
    if shape.keyed:
        return _keyed(reading, shape, node, target)
    if not shape.many:
        return _one(reading, shape, node, target)
    if shape.kind == "object" and shape.of is not None and issubclass(shape.of, Item):
        return _items(reading, shape.of, node, name, prefix)
    values = []
    for each in entries(reading, shape.of, node, target):
        if empty(each):
            reading.fault("wrong-type", span(each, reading.source), "an empty entry in a list", target)
        elif (value := _one(reading, shape, each, target)) is not None:
            values.append(value)
    return tuple(values)


def _one(reading: Reading, shape: Shape, node: Node, target: str) -> Any:
    if shape.kind == "likelihood":
        return _likelihood(reading, node, target)
    if shape.kind != "object":
        return read_scalar(reading, shape, node, target)
    assert shape.of is not None  # an object always names its record
    if shape.shorthand and _is_shorthand(reading, shape.of, shape.shorthand, node):
        return _from_shorthand(reading, shape.of, shape.shorthand, node, target)
    return read_record(reading, shape.of, node, f"{target}.")


def _is_shorthand(reading: Reading, record: type[Record], name: str, node: Node) -> bool:
    """True for a scalar, and for a text by language where the shorthand is a text."""
    if not isinstance(node, MappingNode):
        return isinstance(node, ScalarNode)
    known = fields_of(record)
    if known[name].shape.kind != "text":
        return False
    keys = [key.value for key, _ in node.value]
    return all(isinstance(key, str) and key not in known and knows_language(reading, key) for key in keys)


def _from_shorthand(reading: Reading, record: type[Record], name: str, node: Node, target: str) -> Record | None:
    if record is Citation and isinstance(node, ScalarNode) and "://" in node.value:
        name = "url"
    value = read_field(reading, name, fields_of(record)[name].shape, node, f"{target}.")
    if value is None or (record is Citation and name == "key" and not check_key(reading, value, target)):
        return None
    place = span(node, reading.source)
    return build(record, Fields({name: value}, {name: place}), place, {})


def _items(reading: Reading, record: type[Item], node: Node, name: str, prefix: str) -> tuple[Item, ...]:
    if keyed_by_id(node, fields_of(record)):
        hint = f"write a list: each {record.kind} begins `- id: ...`"
        place = first_line(span(node, reading.source))
        reading.fault("wrong-type", place, "a list is expected here, not a mapping by id", prefix + name, hint=hint)
        reading.lost = True
        return ()
    found = []
    for number, each in enumerate(entries(reading, record, node, prefix + name), 1):
        item = _item(reading, record, each, name, prefix, number)
        if item is None:
            reading.lost = True
        else:
            found.append(item)
    return tuple(found)


def _item(reading: Reading, record: type[Item], node: Node, name: str, prefix: str, number: int) -> Item | None:
    if not isinstance(node, MappingNode):
        message = f"a mapping with fields is expected here, not {describe(node)}"
        hint = instead_of_item(node, fields_of(record))
        reading.fault("wrong-type", span(node, reading.source), message, prefix + name, hint=hint)
        return None
    place = span(node, reading.source)
    id = item_id(reading, record, node, number, place, fields_of(record))
    here = f"{prefix}{id.value}." if id else f"{prefix}{name}[{number}]."
    supplied = frozenset(("id",)) if id and id.value else frozenset()
    found = read_fields(reading, record, node, here, supplied)
    return build(record, found, place, {"id": id}) if id else None


def _keyed(reading: Reading, shape: Shape, node: Node, target: str) -> tuple[tuple[Word, Any], ...] | None:
    if not isinstance(node, MappingNode):
        message = f"a mapping, like `{{name: value}}`, is expected here, not {describe(node)}"
        hint = instead_of_pairs(node, shape)
        reading.fault("wrong-type", span(node, reading.source), message, target, hint=hint)
        return None
    key_shape, value_shape = Shape(shape.keyed), replace(shape, keyed="")
    found = []
    for key, value in node.value:
        name = read_scalar(reading, key_shape, key, target)
        if empty(value):
            reading.fault("wrong-type", span(key, reading.source), f"{shown(key.value)} has no value", target)
        elif name is not None:
            read = _one(reading, value_shape, value, f"{target}.{name.value}")
            if read is not None:
                found.append((name, read))
    return tuple(found)


def _likelihood(reading: Reading, node: Node, target: str) -> Likelihood | None:
    place = span(node, reading.source)
    if isinstance(node, MappingNode):
        found = read_fields(reading, Likelihood, node, f"{target}.")
        stated, bare = found.values.get("range"), True
    elif isinstance(node, ScalarNode):
        stated, bare = read_scalar(reading, Shape("word"), node, target), False
        name = "range" if is_number(stated.value) else "term"
        found = Fields({name: stated}, {name: place})
        stated = stated if name == "range" else None
    else:
        message, hint = "one likelihood is expected here, not a list", instead_of_likelihood(node)
        reading.fault("wrong-type", place, message, target, hint=hint)
        return None
    if stated is not None:
        ends = read_range(reading, stated, target, bare=bare)
        if ends is None:
            return None
        found.values["low"], found.values["high"] = ends
    return build(Likelihood, found, place, {})
