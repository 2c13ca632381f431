"""The pages of a site: every maker of pages, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from indicia.inference.citing_site import only_cites
from indicia.model.brief import Brief, ProseUse
from indicia.model.finding import Report
from indicia.model.site import Site
from indicia.render.address_book import address_book
from indicia.render.brief_page import brief_pages
from indicia.render.edition import Edition
from indicia.render.entity_pages import entity_pages
from indicia.render.environment import environment
from indicia.render.gaps_page import gaps_pages
from indicia.render.home_page import home_pages
from indicia.render.indicator_board import indicator_pages
from indicia.render.indicator_files import indicator_files
from indicia.render.method_page import method_pages
from indicia.render.page import Page, PlainFile
from indicia.render.plain_pages import plain_pages
from indicia.render.quality_page import quality_pages
from indicia.render.references import references
from indicia.render.rule_pages import rule_pages
from indicia.render.scenarios_page import scenarios_pages
from indicia.render.source_pages import source_pages
from indicia.render.timeline_page import timeline_pages
from indicia.render.track_record import track_record_pages
from indicia.render.updates_pages import updates_pages
from indicia.render.version_pages import version_pages
from indicia.render.words import words

MAKERS: tuple[Callable[[Edition], Iterator[Page]], ...] = (
    home_pages,
    brief_pages,
    version_pages,
    source_pages,
    entity_pages,
    timeline_pages,
    updates_pages,
    scenarios_pages,
    indicator_pages,
    track_record_pages,
    gaps_pages,
    quality_pages,
    method_pages,
    rule_pages,
    plain_pages,
)
"""A new kind of page is a function here, and a template in `templates/pages/`."""
MAKERS_FOR_CITATIONS: tuple[Callable[[Edition], Iterator[Page]], ...] = (source_pages, entity_pages, plain_pages)
"""For a site that only cites: pages about briefs would be empty, and stand between its readers and its own."""
FILE_MAKERS: tuple[Callable[[Edition], Iterator[PlainFile]], ...] = (indicator_files,)
"""What is no page: data for programs."""


def edition(site: Site, *, drafts: bool, templates: Path | None = None, report: Report | None = None) -> Edition:
    """What all pages share; `templates` is the site's own folder of templates, looked in first."""
    from indicia.prose.dialect import BRIEF

    book = address_book(site, drafts=drafts)
    said = words(site.vocabulary, site.configuration.language)
    return Edition(
        site=site,
        book=book,
        words=said,
        engine=environment(templates),
        references=references(site, said),
        dialect=BRIEF,
        related_to=_related_to(book.briefs.values()),
        prose=_prose(site),
        report=report,
    )


def _related_to(briefs: Iterable[Brief]) -> dict[str, tuple[tuple[Brief, str], ...]]:
    found: dict[str, tuple[tuple[Brief, str], ...]] = {}
    for brief in briefs:
        for each in brief.related:
            if each.brief:
                relation = each.relation.value if each.relation else "see-also"
                found[each.brief.value] = (*found.get(each.brief.value, ()), (brief, relation))
    return found


def _prose(site: Site) -> dict[str, tuple[ProseUse, ...]]:
    found: dict[str, list[ProseUse]] = {}
    for use in site.prose:
        if use.brief is not None:
            found.setdefault(use.brief.key, []).append(use)
    return {key: tuple(uses) for key, uses in found.items()}


def pages(site: Site, *, drafts: bool, templates: Path | None = None, report: Report | None = None) -> Iterator[Page]:
    """Every page that is made from briefs, bibliography and registries. Drafts (and reviews) only if asked for.

    `report` is what the check of this site said: the page on quality tells it.
    """
    whole = publication(site, drafts=drafts, templates=templates, report=report)
    return (each for each in whole if isinstance(each, Page))


def publication(
    site: Site, *, drafts: bool, templates: Path | None = None, report: Report | None = None
) -> Iterator[Page | PlainFile]:
    """Those pages, and after them every other file that is made of the same."""
    made = edition(site, drafts=drafts, templates=templates, report=report)
    citing = only_cites(site)
    for maker in MAKERS_FOR_CITATIONS if citing else MAKERS:
        yield from maker(made)
    for file_maker in () if citing else FILE_MAKERS:
        yield from file_maker(made)
