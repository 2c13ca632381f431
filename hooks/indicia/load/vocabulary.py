"""Vocabularies: data files of the package, and a site's own beside its registries."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from indicia.load.documents import open_document
from indicia.load.fields.records import build, read_fields
from indicia.load.fields.values import is_id
from indicia.load.reading import Reading
from indicia.load.registry import entries
from indicia.load.scales import ScaleRecord, scale
from indicia.load.strings import Strings, read_strings
from indicia.load.words import Words, read_words
from indicia.load.yaml.text import span
from indicia.model.place import Source, Text, Word
from indicia.model.shape import Record, Shape, declare, record_class
from indicia.model.vocabulary import Vocabulary

DATA = Path(__file__).parent.parent / "data"
TYPES = ("publisher_types", "actor_types", "place_types")
FILES = ("languages", "scales", "kinds", *TYPES, "strings", "words")
"""The vocabularies that a site may add to, by the name of the file, in the order in which they build on each other."""

READ_AT_ONCE = FILES[:-2]
"""Those of the package that are read whole at every start; the others when they are first asked for."""

AnyRecord = TypeVar("AnyRecord", bound=Record)


@record_class
class ChoiceRecord(Record):
    """One choice of an open list: a kind of brief, of publisher, of actor, of place."""

    name: Text | None = declare(Shape("text"), "What readers see, by language.", "{en: opinion}")
    silent: tuple[Word, ...] = declare(
        Shape("word", many=True), "Of a kind: families of rules whose completeness it switches off.", "[ARG, SCN]"
    )


@record_class
class LanguagesRecord(Record):
    """Languages and the order of their letters."""

    codes: tuple[Word, ...] = declare(Shape("word", many=True), "Codes of languages.", "[az, en]")
    alphabets: tuple[tuple[Word, Word], ...] = declare(Shape("word", keyed="id"), "Letters in order.", "{en: abc}")


@functools.cache
def package_vocabulary() -> Vocabulary:
    """What the package brings."""
    vocabulary = Vocabulary(strings=Strings(DATA / "strings"), words=Words(DATA / "words"))
    for name in READ_AT_ONCE:
        file = DATA / f"{name}.yml"
        source = Source(f"data/{file.name}", file.read_text(encoding="utf-8"))
        vocabulary, reading = extend(vocabulary, name, source)
        assert not reading.problems, reading.problems[0].problem  # our own file; a test says the same
    return vocabulary


def extend(vocabulary: Vocabulary, name: str, source: Source) -> tuple[Vocabulary, Reading]:
    """The vocabulary with what a file adds to it or says anew, and the reading with its problems."""
    reading = Reading(source, vocabulary)
    if name == "languages":
        return _with_languages(reading), reading
    if name == "scales":
        records = dict(_records(reading, name, ScaleRecord))
        scales = {**vocabulary.scales, **{id: scale(reading, id, each) for id, each in records.items()}}
        return replace(vocabulary, scales=scales, choices={**vocabulary.choices, "scales": tuple(scales)}), reading
    if name == "strings":
        return replace(vocabulary, strings=read_strings(reading)), reading
    if name == "words":
        return replace(vocabulary, words=read_words(reading)), reading
    choices = dict(_records(reading, name, ChoiceRecord))
    return _with_choices(vocabulary, name, choices), reading


def _with_languages(reading: Reading) -> Vocabulary:
    vocabulary = reading.vocabulary
    node = open_document(reading, "a list of languages", may_be_empty=True)
    if node is None:
        return vocabulary
    found = build(
        LanguagesRecord, read_fields(reading, LanguagesRecord, node, "languages#"), span(node, reading.source), {}
    )
    codes = dict.fromkeys((*vocabulary.choices.get("languages", ()), *(word.value for word in found.codes)))
    alphabets = {**vocabulary.alphabets, **{code.value: letters.value for code, letters in found.alphabets}}
    return replace(vocabulary, choices={**vocabulary.choices, "languages": tuple(codes)}, alphabets=alphabets)


def _with_choices(vocabulary: Vocabulary, name: str, found: Mapping[str, ChoiceRecord]) -> Vocabulary:
    choices = {**vocabulary.choices, name: tuple(dict.fromkeys((*vocabulary.choices.get(name, ()), *found)))}
    silent: Mapping[str, tuple[str, ...]] = vocabulary.silent
    if name == "kinds":
        silent = {**silent, **{id: tuple(word.value for word in each.silent) for id, each in found.items()}}
    return replace(vocabulary, choices=choices, silent=silent, strings=_named(vocabulary, name, found))


def _records(reading: Reading, name: str, record: type[AnyRecord]) -> Iterator[tuple[str, AnyRecord]]:
    node = open_document(reading, f"the list `{name}`", may_be_empty=True)
    for key, value in entries(reading, node, f"{name}#"):
        if not is_id(key.value) or key.value != key.value.lower():
            message = f"`{key.value}` is no id: letters a to z in lower case, digits and hyphens"
            reading.fault("bad-id", key.span, message, f"{name}#{key.value}", value=key.value)
            continue
        mapping: Any = value
        fields = read_fields(reading, record, mapping, f"{name}#{key.value}.")
        yield key.value, build(record, fields, span(value, reading.source), {})


def _named(vocabulary: Vocabulary, name: str, found: Mapping[str, ChoiceRecord]) -> Strings:
    """The words of the interface with the names of choices, as `kind-op-ed` and `publisher-type-broadcaster`."""
    group = name.removesuffix("s").replace("_", "-")
    words: dict[str, dict[str, str]] = {}
    for id, each in found.items():
        for language, passage in each.name.versions.items() if each.name else ():
            words.setdefault(language or "en", {})[f"{group}-{id}"] = passage.value.strip()
    assert isinstance(vocabulary.strings, Strings)  # the package's own
    return vocabulary.strings.with_words(words)
