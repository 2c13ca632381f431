"""Registries: publishers, actors, places and topics."""

from __future__ import annotations

from typing import ClassVar

from indicia.model.place import Text, Word
from indicia.model.shape import Record, Shape, declare, record_class

_NAME = Shape("text")
_WORDS = Shape("word", many=True)


@record_class
class Entity(Record):
    """What all registries share. `id` is the key in the file."""

    registry: ClassVar[str] = ""
    id: Word
    name: Text | None = declare(
        _NAME,
        "Its name as readers see it: text, or text by language, as `{en: …, az: …}`.",
        "{en: Azerbaijan, az: Azərbaycan}",
        required=True,
    )
    aliases: tuple[Word, ...] = declare(
        _WORDS, "Other spellings under which authors and sources know it; one or a list.", "[Turkey]"
    )
    affiliation: Word | None = declare(
        Shape("registry", vocabulary="actors"),
        "The actor it belongs to or answers to: an id from the registry of actors.",
        "azerbaijan",
    )
    wikidata: Word | None = declare(Shape("word"), "Its item in Wikidata: Q and digits.", "Q227")
    note: Text | None = declare(_NAME, "A remark for the reader.", "State broadcaster.")


@record_class
class Publisher(Entity):
    """Who publishes sources. The id is the domain, or any id for one without."""

    registry: ClassVar[str] = "publishers"
    type: Word | None = declare(
        Shape("choice", vocabulary="publisher_types"), "What sort of publisher it is.", "news-agency"
    )
    country: Word | None = declare(
        Shape("word"),
        'The country in which it sits: two capital letters (ISO 3166), in quotation marks because of "NO".',
        '"AZ"',
    )
    languages: tuple[Word, ...] = declare(
        Shape("choice", vocabulary="languages", many=True),
        "The languages in which it publishes: codes, one or a list.",
        "[az, en]",
    )
    reliability: Word | None = declare(
        Shape("choice", choices=("A", "B", "C", "D", "E", "F")),
        "How reliable it is: the letter of the Admiralty code.",
        "C",
    )
    grade_note: Text | None = declare(
        _NAME, "Why that letter, in a sentence. Readers see it where grades are shown.", "Corrects its errors."
    )
    feed: Word | None = declare(Shape("address"), "The address of its news feed.", "https://example.org/feed.xml")


@record_class
class Actor(Entity):
    """A state, organisation or person that briefs are about."""

    registry: ClassVar[str] = "actors"
    type: Word | None = declare(Shape("choice", vocabulary="actor_types"), "What sort of actor it is.", "state")
    transliterations: tuple[tuple[Word, Word], ...] = declare(
        Shape("word", keyed="id"), "The name in other scripts: `{language-Script: name}`.", "{ru-Latn: Aliev}"
    )
    sort_key: Text | None = declare(
        _NAME, "What it is sorted by in lists, by language: surnames first.", "{en: 'Aliyev, Ilham'}"
    )


@record_class
class Place(Entity):
    """A place."""

    registry: ClassVar[str] = "places"
    type: Word | None = declare(Shape("choice", vocabulary="place_types"), "What sort of place it is.", "city")
    transliterations: tuple[tuple[Word, Word], ...] = declare(
        Shape("word", keyed="id"), "The name in other scripts: `{language-Script: name}`.", "{ru-Latn: Baku}"
    )
    sort_key: Text | None = declare(_NAME, "What it is sorted by in lists, by language.", "{en: Baku}")


@record_class
class Topic(Entity):
    """A subject."""

    registry: ClassVar[str] = "topics"
    sort_key: Text | None = declare(_NAME, "What it is sorted by in lists, by language.", "{en: South Caucasus}")
