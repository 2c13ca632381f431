"""The JSON Schema that editors get agrees with the loader: on the real content, on every example, on faults."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from indicia.load.vocabulary import package_vocabulary
from indicia.model.json_schema import SCHEMAS

CONTENT = Path(__file__).parent.parent.parent / "content"
SMALLEST = {"title": "T", "authors": "A", "as_of": "2025", "thesis": "It holds."}


class EditorLoader(yaml.CSafeLoader):
    """YAML as an editor reads it (the core schema of YAML 1.2): `no` and dates are text, numbers are numbers."""


EditorLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|false", "tf"), ("null", r"~|null|", ["~", "n", ""]),
    ("int", r"-?(0|[1-9][0-9]*)", "-0123456789"), ("float", r"-?[0-9]+\.[0-9]+", "-0123456789"),
):  # fmt: skip
    import re

    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), list(_first))


def validator(name: str) -> Any:
    schema = SCHEMAS[name](package_vocabulary())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def read(text: str) -> Any:
    return yaml.load(text, Loader=EditorLoader)


@pytest.mark.parametrize("file", sorted((CONTENT / "briefs").glob("*.yml")), ids=lambda file: file.stem)
def test_the_real_briefs_are_valid(file: Path) -> None:
    assert [
        error.json_path + ": " + error.message for error in validator("brief").iter_errors(read(file.read_text()))
    ] == []


@pytest.mark.parametrize("name", ["publishers", "actors", "places", "topics"])
def test_the_real_registries_are_valid(name: str) -> None:
    content = read((CONTENT / "registry" / f"{name}.yml").read_text(encoding="utf-8"))
    assert [error.json_path + ": " + error.message for error in validator(name).iter_errors(content)] == []


def parts(name: str) -> Mapping[str, Mapping[str, Any]]:
    """The objects of a schema with their properties, the document's own first."""
    schema = SCHEMAS[name](package_vocabulary())
    found = {"": schema, **schema["$defs"]}
    return {part: each for part, each in found.items() if "properties" in each}


@pytest.mark.parametrize(
    ("name", "part", "field"),
    [
        (name, part, field)
        for name in SCHEMAS
        for part, each in parts(name).items()
        for field in each["properties"]
    ],
)  # fmt: skip
def test_every_field_has_a_description_and_an_example_that_is_valid(name: str, part: str, field: str) -> None:
    schema = SCHEMAS[name](package_vocabulary())
    described = parts(name)[part]["properties"][field]
    check = jsonschema.Draft202012Validator({**described, "$defs": schema["$defs"]})

    assert described["description"]
    for example in described.get("examples", []):
        errors = [
            error.json_path + ": " + error.message
            for error in check.iter_errors(read(example) if isinstance(example, str) else example)
        ]
        # An example of a whole may show fewer fields of a part than the part requires.
        assert [
            each for each in errors if "is a required property" not in each and "not valid under any" not in each
        ] == []


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "T"}, {"status": "publishd"}, {"as_of": "soon"}, {"evidence": "E1"}, {"evidence": [{"claim": "S."}]},
        {"thesis": {"statement": "S.", "likelyhood": "likely"}}, {"title": ["T"]}, {"kind": "opinion"},
        {"evidence": [{"id": "E1", "claim": "S.", "credibility": 7}]},
        {"evidence": [{"id": "E 1", "claim": "S."}]}, {"scale": "icd204"},
    ],
)  # fmt: skip
def test_faults_are_refused(change: dict[str, Any]) -> None:
    assert not validator("brief").is_valid({**SMALLEST, **change})


@pytest.mark.parametrize(
    "change",
    [
        {}, {"x-own": {"a": [1]}}, {"lang": "az"}, {"lang": "ru-Latn"}, {"title": {"en": "T", "az": "B"}},
        {"thesis": {"en": "It holds.", "az": "Belədir."}}, {"thesis": {"statement": "S.", "likelihood": "55-80%"}},
        {"evidence": {"id": "E1", "claim": "S.", "cite": "https://example.org/a"}}, {"as_of": "2025-12~"},
        {"updates": [{"date": 2026, "type": "update", "summary": "New."}]},
        {"indicators": [{"use": "other#I1"}]},
    ],
)  # fmt: skip
def test_what_the_loader_takes_is_valid(change: dict[str, Any]) -> None:
    found = [error.json_path + ": " + error.message for error in validator("brief").iter_errors({**SMALLEST, **change})]
    assert found == []


@pytest.mark.parametrize("missing", list(SMALLEST))
def test_required_fields(missing: str) -> None:
    assert not validator("brief").is_valid({name: value for name, value in SMALLEST.items() if name != missing})
