"""Which fields a record may hold: those that are declared, and the id of an item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from indicia.model.item import Item
from indicia.model.shape import Field, Record, Shape, declared
from indicia.model.update import Update

_FIELDS: dict[type[Record], Mapping[str, Field]] = {}
ITEM_ID = Field(Shape("id"), "Its id: letters, digits and hyphens, unique in the brief.", "E1", required=True)


def fields_of(record: type[Record]) -> Mapping[str, Field]:
    """The fields that may be written for a record, an item's `id` first."""
    found = _FIELDS.get(record)
    if found is None:
        found = _FIELDS[record] = _fields(record)
    return found


def _fields(record: type[Record]) -> Mapping[str, Field]:
    own = declared(record)
    if issubclass(record, Item):
        required = not issubclass(record, Update)
        return {"id": replace(ITEM_ID, required=required, example=f"{record.__name__[0]}1"), **own}
    return own
