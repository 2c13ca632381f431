"""Frozen versions of briefs, each at an address that never changes, and what changed from one to the next."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from markupsafe import Markup

from indicia.inference.intervals import scale_of
from indicia.model.brief import Brief, ProseUse
from indicia.model.release import Release, frozen_id
from indicia.model.update import Update
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.address_book import withdrawn
from indicia.render.brief_argument import optional
from indicia.render.brief_history import GRAVE
from indicia.render.brief_page import brief_page
from indicia.render.change_steps import StepView, steps
from indicia.render.chips import Chip, brief_chip, item_chip
from indicia.render.dates import in_time
from indicia.render.edition import Edition, Sheet
from indicia.render.page import Heading, Page, SearchText


@value_class
class CorrectionView:
    """Something that was put right after a version came out; `item` is the change on the page of today."""

    type_name: str
    date: Markup | None
    summary: Markup
    item: Chip


def version_pages(edition: Edition) -> Iterator[Page]:
    """For every brief of the build that was released: its versions as they were, and the changes between them."""
    released = {
        name: releases for name, releases in edition.site.releases_of.items() if name in edition.book.briefs
    }  # fmt: skip
    if not released:
        return
    archive = with_frozen(edition)
    for name in sorted(released):
        brief = edition.book.briefs[name]
        for release in released[name]:
            yield _version_page(archive, brief, release)
        if withdrawn(brief):
            yield _moved(edition, addresses.changes(name), brief)
        else:
            yield _changes_page(archive, brief, released[name])


def with_frozen(edition: Edition) -> Edition:
    """The edition with the frozen briefs among the others, under ids of their own.

    They are of no day: what was overdue since then is said on the page of today.
    """
    frozen = {each.brief.key: each.brief for each in edition.site.releases if each.brief is not None}
    prose: dict[str, tuple[ProseUse, ...]] = {
        each.brief.key: each.prose for each in edition.site.releases if each.brief
    }
    vocabulary = edition.site.vocabulary
    ladders = {each.ladder.id: each.ladder for each in edition.site.releases if each.ladder}
    vocabulary = dataclasses.replace(vocabulary, scales={**vocabulary.scales, **ladders})
    briefs = (*edition.site.briefs, *frozen.values())
    site = dataclasses.replace(edition.site, briefs=briefs, today=None, vocabulary=vocabulary)
    book = dataclasses.replace(edition.book, briefs={**edition.book.briefs, **frozen})
    return dataclasses.replace(edition, site=site, book=book, prose={**edition.prose, **prose}, falls={})


def _version_page(archive: Edition, brief: Brief, release: Release) -> Page:
    address = addresses.brief(frozen_id(release.recorded, release.version))
    frozen = release.brief
    if frozen is None or withdrawn(brief):
        return _without_text(archive, address, brief, release)
    page = brief_page(archive, frozen)
    sheet = archive.sheet(address, frozen)
    banner = sheet.render(
        "partials/frozen_banner.html",
        version=release.version,
        today=brief_chip(sheet, brief.key),
        present=release.version == (brief.version.value if brief.version else ""),
        changes=sheet.link(addresses.changes(brief.key)),
        corrected=corrected_since(sheet, brief, frozen),
        lost=lost_works(sheet, frozen, release.prose),
        lost_scale="" if frozen.scale is None or scale_of(sheet.site, frozen) else frozen.scale.value,
        own_scale=release.ladder.name if release.ladder else "",
    )
    title = f"{page.title} ({sheet.words('version', version=release.version)})"
    return dataclasses.replace(page, template="version", title=title, body=banner + page.body, noindex=True, search=())


def corrected_since(sheet: Sheet, brief: Brief, frozen: Brief) -> tuple[CorrectionView, ...]:
    """The corrections and retractions of the brief that the version does not tell of itself, oldest first."""
    return tuple(
        CorrectionView(
            type_name=sheet.words(f"update-{each.type.value}"),
            date=sheet.date(each.date) if each.date else None,
            summary=optional(sheet, each.summary, brief) or Markup(),
            item=item_chip(sheet, brief, each.id.value),
        )
        for each in sorted(brief.updates, key=lambda each: in_time(each.date))
        if each.type and each.type.value in GRAVE and not any(_same(each, other) for other in frozen.updates)
    )


def _same(update: Update, other: Update) -> bool:
    """An update of today and one of an earlier version are the same if type and date are, and the id or the wording."""
    if (update.type and update.type.value, str(update.date)) != (other.type and other.type.value, str(other.date)):
        return False
    return update.id.value.casefold() == other.id.value.casefold() or str(update.summary) == str(other.summary)


def _without_text(archive: Edition, address: str, brief: Brief, release: Release) -> Page:
    """What stands where the text of a version is not told any more, or is lost."""
    sheet = archive.sheet(address, brief)
    name = sheet.plain(brief.title) if brief.title else brief.key
    title = f"{name} ({sheet.words('version', version=release.version)})"
    why = "version-withdrawn" if withdrawn(brief) else "version-lost"
    body = sheet.render("pages/version_without_text.html", title=title, why=why, today=brief_chip(sheet, brief.key))
    return Page(address, "version", title, body, sheet.words.language, noindex=True)


def lost_works(sheet: Sheet, frozen: Brief, prose: tuple[ProseUse, ...]) -> tuple[str, ...]:
    """The works that a version cites and the bibliography no longer has, as they were named, sorted."""
    named = {
        str(citation.name)
        for _, _, citation in frozen.citations()
        if citation.brief is None and citation.name is not None and sheet.site.entry_of(citation) is None
    }
    for use in prose:
        if use.mention and use.mention.form != "bare":
            named |= {cite.key for cite in use.mention.cites if cite.key not in sheet.site.entry_by_key}
    return tuple(sorted(named))


def _moved(edition: Edition, address: str, brief: Brief) -> Page:
    title = edition.sheet("", brief).plain(brief.title) if brief.title else brief.key
    now = addresses.brief(brief.key)
    return Page(address, "redirect", title, "", edition.words.language, noindex=True, redirect=now)


def _changes_page(archive: Edition, brief: Brief, releases: tuple[Release, ...]) -> Page:
    address = addresses.changes(brief.key)
    sheet = archive.sheet(address, brief)
    say = sheet.words
    made: tuple[StepView, ...] = steps(sheet, brief, releases)
    name = sheet.plain(brief.title) if brief.title else brief.key
    title = say("page-changes", title=name)
    return Page(
        address=address,
        template="changes",
        title=title,
        body=sheet.render(
            "pages/changes.html",
            brief=brief_chip(sheet, brief.key),
            lang=sheet.lang(brief.title, brief) if brief.title else "",
            steps=made,
            versions=tuple(version_chip(sheet, each) for each in reversed(releases)),
        ),
        language=say.language,
        description=say("page-changes-about"),
        headings=tuple(Heading(each.anchor, each.title) for each in made),
        search=(SearchText("", title, say("page-changes-about")),),
        noindex=not brief.public,
    )


def version_chip(sheet: Sheet, release: Release) -> Chip:
    """A link to a frozen version."""
    address = addresses.brief(frozen_id(release.recorded, release.version))
    return Chip(sheet.words("version", version=release.version), sheet.link(address))
