"""What the registry of publishers could learn from an article."""

from __future__ import annotations

from indicia.author.suggestions import suggestions
from indicia.intake.audit import audit
from indicia.load.registry import read_registry
from indicia.load.vocabulary import package_vocabulary
from indicia.model.place import Source
from indicia.model.registry import Publisher

ARTICLE = """Gauges fell (Lake Office, 2024; Rain Bulletin, 2021; Film Club, 2020).

References
Film Club, 2020, The flood, https://www.youtube.com/watch?v=abcdefghijk
Lake.example.org, 2024, Level, https://lake.example.org/a
Rain Watch, 2021, Rain, https://www.rain.example.net/b
"""
REGISTRY = "rain.example.net: {name: Rain Watch, aliases: [Rain Bulletin]}\n"


def suggested(registry: str) -> str:
    publishers, _ = read_registry(Source("publishers.yml", registry), Publisher, package_vocabulary())
    found = audit(Source("a.txt", ARTICLE), publishers=publishers)
    return suggestions(found, publishers, "content/registry/publishers.yml")


def test_an_outlet_that_is_not_there_gets_a_record() -> None:
    text = suggested(REGISTRY)

    assert 'lake.example.org:\n  name: "Lake.example.org"\n' in text
    assert "youtube" not in text
    assert "rain.example.net" not in text


def test_what_is_suggested_is_a_registry() -> None:
    found, reading = read_registry(Source("p.yml", suggested(REGISTRY)), Publisher, package_vocabulary())

    assert list(found) == ["lake.example.org"]
    assert reading.problems == []


def test_nothing_new_is_nothing_to_write() -> None:
    registry = REGISTRY + "lake.example.org: {name: Lake Office, aliases: [Lake.example.org]}\n"

    assert suggested(registry) == ""
