"""What falls with a source, as readers are told: on the source's page, and on a brief's for those that bear most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from indicia.inference.consequences import if_source_falls
from indicia.inference.losses import BriefLosses, SourceFall
from indicia.model.brief import Brief
from indicia.model.value_class import value_class
from indicia.render.brief_sources import cited_entries
from indicia.render.chips import Chip, brief_chip, item_chip
from indicia.render.edition import Edition, Sheet

MOST = 5
"""How many sources a brief's page names as those that bear most."""


@value_class
class FallView:
    """What of a brief is touched. `bare` are left without any source, `thinned` keep another.

    `lost` have nothing left that speaks for them, `weakened` lose a part. `falls` is True where the thesis loses all.
    """

    brief: Chip
    bare: tuple[Chip, ...]
    thinned: tuple[Chip, ...]
    lost: tuple[Chip, ...]
    weakened: tuple[Chip, ...]
    falls: bool


@value_class
class BearingView:
    """A source that much rests on: `bare` and `lost` as in `FallView`, in short chips; `count` says how many."""

    source: Chip
    count: str
    bare: tuple[Chip, ...]
    lost: tuple[Chip, ...]


def fall_views(sheet: Sheet, key: str) -> tuple[FallView, ...]:
    """Brief by brief, in the order of their addresses; only of briefs whose texts this build may tell."""
    return tuple(
        view
        for losses in fall(sheet.edition, key).briefs
        if sheet.book.told(losses.brief) and (view := _view(sheet, losses)).bare + view.thinned
    )


def fall(edition: Edition, key: str) -> SourceFall:
    """Worked out once for a source: its own page and every brief that cites it ask."""
    if key not in edition.falls:
        edition.falls[key] = if_source_falls(edition.site, key)
    return edition.falls[key]


def bearing_views(sheet: Sheet, brief: Brief) -> tuple[BearingView, ...]:
    """The sources without which most is lost: judgements first, then evidence left bare; none without which none is."""
    found = []
    for at, (key, (entry, _)) in enumerate(cited_entries(sheet, brief).items()):
        losses = next((each for each in fall(sheet.edition, key).briefs if each.brief.key == brief.key), None)
        bare = dict.fromkeys(_bare(sheet, losses)) if losses else {}
        if losses and bare:
            lost = [each.name for each in losses.losses if each.grave]
            found.append((-len(lost), -len(bare), at, entry, tuple(bare), lost))
    return tuple(
        BearingView(
            source=Chip(sheet.edition.references.label(entry), sheet.link(sheet.book.source(entry))),
            count=sheet.words.count("count-bare", len(bare)),
            bare=tuple(_short(sheet, brief, each) for each in bare),
            lost=tuple(_short(sheet, brief, each) for each in lost),
        )
        for *_, entry, bare, lost in sorted(found, key=lambda each: each[:3])[:MOST]
    )


def _view(sheet: Sheet, losses: BriefLosses) -> FallView:
    brief = losses.brief
    bare = dict.fromkeys(_bare(sheet, losses))
    thinned = dict.fromkeys(each.item.id.value for each in losses.claims if not each.bare)

    def chips(names: Iterable[str]) -> tuple[Chip, ...]:
        return tuple(item_chip(sheet, brief, each) for each in names)

    return FallView(
        brief=brief_chip(sheet, brief.key),
        bare=chips(bare),
        thinned=chips(each for each in thinned if each not in bare),
        lost=chips(each.name for each in losses.losses if each.grave),
        weakened=chips(each.name for each in losses.losses if not each.grave and (each.lost or each.judgements)),
        falls=losses.falls,
    )


def _bare(sheet: Sheet, losses: BriefLosses) -> Iterator[str]:
    """What is left bare. What falls only by way of a brief that readers may not see is not told."""
    for claim in losses.claims:
        through = sheet.site.brief_by_id.get(claim.through) if claim.through else None
        if claim.bare and (not claim.through or (through and sheet.book.told(through))):
            yield claim.item.id.value


def _short(sheet: Sheet, brief: Brief, item_id: str) -> Chip:
    """An item by its name alone: its text stands on the same page."""
    chip = item_chip(sheet, brief, item_id)
    return Chip(chip.name or chip.label, chip.href)
