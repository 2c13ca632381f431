"""The home page and the index of briefs."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from indicia.inference.citing_site import only_cites
from indicia.model.brief import Brief
from indicia.model.update import Update
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.chips import Chip, brief_chip, item_chip
from indicia.render.edition import Edition, Sheet
from indicia.render.indicator_moves import MoveView, latest_moves
from indicia.render.listing import BriefRow, brief_row, pager
from indicia.render.page import Heading, Page, SearchText
from indicia.render.paging import parts

LATEST = 10


@value_class
class ChangeRow:
    """A change to a brief, as the home page tells it."""

    type: str
    date: Markup | None
    summary: Markup | None
    item: Chip
    brief: Chip


@value_class
class HomeView:
    """`anchors` gives the anchor of each block by name."""

    name: str
    anchors: Mapping[str, str]
    briefs: tuple[BriefRow, ...]
    changes: tuple[ChangeRow, ...]
    moves: tuple[MoveView, ...]
    rooms: tuple[Chip, ...]


def home_pages(edition: Edition) -> Iterator[Page]:
    """The home page, then the index of briefs in parts, newest first."""
    briefs = _newest_first(edition)
    yield _home(edition, briefs)
    title = edition.words("page-briefs")
    for part in parts(addresses.BRIEFS, briefs):
        sheet = edition.sheet(part.address)
        rows = [brief_row(sheet, brief) for brief in part.rows]
        yield Page(
            address=part.address,
            template="briefs",
            title=title,
            body=sheet.render("pages/briefs.html", title=title, rows=rows, pager=pager(sheet, part)),
            language=edition.words.language,
            description=edition.words("page-briefs-about"),
            search=(SearchText("", title, edition.words("page-briefs-about")),),
        )


def home_blocks(edition: Edition, taken: Iterable[str]) -> tuple[str, tuple[Heading, ...]]:
    """What our home page says below its lead, as HTML, with its headings: for an author's own home page.

    `taken` are the anchors that the page has already. Nothing on a site that only cites.
    """
    if only_cites(edition.site):
        return "", ()
    sheet = edition.sheet(addresses.HOME)
    view = _view(sheet, _newest_first(edition), taken)
    titles = {"briefs": "latest-briefs", "moves": "indicators-moved", "changes": "latest-changes", "rooms": "rooms"}
    there = {"briefs": True, "moves": view.moves, "changes": view.changes, "rooms": True}
    headings = tuple(Heading(view.anchors[name], edition.words(titles[name])) for name in titles if there[name])
    # Search finds each brief on its own page.
    html = sheet.render("partials/home_blocks.html", home=view)
    return f'<div class="ind-page ind-latest" data-search-exclude>\n{html}\n</div>\n', headings


def _newest_first(edition: Edition) -> list[Brief]:
    briefs = sorted(edition.book.briefs.values(), key=lambda brief: brief.key)
    briefs.sort(key=_newest, reverse=True)
    return briefs


def _newest(brief: Brief) -> datetime.date:
    dates = [date.latest for date in (brief.published, *(each.date for each in brief.updates)) if date]
    return max((date for date in dates if date), default=datetime.date.min)


def _view(sheet: Sheet, briefs: list[Brief], taken: Iterable[str] = ()) -> HomeView:
    say = sheet.words
    names = list(taken)
    rooms = (
        ("page-briefs", addresses.BRIEFS), ("page-topics", addresses.TOPICS), ("page-timeline", addresses.TIMELINE),
        ("page-updates", addresses.UPDATES), ("page-corrections", addresses.CORRECTIONS),
        ("page-scenarios", addresses.SCENARIOS), ("page-indicators", addresses.INDICATORS),
        ("page-gaps", addresses.GAPS),
        ("page-actors", addresses.ACTORS), ("page-places", addresses.PLACES), ("page-authors", addresses.AUTHORS),
        ("page-sources", addresses.SOURCES), ("page-publishers", addresses.PUBLISHERS),
        ("page-track-record", addresses.TRACK_RECORD), ("page-quality", addresses.QUALITY),
        ("page-method", addresses.METHOD), ("page-rules", addresses.RULES),
    )  # fmt: skip
    return HomeView(
        name=sheet.site.configuration.site_name or say("page-home"),
        anchors={name: addresses.section(name, names) for name in ("briefs", "moves", "changes", "rooms")},
        briefs=tuple(brief_row(sheet, brief) for brief in briefs[:LATEST]),
        changes=tuple(_change(sheet, brief, update) for brief, update in _changes(briefs)[:LATEST]),
        moves=latest_moves(sheet),
        rooms=tuple(Chip(say(name), sheet.link(address)) for name, address in rooms),
    )


def _home(edition: Edition, briefs: list[Brief]) -> Page:
    sheet = edition.sheet(addresses.HOME)
    say = edition.words
    view = _view(sheet, briefs)
    return Page(
        address=addresses.HOME,
        template="home",
        title=view.name,
        body=sheet.render("pages/home.html", home=view),
        language=say.language,
        search=(SearchText("", view.name, ""),),
    )


def _changes(briefs: list[Brief]) -> list[tuple[Brief, Update]]:
    found = [(brief, update) for brief in briefs for update in brief.updates if update.date]
    found.sort(key=lambda each: each[1].date.latest or datetime.date.min if each[1].date else datetime.date.min)
    return found[::-1]


def _change(sheet: Sheet, brief: Brief, update: Update) -> ChangeRow:
    return ChangeRow(
        type=sheet.words.choice("update", update.type.value) if update.type else "",
        date=sheet.date(update.date) if update.date else None,
        summary=sheet.text(update.summary, brief) if update.summary else None,
        item=item_chip(sheet, brief, update.id.value),
        brief=brief_chip(sheet, brief.key),
    )
