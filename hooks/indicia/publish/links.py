"""Links of our own pages: every one leads to a page, a file or an anchor of the site."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from urllib.parse import unquote

from indicia.model.value_class import value_class
from indicia.prose.addresses import TAG, addresses
from indicia.render.page import Page

_ANCHOR = re.compile(r'\sid="([^"]+)"')
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|/")

Targets = Mapping[str, Collection[str] | None]
"""Paths from the site's root (a page's ends in `/` or is empty) to their anchors; None where anchors are not known."""


@value_class
class BrokenLink:
    """A link that leads nowhere: our fault, or an author's relative address in prose."""

    page: str
    link: str

    def __str__(self) -> str:
        return f"/{self.page} links to {self.link}, which is not on the site"


def anchors(body: str) -> frozenset[str]:
    """Every id in a piece of HTML."""
    tags = (tag for tag in TAG.findall(body) if " id=" in tag or "\nid=" in tag)
    return frozenset(html.unescape(found) for tag in tags for found in _ANCHOR.findall(tag))


def hrefs(body: str) -> set[str]:
    """Every relative link in a piece of HTML, as text."""
    return {link for link in addresses(body) if not _ELSEWHERE.match(link)}


def broken_links(pages: Iterable[Page], targets: Targets) -> Iterator[BrokenLink]:
    """The links of the pages that lead nowhere. `targets` holds everything on the site, the pages too."""
    for page in pages:
        if page.redirect:
            path, _, anchor = page.redirect.partition("#")
            if not _there(path, anchor, targets):
                yield BrokenLink(page.address, page.redirect)
            continue
        folder = page.address.rpartition("/")[0]
        for link in sorted(hrefs(page.body)):
            bare, _, anchor = link.partition("#")
            target = _resolve(folder, bare.partition("?")[0]) if bare else page.address
            if target is None or not _there(target, anchor, targets):
                yield BrokenLink(page.address, link)


def _there(path: str, anchor: str, targets: Targets) -> bool:
    name = unquote(path).removesuffix("index.html")
    if name not in targets:
        return False
    known = targets[name]
    return not anchor or known is None or anchor in known or unquote(anchor) in known


def _resolve(folder: str, link: str) -> str | None:
    """The path from the root that a relative link means; None above the root."""
    parts = folder.split("/") if folder else []
    while link.startswith("../"):
        if not parts:
            return None
        parts.pop()
        link = link[3:]
    path = "/".join((*parts, link))
    if "./" not in link and "//" not in link and not link.endswith("."):
        return path
    whole = posixpath.normpath(path)
    if whole == ".." or whole.startswith("../"):
        return None
    if whole == ".":
        return ""
    return f"{whole}/" if link.rpartition("/")[2] in ("", ".", "..") else whole
