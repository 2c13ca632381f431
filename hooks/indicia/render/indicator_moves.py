"""What moved: indicators of all briefs in the last days, and which way the scenarios of a brief went with theirs."""

from __future__ import annotations

import datetime

from markupsafe import Markup

from indicia.inference.spread import drifts
from indicia.inference.status import moves, moves_since_told, told_looks
from indicia.model.brief import Brief
from indicia.model.value_class import value_class
from indicia.render.chips import Chip, brief_chip, item_chip
from indicia.render.edition import Sheet
from indicia.render.indicator_views import indicator_chip, kept_at, status_name

DAYS = 30
_LATEST = 10


@value_class
class MoveView:
    """A change of an indicator's status: "not observed; now observed"."""

    date: Markup | None
    indicator: Chip
    change: str
    brief: Chip


@value_class
class DriftView:
    scenario: Chip
    direction: str
    phrase: str
    signs: tuple[Chip, ...]


@value_class
class DriftsView:
    """Which way scenarios moved since a day; those that stood still are left out."""

    title: Markup
    all: tuple[DriftView, ...]


def latest_moves(sheet: Sheet) -> tuple[MoveView, ...]:
    """The last moves of 30 days up to today, newest first; nothing where the build does not know the day."""
    today = sheet.site.today
    if today is None:
        return ()
    since = today - datetime.timedelta(days=DAYS)
    found = [
        (brief, move)
        for brief in sheet.book.briefs.values()
        if sheet.book.told(brief)
        for indicator in brief.indicators
        if indicator.use is None
        for move in moves(indicator, since=since, until=today)
    ]
    found.sort(key=lambda each: (each[0].key, each[1].indicator.id.value))
    found.sort(key=lambda each: (each[1].observation.date and each[1].observation.date.earliest) or since, reverse=True)
    return tuple(
        MoveView(
            date=sheet.date(move.observation.date) if move.observation.date else None,
            indicator=indicator_chip(sheet, brief, move.indicator),
            change=sheet.words("moved-to", was=status_name(sheet, move.was), now=status_name(sheet, move.now)),
            brief=brief_chip(sheet, brief.key),
        )
        for brief, move in found[:_LATEST]
    )


def drifts_view(sheet: Sheet, brief: Brief) -> DriftsView | None:
    """Since the release before this version, else since the brief was published; None where nothing moved."""
    if not brief.scenarios:
        return None
    kept = {own.id.value: home for own in brief.indicators if (home := kept_at(sheet, brief, own))}
    earlier = _brief_before(sheet, brief)
    since = brief.published.latest if brief.published else None
    if earlier is None and since is None:
        return None
    then = {each.id.value.casefold(): told_looks(each) for each in earlier.indicators} if earlier else {}
    moved = {}
    for name, (owner, indicator) in kept.items():
        if earlier and owner is brief:
            moved[name] = moves_since_told(indicator, then.get(name.casefold(), frozenset()))
        elif since:  # the log of a shared indicator is another brief's, with versions of its own
            moved[name] = moves(indicator, since=since)
    found = [each for each in drifts(brief, moved) if each.direction != "none"]
    if not found:
        return None
    return DriftsView(
        title=_since(sheet, brief, earlier),
        all=tuple(
            DriftView(
                scenario=item_chip(sheet, brief, each.scenario.id.value),
                direction=each.direction,
                phrase=sheet.words(f"drift-{each.direction}"),
                signs=tuple(indicator_chip(sheet, *kept[sign.id.value]) for sign in (*each.more, *each.fewer)),
            )
            for each in found
        ),
    )


def _since(sheet: Sheet, brief: Brief, earlier: Brief | None) -> Markup:
    if earlier and earlier.version:
        return sheet.words.html("drift-since-version", version=earlier.version.value)
    return sheet.words.html("drift-since", date=sheet.date(brief.published) if brief.published else "")


def _brief_before(sheet: Sheet, brief: Brief) -> Brief | None:
    """The last release of the brief that is not the version shown."""
    shown = brief.version.value if brief.version else ""
    earlier = [each for each in sheet.site.releases_of.get(brief.key, ()) if each.version != shown]
    return earlier[-1].brief if earlier else None
