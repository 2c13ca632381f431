"""Which country a brief is about, as far as the registries know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from indicia.inference.sourcing import belongs_to, owners
from indicia.model.brief import Brief
from indicia.model.evidence import Event, Evidence
from indicia.model.registry import Entity
from indicia.model.site import Site

_STATE = "state"


def country_of_subject(site: Site, brief: Brief) -> str:
    """The one country (two letters) that a brief is about; empty where it is about several, or nobody knows.

    Said by the brief's own `actors` and `places`; where these lead to no country, by those of its evidence and events:
    of the items that name any country, more than half name this one alone.
    """
    known = _countries(site)
    own = _named(site, brief, known)
    if own:
        return own.pop() if len(own) == 1 else ""
    items: tuple[Evidence | Event, ...] = (*brief.evidence, *brief.timeline)
    named = [found for item in items if (found := _named(site, item, known))]
    counts = Counter(country for found in named if len(found) == 1 for country in found)
    return next((country for country, count in counts.items() if 2 * count > len(named)), "")


def _countries(site: Site) -> dict[str, str]:
    """The country of each state among the actors: the one in which most of the publishers that belong to it sit."""
    seats: dict[str, Counter[str]] = {}
    for publisher in site.publishers.values():
        if publisher.country:
            for state in _states(site, owners(site, publisher)):
                seats.setdefault(state, Counter())[publisher.country.value.upper()] += 1
    return {state: max(found.items(), key=lambda each: (each[1], each[0]))[0] for state, found in seats.items()}


def _named(site: Site, record: Brief | Evidence | Event, known: dict[str, str]) -> set[str]:
    """The countries of the actors and places that a brief or an item names."""
    found = set()
    for chain in _chains(site, record):
        found |= {known[state] for state in _states(site, chain) if state in known}
    return found


def _chains(site: Site, record: Brief | Evidence | Event) -> Iterator[tuple[str, ...]]:
    for word in record.actors:
        yield belongs_to(site, word.value)
    for word in record.places:
        place: Entity | None = site.places.get(word.value)
        if place and place.affiliation:
            yield belongs_to(site, place.affiliation.value)


def _states(site: Site, chain: Iterable[str]) -> Iterator[str]:
    for name in chain:
        actor = site.actors.get(name)
        if actor and actor.type and actor.type.value == _STATE:
            yield name
