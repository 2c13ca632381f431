"""Registries: files that hold one record for each id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from yaml.nodes import MappingNode, Node

from indicia.load.documents import open_document
from indicia.load.fields.other_forms import describe
from indicia.load.fields.records import build, read_fields
from indicia.load.fields.values import empty, is_id
from indicia.load.reading import Reading, shown
from indicia.load.yaml.text import span
from indicia.model.place import Source, Word
from indicia.model.registry import Entity, Publisher
from indicia.model.vocabulary import Vocabulary

_DOMAIN = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+", re.ASCII)

AnyEntity = TypeVar("AnyEntity", bound=Entity)


def read_registry(
    source: Source, record: type[AnyEntity], vocabulary: Vocabulary, *, guesses: bool = False
) -> tuple[dict[str, AnyEntity], Reading]:
    """The records of a registry's file by id, and the reading with its problems. A record with faults stays.

    With `guesses`, a field whose name is misspelt is read as the one that is meant.
    """
    reading = Reading(source, vocabulary, guesses=guesses)
    found: dict[str, AnyEntity] = {}
    node = open_document(reading, f"a registry of {record.registry}", may_be_empty=True)
    for key, value in entries(reading, node, f"{record.registry}#"):
        id = _id(reading, key, record)
        prefix = f"{record.registry}#{id.value}."
        if isinstance(value, MappingNode):
            fields = read_fields(reading, record, value, prefix)
            found[id.value] = build(record, fields, span(value, source), {"id": id})
    return found, reading


def entries(reading: Reading, node: MappingNode | None, prefix: str) -> Iterator[tuple[Word, Node]]:
    """Each id of a file with its mapping; what is no mapping is noted and left out."""
    for key, value in node.value if node else ():
        place = span(key, reading.source)
        name = Word(key.value.strip(), place)
        if isinstance(value, MappingNode) and value.value:
            yield name, value
        elif not name.value.startswith("x-"):
            what = "nothing" if empty(value) else describe(value)
            message = f"a mapping with fields is expected under {shown(name.value)}, not {what}"
            reading.fault("wrong-type", place, message, prefix + name.value)
            reading.lost = True


def _id(reading: Reading, found: Word, record: type[Entity]) -> Word:
    """The id as it stands, right or wrong, so that what names it is not wrong as well."""
    text = found.value
    domain = record is Publisher and bool(_DOMAIN.fullmatch(text))
    if domain and text.startswith("www."):
        message, hint = f"{shown(text)}: a publisher's domain is written without `www.`", f"write `{text[4:]}`"
    elif domain or (is_id(text) and text == text.lower()):
        return found
    else:
        also = ", or a domain" if record is Publisher else ""
        message = f"{shown(text)} is no id: letters a to z in lower case, digits and hyphens{also}"
        hint = f"write `{text.lower()}`" if is_id(text.lower()) or _DOMAIN.fullmatch(text.lower()) else ""
    reading.fault("bad-id", found.span, message, f"{record.registry}#{text}", value=text, hint=hint)
    return found
