"""The site: everything that was loaded, as one frozen value. Reverse links are derived once."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from indicia.model.bibliography import Entry
from indicia.model.brief import Brief, ProseUse
from indicia.model.citation import Citation
from indicia.model.file_link import FileLink
from indicia.model.finding import LoadProblem, Problem
from indicia.model.footnote import StrayFootnote
from indicia.model.idle_waiver import IdleWaiver
from indicia.model.item import Item
from indicia.model.page import MarkdownPage
from indicia.model.place import Source, Span
from indicia.model.reference import Audit
from indicia.model.registry import Actor, Entity, Place, Publisher, Topic
from indicia.model.release import RecordedBrief, Release, ReleaseRecord, joined, version_order
from indicia.model.settings import Configuration
from indicia.model.shape import Record
from indicia.model.value_class import value_class
from indicia.model.vocabulary import Vocabulary
from indicia.model.wording import Wording, wordings_of


@value_class
class Use:
    """One use of an entry: by a citation in a field (`record` carries it), or in prose.

    `brief` or `page` (a path) says where; `item` is None for the brief's own fields and for narrative.
    """

    entry: Entry
    span: Span
    brief: Brief | None
    item: Item | None
    record: Record | None
    citation: Citation | None
    page: str = ""

    @property
    def covers(self) -> str:
        """The support status; prose says none."""
        return self.citation.covers.value if self.citation and self.citation.covers else "unchecked"


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class Site:
    """What was loaded.

    `entries` are the usable ones, first of each key (keys differ by case are the same key to BibTeX);
    `broken` holds the paths of files that did not load as a whole; `prose` every citation and link in texts;
    `lost_keys` the keys (in lower case) of entries that could not be read, with the path of their file.
    `idle_waivers` is empty as loaded: a check fills it in at its end. `audits` are articles held against their
    reference lists; they are no part of a site, and there only while `indicia audit` judges them.
    `record` is what was released; `releases` are the frozen briefs, which only a build reads (`load_releases`).
    """

    configuration: Configuration
    vocabulary: Vocabulary
    briefs: tuple[Brief, ...] = ()
    entries: tuple[Entry, ...] = ()
    publishers: Mapping[str, Publisher] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    pages: tuple[MarkdownPage, ...] = ()
    prose: tuple[ProseUse, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    lost_keys: Mapping[str, str] = field(default_factory=dict)
    load_problems: tuple[LoadProblem, ...] = ()
    today: datetime.date | None = None
    file_links: tuple[FileLink, ...] = ()
    footnotes: tuple[StrayFootnote, ...] = ()
    idle_waivers: tuple[IdleWaiver, ...] = ()
    audits: tuple[Audit, ...] = ()
    record: ReleaseRecord = field(default_factory=ReleaseRecord)
    releases: tuple[Release, ...] = ()

    def faults(self, name: str) -> Iterator[Problem]:
        """The problems of loading that a rule of this name reports."""
        return (each.problem for each in self.load_problems if each.name == name)

    def registry(self, name: str) -> Mapping[str, Entity]:
        """A registry by name: `publishers`, `actors`, `places`, `topics`."""
        found: Mapping[str, Entity] = getattr(self, name)
        return found

    @cached_property
    def brief_by_id(self) -> Mapping[str, Brief]:
        return {brief.key: brief for brief in reversed(self.briefs)}

    def recorded(self, brief: Brief) -> RecordedBrief | None:
        """What was released of a brief, also under earlier ids that no other brief bears now; None for nothing."""
        earlier = (alias.value for alias in brief.aliases if alias.value not in self.brief_by_id)
        return joined([self.record.briefs[name] for name in (brief.key, *earlier) if name in self.record.briefs])

    @cached_property
    def releases_of(self) -> Mapping[str, tuple[Release, ...]]:
        """The releases of each brief by its id, oldest version first; only where `load_releases` has read them."""
        found: dict[str, list[Release]] = {}
        for release in sorted(self.releases, key=lambda each: version_order(each.version)):
            found.setdefault(release.of, []).append(release)
        return {name: tuple(releases) for name, releases in found.items()}

    @cached_property
    def brief_by_path(self) -> Mapping[str, Brief]:
        found = {}
        for brief in self.briefs:
            found[brief.source.path] = brief
            if brief.narrative_source:
                found[brief.narrative_source.path] = brief
        return found

    @cached_property
    def page_by_path(self) -> Mapping[str, MarkdownPage]:
        return {page.path: page for page in self.pages}

    @cached_property
    def entry_by_key(self) -> Mapping[str, Entry]:
        return {entry.key.value: entry for entry in reversed(self.entries)}

    @cached_property
    def entries_by_url(self) -> Mapping[str, tuple[Entry, ...]]:
        found: dict[str, tuple[Entry, ...]] = {}
        for entry in self.entries:
            if entry.url:
                found[entry.url] = (*found.get(entry.url, ()), entry)
        return found

    def entry_of(self, citation: Citation) -> Entry | None:
        """The entry that a citation names by key, or by an address that exactly one entry has."""
        if citation.key is not None:
            return self.entry_by_key.get(citation.key.value)
        if citation.url is not None:
            found = self.entries_by_url.get(citation.url.value, ())
            return found[0] if len(found) == 1 else None
        return None

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """Every text of every brief in every language, the narratives included."""
        return tuple(each for brief in self.briefs for each in wordings_of(brief))

    @cached_property
    def citations(self) -> tuple[tuple[Brief, Item, Record, Citation], ...]:
        """Every citation in a field of every brief: the brief, and what `Brief.citations` gives."""
        return tuple((brief, *found) for brief in self.briefs for found in brief.citations())

    @cached_property
    def uses(self) -> Mapping[str, tuple[Use, ...]]:
        """Every use of every entry, by key, in the order of files and places."""
        found, items = dict[str, list[Use]](), dict[str, Mapping[str, Item]]()
        for brief, item, record, citation in self.citations:
            entry = self.entry_of(citation)
            if entry:
                use = Use(entry, citation.span, brief, item, record, citation)
                found.setdefault(entry.key.value, []).append(use)
        for each in self.prose:
            for cite in each.mention.cites if each.mention else ():
                entry = self.entry_by_key.get(cite.key)
                if entry:
                    where = _item(items, each.brief, each.item) if each.brief and each.item else None
                    use = Use(entry, cite.span, each.brief, where, None, None, each.page)
                    found.setdefault(entry.key.value, []).append(use)
        return {key: tuple(uses) for key, uses in found.items()}

    @cached_property
    def backing(self) -> Mapping[tuple[str, str], tuple[tuple[Item, str], ...]]:
        """(brief, item or `thesis`) to the items that name it: (item, `supports` or `opposes`)."""
        found: dict[tuple[str, str], list[tuple[Item, str]]] = {}
        for brief in self.briefs:
            for item in brief.evidence:
                for relation in ("supports", "opposes"):
                    for word in getattr(item, relation):
                        found.setdefault((brief.key, word.value.casefold()), []).append((item, relation))
        return {key: tuple(items) for key, items in found.items()}

    @cached_property
    def publishers_by_name(self) -> Mapping[str, tuple[Publisher, ...]]:
        """The publishers by every name and alias, in lower case and with single spaces."""
        found: dict[str, dict[str, Publisher]] = {}
        for publisher in self.publishers.values():
            versions = publisher.name.versions.values() if publisher.name else ()
            for name in (*versions, *publisher.aliases):
                found.setdefault(" ".join(name.value.casefold().split()), {})[publisher.id.value] = publisher
        return {name: tuple(publishers.values()) for name, publishers in found.items()}

    @cached_property
    def relaying(self) -> Mapping[str, tuple[Entry, ...]]:
        """By key, the entries that relay that work: those whose `x_relays` is the key."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            relayed = entry.get("x_relays").strip()
            if relayed in self.entry_by_key:
                found.setdefault(relayed, []).append(entry)
        return {key: tuple(entries) for key, entries in found.items()}

    @cached_property
    def citing(self) -> Mapping[str, tuple[tuple[Brief, Item, Record, Citation], ...]]:
        """By id of a brief, the citations in fields that name it, as in `citations`."""
        found: dict[str, list[tuple[Brief, Item, Record, Citation]]] = {}
        for each in self.citations:
            if each[3].brief:
                found.setdefault(each[3].brief.value, []).append(each)
        return {key: tuple(citations) for key, citations in found.items()}

    @cached_property
    def kept(self) -> dict[Any, Any]:
        """What other rooms worked out of this site and will be asked again, under names of their own."""
        return {}

    def publisher_of(self, entry: Entry) -> Publisher | None:
        """`x_publisher` where given, else the longest registered domain that the address' host ends in."""
        known = self._publishers_of_entries.get(entry.key.value)
        return known[1] if known and known[0] is entry else self._publisher_of(entry)

    @cached_property
    def _publishers_of_entries(self) -> Mapping[str, tuple[Entry, Publisher | None]]:
        return {entry.key.value: (entry, self._publisher_of(entry)) for entry in self.entries}

    def _publisher_of(self, entry: Entry) -> Publisher | None:
        named = entry.get("x_publisher")
        if named:
            return self.publishers.get(named)
        host = entry.host
        while host:
            if host in self.publishers:
                return self.publishers[host]
            host = host.partition(".")[2]
        return None


def _item(known: dict[str, Mapping[str, Item]], brief: Brief, name: str) -> Item | None:
    """What `Brief.item` gives; `known` keeps the items of each brief by its path."""
    if brief.source.path not in known:
        known[brief.source.path] = {item.id.value.casefold(): item for item in reversed([*brief.items()])}
    return known[brief.source.path].get(name.casefold())
