"""Citations in fields: what a reader is told about each source of a claim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from markupsafe import Markup

from indicia.model.brief import Brief
from indicia.model.citation import Citation
from indicia.model.place import Text
from indicia.model.value_class import value_class
from indicia.render.chips import brief_chip

if TYPE_CHECKING:
    from indicia.render.edition import Sheet


@value_class
class CitationView:
    """One source of one claim. `support` is the word for how well it covers the claim, `covers` the value itself."""

    label: str
    href: str
    lang: str
    covers: str
    support: str
    locator: Markup | None
    quote: Markup | None
    note: Markup | None
    checked: Markup | None
    grade: str
    standing: str


@value_class
class SourcesView:
    """The sources of a claim, or the reason why there are none."""

    citations: tuple[CitationView, ...] = ()
    uncited: Markup | None = None


def sources_view(sheet: Sheet, brief: Brief, cite: Iterable[Citation], uncited: Text | None = None) -> SourcesView:
    citations = tuple(citation_view(sheet, brief, each) for each in cite)
    return SourcesView(citations, sheet.text(uncited, brief) if uncited else None)


def citation_view(sheet: Sheet, brief: Brief, citation: Citation) -> CitationView:
    label, href, lang = _target(sheet, citation)
    entry = sheet.site.entry_of(citation)
    covers = citation.covers.value if citation.covers else "unchecked"

    def text(value: Text | None) -> Markup | None:
        return sheet.text(value, brief) if value else None

    return CitationView(
        label=label,
        href=href,
        lang=lang,
        covers=covers,
        support=sheet.words.choice("covers", covers),
        locator=text(citation.locator),
        quote=text(citation.quote),
        note=text(citation.note),
        checked=_checked(sheet, citation),
        grade=_grade(sheet, citation),
        standing=sheet.edition.references.standing(entry) if entry else "",
    )


def _target(sheet: Sheet, citation: Citation) -> tuple[str, str, str]:
    if citation.brief is not None:
        chip = brief_chip(sheet, citation.brief.value)
        return chip.label, chip.href, chip.lang
    entry = sheet.site.entry_of(citation)
    if entry is None:
        return str(citation.name or ""), "", ""
    return sheet.edition.references.label(entry), sheet.link(sheet.book.source(entry)), ""


def _grade(sheet: Sheet, citation: Citation) -> str:
    """The reliability of the source's publisher, where the site shows such grades."""
    entry = sheet.site.entry_of(citation)
    publisher = sheet.site.publisher_of(entry) if entry else None
    if publisher is None or not publisher.reliability or not sheet.site.configuration.settings.show_grades:
        return ""
    return sheet.words.choice("reliability", publisher.reliability.value)


def _checked(sheet: Sheet, citation: Citation) -> Markup | None:
    check = citation.checked
    if check is None or check.by is None or check.on is None:
        return None
    return sheet.words.html("checked-by", by=check.by.value, on=sheet.date(check.on))
