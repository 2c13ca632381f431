"""A brief's page as a value: body, table of contents, description and what search finds."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief, texts
from indicia.model.item import Item
from indicia.model.registry import Entity
from indicia.render import addresses
from indicia.render.brief_view import BriefView, brief_view
from indicia.render.chips import item_name, short
from indicia.render.edition import Edition, Sheet
from indicia.render.page import Heading, Page, SearchText

DESCRIPTION_CHARACTERS = 160
_HEADED = (
    "judgements", "question", "analysis", "scenarios", "indicators", "turns", "evidence", "assumptions", "ach",
    "timeline", "gaps", "source_note", "references",
)  # fmt: skip
_LISTS = ("judgements", "evidence", "assumptions", "scenarios", "indicators", "timeline", "gaps", "updates")


def brief_pages(edition: Edition) -> Iterator[Page]:
    """A page for every brief of the build; withdrawn ones leave a tombstone."""
    for brief in edition.book.briefs.values():
        yield brief_page(edition, brief)


def brief_page(edition: Edition, brief: Brief) -> Page:
    address = addresses.brief(brief.key)
    sheet = edition.sheet(address, brief)
    view = brief_view(sheet, brief)
    status = view.header.status
    return Page(
        address=address,
        template="brief",
        title=sheet.plain(brief.title) if brief.title else brief.key,
        body=sheet.render("pages/brief.html", brief=view),
        language=sheet.words.language,
        description=_description(sheet, brief, view),
        headings=tuple(_headings(sheet, brief, view)),
        search=tuple(_search(sheet, brief, view)),
        noindex=not brief.public or status in ("withdrawn", "superseded"),
    )


def _description(sheet: Sheet, brief: Brief, view: BriefView) -> str:
    if view.thesis is None or brief.thesis is None or brief.thesis.statement is None:
        return ""
    return short(sheet.plain(brief.thesis.statement), DESCRIPTION_CHARACTERS)


def _headings(sheet: Sheet, brief: Brief, view: BriefView) -> Iterator[Heading]:
    """The sections that the page has, in its order; judgements and groups of evidence below theirs."""
    present = {"question": view.question is not None, "analysis": view.narrative is not None}
    for name in _HEADED:
        field = name.replace("-", "_")
        if not present.get(name, bool(getattr(view, field, None))):
            continue
        key = name.replace("_", "-")
        children: tuple[Heading, ...] = ()
        if name == "judgements":
            children = tuple(Heading(each.id, _heading(sheet, brief, each.id)) for each in view.judgements)
        if name == "evidence":
            children = tuple(Heading(view.anchors[f"evidence-{each.name}"], each.title) for each in view.evidence)
        yield Heading(view.anchors[key], sheet.words(f"section-{key}"), children)
    for name, present_now in (
        ("changes", view.updates),
        ("origin", view.origin),
        ("waivers", view.waivers),
        ("related", view.related),
        ("cite", view.cite),
    ):
        if present_now:
            yield Heading(view.anchors[name], sheet.words(f"section-{name}"))


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


def entity_names(entity: Entity) -> list[str]:
    """Every name of a registry's entity: by language, aliases, transliterations."""
    names = [passage.value for passage in entity.name.versions.values()] if entity.name else []
    names += [alias.value for alias in entity.aliases]
    return names + [word.value for _, word in getattr(entity, "transliterations", ())]
