"""What an editor shows an author: for each field what it is for, for each word of a closed list what it means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from indicia.load.vocabulary import package_vocabulary
from indicia.model.json_schema import SCHEMAS
from indicia.model.shape import Record, declared
from indicia.model.word_meanings import WORD_MEANINGS, vocabulary_of


def records() -> Iterator[type[Record]]:
    waiting = [Record]
    while waiting:
        record = waiting.pop()
        waiting += record.__subclasses__()
        if record.__module__.startswith("indicia.model."):
            yield record


def words(described: Any) -> dict[str, str]:
    """The words of a closed list with their meanings."""
    listed = described.get("oneOf") or described.get("anyOf")
    return {each["const"]: each.get("description", "") for each in listed if "const" in each}


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (record, name)
        for record in sorted(set(records()), key=lambda each: each.__name__)
        for name, field in declared(record).items()
        if field.shape.choices
    ],
)
def test_every_word_of_a_closed_list_has_a_meaning(record: type[Record], field: str) -> None:
    choices = declared(record)[field].shape.choices

    assert all(WORD_MEANINGS[vocabulary_of(choices)][word] for word in choices)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_description_says_what_the_field_is_for(name: str) -> None:
    schema = SCHEMAS[name](package_vocabulary())
    thin = [
        (part, field)
        for part, each in {"": schema, **schema["$defs"]}.items()
        for field, described in each.get("properties", {}).items()
        if len(described["description"].split()) < 4 or not described["description"].endswith(".")
    ]

    assert thin == []


def test_the_words_of_a_matrix_and_of_the_scales_are_listed_with_what_they_mean() -> None:
    schema = SCHEMAS["brief"](package_vocabulary())
    evidence, thesis = schema["$defs"]["evidence"]["properties"], schema["$defs"]["thesis"]["properties"]

    assert evidence["ach"]["additionalProperties"] == {"$ref": "#/$defs/consistency"}
    assert words(schema["$defs"]["consistency"])["inconsistent"] == (
        "if the scenario were true, one would not expect to see this"
    )
    assert {"$ref": "#/$defs/term"} in thesis["likelihood"]["anyOf"]
    assert words(schema["$defs"]["term"])["likely"].startswith("55-80% (ICD 203); 55-75% (PHIA")
    assert words(schema["$defs"]["scales"])["icd203"].startswith("ICD 203: `almost-no-chance` 1-5%")


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_list_of_words_takes_the_place_of_a_record(name: str) -> None:
    made = SCHEMAS[name](package_vocabulary())["$defs"]

    assert [vocabulary for vocabulary in WORD_MEANINGS if "properties" in made.get(vocabulary, {})] == []


def test_the_schema_of_a_brief_stays_light() -> None:
    """It was 96 KB when it said a tenth of this: forms that many fields share stand once."""
    import json

    assert len(json.dumps(SCHEMAS["brief"](package_vocabulary()), ensure_ascii=False, indent=2)) < 100_000
