"""What changed from one version of a brief to the next, in words for readers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from markupsafe import Markup

from indicia.inference.differences import Change, differences
from indicia.inference.site_differences import earlier_keys
from indicia.model.brief import Brief
from indicia.model.place import Passage
from indicia.model.release import Release, frozen_id
from indicia.model.update import Update
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.change_values import value_html
from indicia.render.chips import Chip, item_chip
from indicia.render.edition import Sheet

# Dates and numbers of versions stand in the heading of a step already.
_IN_HEADING = ("version", "status")


@value_class
class ChangeView:
    """One change: `subject` is the item, `field` what of it, `what` a word for what happened."""

    subject: Chip | None
    field: str
    what: str
    was: Markup | None
    now: Markup | None


@value_class
class TopicView:
    title: str
    changes: tuple[ChangeView, ...]


@value_class
class StepView:
    """From one version to the next, which may be the brief of today. `lost` says that one of them cannot be read."""

    anchor: str
    title: str
    was: Chip
    now: Chip
    lost: bool
    topics: tuple[TopicView, ...]


def steps(sheet: Sheet, brief: Brief, releases: tuple[Release, ...]) -> tuple[StepView, ...]:
    """The steps, newest first. The last release to the brief of today is one where the two are not the same version."""
    states: list[tuple[str, str, Brief | None]] = [
        (each.version, frozen_id(each.recorded, each.version), each.brief) for each in releases
    ]
    today = brief.version.value if brief.version else ""
    if today != releases[-1].version:
        states.append((today, brief.key, brief))
    pairs = pairwise(states)
    return tuple(_step(sheet, was, now) for was, now in pairs)[::-1]


State = tuple[str, str, Brief | None]
"""A version: its number, the id of its page, and the brief (None where it cannot be read)."""


def _step(sheet: Sheet, was: State, now: State) -> StepView:
    say = sheet.words
    topics: tuple[TopicView, ...] = ()
    if was[2] is not None and now[2] is not None:
        found = differences(was[2], now[2], sheet.site.vocabulary.scales, earlier_keys(sheet.site))
        shown = [each for each in found.changes if each.field not in _IN_HEADING]
        topics = tuple(
            TopicView(say(f"changes-{topic}"), tuple(_views(sheet, changes, was[2], now[2])))
            for topic, changes in groupby(shown, key=lambda each: each.topic)
        )
    return StepView(
        anchor=f"to-{now[0]}",
        title=say("changes-step", was=was[0], now=now[0]),
        was=_chip(sheet, was),
        now=_chip(sheet, now),
        lost=was[2] is None or now[2] is None,
        topics=topics,
    )


def _chip(sheet: Sheet, state: State) -> Chip:
    return Chip(sheet.words("version", version=state[0]), sheet.link(addresses.brief(state[1])))


def _views(sheet: Sheet, changes: Iterator[Change], was: Brief, now: Brief) -> Iterator[ChangeView]:
    for change in changes:
        removed = change.what == "removed" and not change.field
        owner = was if removed else now
        yield ChangeView(
            subject=item_chip(sheet, owner, change.item) if change.item else None,
            field=field_name(sheet, change, now) if change.field else "",
            what=_what(sheet, change),
            was=_value(sheet, change, was, before=True),
            now=_value(sheet, change, now, before=False),
        )


def _what(sheet: Sheet, change: Change) -> str:
    if change.what == "renamed":
        return sheet.words("what-renamed", before=change.before)
    return sheet.words("what-changed-to" if change.what == "changed" else f"what-{change.what}")


def _value(sheet: Sheet, change: Change, brief: Brief, *, before: bool) -> Markup | None:
    value = change.was if before else change.now
    # An item as a whole is named by its chip; a text that was rewritten is to be read on its page.
    if value is None or isinstance(value, Passage) or (not change.field and not isinstance(value, Update)):
        return None
    return value_html(sheet, brief, change.field, value) if change.field else None


def field_name(sheet: Sheet, change: Change, brief: Brief) -> str:
    """The field in the words of the interface; with the scenario or the source where it is a part of one."""
    name, _, rest = change.field.partition(".")
    known = sheet.words.strings
    if name in ("expect", "ach"):
        item = sheet.book.find(brief, rest)
        title = getattr(item, "name", None)
        shown = sheet.plain(title, brief) if title else rest
        return sheet.words(f"field-{name}-of", name=shown)
    if name == "cite":
        source, _, part = rest.rpartition(".") if rest.endswith(_PARTS) else (rest, "", "")
        label = _label(sheet, source)
        return f"{label}: {sheet.words(f'field-{part}')}" if part else label
    part = rest or name
    return known.get(f"field-{part.replace('_', '-')}", part.replace("_", " "))


_PARTS = (".covers", ".locator", ".quote", ".note")


def _label(sheet: Sheet, source: str) -> str:
    entry = sheet.site.entry_by_key.get(source)
    return sheet.edition.references.label(entry) if entry else source
