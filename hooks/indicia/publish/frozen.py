"""Links of frozen versions that lead nowhere any more: the version stays as it was, and the link becomes plain text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from indicia.prose.addresses import TAG
from indicia.publish.links import BrokenLink
from indicia.publish.ready_page import Kept

TEMPLATE = "version"
"""The kind of pages whose texts nobody may mend."""


def without_lost_links(pages: Iterable[Kept], broken: Iterable[BrokenLink]) -> list[BrokenLink]:
    """Takes the lost links out of frozen pages; gives those of all other pages, which are faults."""
    frozen = {kept.page.address: kept for kept in pages if kept.page.template == TEMPLATE}
    left, lost = list[BrokenLink](), dict[str, list[str]]()
    for each in broken:
        if each.page in frozen:
            lost.setdefault(each.page, []).append(each.link)
        else:
            left.append(each)
    for address, links in lost.items():
        frozen[address].body = _without(frozen[address].body, links)
    return left


def _without(body: str, links: Iterable[str]) -> str:
    """The HTML without the attributes that hold the links, in start tags alone."""
    written = {each for link in links for each in (html.escape(link), html.escape(link, quote=False), link)}
    attributes = [f' {name}="{each}"' for name in ("href", "src") for each in sorted(written)]

    def bare(tag: re.Match[str]) -> str:
        text = tag[0]
        for attribute in attributes:
            text = text.replace(attribute, "")
        return text

    return TAG.sub(bare, body)
