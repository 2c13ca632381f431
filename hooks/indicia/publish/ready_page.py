"""Pages that come ready made, among those that MkDocs makes from Markdown."""

from __future__ import annotations

import dataclasses
import html
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from indicia.publish.links import anchors
from indicia.render.page import Heading, Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

_FIRST_LEVEL = 2  # the page's title is the only heading of level 1


class Kept:
    """A page that waits to be written: all wait at once, so its body is kept as bytes, which take less than text."""

    __slots__ = ("_body", "page")

    def __init__(self, page: Page) -> None:
        self.page = dataclasses.replace(page, body="")
        self.body = page.body

    @property
    def body(self) -> str:
        return self._body.decode("utf-8", "surrogatepass")

    @body.setter
    def body(self, text: str) -> None:
        self._body = text.encode("utf-8", "surrogatepass")

    def forget_search(self) -> None:
        """Lets go of what search finds, once the index has it."""
        self.page = dataclasses.replace(self.page, search=())

    def whole(self) -> Page:
        """The page as it was made."""
        return dataclasses.replace(self.page, body=self.body)


class ReadyPage(MkDocsPage):
    """A page whose HTML and table of contents are ready: no Markdown is run."""

    def __init__(self, kept: Kept, file: File, config: MkDocsConfig, title: str | None) -> None:
        self.kept = kept
        self._changed: str | None = None
        # Themes print titles as they are: they take them for HTML.
        super().__init__(title or html.escape(kept.page.title), file, config)

    @property
    def ready(self) -> Page:
        """The page without its body."""
        return self.kept.page

    @property
    def content(self) -> str:
        """The body, or what a plugin made of it."""
        return self.kept.body if self._changed is None else self._changed

    @content.setter
    def content(self, value: str | None) -> None:
        self._changed = None if value is None or value == self.kept.body else value

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = self._meta(config)

    def _tabs_say_all(self, config: MkDocsConfig) -> bool:
        """True where the navigation beside the page would only repeat the tabs above it: outside its sections."""
        tabs = "navigation.tabs" in (config.theme.get("features") or ())
        return tabs and not any(isinstance(each, Section) for each in self.ancestors)

    def _meta(self, config: MkDocsConfig) -> dict[str, Any]:
        ready = self.ready
        # What search finds is handed over ready (search.py).
        meta: dict[str, Any] = {"search": {"exclude": True}, "indicia": ready.template}
        # Their place goes to the page, because tables need it. A telephone keeps the navigation in its drawer.
        hidden = [*([] if ready.headings else ["toc"]), *(["navigation"] if self._tabs_say_all(config) else [])]
        if hidden:
            meta["hide"] = hidden
        if ready.address:  # the home page bears the name of the site
            meta["title"] = html.escape(ready.title)
        if ready.description:
            meta["description"] = html.escape(ready.description)
        return meta

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' signature
        links = [_anchor_link(heading, _FIRST_LEVEL) for heading in self.ready.headings]
        if links:
            links[0].active = True  # type: ignore[attr-defined]  # as MkDocs' own get_toc() does
        self.toc = TableOfContents(links)
        self.present_anchor_ids = set(anchors(self.kept.body))


def ready_file(kept: Kept, config: MkDocsConfig, title: str | None, *, in_nav: bool) -> File:
    """The file of a page: always a folder with an `index.html`, whatever `use_directory_urls` says of Markdown."""
    page = kept.page
    level = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, source_name(page.address), content="", inclusion=level)
    # Cached properties of MkDocs, which would guess them from the name.
    file.dest_uri = f"{page.address}index.html"
    file.url = page.address or "./"
    file.edit_uri = None
    ReadyPage(kept, file, config, title)
    return file


def source_name(address: str) -> str:
    """The name by which `nav` and Markdown pages know a page: `briefs/index.md`, `briefs/canal.md`, `index.md`."""
    parts = address.rstrip("/").split("/")
    if len(parts) == 1:
        return f"{address}index.md"
    return f"{'/'.join(parts)}.md"


def flatten(nav: Navigation, order: Sequence[str]) -> None:
    """Puts a navigation that MkDocs made by itself in order: home, our indexes by their addresses, then the rest.

    MkDocs makes a section of every folder; one that holds nothing but our index becomes that page.
    """
    items = []
    for item in nav.items:
        only = item.children[0] if isinstance(item, Section) and len(item.children) == 1 else None
        if isinstance(only, ReadyPage):
            only.parent = None
            items.append(only)
        else:
            items.append(item)

    def place(item: object) -> int:
        if isinstance(item, ReadyPage) and item.ready.address in order:
            return order.index(item.ready.address)
        return 0 if item is nav.homepage else len(order)

    nav.items[:] = sorted(items, key=place)


def set_parents(nav: Navigation, files: Files) -> None:
    """Our pages outside the navigation belong to the index of their section: its tab is lit, its crumb shown."""
    indexes = {page.url: page for page in nav.pages}
    for file in files:
        page = file.page
        if isinstance(page, ReadyPage) and page.url not in indexes:
            section, _, rest = page.ready.address.partition("/")
            index = indexes.get(f"{section}/")
            if rest and index is not None:
                page.parent = index  # type: ignore[assignment]  # MkDocs asks only that it can be active


def _anchor_link(heading: Heading, level: int) -> AnchorLink:
    link = AnchorLink(html.escape(heading.title), html.escape(heading.anchor), level)
    link.children = [_anchor_link(child, level + 1) for child in heading.children]
    return link


def finished(output: str, page: Page) -> str:
    """A page's whole HTML with what themes have no place for: the page's own language, and `noindex`."""
    start = output.find('<html lang="')
    if start >= 0:
        start += len('<html lang="')
        end = output.index('"', start)
        output = f"{output[:start]}{html.escape(page.language)}{output[end:]}"
    if page.noindex:
        output = output.replace("</head>", '<meta name="robots" content="noindex"></head>', 1)
    return output
