"""The index of sources, and a page for each with every claim that it supports and how well."""

from __future__ import annotations

import json
from collections.abc import Iterator

from markupsafe import Markup

from indicia.cite.exports import bibtex, csl_json, ris
from indicia.cite.folding import folded
from indicia.cite.typed import typed_words
from indicia.model.bibliography import Entry
from indicia.model.site import Use
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.brief_page import entity_names
from indicia.render.chips import Chip, brief_chip, entity_chip, item_chip
from indicia.render.dates import date_text
from indicia.render.edition import Edition, Sheet
from indicia.render.entity_facts import Fact
from indicia.render.listing import pager, shown, source_row, source_title
from indicia.render.load_bearing import FallView, fall_views
from indicia.render.page import Heading, Page, SearchText
from indicia.render.page_titles import page_title
from indicia.render.paging import Part, parts


@value_class
class UseRow:
    """One use of a source: the item or page, and how well the source covers it."""

    item: Chip
    brief: Chip | None
    covers: str
    support: str
    note: Markup | None


@value_class(kw_only=True)
class SourceView:
    title: Markup
    label: str
    descriptor: str
    standing: str
    reference: Markup
    url: str
    facts: tuple[Fact, ...]
    uses: tuple[UseRow, ...]
    falls: tuple[FallView, ...]
    exports: tuple[tuple[str, str], ...]


def source_pages(edition: Edition) -> Iterator[Page]:
    """The index in parts, in alphabetical order; then the sources."""
    title, about = edition.words("page-sources"), edition.words("page-sources-about")
    ordered = edition.references.ordered(list(edition.site.entries))
    for part in parts(addresses.SOURCES, ordered):
        sheet = edition.sheet(part.address)
        rows = [source_row(sheet, entry) for entry in part.rows]
        yield Page(
            address=part.address,
            template="sources",
            title=title,
            body=sheet.render("pages/sources.html", title=title, about=about, rows=rows, pager=pager(sheet, part)),
            language=edition.words.language,
            description=about,
            search=(SearchText("", title, about),),
        )
    for entry in ordered:
        uses = [use for use in edition.site.uses.get(entry.key.value, ()) if shown(edition, use)]
        for number_of_uses in parts(addresses.source(entry.address), uses):
            yield _source(edition, entry, number_of_uses, len(uses))


def _json(entry: Entry) -> str:
    return json.dumps(csl_json(entry), ensure_ascii=False, indent=2, sort_keys=True)


def _source(edition: Edition, entry: Entry, part: Part[Use], total: int) -> Page:
    sheet = edition.sheet(part.address)
    say = edition.words
    label = edition.references.label(entry)
    view = SourceView(
        title=source_title(sheet, entry),
        label=label,
        descriptor=_descriptor(sheet, entry, total),
        standing=edition.references.standing(entry),
        reference=edition.references.reference(entry),
        url=addresses.outside(entry.url),
        facts=tuple(_facts(sheet, entry)),
        uses=tuple(dict.fromkeys(_use(sheet, use) for use in part.rows)),  # a page cites a work more than once
        falls=fall_views(sheet, entry.key.value) if part.number == 1 else (),
        exports=(("BibTeX", bibtex(entry)), ("RIS", ris(entry)), ("CSL-JSON", _json(entry))),
    )
    sections = ("uses", *(("falls",) if view.falls else ()), "record")
    headings = tuple(Heading(f"sec-{each}", say(f"section-{each}")) for each in sections)
    return Page(
        address=part.address,
        template="source",
        title=entry.title or label,
        body=sheet.render("pages/source.html", source=view, pager=pager(sheet, part)),
        language=say.language,
        description=view.descriptor,
        headings=headings,
        search=(SearchText("", entry.title or label, " ".join(_spellings(sheet, entry))),) if part.number == 1 else (),
        noindex=part.number > 1,
    )


def _spellings(sheet: Sheet, entry: Entry) -> Iterator[str]:
    """Title in every language and script, author and publisher: as written and in plain ASCII."""
    names = [entry.title, entry.key.value, *(entry.get(name) for name in entry.fields if name.startswith("x_title_"))]
    publisher = sheet.site.publisher_of(entry)
    people = [*(author.sort_name for author in entry.authors), *(entity_names(publisher) if publisher else ())]
    names += people
    for name in dict.fromkeys(name for name in names if name):
        yield name
        if not name.isascii():
            yield folded(name)
    yield from typed_words(" ".join(people), every=True)


def _descriptor(sheet: Sheet, entry: Entry, total: int) -> str:
    """One sentence: who published it, in what language, when it was read, whether there is a copy, how often cited."""
    say = sheet.words
    publisher = sheet.site.publisher_of(entry)
    parts_ = [
        say.choice("publisher-type", publisher.type.value) if publisher and publisher.type else "",
        say.choice("language", entry.language) if entry.language else "",
        entry.year,
        say("read-on", date=date_text(entry.urldate, say)) if entry.urldate else say("read-unknown"),
        say("archived") if entry.get("x_archived") else say("not-archived"),
        say.count("count-uses", total),
    ]
    sentence = "; ".join(part for part in parts_ if part)
    return sentence[:1].upper() + sentence[1:] + "."


def _facts(sheet: Sheet, entry: Entry) -> Iterator[Fact]:
    say = sheet.words
    for name in sorted(entry.fields):
        if name.startswith("x_title_"):
            script = name.removeprefix("x_title_")
            key = "title-transliterated" if script == "latn" else "title-translated"
            yield Fact(say(key, language=say.choice("language", script)), Markup.escape(entry.get(name)))
    publisher = sheet.site.publisher_of(entry)
    if publisher:
        chip = entity_chip(sheet, "publishers", publisher.id.value)
        yield Fact(say("publisher"), Markup('<a href="{}">{}</a>').format(chip.href, chip.label))
    if entry.date:
        yield Fact(say("published"), sheet.date(entry.date))
    if entry.urldate:
        yield Fact(say("read"), sheet.date(entry.urldate))
    for name, key in (("x_relays", "relays"), ("note", "note-of-entry")):
        if entry.get(name):
            yield Fact(say(key), Markup.escape(entry.get(name)))
    for name, group in (("x_role", "evidence-type"), ("x_medium", "medium")):
        if entry.get(name):
            yield Fact(say(name.removeprefix("x_")), Markup.escape(say.choice(group, entry.get(name))))
    archived = addresses.outside(entry.get("x_archived"))
    if archived:
        yield Fact(say("archive"), Markup('<a href="{}" rel="nofollow noreferrer">{}</a>').format(archived, archived))
    yield Fact(say("key"), Markup('<code translate="no">{}</code>').format(entry.key.value))


def _use(sheet: Sheet, use: Use) -> UseRow:
    note = use.citation.note if use.citation else None
    if use.brief is None:
        page = next((page for page in sheet.site.pages if page.path == use.page), None)
        where = Chip(page_title(sheet, page) if page else use.page, sheet.link(page.address) if page else "")
        return UseRow(where, None, "prose", sheet.words("covers-prose"), None)
    if use.item is None:
        chip = brief_chip(sheet, use.brief.key)
        return UseRow(chip, None, "prose", sheet.words("covers-prose"), None)
    covers = use.covers if use.citation else "prose"
    return UseRow(
        item_chip(sheet, use.brief, use.item.id.value),
        brief_chip(sheet, use.brief.key),
        covers,
        sheet.words.choice("covers", covers),
        sheet.text(note, use.brief) if note else None,
    )
