"""All updates of all briefs, and the corrections among them with the policy that they follow."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.update import Update
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.brief_history import GRAVE, UpdateView, update_view
from indicia.render.chips import Chip, brief_chip, item_chip
from indicia.render.edition import Edition
from indicia.render.listing import pager
from indicia.render.page import Page, SearchText
from indicia.render.paging import parts

POLICY = ("correction", "update", "reassessment", "withdrawal", "typo", "versions")
"""The sentences of the policy, in their order."""

Dated = tuple[Brief, Update]


@value_class
class UpdateRow:
    """An update in a list of all briefs: `item` leads to it on its brief's page."""

    update: UpdateView
    item: Chip
    brief: Chip


def updates_pages(edition: Edition) -> Iterator[Page]:
    """Updates and corrections, newest first, each list in parts."""
    found = [(brief, update) for brief in edition.book.briefs.values() for update in brief.updates]
    found.sort(key=_order)
    grave = [each for each in found if each[1].type and each[1].type.value in GRAVE]
    yield from _pages(edition, addresses.UPDATES, "updates", found[::-1], addresses.CORRECTIONS)
    yield from _pages(edition, addresses.CORRECTIONS, "corrections", grave[::-1], addresses.UPDATES)


def _pages(edition: Edition, address: str, name: str, rows: list[Dated], other: str) -> Iterator[Page]:
    say = edition.words
    title, about = say(f"page-{name}"), say(f"page-{name}-about")
    policy = [say(f"policy-{each}") for each in POLICY] if name == "corrections" else []
    for part in parts(address, rows):
        sheet = edition.sheet(part.address)
        views = [
            UpdateRow(
                update_view(sheet, brief, update),
                item_chip(sheet, brief, update.id.value),
                brief_chip(sheet, brief.key),
            )
            for brief, update in part.rows
        ]
        yield Page(
            address=part.address,
            template="updates",
            title=title,
            body=sheet.render(
                "pages/updates.html",
                title=title,
                about=about,
                policy=policy,
                rows=views,
                other=Chip(say("page-updates" if policy else "page-corrections"), sheet.link(other)),
                pager=pager(sheet, part),
            ),
            language=say.language,
            description=about,
            search=(SearchText("", title, about),),
            noindex=part.number > 1,
        )


def _order(each: Dated) -> tuple[datetime.date, str, str]:
    date = each[1].date
    day = date.latest or date.earliest if date else None
    return day or datetime.date.min, each[0].key, each[1].id.value
