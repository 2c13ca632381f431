"""The keys of a mapping that are no fields."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode

from indicia.load.fields.fields_of import fields_of
from indicia.load.fields.synonyms import fields_meant
from indicia.load.fields.value_hints import look_alike
from indicia.load.reading import Reading, nearest, shown
from indicia.load.yaml.places import span
from indicia.model.brief import Brief
from indicia.model.place import Span
from indicia.model.shape import Field

INVISIBLE = "\u200b\u2060\ufeff"
# `claim:Text: more`, or with a no-break space: to YAML the field's name ends at the second colon.
RUN_ON = re.compile(r"([a-z_]+):")

_MAIN_TEXTS = ("claim", "statement", "question", "title", "name")


def unknown_key(
    reading: Reading, key: Node, known: Mapping[str, Field], prefix: str, meant: str, written: Collection[str]
) -> None:  # fmt: skip
    """Notes a key that no field has. `meant` is the field of which it is a slip, `written` are the keys beside it."""
    place = span(key, reading.source)
    first = str(key.value)[:1]
    if first and (first.isspace() or first in INVISIBLE):
        at = Span(reading.source, place.start, place.start + 1)
        message = f"U+{ord(first):04X}, a character that looks like a space, indents this line; YAML knows spaces only"
        reading.fault("yaml-invalid", at, message, prefix.rstrip("."), hint="write a space in its place")
        return
    run_on = RUN_ON.match(place.written)
    if run_on and run_on[1] in known:
        at = Span(reading.source, place.start + run_on.end() - 1, place.start + run_on.end())
        hint = f"write a space after it: `{run_on[1]}: …`"
        reading.fault("yaml-invalid", at, "no space follows the colon", prefix.rstrip("."), hint=hint)
        return
    name = " ".join(str(key.value).split())
    hint = f"did you mean `{meant}`? {look_alike(name)}".rstrip() if meant else ""
    hint = hint or _taken(name, known, written) or _elsewhere(name, known) or _similar(name, known, written)
    if not hint:
        hint = f"fields here: {', '.join(f'`{each}`' for each in known)}; your own begin with `x-`"
    reading.fault("unknown-field", place, f"unknown field {shown(name)}", prefix + name[:80], value=name, hint=hint)


def plain(key: str) -> str:
    """A key in the form of the names of fields: lower case, `_` for blanks and hyphens, nothing invisible."""
    run_on = RUN_ON.match(key)
    return re.sub(r"[\s-]+", "_", (run_on[1] if run_on else key).strip(INVISIBLE).strip().casefold())


def _taken(name: str, known: Mapping[str, Field], written: Collection[str]) -> str:
    """The hint for another word for a field that stands there under its own name."""
    word = plain(name)
    same = [each for each in known if each in written and word in (each, f"{each}s", each.removesuffix("s"))]
    meant = [*same, *fields_meant(word, known), main_text(word, known)]
    if meant[0] not in written:
        return ""
    free = next((f"; or did you mean `{each}`?" for each in meant if each not in (*written, "id", "")), "")
    return f"`{meant[0]}` is there already: keep one of the two{free}"


def _similar(name: str, known: Mapping[str, Field], written: Collection[str]) -> str:
    """The hint that names the field most like a word, of those that are not there; one that is missed goes first."""
    close = nearest(name, tuple(each for each in known if each not in written))
    close.sort(key=lambda each: not known[each].required)
    return f"did you mean `{close[0]}`? {look_alike(name)}".rstrip() if close else ""


def _elsewhere(name: str, known: Mapping[str, Field]) -> str:
    """The hint for a field that stands one level too high, or deep inside although it is the brief's own."""
    owners = [f"`{each}`" for each, field in known.items() if field.shape.of and name in fields_of(field.shape.of)]
    if owners:
        listed = owners[0] if len(owners) == 1 else f"{', '.join(owners[:-1])} or {owners[-1]}"
        return f"`{name}` is a field of {listed}: indent it below that"
    if name in fields_of(Brief) and "as_of" not in known and name not in ("id", "title", "kind"):
        return f"`{name}` is a field of the brief itself: write it with no space before it"
    return ""


def main_text(key: str, names: Collection[str]) -> str:
    """The field that holds a record's main text, where the key is such a field of other records; else empty."""
    main = [name for name in names if name in _MAIN_TEXTS]
    return main[0] if len(main) == 1 and key in (*_MAIN_TEXTS, "text", "description") else ""


def read_extra(node: Node) -> Any:
    """An `x-…` value as plain data: text, lists and mappings. Its depth is bounded by composing."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, MappingNode):
        return {key.value: read_extra(value) for key, value in node.value}
    return [read_extra(each) for each in node.value]
