"""Evidence and the timeline on a brief's page."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from indicia.model.brief import Brief
from indicia.model.evidence import Event, Evidence, Image
from indicia.model.value_class import value_class
from indicia.render.brief_argument import optional
from indicia.render.chips import Chip, entity_chips, item_chip, item_chips, short
from indicia.render.citations import SourcesView, sources_view
from indicia.render.dates import in_time
from indicia.render.edition import Sheet


@value_class
class ImageView:
    src: str
    alt: str
    credit: Markup | None


LONG_NOTE = 120
"""From so many characters on a note is folded, under its beginning."""
_NOTE_BEGINNING = 60


@value_class
class EvidenceView:
    """`long_note` is the beginning of a note that is folded; empty where there is none, or a short one."""

    id: str
    claim: Markup
    type: str
    date: Markup | None
    credibility: str
    sources: SourcesView
    basis: Markup | None
    note: Markup | None
    long_note: str
    supports: tuple[Chip, ...]
    opposes: tuple[Chip, ...]
    actors: tuple[Chip, ...]
    places: tuple[Chip, ...]
    as_cited: tuple[Markup, ...]
    see_update: Chip | None
    image: ImageView | None


@value_class
class EvidenceGroup:
    """The evidence for the argument, against it, or around it."""

    name: str
    title: str
    items: tuple[EvidenceView, ...]


@value_class
class EventView:
    id: str
    date: Markup | None
    title: Markup
    detail: Markup | None
    certainty: str
    sources: SourcesView
    evidence: tuple[Chip, ...]
    actors: tuple[Chip, ...]
    places: tuple[Chip, ...]


def evidence_view(sheet: Sheet, brief: Brief, item: Evidence) -> EvidenceView:
    say = sheet.words
    return EvidenceView(
        id=item.id.value,
        claim=optional(sheet, item.claim) or Markup(),
        type=say.choice("evidence-type", item.type.value) if item.type and "type" in item.written else "",
        date=sheet.date(item.date) if item.date else None,
        credibility=say(f"credibility-{item.credibility}") if item.credibility else "",
        sources=sources_view(sheet, brief, item.cite, item.uncited),
        basis=optional(sheet, item.basis),
        note=optional(sheet, item.note),
        long_note=_beginning(sheet, item),
        supports=item_chips(sheet, brief, item.supports),
        opposes=item_chips(sheet, brief, item.opposes),
        actors=entity_chips(sheet, "actors", item.actors),
        places=entity_chips(sheet, "places", item.places),
        as_cited=tuple(sheet.text(each) for each in item.as_cited),
        see_update=item_chip(sheet, brief, item.see_update.value) if item.see_update else None,
        image=_image(sheet, item.image) if item.image else None,
    )


def _beginning(sheet: Sheet, item: Evidence) -> str:
    note = sheet.plain(item.note) if item.note else ""
    return short(note, _NOTE_BEGINNING) if len(note) >= LONG_NOTE else ""


def _image(sheet: Sheet, image: Image) -> ImageView | None:
    if image.file is None or image.alt is None:
        return None
    return ImageView(
        src=sheet.link(quote(image.file.value, safe="/")),
        alt=sheet.plain(image.alt),
        credit=optional(sheet, image.credit),
    )


def evidence_groups(sheet: Sheet, brief: Brief) -> tuple[EvidenceGroup, ...]:
    """For, against and context; what bears both ways stands where it speaks against, so that nobody overlooks it."""
    names: dict[str, list[EvidenceView]] = {"for": [], "against": [], "context": []}
    for item in brief.evidence:
        name = "against" if item.opposes else "for" if item.supports else "context"
        names[name].append(evidence_view(sheet, brief, item))
    return tuple(
        EvidenceGroup(name, sheet.words(f"evidence-{name}"), tuple(items)) for name, items in names.items() if items
    )


def event_views(sheet: Sheet, brief: Brief) -> tuple[EventView, ...]:
    """The timeline by date, whatever the order of the file; events without a year stand at the end."""
    return tuple(_event(sheet, brief, each) for each in sorted(brief.timeline, key=lambda each: in_time(each.date)))


def _event(sheet: Sheet, brief: Brief, event: Event) -> EventView:
    return EventView(
        id=event.id.value,
        date=sheet.date(event.date) if event.date else None,
        title=optional(sheet, event.title) or Markup(),
        detail=optional(sheet, event.detail),
        certainty=sheet.words(f"certainty-{event.certainty.value}") if event.certainty else "",
        sources=sources_view(sheet, brief, event.cite, event.uncited),
        evidence=item_chips(sheet, brief, event.evidence),
        actors=entity_chips(sheet, "actors", event.actors),
        places=entity_chips(sheet, "places", event.places),
    )
