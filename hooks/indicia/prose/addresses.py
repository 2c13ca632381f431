"""Addresses in prose: what its links and pictures lead to, in the text and in the HTML that is made of it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from indicia.model.place import Passage, Span
from indicia.prose.dialect import Dialect
from indicia.prose.rendering import render

TAG = re.compile(r'<[a-zA-Z][^">]*(?:"[^"]*"[^">]*)*>')
"""A start tag with its attributes: text may hold `href="..."` as well, and an attribute may hold `>`."""
_ADDRESS = re.compile(r'(\s(?:href|src)=")([^"]*)"')
# Where an address begins in Markdown that is not absolute.
_WORTH = re.compile(r"""(?:\]\(\s*<?|\]:\s*<?|(?:href|src)\s*=\s*["']?)(?![A-Za-z][A-Za-z0-9+.-]*:|/)\S""")


def addresses(markup: str) -> Iterator[str]:
    """The address of every link and picture in a piece of HTML, as text, in order."""
    for tag in TAG.findall(markup):
        if "href=" in tag or "src=" in tag:
            for _, address in _ADDRESS.findall(tag):
                yield html.unescape(address)


def readdressed(markup: str, change: Callable[[str], str]) -> str:
    """The HTML with the address of each link and picture as `change` gives it for the address that stands there."""

    def put(found: re.Match[str]) -> str:
        return f'{found[1]}{html.escape(change(html.unescape(found[2])))}"'

    return TAG.sub(lambda tag: _ADDRESS.sub(put, tag[0]), markup)


def relative_addresses(passage: Passage, *, block: bool, dialect: Dialect) -> Iterator[tuple[str, Span]]:
    """The addresses of a passage that may be relative, each with its place; what Markdown makes code of has none."""
    text = passage.value
    if not _WORTH.search(text):
        return
    after = 0
    for address in addresses(render(passage, block=block, dialect=dialect, resolve=lambda _: "")):
        at = text.find(address, after)
        if at < 0:  # written otherwise (escaped, or defined further up): the first place, else the text as a whole
            at = text.find(address)
        if at < 0:
            yield address, passage.span
        else:
            after = at + len(address)
            yield address, passage.place(at, after)
