"""Rows of lists: briefs, items and sources as other pages show them."""

from __future__ import annotations

from markupsafe import Markup

from indicia.cite.context import own_publisher
from indicia.model.bibliography import Entry
from indicia.model.brief import Brief
from indicia.model.evidence import Event, Evidence
from indicia.model.item import Item
from indicia.model.scenario import Scenario
from indicia.model.site import Use
from indicia.model.value_class import value_class
from indicia.render.brief_history import stated_version
from indicia.render.chips import Chip, brief_chip, entity_chip, entity_chips, item_chip
from indicia.render.edition import Edition, Sheet
from indicia.render.likelihoods import ConfidenceView, LikelihoodView, confidence_view, likelihood_view
from indicia.render.paging import Part


@value_class(kw_only=True)
class BriefRow:
    """A brief in a list. `uncited` says how much of its evidence has no source; empty without evidence.

    `likelihood` and `confidence` are those of its thesis; None where it states neither.
    """

    chip: Chip
    kind: str
    opinion: bool
    status: str
    thesis: Markup | None
    likelihood: LikelihoodView | None
    confidence: ConfidenceView | None
    topics: tuple[Chip, ...]
    as_of: Markup | None
    version: str
    uncited: str


@value_class
class ItemRow:
    """An item of a brief in a list; `note` says what it is there for, or that it is a scenario, whose name does not."""

    item: Chip
    brief: Chip
    date: Markup | None
    note: str
    unsourced: bool


@value_class
class SourceRow:
    """A source in a list: its label, its title with a translation, and how often it is cited."""

    chip: Chip
    title: Markup
    publisher: Chip | None
    language: str
    kind: str
    cited: str


@value_class
class Pager:
    """The way to the other parts of a list; `place` is "part 2 of 3"."""

    place: str
    earlier: str
    later: str


def pager(sheet: Sheet, part: Part[object]) -> Pager | None:
    """None for a list of one part."""
    if part.total == 1:
        return None
    place = sheet.words("part-of", number=part.number, total=part.total)
    earlier = sheet.link(part.earlier) if part.number > 1 else ""
    return Pager(place, earlier, sheet.link(part.later) if part.later else "")


def brief_row(sheet: Sheet, brief: Brief) -> BriefRow:
    say = sheet.words
    kind = brief.kind.value if brief.kind else "analysis"
    status = brief.status.value if brief.status else "draft"
    evidence = brief.evidence if status != "withdrawn" else ()
    uncited = sum(1 for item in evidence if not item.cite)
    told = brief.thesis if status != "withdrawn" else None
    thesis = told.statement if told else None
    likelihood = likelihood_view(sheet, brief, told.likelihood) if told else None
    confidence = confidence_view(sheet, brief, told.confidence) if told else None
    return BriefRow(
        chip=brief_chip(sheet, brief.key),
        kind=say.choice("kind", kind),
        opinion=kind == "op-ed",
        status="" if status == "published" else say.choice("status", status),
        thesis=sheet.text(thesis, brief) if thesis else None,
        likelihood=likelihood if likelihood and (likelihood.stated or confidence) else None,
        confidence=confidence,
        topics=entity_chips(sheet, "topics", brief.topics),
        as_of=sheet.date(brief.as_of) if brief.as_of else None,
        version=stated_version(brief),
        uncited=say("uncited-of", n=uncited, of=len(brief.evidence))
        if brief.evidence and status != "withdrawn"
        else "",
    )


def item_row(sheet: Sheet, brief: Brief, item: Item, note: str = "") -> ItemRow:
    date = item.date if isinstance(item, Evidence | Event) else None
    sourced = getattr(item, "cite", ()) or getattr(item, "evidence", ())
    return ItemRow(
        item=item_chip(sheet, brief, item.id.value),
        brief=brief_chip(sheet, brief.key),
        date=sheet.date(date) if date else None,
        note=note or (sheet.words("scenario-column") if isinstance(item, Scenario) else ""),
        unsourced=isinstance(item, Evidence | Event) and not sourced,
    )


def source_row(sheet: Sheet, entry: Entry) -> SourceRow:
    say = sheet.words
    publisher = sheet.site.publisher_of(entry)
    uses = [use for use in sheet.site.uses.get(entry.key.value, ()) if shown(sheet.edition, use)]
    return SourceRow(
        chip=Chip(sheet.edition.references.label(entry), sheet.link(sheet.book.source(entry))),
        title=source_title(sheet, entry),
        publisher=entity_chip(sheet, "publishers", publisher.id.value) if publisher else _printed_publisher(entry),
        language=say.choice("language", entry.language) if entry.language else "",
        kind=say.choice("entry", entry.type),
        cited=say.number(len(uses)),
    )


def _printed_publisher(entry: Entry) -> Chip | None:
    """What the entry itself names: the journal of an article, the publisher of a book; None where it names none."""
    name = entry.get("journaltitle") or entry.get("journal") or own_publisher(entry)
    return Chip(name, "") if name else None


def shown(edition: Edition, use: Use) -> bool:
    """Whether a use of a source is on a page of this build."""
    return use.brief is None or use.brief.key in edition.book.briefs


def source_title(sheet: Sheet, entry: Entry) -> Markup:
    """The original title with its language, then our translation in brackets."""
    own = sheet.words.language
    title = Markup.escape(entry.title or sheet.words("untitled"))
    if entry.language and entry.language != own:
        title = Markup('<span lang="{}">{}</span>').format(entry.language, title)
    translated = entry.get(f"x_title_{own}")
    return Markup("{} [{}]").format(title, translated) if translated else title
