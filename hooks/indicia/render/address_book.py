"""What has a page on this site, and where: links are made only to what is built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from indicia.model.bibliography import Entry
from indicia.model.brief import Brief
from indicia.model.evidence import Event, Evidence
from indicia.model.item import Item
from indicia.model.registry import Publisher
from indicia.model.scenario import Scenario
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.render import addresses


@value_class
class AddressBook:
    """`briefs` are those that are built, by id; the other mappings give slugs by id (authors: by name as printed)."""

    briefs: Mapping[str, Brief]
    authors: Mapping[str, str]
    publishers: Mapping[str, str]
    actors: Mapping[str, str]
    places: Mapping[str, str]
    topics: Mapping[str, str]
    _items: dict[str, dict[str, Item]] = field(default_factory=dict, repr=False, compare=False)

    def brief(self, brief_id: str) -> str | None:
        return addresses.brief(brief_id) if brief_id in self.briefs else None

    def told(self, brief: Brief) -> bool:
        """Whether the texts of a brief may be told: it is built, and was not withdrawn."""
        return brief.key in self.briefs and not withdrawn(brief)

    def find(self, brief: Brief, item_id: str) -> Item | None:
        """What `brief.item` gives, from an index: pages ask for items by the hundred."""
        items = self._items.get(brief.key)
        if items is None:
            # Reversed, so that the first of two items with one id is the one that stays.
            items = self._items[brief.key] = {item.id.value.casefold(): item for item in reversed(tuple(brief.items()))}
        return items.get(item_id.casefold())

    def item(self, brief_id: str, item_id: str) -> str | None:
        """An item, or `thesis`, of a brief; a withdrawn brief has lost its items and is led to as a whole."""
        brief = self.briefs.get(brief_id)
        if brief is None:
            return None
        if withdrawn(brief):
            return addresses.brief(brief_id)
        if item_id.casefold() == "thesis":
            return addresses.item(brief_id, "thesis")
        item = self.find(brief, item_id)
        return addresses.item(brief_id, item.id.value) if item else None

    def source(self, entry: Entry) -> str:
        return addresses.source(entry.address)

    def author(self, name: str) -> str | None:
        return addresses.author(self.authors[name]) if name in self.authors else None

    def publisher(self, publisher: Publisher) -> str:
        return addresses.publisher(self.publishers[publisher.id.value])

    def registered(self, registry: str, entity_id: str) -> str | None:
        """A page of `actors`, `places`, `topics` or `publishers`."""
        found: str | None = getattr(self, registry).get(entity_id)
        return f"{registry}/{found}/" if found else None


def withdrawn(brief: Brief) -> bool:
    return brief.status is not None and brief.status.value == "withdrawn"


def address_book(site: Site, *, drafts: bool) -> AddressBook:
    """The book of a site; ids that no registry has are in it as far as a brief that is built uses them."""
    briefs = {brief.key: brief for brief in reversed(site.briefs) if brief.public or drafts}
    used: dict[str, set[str]] = {"authors": set(), "actors": set(), "places": set(), "topics": set()}
    for brief in briefs.values():
        used["authors"].update(author.name.value for author in brief.authors if author.name)
        used["topics"].update(topic.value for topic in brief.topics)
        for record in (brief, *brief.items()):
            if isinstance(record, (Brief, Evidence, Event)):
                used["actors"].update(word.value for word in record.actors)
                used["places"].update(word.value for word in record.places)
            if isinstance(record, Scenario):
                used["actors"].update(each.actor.value for each in record.implications if each.actor)
    return AddressBook(
        briefs=briefs,
        authors=addresses.slugs(used["authors"]),
        publishers=addresses.slugs(site.publishers, dots=True),
        actors=addresses.slugs({*site.actors, *used["actors"]}),
        places=addresses.slugs({*site.places, *used["places"]}),
        topics=addresses.slugs({*site.topics, *used["topics"]}),
    )
