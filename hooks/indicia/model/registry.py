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
    name: Text | None = declare(_NAME, "Its name, by language.", "{en: Azerbaijan, az: Azərbaycan}", required=True)
    aliases: tuple[Word, ...] = declare(_WORDS, "Other spellings.", "[Turkey]")
    affiliation: Word | None = declare(Shape("registry", vocabulary="actors"), "The actor it belongs to.", "azerbaijan")
    wikidata: Word | None = declare(Shape("word"), "Wikidata item.", "Q227")
    note: Text | None = declare(_NAME, "A remark for the reader.", "State broadcaster.")


@record_class
class Publisher(Entity):
    """Who publishes sources. The id is the domain, or any id for one without."""

    registry: ClassVar[str] = "publishers"
    type: Word | None = declare(Shape("choice", vocabulary="publisher_types"), "What it is.", "news-agency")
    country: Word | None = declare(Shape("word"), "Two-letter country code, in quotes.", '"AZ"')
    languages: tuple[Word, ...] = declare(Shape("choice", vocabulary="languages", many=True), "Languages.", "[az, en]")
    reliability: Word | None = declare(
        Shape("choice", choices=("A", "B", "C", "D", "E", "F")), "Admiralty grade of the source.", "C"
    )
    grade_note: Text | None = declare(_NAME, "Why that grade.", "Corrects its errors.")
    feed: Word | None = declare(Shape("address"), "Its feed.", "https://example.org/feed.xml")


@record_class
class Actor(Entity):
    """A state, organisation or person that briefs are about."""

    registry: ClassVar[str] = "actors"
    type: Word | None = declare(Shape("choice", vocabulary="actor_types"), "What it is.", "state")
    transliterations: tuple[tuple[Word, Word], ...] = declare(
        Shape("word", keyed="id"), "The name in other scripts, by scheme.", "{ru-Latn: Aliev}"
    )
    sort_key: Text | None = declare(_NAME, "How it sorts, by language.", "{en: 'Aliyev, Ilham'}")


@record_class
class Place(Entity):
    """A place."""

    registry: ClassVar[str] = "places"
    type: Word | None = declare(Shape("choice", vocabulary="place_types"), "What it is.", "city")
    transliterations: tuple[tuple[Word, Word], ...] = declare(
        Shape("word", keyed="id"), "The name in other scripts, by scheme.", "{ru-Latn: Baku}"
    )
    sort_key: Text | None = declare(_NAME, "How it sorts, by language.", "{en: Baku}")


@record_class
class Topic(Entity):
    """A subject."""

    registry: ClassVar[str] = "topics"
    sort_key: Text | None = declare(_NAME, "How it sorts, by language.", "{en: South Caucasus}")
