"""Who said it first: independent origins of citations, and whose publishers are.

Two sources are independent if different publishers stand behind them. What relays another work (`x_relays`) says no
more than that work does, so it counts as its origin (ICD 206: validation; the Admiralty code's "confirmed by other
independent sources").
"""

from __future__ import annotations

from collections.abc import Iterable

from indicia.model.bibliography import Entry
from indicia.model.citation import Citation
from indicia.model.registry import Publisher
from indicia.model.site import Site
from indicia.model.value_class import value_class

OWN_BRIEFS = "#briefs"
"""The origin of whatever cites another brief of the site: all of them are the site's own work."""
_STATES = ("state", "government-body")
_OWNABLE = ("company", "media", "organisation")
_ELSEWHERE = ("publisher", "institution", "organization", "school", "journaltitle", "journal")


@value_class
class Origin:
    """Who stands behind a source. `id` tells origins apart, `name` is for readers."""

    id: str
    name: str
    publisher: Publisher | None = None


@value_class
class Origins:
    """The origins behind citations, each once, as first met. `unknown` citations name no entry that there is."""

    known: tuple[Origin, ...]
    unknown: int

    @property
    def fewer_than_two(self) -> bool:
        """True only where it is certain: an unknown citation may be the second origin."""
        return len(self.known) + self.unknown < 2


def published_by(site: Site, entry: Entry) -> Origin:
    """The publisher: of the registry, else as the entry names it, its host, its authors; at last the entry itself."""
    publisher = site.publisher_of(entry)
    if publisher:
        return _registered(publisher)
    written = entry.get("x_publisher").strip() or entry.host
    if written:
        return Origin(_folded(written), written)
    written = next((entry.get(name).strip() for name in _ELSEWHERE if entry.get(name).strip()), "")
    return _named(site, written or "; ".join(name.sort_name for name in entry.authors) or entry.key.value)


def original(site: Site, entry: Entry) -> Entry:
    """The last entry along `x_relays`; where they run in a circle, the circle's first key by spelling."""
    path = [entry]
    while (relayed := site.entry_by_key.get(path[-1].get("x_relays").strip())) is not None:
        if relayed in path:
            return min(path[path.index(relayed) :], key=lambda each: each.key.value)
        path.append(relayed)
    return path[-1]


def origin_of(site: Site, entry: Entry) -> Origin:
    """Who stands behind an entry once relays are followed. `x_relays` may name a work's key, or an outlet by name."""
    asked = (origin_of, id(entry))
    known: tuple[Entry, Origin] | None = site.kept.get(asked)
    if known is None:
        known = site.kept[asked] = (entry, _origin_of(site, entry))  # with the entry, so that its number stays its own
    return known[1]


def _origin_of(site: Site, entry: Entry) -> Origin:
    last = original(site, entry)
    relayed = last.get("x_relays").strip()
    if not relayed or relayed in site.entry_by_key:
        return published_by(site, last)
    return _named(site, relayed)


def origins(site: Site, citations: Iterable[Citation]) -> Origins:
    """The independent origins behind citations. Other briefs of the site are one origin together: the site."""
    found: dict[str, Origin] = {}
    unknown = 0
    for citation in citations:
        if citation.brief:
            found.setdefault(OWN_BRIEFS, Origin(OWN_BRIEFS, "briefs of this site"))
            continue
        entry = site.entry_of(citation)
        if entry is None:
            unknown += 1
            continue
        origin = origin_of(site, entry)
        found.setdefault(origin.id, origin)
    return Origins(tuple(found.values()), unknown)


def relays_of(site: Site, key: str) -> tuple[Entry, ...]:
    """The entries that relay the work of a key, directly or through others, nearest first; never that work itself."""
    found: dict[str, Entry] = {}
    waiting = [key]
    for each in waiting:  # grows while it is walked
        new = [entry for entry in site.relaying.get(each, ()) if entry.key.value not in (key, *found)]
        found |= {entry.key.value: entry for entry in new}
        waiting += [entry.key.value for entry in new]
    return tuple(found.values())


def publisher_named(site: Site, name: str) -> Publisher | None:
    """The publisher of the registry that has this id, name or alias; None where none or more than one has it."""
    if name in site.publishers:
        return site.publishers[name]
    folded = _folded(name)
    found = {each.id.value: each for way in (folded, f"the {folded}") for each in site.publishers_by_name.get(way, ())}
    return next(iter(found.values())) if len(found) == 1 else None


def belongs_to(site: Site, actor: str) -> tuple[str, ...]:
    """An actor and those that it belongs to by `affiliation`, nearest first; circles end where they close."""
    found = [actor]
    while (record := site.actors.get(found[-1])) and record.affiliation and record.affiliation.value not in found:
        found.append(record.affiliation.value)
    return tuple(found)


def owners(site: Site, publisher: Publisher | None) -> tuple[str, ...]:
    """The actors that a publisher belongs to, nearest first; none for an unregistered or unaffiliated one."""
    return belongs_to(site, publisher.affiliation.value) if publisher and publisher.affiliation else ()


def of_a_state(site: Site, publisher: Publisher | None) -> bool:
    """True for official bodies, and for what belongs to a state by the registry's account, also through a company."""
    if publisher is None:
        return False
    if publisher.type is not None and publisher.type.value == "official":
        return True
    for name in owners(site, publisher):
        actor = site.actors.get(name)
        kind = actor.type.value if actor and actor.type else ""
        if kind in _STATES:
            return True
        if kind not in _OWNABLE:  # a party or a person belongs to a country in another sense
            return False
    return False


def _registered(publisher: Publisher) -> Origin:
    return Origin(publisher.id.value, str(publisher.name or publisher.id.value), publisher)


def _named(site: Site, name: str) -> Origin:
    publisher = publisher_named(site, name)
    return _registered(publisher) if publisher else Origin(_folded(name), name)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")
