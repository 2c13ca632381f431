"""Registries: files that hold one record for each id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from yaml.nodes import MappingNode, Node

from indicia.load.documents import open_document
from indicia.load.fields.fields_of import fields_of
from indicia.load.fields.other_forms import describe
from indicia.load.fields.records import build, read_fields
from indicia.load.fields.values import empty, is_id
from indicia.load.reading import Reading, shown
from indicia.load.yaml.homes import Home, moved_hint
from indicia.load.yaml.lines import line_start
from indicia.load.yaml.text import span
from indicia.model.place import Source, Word
from indicia.model.registry import Entity, Publisher
from indicia.model.shape import Field
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
    if node:
        _take_in(reading, record, node)
    for key, value in entries(reading, node, f"{record.registry}#"):
        id = _id(reading, key, record)
        prefix = f"{record.registry}#{id.value}."
        if isinstance(value, MappingNode):
            fields = read_fields(reading, record, value, prefix)
            found[id.value] = build(record, fields, span(value, source), {"id": id})
    return found, reading


def _take_in(reading: Reading, record: type[Entity], node: MappingNode) -> None:
    """Answers fields at the margin, which are records of their own to YAML, once each run of them.

    Where a site is only judged, they are read as part of the record above.
    """
    known = fields_of(record)
    number = 1
    while number < len(node.value):
        above = _above(node, number, record, reading.source.text)
        run = []
        while above and number < len(node.value) and _is_field(known, *node.value[number]):
            if node.value[number][0].value in above.names:
                break
            run.append(node.value.pop(number))
            above.names.add(run[-1][0].value)
        if not above or not run:
            number += 1
            continue
        name = run[0][0].value
        message = f"`{name}` is a field of the {above.called} above, and not indented as its fields are"
        hint = moved_hint(reading.source.text, run, above.column)
        target = f"{record.registry}#{node.value[number - 1][0].value}.{name}"
        reading.fault("unknown-field", span(run[0][0], reading.source), message, target, value=name, hint=hint)
        if reading.guesses:
            above.take(node, run)
        else:
            reading.lost = True


def _above(node: MappingNode, number: int, record: type[Entity], text: str) -> Home | None:
    """The record before a number, if it can go on there."""
    key, value = node.value[number - 1]
    margin = key.start_mark.index - line_start(text, key.start_mark.index)
    if node.flow_style:
        return None
    if empty(value):
        return Home(None, record, margin + 2, number - 1)
    if not isinstance(value, MappingNode) or value.flow_style or not value.value:
        return None
    first = value.value[0][0].start_mark.index
    names = {each.value for each, _ in value.value}
    return Home(value, record, first - line_start(text, first), names=names)


def _is_field(known: Mapping[str, Field], key: Node, value: Node) -> bool:
    """Whether a name at the margin is that of a field: a record's own value would hold fields."""
    inner = {each.value for each, _ in value.value} if isinstance(value, MappingNode) else set()
    return key.value in known and not inner & set(known)


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
        meant = text.lower()
        if record is Publisher:
            meant = re.sub(r"^(?:https?://)?(?:www\.)?", "", meant).partition("/")[0]
        hint = f"write `{meant}`" if is_id(meant) or _DOMAIN.fullmatch(meant) else ""
    reading.fault("bad-id", found.span, message, f"{record.registry}#{text}", value=text, hint=hint)
    return found
