"""The catalogue of rules: whole, in step with its files, and documented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import indicia.rules
from indicia.model.finding import Rule
from indicia.rules import RULES
from rules.example_sites import examples

FOLDER = Path(indicia.rules.__file__).parent
FAMILIES = {
    "schema": "SCH",
    "reference": "REF",
    "citation": "CIT",
    "evidence": "EVD",
    "argument": "ARG",
    "likelihood": "LIK",
    "scenario": "SCN",
    "indicator": "IND",
    "timing": "TIM",
    "update": "UPD",
    "crosslink": "XRF",
    "source": "SRC",
    "language": "LNG",
    "kind": "KND",
    "waiver": "WVR",
    "audit": "AUD",
}
MODULES = {path.stem: path for path in FOLDER.glob("*/*.py") if "\n@rule(" in path.read_text(encoding="utf-8")}


def test_every_rule_file_is_in_the_catalogue_once() -> None:
    assert sorted(MODULES) == sorted(rule.name.replace("-", "_") for rule in RULES)


def test_ids_are_unique_well_formed_and_grouped_by_family() -> None:
    ids = [rule.id for rule in RULES]

    assert len(set(ids)) == len(ids)
    assert [each for each in ids if not re.fullmatch(r"[A-Z0-9]{3}-\d{3}", each)] == []
    families = [rule.family for rule in RULES]
    assert list(dict.fromkeys(families)) == [each for each in FAMILIES.values() if each in families]
    assert [ids.index(each) for each in ids] == sorted(
        range(len(ids)), key=lambda at: (list(FAMILIES.values()).index(families[at]), ids[at])
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_name_file_folder_and_function_are_in_step(rule: Rule) -> None:
    module = MODULES[rule.name.replace("-", "_")]
    text = module.read_text(encoding="utf-8")

    assert FAMILIES[module.parent.name] == rule.family
    assert text.startswith(f'"""{rule.id}."""\n')
    assert f'@rule("{rule.id}", ' in text
    assert f"\ndef {module.stem}(site: Site) -> Iterator[Problem]:" in text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_documentation_asks_explains_and_shows(rule: Rule) -> None:
    found = examples(rule)

    assert re.fullmatch(r"[A-Z`][^\n]+[.]", rule.summary), rule.summary
    assert len(rule.summary) < 180
    assert {each.verdict for each in found} == {"good", "bad"}
    assert [each.name for each in found if each.verdict == "bad" and not each.marks] == []
    assert [each.name for each in found if each.verdict == "good" and each.marks] == []
    prose = re.sub(r"```.*?```", "", rule.documentation, flags=re.DOTALL).strip().partition("\n\n")[2]
    assert len(prose.split()) > 10, "it says why it matters"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_a_rule_implies_is_there(rule: Rule) -> None:
    assert set(rule.implies) <= {each.id for each in RULES}


def test_rules_need_nothing_but_the_model_to_be_imported() -> None:
    heavy = re.compile(r"^(?:from|import) (?!__future__|indicia\.(?:model|inference|rules)\b)(\w+)", re.MULTILINE)
    light = {
        "collections", "dataclasses", "datetime", "functools", "importlib", "itertools", "math", "re", "typing",
        "unicodedata", "urllib", "weakref",
    }  # fmt: skip
    found = {name for path in FOLDER.rglob("*.py") for name in heavy.findall(path.read_text(encoding="utf-8"))}

    assert found <= light
