"""Headings and anchors of a narrative, made to fit into the page that holds it."""

from __future__ import annotations

import re

from indicia.prose.markup import pieces

PREFIX = "sec-text:"
"""Before every id of a narrative. No id of an item or of a page's own section holds a colon."""

_TOP = 3
_HEADING = re.compile(r"/?h([1-6])")
_ID = re.compile(r'(?<=\sid=")([^"]*)')
_TARGET = re.compile(r'(?<=\shref="#)([^"]*)')


def settle(html: str) -> str:
    """Moves the highest heading of clean HTML to `<h3>`, the others with it, and prefixes ids and the links to them."""
    if "<h" not in html and ' id="' not in html:
        return html
    parts = list(pieces(html))
    levels = [int(found[1]) for each in parts if (found := _HEADING.fullmatch(each.name))]
    shift = _TOP - min(levels) if levels else 0
    ids = {found for each in parts if each.kind == "tag" for found in _ID.findall(each.written)}
    written = []
    for each in parts:
        text = each.written
        if each.kind == "tag":
            heading = _HEADING.fullmatch(each.name)
            if heading and shift:
                level = max(_TOP, min(6, int(heading[1]) + shift))
                text = re.sub(r"(?<=h)[1-6]", str(level), text, count=1)
            if ids:
                text = _ID.sub(rf"{PREFIX}\1", text)
                text = _TARGET.sub(lambda found: f"{PREFIX}{found[1]}" if found[1] in ids else found[1], text)
        written.append(text)
    return "".join(written)
