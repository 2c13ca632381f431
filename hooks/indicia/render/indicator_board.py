"""The board of all indicators, and the pages of each; earlier ids and shared ones lead to where one is kept now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from markupsafe import Markup

from indicia.inference.status import STATUSES
from indicia.model.brief import Brief
from indicia.model.indicator import Indicator
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.chips import Chip, brief_chip, entity_chip
from indicia.render.edition import Edition, Sheet
from indicia.render.indicator_page import Kept, data_links, indicator_page
from indicia.render.indicator_views import (
    ExpectationView,
    StatusView,
    indicator_chip,
    kept_at,
    scenario_chips,
    spread_of,
    status_name,
    status_view,
)
from indicia.render.listing import pager
from indicia.render.page import Page, SearchText
from indicia.render.paging import Part, parts

ROWS = 200
"""Indicators on one page of the board."""


@value_class(kw_only=True)
class BoardRow:
    """`topics` and `actors` are the ids of the brief's, for the filter."""

    indicator: Chip
    pivotal: bool
    status: StatusView
    due: Markup | None
    spread: str
    scenarios: tuple[tuple[Chip, ExpectationView], ...]
    topics: str
    actors: str


@value_class
class BoardGroup:
    brief: Chip
    key: str
    rows: tuple[BoardRow, ...]


@value_class
class Choice:
    """A list of the filter: its name, and each value with its words."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


def indicator_pages(edition: Edition) -> Iterator[Page]:
    """The board in parts, a page for each indicator where it is kept, and redirects to them."""
    sheet = edition.sheet(addresses.INDICATORS)
    briefs = [edition.book.briefs[key] for key in sorted(edition.book.briefs)]
    told = [brief for brief in briefs if edition.book.told(brief)]
    kept = [(brief, indicator) for brief in told for indicator in _first_of_each(brief) if indicator.use is None]
    shared: dict[tuple[str, str], list[Kept]] = {}
    moved: dict[str, str] = {}
    for brief in told:
        for indicator in _first_of_each(brief):
            home = kept_at(sheet, brief, indicator) if indicator.use else None
            if home:
                shared.setdefault(_name(*home), []).append((brief, indicator))
                moved[addresses.indicator(*_name(brief, indicator))] = addresses.indicator(*_name(*home))
    for part in parts(addresses.INDICATORS, kept, ROWS):
        yield _board(edition, part)
    taken = {addresses.indicator(*_name(*each)) for each in kept}
    for each in kept:
        yield indicator_page(edition, each, tuple(shared.get(_name(*each), ())))
        for earlier in _earlier(edition, *each):
            moved.setdefault(earlier, addresses.indicator(*_name(*each)))
    for earlier, now in sorted(moved.items()):
        if earlier not in taken:
            yield Page(earlier, "redirect", edition.words("indicator"), "", edition.words.language, redirect=now)


def _name(brief: Brief, indicator: Indicator) -> tuple[str, str]:
    return brief.key, indicator.id.value


def _first_of_each(brief: Brief) -> Iterable[Indicator]:
    """The indicators without those that bear an id a second time: that is an error, and would want one address."""
    seen: dict[str, Indicator] = {}
    for each in brief.indicators:
        seen.setdefault(each.id.value.casefold(), each)
    return seen.values()


def _earlier(edition: Edition, brief: Brief, indicator: Indicator) -> Iterator[str]:
    """The addresses that an indicator had: under earlier ids of its own, and of its brief."""
    own = [indicator.id.value]
    for old, new in brief.renamed:
        if new.value.casefold() == indicator.id.value.casefold() and edition.book.find(brief, old.value) is None:
            own.append(old.value)
    for name in (brief.key, *(alias.value for alias in brief.aliases)):
        for item in own:
            if (name, item) != (brief.key, indicator.id.value):
                yield addresses.indicator(name, item)


def _board(edition: Edition, part: Part[Kept]) -> Page:
    sheet = edition.sheet(part.address)
    say = edition.words
    groups = tuple(
        BoardGroup(brief_chip(sheet, key), key, tuple(_row(sheet, *each) for each in rows))
        for key, rows in groupby(part.rows, key=lambda each: each[0].key)
    )
    title, about = say("page-indicators"), say("page-indicators-about")
    return Page(
        address=part.address,
        template="indicators",
        title=title,
        body=sheet.render(
            "pages/indicators.html",
            title=title,
            about=about,
            groups=groups,
            choices=_choices(sheet, part.rows, groups),
            script=sheet.link("assets/indicators.js"),
            data=data_links(sheet),
            track_record=sheet.link(addresses.TRACK_RECORD),
            pager=pager(sheet, part),
        ),
        language=say.language,
        description=about,
        search=(SearchText("", title, about),) if part.number == 1 else (),
        noindex=part.number > 1,
    )


def _row(sheet: Sheet, brief: Brief, indicator: Indicator) -> BoardRow:
    return BoardRow(
        indicator=indicator_chip(sheet, brief, indicator),
        pivotal=indicator.pivotal,
        status=status_view(sheet, indicator),
        due=sheet.date(indicator.due) if indicator.due else None,
        spread=spread_of(brief, indicator)[1],
        scenarios=scenario_chips(sheet, brief, indicator),
        topics=" ".join(each.value for each in brief.topics),
        actors=" ".join(each.value for each in brief.actors),
    )


def _choices(sheet: Sheet, rows: Iterable[Kept], groups: tuple[BoardGroup, ...]) -> tuple[Choice, ...]:
    """What there is to choose from on this page; a list of one value is none."""
    say = sheet.words
    briefs = {brief.key: brief for brief, _ in rows}
    seen = {row.status.value for group in groups for row in group.rows}
    found = [
        Choice("brief", say("filter-brief"), tuple((group.key, group.brief.label) for group in groups)),
        Choice(
            "status", say("filter-status"), tuple((each, status_name(sheet, each)) for each in STATUSES if each in seen)
        ),
    ]
    for name, registry in (("topic", "topics"), ("actor", "actors")):
        ids = {word.value for brief in briefs.values() for word in getattr(brief, registry)}
        labels = sorted((entity_chip(sheet, registry, each).label, each) for each in ids)
        found.append(Choice(name, say(f"filter-{name}"), tuple((each, label) for label, each in labels)))
    return tuple(each for each in found if len(each.options) > 1)
