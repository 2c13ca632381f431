"""Registries: records by id."""

from __future__ import annotations

import pytest

from indicia.load.registry import read_registry
from indicia.load.vocabulary import package_vocabulary
from indicia.model.place import Source
from indicia.model.registry import Actor, Entity, Place, Publisher


def faults(record: type[Entity], text: str) -> list[tuple[str, str, str]]:
    _, reading = read_registry(Source("r.yml", text), record, package_vocabulary())
    return [
        (each.name, f"{each.problem.span.line}:{each.problem.span.column}", each.problem.target)
        for each in reading.problems
    ]


def test_a_registry() -> None:
    text = "cnn.com: {name: CNN, aliases: [edition.cnn.com, CNN], type: broadcaster, country: NO, languages: en}\n"
    found, reading = read_registry(Source("r.yml", text), Publisher, package_vocabulary())

    assert reading.problems == []
    publisher = found["cnn.com"]
    assert (str(publisher.id), str(publisher.name), str(publisher.country)) == ("cnn.com", "CNN", "NO")
    assert [str(each) for each in publisher.languages] == ["en"]
    assert str(publisher.id.span) == "r.yml:1:1"
    assert publisher.extra == {}


def test_all_faults_at_once() -> None:
    text = """\
www.cnn.com: {name: CNN}
CNN.com: {name: CNN, type: televison}
bbc.com:
  type: broadcaster
  langages: [en]
apa.az: APA
oxu.az:
x-note: ours
"""
    assert faults(Publisher, text) == [
        ("bad-id", "1:1", "publishers#www.cnn.com"),
        ("bad-id", "2:1", "publishers#CNN.com"),
        ("bad-enum", "2:28", "publishers#CNN.com.type"),
        ("unknown-field", "5:3", "publishers#bbc.com.langages"),
        ("missing-required", "4:3", "publishers#bbc.com.name"),
        ("wrong-type", "6:1", "publishers#apa.az"),
        ("wrong-type", "7:1", "publishers#oxu.az"),
    ]


@pytest.mark.parametrize("text", ["", "# none yet\n", "~\n", "{}\n"])
def test_a_registry_may_be_empty(text: str) -> None:
    assert faults(Actor, text) == []


def test_a_list_is_no_registry() -> None:
    assert faults(Actor, "- {id: russia, name: Russia}\n") == [("wrong-type", "1:1", "r.yml")]


def test_an_actor_has_no_domain() -> None:
    assert faults(Actor, "russia.ru: {name: Russia}\n") == [("bad-id", "1:1", "actors#russia.ru")]


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        (
            "baku:\nname: {en: Baku, az: Bakı}\ntype: city\nganja:\n  name: Ganja\n",
            "2:1",
            "write it with 2 spaces before it, and move the line below along with it: name: {en: Baku, az: Bakı}",
        ),
        (
            "baku:\n    name: Baku\ntype: city\nganja:\n  name: Ganja\n",
            "3:1",
            "write it with 4 spaces before it: type: city",
        ),
        (
            "ganja:\n  name: Ganja\nbaku:\n  type: city\nname:\n  en: Baku\n  az: Bakı\n",
            "5:1",
            "write it with 2 spaces before it, and move the 2 lines below along with it: name:",
        ),
    ],
)
def test_fields_at_the_margin_are_one_finding_and_judged_as_part_of_the_record_above(
    text: str, place: str, hint: str
) -> None:
    found, reading = read_registry(Source("r.yml", text), Place, package_vocabulary(), guesses=True)

    assert [(each.name, str(each.problem.span), each.problem.hint) for each in reading.problems] == [
        ("unknown-field", f"r.yml:{place}", hint)
    ]
    assert {name: str(each.type) for name, each in found.items()} == {"baku": "city", "ganja": "None"}
    assert str(found["baku"].name).startswith("Baku")

    _, as_written = read_registry(Source("r.yml", text), Place, package_vocabulary())
    assert as_written.lost


def test_an_id_may_be_called_like_a_field() -> None:
    text = "name: {name: The name}\ntype:\n  name: The type\nnote:\n  name: A note\n"
    found, reading = read_registry(Source("r.yml", text), Place, package_vocabulary(), guesses=True)

    assert (list(found), reading.problems) == (["name", "type", "note"], [])
