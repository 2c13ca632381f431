"""Publishers, authors, actors, places and topics: an index each, and a page each with everything that names it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from indicia.cite.collation import sort_key
from indicia.cite.folding import folded
from indicia.cite.typed import typed_words
from indicia.model.bibliography import Entry
from indicia.model.brief import Brief
from indicia.model.evidence import Event, Evidence
from indicia.model.item import Item
from indicia.model.scenario import Scenario
from indicia.model.value_class import value_class
from indicia.render.brief_page import entity_names
from indicia.render.chips import Chip, brief_chip, entity_chip
from indicia.render.edition import Edition, Sheet
from indicia.render.entity_facts import Fact, entity_facts
from indicia.render.listing import BriefRow, ItemRow, SourceRow, brief_row, item_row, pager, source_row
from indicia.render.page import Page, SearchText
from indicia.render.paging import Part, parts

Named = Brief | tuple[Brief, Item] | Entry
REGISTRIES = ("publishers", "authors", "actors", "places", "topics")


@value_class(kw_only=True)
class EntityView:
    """`registered` is False for what a brief names and no registry has."""

    title: str
    lang: str
    kind: str
    registered: bool
    is_publisher: bool
    facts: tuple[Fact, ...]
    briefs: tuple[BriefRow, ...]
    items: tuple[tuple[Chip, tuple[ItemRow, ...]], ...]
    sources: tuple[SourceRow, ...]


@value_class
class EntityRow:
    chip: Chip
    count: str


def entity_pages(edition: Edition) -> Iterator[Page]:
    """Every index in parts, in alphabetical order, and the pages it leads to."""
    named = _named(edition)
    for registry in REGISTRIES:
        slugs: Mapping[str, str] = getattr(edition.book, registry)
        ids = _in_order(edition, registry, slugs)
        yield from _index(edition, registry, ids, named)
        for entity_id in ids:
            found = named.get((registry, entity_id), [])
            for part in parts(f"{registry}/{slugs[entity_id]}/", found):
                yield _entity(edition, registry, entity_id, part)


def _named(edition: Edition) -> dict[tuple[str, str], list[Named]]:
    """What names an author, actor, place or topic: briefs and items of this build; and a publisher's sources."""
    found: dict[tuple[str, str], list[Named]] = {}
    for brief in edition.book.briefs.values():
        names = [("authors", author.name.value) for author in brief.authors if author.name]
        for registry, words in (("topics", brief.topics), ("actors", brief.actors), ("places", brief.places)):
            names += [(registry, word.value) for word in words]
        for name in dict.fromkeys(names):
            found.setdefault(name, []).append(brief)
        for item in brief.items() if edition.book.told(brief) else ():
            for name in dict.fromkeys(_names_of(item)):
                found.setdefault(name, []).append((brief, item))
    for entry in edition.references.ordered(list(edition.site.entries)):
        publisher = edition.site.publisher_of(entry)
        if publisher:
            found.setdefault(("publishers", publisher.id.value), []).append(entry)
    return found


def _names_of(item: Item) -> Iterator[tuple[str, str]]:
    if isinstance(item, Evidence | Event):
        yield from (("actors", word.value) for word in item.actors)
        yield from (("places", word.value) for word in item.places)
    if isinstance(item, Scenario):
        yield from (("actors", each.actor.value) for each in item.implications if each.actor)


def _title(sheet: Sheet, registry: str, entity_id: str) -> tuple[str, str]:
    """The name to print, and its language where it is not the page's."""
    if registry == "authors":
        return entity_id, ""
    chip = entity_chip(sheet, registry, entity_id)
    return chip.label, chip.lang


def _sorted_as(sheet: Sheet, registry: str, entity_id: str) -> str:
    """What a name is sorted by: its `sort_key` in the page's language, where the registry gives one."""
    entity = None if registry == "authors" else sheet.site.registry(registry).get(entity_id)
    key = getattr(entity, "sort_key", None)
    if key is not None and sheet.words.language in key.versions:
        return str(key.versions[sheet.words.language].value)
    return _title(sheet, registry, entity_id)[0]


def _in_order(edition: Edition, registry: str, slugs: Mapping[str, str]) -> list[str]:
    """The ids of a registry by their names, in the alphabet of the site."""
    order = sort_key(edition.words.language, edition.site.vocabulary.alphabets)
    sheet = edition.sheet(f"{registry}/")
    return sorted(slugs, key=lambda each: order(_sorted_as(sheet, registry, each)))


def _index(
    edition: Edition, registry: str, ids: list[str], named: Mapping[tuple[str, str], list[Named]]
) -> Iterator[Page]:
    say = edition.words
    title, about = say(f"page-{registry}"), say(f"page-{registry}-about")
    slugs: Mapping[str, str] = getattr(edition.book, registry)
    counted = "count-sources" if registry == "publishers" else "count-places"
    for part in parts(f"{registry}/", ids):
        sheet = edition.sheet(part.address)
        rows = []
        for entity_id in part.rows:
            label, lang = _title(sheet, registry, entity_id)
            href = sheet.link(f"{registry}/{slugs[entity_id]}/")
            count = say.count(counted, len(named.get((registry, entity_id), ())))
            rows.append(EntityRow(Chip(label, href, lang=lang), count))
        yield Page(
            address=part.address,
            template="entities",
            title=title,
            body=sheet.render("pages/entities.html", title=title, about=about, rows=rows, pager=pager(sheet, part)),
            language=say.language,
            description=about,
            search=(SearchText("", title, about),),
        )


def _by_brief(sheet: Sheet, part: Part[Named]) -> Iterator[tuple[Chip, tuple[ItemRow, ...]]]:
    """The items of a part, those of one brief together."""
    items = (each for each in part.rows if isinstance(each, tuple))
    for key, group in groupby(items, key=lambda each: each[0].key):
        yield brief_chip(sheet, key), tuple(item_row(sheet, *each) for each in group)


def _entity(edition: Edition, registry: str, entity_id: str, part: Part[Named]) -> Page:
    sheet = edition.sheet(part.address)
    say = edition.words
    entity = None if registry == "authors" else edition.site.registry(registry).get(entity_id)
    title, lang = _title(sheet, registry, entity_id)
    facts = tuple(entity_facts(sheet, entity)) if entity and part.number == 1 else ()
    view = EntityView(
        title=title,
        lang=lang,
        kind=say(f"one-of-{registry}"),
        registered=entity is not None or registry == "authors",
        is_publisher=registry == "publishers",
        facts=facts,
        briefs=tuple(brief_row(sheet, each) for each in part.rows if isinstance(each, Brief)),
        items=tuple(_by_brief(sheet, part)),
        sources=tuple(source_row(sheet, each) for each in part.rows if isinstance(each, Entry)),
    )
    spellings = [title, entity_id, *(entity_names(entity) if entity else [])]
    spellings = list(dict.fromkeys([*spellings, *(folded(name) for name in spellings)]))
    text = " ".join([*spellings, *typed_words(" ".join(spellings), every=True)])
    return Page(
        address=part.address,
        template=registry,
        title=title,
        body=sheet.render("pages/entity.html", entity=view, pager=pager(sheet, part)),
        language=say.language,
        description=f"{title}: {view.kind}",
        search=(SearchText("", title, text),) if part.number == 1 else (),
        noindex=part.number > 1,
    )
