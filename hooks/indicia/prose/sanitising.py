"""Cleaning HTML: what prose of briefs may hold, and the wider list for ordinary pages that Material needs.

Tokens are in the HTML still when it is cleaned; our own citations are put in afterwards.
"""

from __future__ import annotations

import re

import nh3


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LINE_TAGS = _words("""
    a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u
    var wbr
""")
_BLOCK_TAGS = _LINE_TAGS | _words("""
    blockquote caption col colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr img li ol p pre section
    summary table tbody td tfoot th thead tr ul
""")
_PAGE_TAGS = _BLOCK_TAGS | _words("""
    address article aside audio button center circle ellipse footer g header input label line main nav path picture
    polygon polyline progress rect source svg tt video
""")
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_GONE = frozenset({"script", "style", "template", "iframe", "object", "embed", "noscript", "textarea", "select"})

_EVERYWHERE = frozenset({"lang", "dir", "title"})
_BLOCK_ATTRIBUTES: dict[str, set[str]] = {
    "*": {*_EVERYWHERE, "id", "class"},
    "a": {"href", "hreflang"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "col": {"span"},
    "details": {"open"},
    "time": {"datetime"},
    "data": {"value"},
    "q": {"cite"},
    "blockquote": {"cite"},
}
_LINE_ATTRIBUTES: dict[str, set[str]] = {
    "*": set(_EVERYWHERE),
    "a": {"href", "hreflang"},
    "time": {"datetime"},
    "data": {"value"},
    "q": {"cite"},
}
_SHAPE = {"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "fill-rule", "clip-rule", "transform"}
_PAGE_ATTRIBUTES: dict[str, set[str]] = {
    **_BLOCK_ATTRIBUTES,
    "*": {*_BLOCK_ATTRIBUTES["*"], "role", "aria-label", "aria-hidden", "aria-labelledby", "aria-describedby",
          "tabindex", "style", "translate", "hidden", "align"},
    "a": {"href", "hreflang", "target", "download", "name"},
    "img": {"src", "alt", "width", "height", "loading", "align", "srcset", "sizes"},
    "input": {"type", "name", "checked", "disabled"},
    "label": {"for"},
    "button": {"type", "disabled"},
    "audio": {"src", "controls", "preload", "loop"},
    "video": {"src", "controls", "preload", "loop", "poster", "width", "height", "muted"},
    "source": {"src", "type", "media", "srcset"},
    "progress": {"value", "max"},
    "svg": {"xmlns", "viewbox", "viewBox", "width", "height", "preserveAspectRatio", *_SHAPE},
    "g": set(_SHAPE),
    "path": {"d", *_SHAPE},
    "circle": {"cx", "cy", "r", *_SHAPE},
    "ellipse": {"cx", "cy", "rx", "ry", *_SHAPE},
    "rect": {"x", "y", "width", "height", "rx", "ry", *_SHAPE},
    "line": {"x1", "y1", "x2", "y2", *_SHAPE},
    "polygon": {"points", *_SHAPE},
    "polyline": {"points", *_SHAPE},
}  # fmt: skip

_CLASSES = re.compile(
    r"footnotes?|footnote-(?:ref|backref)|task-list(?:-item|-control|-indicator)?|language-[\w+.-]{1,40}"
)
_ALIGNED = re.compile(r"\s*text-align\s*:\s*(?:left|right|center)\s*;?\s*", re.IGNORECASE)
_OWN = re.compile(r"(?![\\/]{2})(?!\s*[a-z][a-z0-9+.-]*:)[^\\]*", re.IGNORECASE)


def sanitise(html: str) -> str:
    """Blocks of a brief: text, tables, footnotes, images of the site itself; no style, no script, no form, no frame."""
    return nh3.clean(
        html,
        tags=set(_BLOCK_TAGS),
        clean_content_tags=set(_GONE),
        attributes=_BLOCK_ATTRIBUTES,
        attribute_filter=_brief_attribute,
        url_schemes=set(_SCHEMES),
    )


def sanitise_line(html: str) -> str:
    """One line of a brief: inline elements only, no ids and no classes."""
    return nh3.clean(
        html,
        tags=set(_LINE_TAGS),
        clean_content_tags=set(_GONE),
        attributes=_LINE_ATTRIBUTES,
        url_schemes=set(_SCHEMES),
    )


def sanitise_page(html: str) -> str:
    """An ordinary page: also what Material builds (tabs, task lists, admonitions, code, icons); nothing that runs."""
    return nh3.clean(
        html,
        tags=set(_PAGE_TAGS),
        clean_content_tags=set(_GONE),
        attributes=_PAGE_ATTRIBUTES,
        attribute_filter=_page_attribute,
        generic_attribute_prefixes={"data-"},
        url_schemes=set(_SCHEMES),
    )


def _brief_attribute(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        kept = [each for each in value.split() if _CLASSES.fullmatch(each)]
        return " ".join(kept) or None
    if tag == "img" and name == "src":
        # An image from elsewhere would tell its host who reads.
        return value if _OWN.fullmatch(value) else None
    return value


def _page_attribute(tag: str, name: str, value: str) -> str | None:
    if name == "style":
        return value if _ALIGNED.fullmatch(value) else None
    if tag == "input" and name == "type":
        return value if value.lower() in ("checkbox", "radio") else "checkbox"
    if tag == "button" and name == "type":
        return "button"
    if name == "target":
        return value if value in ("_blank", "_self") else None
    if name in ("srcset", "poster"):
        return value if _OWN.fullmatch(value) else None
    return value
