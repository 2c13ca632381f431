"""The ids of items: read before anything else of an item, since its faults are told by it."""

from __future__ import annotations

from collections.abc import Collection

from yaml.nodes import MappingNode, ScalarNode

from indicia.load.fields.slips import slips
from indicia.load.fields.values import empty, read_word
from indicia.load.reading import Reading
from indicia.model.indicator import Indicator
from indicia.model.item import Item
from indicia.model.place import Span, Word
from indicia.model.update import Update

RESERVED = ("thesis",)


def item_id(
    reading: Reading, record: type[Item], node: MappingNode, number: int, place: Span, known: Collection[str]
) -> Word | None:  # fmt: skip
    """The id as written, right or wrong; else what stands for it: an update's place, a shared indicator's own id.

    None where there is none: such an item cannot be built. `known` are the fields of such items.
    """
    written = _scalar(reading, node, "id", known)
    if written:
        found = read_word(reading, written)
        if found.value.casefold() in RESERVED:
            message = f"`{found.value}` is reserved: it names the brief's thesis"
            reading.fault("bad-id", found.span, message, f"{found.value}.id", value=found.value)
        return found
    if issubclass(record, Update):
        return Word(f"update-{number}", place)
    used = _scalar(reading, node, "use", known) if issubclass(record, Indicator) else None
    if used:
        name = read_word(reading, used)
        shared = name.value.partition("#")[2]
        return Word(shared, name.span) if shared else None
    return None


def _scalar(reading: Reading, node: MappingNode, name: str, known: Collection[str]) -> ScalarNode | None:
    names = {name}
    if reading.guesses and all(key.value != name for key, _ in node.value):
        names.update(key for key, field in slips(node, known).items() if field == name)
    for key, value in node.value:
        if key.value in names and isinstance(value, ScalarNode) and not empty(value):
            return value
    return None
