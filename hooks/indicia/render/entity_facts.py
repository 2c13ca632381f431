"""What is known of a publisher, actor, place or topic, in rows of a label and its value."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from indicia.model.registry import Actor, Entity, Place, Publisher
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.chips import entity_chip
from indicia.render.edition import Sheet


@value_class
class Fact:
    """A label and its value as HTML."""

    label: str
    value: Markup


def entity_facts(sheet: Sheet, entity: Entity) -> Iterator[Fact]:
    """Names in all languages and spellings, type, affiliation; of a publisher also country, languages and grade."""
    say = sheet.words
    if entity.name:
        for language, passage in entity.name.versions.items():
            if language and len(entity.name.versions) > 1:
                name = Markup('<span lang="{}">{}</span>').format(language, passage.value)
                yield Fact(say("name-in", language=say.choice("language", language)), name)
    if isinstance(entity, Actor | Place):
        for scheme, word in entity.transliterations:
            name = Markup('<span lang="{}">{}</span>').format(scheme.value, word.value)
            yield Fact(say("transliterated", scheme=scheme.value), name)
    if entity.aliases:
        yield Fact(say("aliases"), Markup.escape(", ".join(alias.value for alias in entity.aliases)))
    kind = getattr(entity, "type", None)
    if kind:
        yield Fact(say("type"), Markup.escape(say.choice(f"{entity.registry.removesuffix('s')}-type", kind.value)))
    if entity.affiliation:
        chip = entity_chip(sheet, "actors", entity.affiliation.value)
        linked = Markup('<a href="{}">{}</a>').format(chip.href, chip.label) if chip.href else Markup.escape(chip.label)
        yield Fact(say("affiliation"), linked)
    if isinstance(entity, Publisher):
        yield from _of_publisher(sheet, entity)
    if entity.wikidata:
        item = entity.wikidata.value
        link = Markup('<a href="https://www.wikidata.org/wiki/{}" rel="noreferrer">{}</a>').format(item, item)
        yield Fact("Wikidata", link)
    if entity.note:
        yield Fact(say("note-of-entry"), sheet.text(entity.note))


def _of_publisher(sheet: Sheet, publisher: Publisher) -> Iterator[Fact]:
    say = sheet.words
    if publisher.country:
        yield Fact(say("country"), Markup.escape(publisher.country.value))
    if publisher.languages:
        names = ", ".join(say.choice("language", each.value) for each in publisher.languages)
        yield Fact(say("languages"), Markup.escape(names))
    if publisher.reliability and sheet.site.configuration.settings.show_grades:
        yield Fact(say("reliability"), Markup.escape(say.choice("reliability", publisher.reliability.value)))
        if publisher.grade_note:
            yield Fact(say("grade-note"), sheet.text(publisher.grade_note))
    elif sheet.site.configuration.settings.show_grades:
        yield Fact(say("reliability"), Markup.escape(say("reliability-none")))
    feed = addresses.outside(publisher.feed.value) if publisher.feed else ""
    if feed:
        yield Fact(say("feed"), Markup('<a href="{}" rel="noreferrer">{}</a>').format(feed, feed))
