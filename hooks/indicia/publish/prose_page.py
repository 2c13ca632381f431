"""Ordinary Markdown pages: their citations are formatted, and what they cite is listed at the end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup
from mkdocs.exceptions import PluginError
from mkdocs.structure.toc import AnchorLink

from indicia import prose
from indicia.model.bibliography import Entry
from indicia.model.brief import ProseUse
from indicia.model.citation import Mention
from indicia.model.place import Passage, Source, Span
from indicia.model.site import Site
from indicia.prose import MarkdownFailedError, TooManyMarksError
from indicia.render import addresses, edition
from indicia.render.home_page import home_blocks
from indicia.render.marks import resolver

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage

    from indicia.prose import Dialect, Masked
    from indicia.prose.rendering import Resolve
    from indicia.render.edition import Edition


@dataclass(frozen=True)
class Conversion:
    """One conversion of a text: `masked` is what Markdown sees of it, `resolve` what its marks become.

    `own` tells the text of the page that is being made from one that a plugin converts on the way.
    """

    masked: Masked
    resolve: Resolve
    own: bool

    def html(self, converted: str) -> str:
        return self.masked.unmask(converted, self.resolve)

    def title(self, written: str) -> str:
        return self.masked.unmask_title(written, self.resolve)


@dataclass
class ProsePages:
    """The citations of a build's Markdown pages, from before a page is converted until after.

    `templates` is the site's own folder of templates. `brought` are citations and links that the files of pages do
    not have: those of snippets and of what plugins make.
    """

    site: Site
    drafts: bool
    templates: Path
    brought: list[ProseUse] = field(default_factory=list)
    _page: MkDocsPage | None = None
    _own: Conversion | None = None

    @cached_property
    def _edition(self) -> Edition:
        return edition(self.site, drafts=self.drafts, templates=self.templates)

    @cached_property
    def _dialect(self) -> Dialect:
        return prose.dialect(self.site.configuration.markdown_extensions)

    @cached_property
    def _checked(self) -> Mapping[str, Collection[str]]:
        """What the texts of pages cite and link to, by the path of the page, as the check has read it."""
        found: dict[str, set[str]] = {}
        for use in self.site.prose:
            found.setdefault(use.page, set()).update(_names(use))
        return found

    def turn_to(self, page: MkDocsPage) -> None:
        """What is converted from now on comes to stand on this page, its own text first."""
        self._page, self._own = page, None

    def begin(self, text: str) -> Conversion | None:
        """Tokens take the place of citations and cross-links in a text that is about to be converted.

        None while no page is being made. Raises PluginError for a text that cannot be read.
        """
        page = self._page
        if page is None:
            return None
        path = f"{self.site.configuration.docs_dir}/{page.file.src_uri}"
        try:
            masked = prose.mask(Passage(text, Span(Source(path, text), 0, len(text))), self._dialect)
        except (MarkdownFailedError, TooManyMarksError) as error:
            raise PluginError(f"{path}: {error}") from error
        own = self._own is None and page.content is None
        conversion = Conversion(masked, resolver(self._edition.sheet(page.url), None), own)
        if own:
            self._own = conversion
        self._keep_brought(masked, path)
        return conversion

    def _keep_brought(self, masked: Masked, path: str) -> None:
        if not masked.marks:
            return
        checked = self._checked.get(path, ())
        for mark in masked.marks:
            mention, link = (mark, None) if isinstance(mark, Mention) else (None, mark)
            use = ProseUse(mention, link, "", "", None, path)
            if not all(name in checked for name in _names(use)):
                self.brought.append(use)

    def finish(self, html: str, page: MkDocsPage) -> str:
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
        conversion = self._own
        if conversion is None:
            return html
        for link in _links(page.toc):
            link.title = conversion.title(link.title)
        title = page.title or ""
        if title != (shown := conversion.title(title)):
            page.title = shown
        return conversion.html(html) + self._references(self._cited(conversion.masked), page)

    def _cited(self, masked: Masked) -> list[Entry]:
        keys = [cite.key for mark in masked.marks if isinstance(mark, Mention) for cite in mark.cites]
        known = {key: self.site.entry_by_key[key] for key in keys if key in self.site.entry_by_key}
        return self._edition.references.ordered(known.values())

    def _references(self, entries: list[Entry], page: MkDocsPage) -> str:
        """The section at the end of a page that cites; empty for one that does not."""
        if not entries:
            return ""
        sheet = self._edition.sheet(page.url)
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


def _names(use: ProseUse) -> list[str]:
    """Keys that a use cites, or what it links to."""
    return [cite.key for cite in use.mention.cites] if use.mention else [str(use.link and use.link.target)]


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
