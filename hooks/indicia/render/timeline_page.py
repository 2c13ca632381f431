"""The timeline of all briefs: their events in one order, by year."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from indicia.model.brief import Brief
from indicia.model.evidence import Event
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.chips import Chip, brief_chip
from indicia.render.dates import in_time
from indicia.render.edition import Edition, Sheet
from indicia.render.figures.strip import Strip, strip_of
from indicia.render.listing import ItemRow, item_row, pager
from indicia.render.page import Heading, Page, SearchText
from indicia.render.paging import parts

Dated = tuple[Brief, Event]


DRAWN = 40
"""More events than these are a list and no drawing."""


@value_class
class YearView:
    """`runs` are events of one brief that follow each other; they bear their numbers, by which the strip names them."""

    anchor: str
    title: str
    runs: tuple[tuple[Chip, tuple[tuple[int, ItemRow], ...]], ...]


def timeline_pages(edition: Edition) -> Iterator[Page]:
    """The timeline in parts; events without a year stand at the end."""
    say = edition.words
    told = [brief for brief in edition.book.briefs.values() if edition.book.told(brief)]
    events = [(brief, event) for brief in told for event in brief.timeline if event.date]
    events.sort(key=_order)
    for part in parts(addresses.TIMELINE, events):
        sheet = edition.sheet(part.address)
        years = []
        numbers = {id(event): number for number, (_, event) in enumerate(events, start=1)}
        for year, group in groupby(part.rows, key=_year):
            runs = tuple(_runs(sheet, group, numbers))
            years.append(YearView(f"sec-{year or 'no-year'}", year or say("year-not-given"), runs))
        briefs = {run[0].href: run[0] for each in years for run in each.runs}
        yield Page(
            address=part.address,
            template="timeline",
            title=say("page-timeline"),
            body=sheet.render(
                "pages/timeline.html",
                title=say("page-timeline"),
                about=say("page-timeline-about"),
                years=years,
                only=next(iter(briefs.values())) if len(briefs) == 1 else None,
                strip=_strip(sheet, part.rows, numbers),
                pager=pager(sheet, part),
            ),
            language=say.language,
            description=say("page-timeline-about"),
            headings=tuple(Heading(year.anchor, year.title) for year in years),
            search=(SearchText("", say("page-timeline"), say("page-timeline-about")),),
            noindex=part.number > 1,
        )


def _runs(
    sheet: Sheet, dated: Iterable[Dated], numbers: Mapping[int, int]
) -> Iterator[tuple[Chip, tuple[tuple[int, ItemRow], ...]]]:
    for key, group in groupby(dated, key=lambda each: each[0].key):
        rows = tuple(
            (numbers[id(event)], item_row(sheet, brief, event, _certainty(sheet.edition, event)))
            for brief, event in group
        )
        yield brief_chip(sheet, key), rows


def _strip(sheet: Sheet, rows: Sequence[Dated], numbers: Mapping[int, int]) -> Strip | None:
    """None where it could not be read any more: every event is a mark with its number."""
    if len(rows) > DRAWN:
        return None
    return strip_of(sheet, [(str(numbers[id(event)]), event) for _, event in rows])


def _order(each: Dated) -> tuple[datetime.date, datetime.date, str, str]:
    brief, event = each
    return *in_time(event.date), brief.key, event.id.value


def _year(each: Dated) -> str:
    date = each[1].date
    first = date.earliest or date.latest if date else None
    return str(first.year) if first else ""


def _certainty(edition: Edition, event: Event) -> str:
    return edition.words.choice("certainty", event.certainty.value) if event.certainty else ""
