"""A page as the text of its article.

nh3 (an HTML 5 parser in Rust) mends the page first, so that the standard library's reader never sees broken markup.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import nh3

from indicia.intake.article.blocks import Block, joined
from indicia.intake.article.furniture import is_furniture

_GONE = {
    "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "canvas", "audio", "video", "select",
    "textarea", "figcaption", "title",
}  # fmt: skip
_BLOCKS = {
    "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "main",
    "body", "header", "footer", "nav", "aside", "form", "figure", "table", "tr", "td", "th", "dl", "dt", "dd", "pre",
    "address", "hr", "menu", "dialog", "details", "summary",
}  # fmt: skip
_INLINE = {
    "a", "b", "i", "em", "strong", "span", "sup", "sub", "small", "cite", "q", "u", "s", "abbr", "time", "mark", "br",
    "img", "button", "font", "ins", "code", "bdi", "bdo", "wbr",
}  # fmt: skip
_ATTRIBUTES = {"*": {"class", "id", "role", "hidden", "aria-hidden"}, "a": {"href", "class", "id", "role"}}
_VOID = {"br", "img", "hr", "wbr"}
_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,500})</title", re.IGNORECASE)
_CALLOUT = re.compile(r"\s*\[?(\d{1,4}(?:\s*[,–-]\s*\d{1,4})*)\]?\s*")


def read_html(text: str) -> tuple[str, str]:
    """The text of a page's article, a paragraph a line, and its title."""
    import html

    clean = nh3.clean(
        text,
        tags=_BLOCKS | _INLINE,
        clean_content_tags=_GONE,
        attributes=_ATTRIBUTES,
        link_rel=None,
        url_schemes={"http", "https", "mailto"},
    )
    found = _read(clean, sift=True)
    everything = _read(clean, sift=False)
    # A theme that marks the whole page as a widget: then its marks say nothing.
    chosen = found if len(found.words) * 3 >= len(everything.words) else everything
    title = chosen.title or (html.unescape(named[1]) if (named := _TITLE.search(text)) else "")
    return joined(chosen.blocks), " ".join(title.split())


def _read(clean: str, *, sift: bool) -> _Page:
    page = _Page(sift=sift)
    page.feed(clean)
    page.close()
    return page


class _Page(HTMLParser):
    """Gathers paragraphs. nh3 has closed every element, in order."""

    def __init__(self, *, sift: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks = [Block()]
        self.title = ""
        self._sift = sift
        self._skipped = 0
        self._open: list[str] = []
        self._header = 0
        self._numbers: list[int] = []
        self._raised: list[str] | None = None
        self._anchored = False

    @property
    def words(self) -> str:
        return "".join(word for block in self.blocks for word in block.words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._break(tag)
            return
        attributes = {name: value or "" for name, value in attrs}
        if self._skipped or (self._sift and is_furniture(tag, attributes)):
            self._skipped += 1
            return
        self._header += tag == "header"
        if tag in _BLOCKS:
            self.blocks.append(Block())
        if tag in ("ol", "ul"):
            self._numbers.append(0 if tag == "ol" else -1)
        elif tag == "li" and self._numbers and self._numbers[-1] >= 0:
            self._numbers[-1] += 1
            self.blocks[-1].words.append(f"{self._numbers[-1]}. ")
        elif tag == "sup":
            self._raised, self._anchored = [], False
        elif tag == "a":
            self._link(attributes.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._skipped:
            self._skipped -= 1
            return
        if tag == "sup" and self._raised is not None:
            self._lower()
        if tag in ("ol", "ul") and self._numbers:
            self._numbers.pop()
        if tag == "h1" and not self.title:
            self.title = self.blocks[-1].text
        if tag in _BLOCKS:
            self._close_block(tag)
        self._header -= tag == "header"

    def handle_data(self, data: str) -> None:
        if self._skipped:
            return
        if self._raised is not None:
            self._raised.append(data)
        else:
            self.blocks[-1].words.append(data)

    def _close_block(self, tag: str) -> None:
        # Of a header, only the heading belongs to the article: the rest is bylines, dates and share bars.
        if self._sift and self._header and tag not in ("h1", "h2"):
            self.blocks[-1].words.clear()
        self.blocks.append(Block())

    def _break(self, tag: str) -> None:
        if tag in ("br", "hr") and not self._skipped:
            self.blocks[-1].words.append("\x0b")

    def _link(self, href: str) -> None:
        self._anchored = self._anchored or href.startswith("#") or not href
        if href.startswith("http"):
            self.blocks[-1].links.append(href)

    def _lower(self) -> None:
        """A raised number that is a link calls a note; any other (a power, an ordinal) is what it is."""
        written = "".join(self._raised or ())
        self._raised = None
        called = _CALLOUT.fullmatch(written)
        self.blocks[-1].words.append(f"[{called[1]}]" if called and self._anchored else written)
