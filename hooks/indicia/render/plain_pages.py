"""The page for addresses that lead nowhere, and the redirects of earlier addresses."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.render import addresses
from indicia.render.chips import Chip
from indicia.render.edition import Edition
from indicia.render.page import Page


def plain_pages(edition: Edition) -> Iterator[Page]:
    """`404.html`, then a redirect for every earlier id of a brief and every earlier key of a source."""
    say = edition.words
    sheet = edition.sheet(addresses.NOT_FOUND)
    ways = [
        Chip(say(name), sheet.link(address) or "./")
        for name, address in (
            ("page-home", addresses.HOME),
            ("page-briefs", addresses.BRIEFS),
            ("page-sources", addresses.SOURCES),
        )
    ]
    yield Page(
        address=addresses.NOT_FOUND,
        template="not_found",
        title=say("page-not-found"),
        body=sheet.render("pages/not_found.html", ways=ways),
        language=say.language,
        noindex=True,
    )
    taken = {addresses.source(entry.address) for entry in edition.site.entries}
    taken |= {addresses.brief(brief) for brief in edition.book.briefs}
    for earlier, now, title in _moved(edition):
        if earlier not in taken:
            taken.add(earlier)
            yield Page(earlier, "redirect", title, "", say.language, noindex=True, redirect=now)


def _moved(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """(earlier address, address, title). An earlier key of a source stands in BibLaTeX's field `ids`."""
    for brief in edition.book.briefs.values():
        for alias in brief.aliases:
            title = edition.sheet("", brief).plain(brief.title) if brief.title else brief.key
            yield addresses.brief(alias.value), addresses.brief(brief.key), title
    for entry in edition.site.entries:
        for key in entry.get("ids").split(","):
            if key.strip():
                earlier = addresses.source(addresses.slug(key.strip()))
                yield earlier, addresses.source(entry.address), entry.title or entry.key.value
