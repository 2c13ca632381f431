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
from indicia.model.brief import ProseUse
from indicia.model.citation import Mention
from indicia.model.place import Passage, Source, Span
from indicia.model.site import Site
from indicia.prose import MarkdownFailedError, TooManyMarksError
from indicia.publish.reference_lists import PAGE_LIST, full_list, page_list, with_lists
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
        """With citations; lists of works are for a page's own text alone."""
        html = self.masked.unmask(converted, self.resolve)
        return html if self.own else with_lists(html, self.masked.text, lambda _: "")[0]

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
        return self._with_lists(conversion.html(html), conversion.masked, page)

    def _with_lists(self, html: str, masked: Masked, page: MkDocsPage) -> str:
        """The page with the list of what it cites where it asks for that, else in a section at its end."""
        sheet = self._edition.sheet(page.url)
        cited = page_list(
            sheet, (cite.key for each in masked.marks if isinstance(each, Mention) for cite in each.cites)
        )
        html, placed = with_lists(html, masked.text, lambda name: cited if name == PAGE_LIST else full_list(sheet))
        if not cited or PAGE_LIST in placed:
            return html
        taken = page.present_anchor_ids or set()
        anchor = addresses.section("references", taken)
        heading = sheet.words("section-references")
        page.present_anchor_ids = {*taken, anchor}
        _add_heading(page, str(Markup.escape(heading)), anchor)
        return html + str(Markup('\n<h2 id="{}">{}</h2>\n{}\n').format(anchor, heading, cited))


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
