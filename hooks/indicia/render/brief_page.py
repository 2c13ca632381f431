"""A brief's page as a value: body, table of contents, description and what search finds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from markupsafe import Markup

from indicia.cite.typed import typed_words
from indicia.model.brief import Brief
from indicia.model.item import Item
from indicia.model.record_walks import texts
from indicia.model.registry import Entity
from indicia.render import addresses
from indicia.render.brief_view import BriefView, brief_view
from indicia.render.chips import item_name, short
from indicia.render.edition import Edition, Sheet
from indicia.render.page import Heading, Page, SearchText

DESCRIPTION_CHARACTERS = 160
_NARRATIVE_HEADING = re.compile(r'<h3 id="([^"]+)"[^<>]*>(.*?)</h3>', re.DOTALL)
_LISTS = ("judgements", "evidence", "assumptions", "scenarios", "indicators", "timeline", "gaps", "updates")


def brief_pages(edition: Edition) -> Iterator[Page]:
    """A page for every brief of the build; withdrawn ones leave a tombstone."""
    for brief in edition.book.briefs.values():
        yield brief_page(edition, brief)


def brief_page(edition: Edition, brief: Brief) -> Page:
    address = addresses.brief(brief.key)
    sheet = edition.sheet(address, brief)
    view = brief_view(sheet, brief)
    return Page(
        address=address,
        template="brief",
        title=sheet.plain(brief.title) if brief.title else brief.key,
        body=sheet.render("pages/brief.html", brief=view),
        language=sheet.words.language,
        description=_description(sheet, brief, view),
        headings=tuple(_headings(sheet, brief, view)),
        search=tuple(_search(sheet, brief, view)),
        noindex=not brief.public or view.header.status == "withdrawn",
    )


def _description(sheet: Sheet, brief: Brief, view: BriefView) -> str:
    if view.thesis is None or brief.thesis is None or brief.thesis.statement is None:
        return ""
    return short(sheet.plain(brief.thesis.statement), DESCRIPTION_CHARACTERS)


def _headings(sheet: Sheet, brief: Brief, view: BriefView) -> Iterator[Heading]:
    """The sections that the page has, in its order; judgements and groups of evidence below theirs."""
    children = {
        "judgements": [Heading(each.id, _heading(sheet, brief, each.id)) for each in view.judgements],
        "analysis": [
            Heading(unescape(anchor), Markup(title).striptags())  # noqa: S704 - its tags are taken out
            for anchor, title in _NARRATIVE_HEADING.findall(view.narrative or "")
        ],
        "evidence": [Heading(view.anchors[f"evidence-{each.name}"], each.title) for each in view.evidence],
    }
    thesis = view.thesis
    present: dict[str, object] = {
        "judgements": view.judgements, "question": view.question,
        "thesis-basis": thesis and (thesis.reasoning or thesis.supported or thesis.opposed),
        "analysis": view.narrative, "scenarios": view.scenarios, "indicators": view.indicators, "turns": view.turns,
        "evidence": view.evidence, "assumptions": view.assumptions, "ach": view.ach, "timeline": view.timeline,
        "gaps": view.gaps, "source-note": view.source_note or view.sources, "references": view.references,
        "changes": view.updates or view.versions,
    }  # fmt: skip
    if view.header.status != "withdrawn":
        present |= {"origin": view.origin, "waivers": view.waivers, "related": view.related, "cite": view.cite}
    for name, there in present.items():
        if there:
            yield Heading(view.anchors[name], sheet.words(f"section-{name}"), tuple(children.get(name, ())))


def _heading(sheet: Sheet, brief: Brief, item_id: str) -> str:
    item = sheet.book.find(brief, item_id)
    text = getattr(item, "statement", None)
    return f"{item_id}: {short(sheet.plain(text), 60)}" if text else item_id


def _search(sheet: Sheet, brief: Brief, view: BriefView) -> Iterator[SearchText]:
    """The page by its title, thesis and names in every spelling; then a text for each section of items."""
    title = sheet.plain(brief.title) if brief.title else brief.key
    if view.header.status == "withdrawn":
        yield SearchText("", title, sheet.words("withdrawn"))
        return
    own = [sheet.plain(text) for _, text in texts(brief)]
    yield SearchText("", title, " ".join([*own, *spellings(sheet, brief)]))
    if brief.narrative is not None and view.narrative is not None:
        yield SearchText(view.anchors["analysis"], sheet.words("section-analysis"), view.narrative.striptags())
    for name in _LISTS:
        items: tuple[Item, ...] = getattr(brief, name)
        if items:
            anchor = view.anchors["changes" if name == "updates" else name]
            said = " ".join(_said(sheet, brief, item) for item in items)
            yield SearchText(anchor, sheet.words(f"section-{'changes' if name == 'updates' else name}"), said)


def _said(sheet: Sheet, brief: Brief, item: Item) -> str:
    return " ".join([item_name(sheet, brief, item.id.value), *(sheet.plain(text) for _, text in texts(item))])


def spellings(sheet: Sheet, brief: Brief) -> Iterator[str]:
    """The names that belong to a brief, in all languages and spellings and in plain ASCII: so search finds them."""
    names = [author.name.value for author in brief.authors if author.name]
    for registry, words in (("actors", brief.actors), ("places", brief.places), ("topics", brief.topics)):
        for word in words:
            entity = sheet.site.registry(registry).get(word.value)
            names += entity_names(entity) if entity else [word.value]
    for name in dict.fromkeys(names):
        yield name
        if not name.isascii():
            yield addresses.slug(name).replace("-", " ")
    yield from typed_words(" ".join(names), every=True)


def entity_names(entity: Entity) -> list[str]:
    """Every name of a registry's entity: by language, aliases, transliterations."""
    names = [passage.value for passage in entity.name.versions.values()] if entity.name else []
    names += [alias.value for alias in entity.aliases]
    return names + [word.value for _, word in getattr(entity, "transliterations", ())]
