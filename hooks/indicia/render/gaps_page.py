"""The open questions of all briefs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from indicia.model.argument import Gap
from indicia.model.brief import Brief
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.chips import Chip, brief_chip, item_chips, item_name
from indicia.render.edition import Edition, Sheet
from indicia.render.listing import pager
from indicia.render.page import Page, SearchText
from indicia.render.paging import parts

Asked = tuple[Brief, Gap]


@value_class
class GapRow:
    name: Chip
    question: Markup | None
    why: Markup | None
    affects: tuple[Chip, ...]


@value_class
class BriefGaps:
    brief: Chip
    gaps: tuple[GapRow, ...]


def gaps_pages(edition: Edition) -> Iterator[Page]:
    """In parts, the questions of one brief together."""
    say = edition.words
    told = sorted((each for each in edition.book.briefs.values() if edition.book.told(each)), key=lambda each: each.key)
    asked: list[Asked] = [(brief, gap) for brief in told for gap in brief.gaps]
    title, about = say("page-gaps"), say("page-gaps-about")
    for part in parts(addresses.GAPS, asked):
        sheet = edition.sheet(part.address)
        groups = [
            BriefGaps(brief_chip(sheet, key), tuple(_row(sheet, *each) for each in group))
            for key, group in groupby(part.rows, key=lambda each: each[0].key)
        ]
        yield Page(
            address=part.address,
            template="gaps",
            title=title,
            body=sheet.render("pages/gaps.html", title=title, about=about, groups=groups, pager=pager(sheet, part)),
            language=say.language,
            description=about,
            search=(SearchText("", title, about),),
            noindex=part.number > 1,
        )


def _row(sheet: Sheet, brief: Brief, gap: Gap) -> GapRow:
    own = gap.id.value
    return GapRow(
        name=Chip(item_name(sheet, brief, own), sheet.link(sheet.book.item(brief.key, own))),
        question=sheet.text(gap.question, brief) if gap.question else None,
        why=sheet.text(gap.why, brief) if gap.why else None,
        affects=item_chips(sheet, brief, gap.affects),
    )
