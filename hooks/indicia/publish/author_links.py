"""Broken links that an author wrote: an answer with a place, where others are a fault of ours."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator

from indicia.model.brief import Brief
from indicia.model.place import Passage, Span
from indicia.model.record_walks import texts
from indicia.model.site import Site
from indicia.publish.links import BrokenLink


def answers(broken: Iterable[BrokenLink], site: Site) -> tuple[list[str], list[BrokenLink]]:
    """Lines for authors, one for each link that stands in a text of the page's brief; and the links that do not."""
    ours: list[BrokenLink] = []
    said: list[str] = []
    for each in broken:
        brief = site.brief_by_id.get(each.page.removeprefix("briefs/").rstrip("/"))
        place = _place(brief, html.unescape(each.link)) if brief else None
        if place is None:
            ours.append(each)
            continue
        said.append(
            f"{place}: the link to {each.link} leads nowhere on the site; link to a brief or an item as [[id]], "
            "to anything else by its full address"
        )
    return said, ours


def _place(brief: Brief, address: str) -> Span | None:
    """Where the address stands in a text of the brief, as the target of a Markdown link or of an HTML one."""
    for passage in _passages(brief):
        for before in ("](", "](<", 'href="', "href='"):
            at = passage.value.find(before + address)
            if at >= 0:
                return passage.place(at + len(before), at + len(before) + len(address))
    return None


def _passages(brief: Brief) -> Iterator[Passage]:
    for record in (brief, *brief.items()):
        for _, text in texts(record):
            yield from text.versions.values()
    if brief.narrative:
        yield brief.narrative
