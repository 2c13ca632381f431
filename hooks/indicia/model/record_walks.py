"""Walks through a record and its parts: the records, the texts and the ids in them."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.citation import Citation
from indicia.model.item import Item
from indicia.model.place import Text, Word
from indicia.model.shape import Record, Shape, declared, fields_of_kind


def records(record: Record) -> Iterator[Record]:
    """A record and all records in its fields, citations left out, in the order of the declarations."""
    yield record
    for name, shape in fields_of_kind(type(record), "object", "likelihood"):
        value = getattr(record, name) if shape.of is not Citation else None
        if value:
            for child in value if isinstance(value, tuple) else (value,):
                yield from records(child)


def texts(record: Record, path: str = "") -> Iterator[tuple[str, Text]]:
    """Every text in a record and in its parts (items of a brief left out), with the field's path as in `claim`."""
    for name in _walked_for_texts(type(record)):
        value = getattr(record, name)
        if not value:
            continue
        if isinstance(value, Text):
            yield f"{path}{name}", value
            continue
        for number, child in enumerate(value if isinstance(value, tuple) else (value,), 1):
            here = f"{path}{name}[{number}]" if isinstance(value, tuple) else f"{path}{name}"
            if isinstance(child, Text):
                yield here, child
            elif isinstance(child, Record):
                yield from texts(child, f"{here}.")


_SPEAKING: dict[type[Record], tuple[str, ...]] = {}


def _walked_for_texts(record: type[Record]) -> tuple[str, ...]:
    """The fields that are texts, and those of parts that may have some."""
    found = _SPEAKING.get(record)
    if found is None:
        fields = fields_of_kind(record, "text", "reference-or-text", "object", "likelihood")
        found = _SPEAKING[record] = tuple(name for name, shape in fields if not _holds_items(shape))
    return found


def reference_fields(record: Record) -> Iterator[tuple[str, Word, tuple[str, ...]]]:
    """Every id that a record and its parts (items left out) name: field, the id, the kinds it may name."""
    for name, shape in _walked_for_references(type(record)):
        value = getattr(record, name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Record):
                yield from reference_fields(each)
            elif shape.keyed and shape.names:
                yield name, each[0 if shape.keyed == "reference" else 1], shape.names
            elif shape.names and isinstance(each, Word):
                yield name, each, shape.names


_NAMING: dict[type[Record], tuple[tuple[str, Shape], ...]] = {}


def _walked_for_references(record: type[Record]) -> tuple[tuple[str, Shape], ...]:
    """The fields that may name items, and those of parts, which stand behind them."""
    found = _NAMING.get(record)
    if found is None:
        naming = ((name, field.shape) for name, field in declared(record).items() if field.shape.names)
        parts = (each for each in fields_of_kind(record, "object") if each[1].of is not Citation)
        found = _NAMING[record] = (*naming, *(each for each in parts if not _holds_items(each[1])))
    return found


def _holds_items(shape: Shape) -> bool:
    return shape.of is not None and issubclass(shape.of, Item)
