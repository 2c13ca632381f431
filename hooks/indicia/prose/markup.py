"""HTML cut into pieces by what a character in them would be to a reader: text, code, or no text at all.

Linear, and no parser of a library, because the pieces are put together again unchanged around what is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.value_class import value_class

_OPEN = re.compile(r"<(?:!--|(?P<slash>/?)(?P<name>[a-zA-Z][^\s/>]*)|[!?])")
_TAG_SIGN = re.compile(r"[>\"']")
_MATH = re.compile(r"""\bclass\s*=\s*(?:"[^"]*\barithmatex\b|'[^']*\barithmatex\b|arithmatex\b)""")
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "template"})
_LITERAL = frozenset({"code", "pre", "kbd", "samp", "tt", "math"})


@value_class
class Piece:
    """A stretch of HTML. `kind`: `text`, `linked` (text within `<a>`), `literal` (code, mathematics), `tag`, `raw`
    (scripts, styles, comments). Tags have a lower-case name, with `/` before it in closing tags."""

    kind: str
    written: str
    name: str = ""


def pieces(html: str) -> Iterator[Piece]:
    """The pieces of a fragment; put together they are the fragment."""
    at = 0
    literal, depth = "", 0
    linked = False
    while at < len(html):
        found = _OPEN.search(html, at)
        stop = found.start() if found else len(html)
        if stop > at:
            yield Piece("literal" if literal else "linked" if linked else "text", html[at:stop])
        if not found:
            return
        name = (found["name"] or "").lower()
        at = _end(html, found)
        written = html[stop:at]
        if not name:
            yield Piece("raw", written)
            continue
        closing = bool(found["slash"])
        yield Piece("tag", written, f"/{name}" if closing else name)
        if literal:
            depth += (-1 if closing else 1) if name == literal else 0
            literal = literal if depth else ""
        elif not closing and name in _RAW:
            end = _raw_end(html, at, name)
            yield Piece("raw", html[at:end])
            at = end
        elif not closing and (name in _LITERAL or ("arithmatex" in written and _MATH.search(written))):
            literal, depth = name, 1
        elif name == "a":
            linked = not closing


def _end(html: str, found: re.Match[str]) -> int:
    """Where a tag or a comment ends; the end of the text for one that is not closed, as browsers have it."""
    at = found.end()
    if found.group() == "<!--":
        end = html.find("-->", at)
        return end + 3 if end >= 0 else len(html)
    if not found["name"]:
        end = html.find(">", at)
        return end + 1 if end >= 0 else len(html)
    while sign := _TAG_SIGN.search(html, at):
        if sign.group() == ">":
            return sign.end()
        end = html.find(sign.group(), sign.end())
        if end < 0:
            break
        at = end + 1
    return len(html)


def _raw_end(html: str, at: int, name: str) -> int:
    end = re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.IGNORECASE).search(html, at)
    return end.start() if end else len(html)
