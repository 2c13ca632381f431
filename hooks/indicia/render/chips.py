"""Chips: short links that are named by what they lead to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from indicia.inference import shared_indicators
from indicia.model.argument import Assumption, Gap, Judgement
from indicia.model.brief import Brief
from indicia.model.evidence import Event, Evidence
from indicia.model.indicator import Indicator
from indicia.model.item import Item
from indicia.model.place import Text, Word
from indicia.model.scenario import Scenario
from indicia.model.update import Update
from indicia.model.value_class import value_class
from indicia.render.address_book import withdrawn

if TYPE_CHECKING:
    from indicia.render.edition import Sheet

LABEL_CHARACTERS = 96


@value_class
class Chip:
    """A link by name. `href` is empty for what has no page; `name` goes before `label` ("Evidence E12": "...").

    `id` is the item's own, for lists of many ("E3, E12"); empty for what readers know by its name alone.
    """

    label: str
    href: str
    name: str = ""
    lang: str = ""
    id: str = ""


def short(text: str, most: int = LABEL_CHARACTERS) -> str:
    """The beginning of a text up to a word's end, with an ellipsis where something was left out."""
    if len(text) <= most:
        return text
    return text[: most + 1].rsplit(" ", 1)[0][:most].rstrip(" ,;:.–-") + "…"


def main_text(item: Item) -> Text | None:
    """What an item says in a sentence."""
    match item:
        case Evidence():
            return item.claim
        case Judgement() | Assumption() | Indicator():
            return item.statement
        case Scenario():
            return item.name
        case Event():
            return item.title
        case Gap():
            return item.question
        case Update():
            return item.summary
    return None


def said_by(sheet: Sheet, brief: Brief, item: Item) -> tuple[Brief, Text | None]:
    """What an item says in a sentence, and the brief whose words they are: a shared indicator speaks its home's."""
    if isinstance(item, Indicator) and item.use is not None:
        found = shared_indicators.home(sheet.book.briefs, brief, item)
        if found and not withdrawn(found[0]):
            return found[0], found[1].statement
    return brief, main_text(item)


def item_name(sheet: Sheet, brief: Brief, item_id: str) -> str:
    """ "Evidence E12"; a scenario by its own name."""
    item = sheet.book.find(brief, item_id)
    if item is None:
        return sheet.words("item-thesis")
    if isinstance(item, Scenario) and item.name and sheet.book.told(brief):
        return sheet.plain(item.name, brief)
    # A change without an id of its own is called by its number: `update-2`.
    own = item.id.value.removeprefix("update-") if isinstance(item, Update) else item.id.value
    return sheet.words(f"item-{item.kind}", id=own)


def item_chip(sheet: Sheet, brief: Brief, item_id: str) -> Chip:
    """A link to an item, with the beginning of what it says. An id that names nothing stays text.

    Nothing more is said of what a withdrawn brief held.
    """
    where = (brief.key, item_id)
    if where not in sheet.chips:
        sheet.chips[where] = _item_chip(sheet, brief, item_id)
    return sheet.chips[where]


def _item_chip(sheet: Sheet, brief: Brief, item_id: str) -> Chip:
    item = sheet.book.find(brief, item_id)
    if item is None and item_id.casefold() != "thesis":
        return Chip(item_id, "")
    href = sheet.link(sheet.book.item(brief.key, item_id))
    name = item_name(sheet, brief, item_id)
    if isinstance(item, Scenario) and item.name and sheet.book.told(brief):
        return Chip(name, href, lang=sheet.lang(item.name, brief))
    owner, text = said_by(sheet, brief, item) if item and not isinstance(item, Scenario) else (brief, None)
    if text is None or withdrawn(brief):
        return Chip(name, href)
    return Chip(short(sheet.plain(text, owner)), href, name, sheet.lang(text, owner), item.id.value if item else "")


def item_chips(sheet: Sheet, brief: Brief, ids: Iterable[Word]) -> tuple[Chip, ...]:
    return tuple(item_chip(sheet, brief, each.value) for each in ids)


def entity_chip(sheet: Sheet, registry: str, entity_id: str) -> Chip:
    """An actor, place, topic or publisher by its name in the page's language; by its id where no registry has it."""
    entity = sheet.site.registry(registry).get(entity_id)
    href = sheet.link(sheet.book.registered(registry, entity_id))
    if entity is None or entity.name is None:
        return Chip(entity_id.replace("-", " "), href)
    language, passage = entity.name.best(sheet.words.language)
    lang = "" if language in ("", sheet.words.language) else language
    return Chip(passage.value.strip(), href, lang=lang)


def entity_chips(sheet: Sheet, registry: str, ids: Iterable[Word]) -> tuple[Chip, ...]:
    return tuple(entity_chip(sheet, registry, each.value) for each in ids)


def brief_chip(sheet: Sheet, brief_id: str) -> Chip:
    """Another brief by its title; one that is not built stays text, its id without a title."""
    brief = sheet.site.brief_by_id.get(brief_id)
    if brief is None or brief.title is None or sheet.book.brief(brief_id) is None:
        return Chip(brief_id, sheet.link(sheet.book.brief(brief_id)))
    href = sheet.link(sheet.book.brief(brief_id))
    return Chip(sheet.plain(brief.title, brief), href, lang=sheet.lang(brief.title, brief))
