"""Ordinary Markdown pages: their citations are formatted, and what they cite is listed at the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup
from mkdocs.structure.toc import AnchorLink

from indicia import prose
from indicia.model.bibliography import Entry
from indicia.model.citation import Mention
from indicia.model.place import Passage, Source, Span
from indicia.model.site import Site
from indicia.publish.excerpts import unmask_excerpt
from indicia.render import addresses, edition
from indicia.render.home_page import home_blocks
from indicia.render.marks import resolver

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage

    from indicia.prose import Dialect, Masked
    from indicia.render.edition import Edition, Sheet


@dataclass
class ProsePages:
    """The citations of a build's Markdown pages, from before MkDocs converts a page until after.

    `templates` is the site's own folder of templates.
    """

    site: Site
    drafts: bool
    templates: Path
    _masked: dict[str, Masked] = field(default_factory=dict)

    @cached_property
    def _edition(self) -> Edition:
        return edition(self.site, drafts=self.drafts, templates=self.templates)

    @cached_property
    def _dialect(self) -> Dialect:
        return prose.dialect(self.site.configuration.markdown_extensions)

    def mask(self, markdown: str, page: MkDocsPage) -> str:
        """The Markdown with tokens in the place of citations and cross-links."""
        source = Source(page.file.src_uri, markdown)
        masked = prose.mask(Passage(markdown, Span(source, 0, len(markdown))), self._dialect)
        self._masked[page.file.src_uri] = masked
        unmask_excerpt(page, masked, lambda address: resolver(self._edition.sheet(address), None))
        return masked.text

    def unmask(self, html: str, page: MkDocsPage) -> str:
        """The page's HTML, cleaned if the site wishes so, with its citations and the list of what it cites.

        Titles of the page and of its table of contents are put right, too. Below an author's own home page stands
        what ours would say, unless its front matter has `latest: false`.
        """
        return self._with_citations(html, page) + self._latest(page)

    def _latest(self, page: MkDocsPage) -> str:
        if page.file.dest_uri != "index.html" or page.meta.get("latest") is False:
            return ""
        blocks, headings = home_blocks(self._edition, page.present_anchor_ids or ())
        page.present_anchor_ids = {*(page.present_anchor_ids or ()), *(each.anchor for each in headings)}
        for each in headings:
            _add_heading(page, str(Markup.escape(each.title)), each.anchor)
        return blocks

    def _with_citations(self, html: str, page: MkDocsPage) -> str:
        if self.site.configuration.settings.sanitise_pages:
            html = prose.sanitise_page(html)
        masked = self._masked.pop(page.file.src_uri, None)
        if masked is None or not masked.marks:
            return html if masked is None else masked.unmask(html, lambda _: None)
        sheet = self._edition.sheet(page.url)
        resolve = resolver(sheet, None)
        for link in _links(page.toc):
            link.title = masked.unmask_title(link.title, resolve)
        title = page.title or ""
        if title != (shown := masked.unmask_title(title, resolve)):
            page.title = shown
        return masked.unmask(html, resolve) + self._references(sheet, self._cited(masked), page)

    def _cited(self, masked: Masked) -> list[Entry]:
        keys = [cite.key for mark in masked.marks if isinstance(mark, Mention) for cite in mark.cites]
        known = {key: self.site.entry_by_key[key] for key in keys if key in self.site.entry_by_key}
        return self._edition.references.ordered(known.values())

    def _references(self, sheet: Sheet, entries: list[Entry], page: MkDocsPage) -> str:
        """The section at the end of a page that cites; empty for one that does not."""
        if not entries:
            return ""
        taken = page.present_anchor_ids or set()
        anchor = addresses.section("references", taken)
        heading = sheet.words("section-references")
        items = [
            Markup('<li>{}\n<span class="ind-back"><a href="{}">{}</a></span></li>').format(
                self._edition.references.reference(entry),
                sheet.link(sheet.book.source(entry)),
                sheet.words("source-page", source=self._edition.references.label(entry)),
            )
            for entry in entries
        ]
        page.present_anchor_ids = {*taken, anchor}
        _add_heading(page, str(Markup.escape(heading)), anchor)
        start = Markup('\n<h2 id="{}">{}</h2>\n<ol class="ind-references">').format(anchor, heading)
        return "\n".join([start, *items, "</ol>\n"])


def _links(links: Iterable[AnchorLink]) -> Iterable[AnchorLink]:
    for link in links:
        yield link
        yield from _links(link.children)


def _add_heading(page: MkDocsPage, title: str, anchor: str) -> None:
    link = AnchorLink(title, anchor, 2)
    items = page.toc.items if page.toc else []
    if items and items[-1].level == 1:
        items[-1].children.append(link)
    elif items:
        items.append(link)
