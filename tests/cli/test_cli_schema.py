from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from indicia.cli.main import run
from indicia.cli.schema import NAMES

BRIEFS = sorted((Path(__file__).parents[2] / "content" / "briefs").glob("*.yml"))


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: dates are text, `no` is text, numbers are numbers."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


@pytest.fixture
def schema_of(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], Any]:
    """The schema of a name as the command prints it outside of any site."""
    monkeypatch.chdir(tmp_path)

    def printed(name: str) -> Any:
        assert run(["schema", name]) == 0
        return json.loads(capsys.readouterr().out)

    return printed


@pytest.mark.parametrize("name", NAMES)
def test_every_schema_is_valid_json_schema(schema_of: Callable[[str], Any], name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema_of(name))


@pytest.mark.parametrize("file", BRIEFS, ids=lambda file: file.stem)
def test_the_real_briefs_are_valid(schema_of: Callable[[str], Any], file: Path) -> None:
    document = yaml.load(file.read_text(encoding="utf-8"), EditorLoader)

    jsonschema.Draft202012Validator(schema_of("brief")).validate(document)


SMALLEST = {"title": "T", "authors": "A", "as_of": "2023-12-20", "thesis": "T."}


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({}, False),
        ({"as_of": 2023}, False),
        ({"as_of": "2023-12/.."}, False),
        ({"x-mine": {"any": 1}}, False),
        ({"kind": "op-ed"}, False),
        ({"evidence": [{"id": "E1", "claim": "C", "ach": {"deal": "CC"}}]}, False),
        ({"evidence": {"id": "E1", "claim": "C", "cite": [{"key": "k", "covers": "no"}, "l"]}}, False),
        ({"indicators": [{"id": "I1", "use": "other#I1"}]}, False),
        ({"updates": [{"date": 2026, "type": "update", "summary": "S"}]}, False),
        ({"qestion": "Q"}, True),
        ({"as_of": "soon"}, True),
        ({"kind": "oped"}, True),
        ({"evidence": [{"claim": "C"}]}, True),
        ({"evidence": [{"id": "1E", "claim": "C"}]}, True),
        ({"indicators": [{"id": "I1"}]}, True),
        ({"title": None}, True),
    ],
)
def test_the_schema_of_a_brief_refuses_what_the_check_refuses(
    schema_of: Callable[[str], Any], change: dict[str, Any], wrong: bool
) -> None:
    errors = list(jsonschema.Draft202012Validator(schema_of("brief")).iter_errors({**SMALLEST, **change}))

    assert bool(errors) is wrong, errors


def test_a_sites_own_kinds_count(site: Callable[[dict[str, str]], Path], capsys: pytest.CaptureFixture[str]) -> None:
    root = site({"content/registry/kinds.yml": "dispatch: {name: {en: dispatch}}\n"})

    assert run(["schema", "brief", "--root", str(root)]) == 0
    assert "dispatch" in json.dumps(json.loads(capsys.readouterr().out)["$defs"]["kinds"])
