"""A page as the text of its article.

lxml reads the page and says what begins, what ends and what stands between. No tree is built, and a page that is nested
deeper than any browser draws is refused: so the time that a page takes is bounded by its size.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping

from lxml import etree

from indicia.intake.article.blocks import Block, joined
from indicia.intake.article.decoding import NotAnArticle
from indicia.intake.article.furniture import is_furniture

_GONE = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "canvas", "audio", "video", "select",
    "textarea", "figcaption", "title",
})  # fmt: skip
_BLOCKS = frozenset({
    "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "main",
    "body", "header", "footer", "nav", "aside", "form", "figure", "table", "caption", "tr", "td", "th", "dl", "dt", "dd",
    "pre", "address", "hr", "menu", "dialog", "details", "summary", "center", "fieldset", "legend", "hgroup", "search",
})  # fmt: skip
_CALLOUT = re.compile(r"\s*\[?(\d{1,4}(?:\s*[,–-]\s*\d{1,4})*)\]?\s*")
_BACK = re.compile(r"[\s\[\]()]*[↑↩⤴⏎^]+[\s\[\]()\ufe0e\ufe0f]*")
_WHOLE = re.compile(r"\d{1,4}")
_PIECE = 1 << 16
_DEEPEST = 512
"""Elements within each other: where browsers stop nesting. What libxml2 does at an end tag takes time by the depth."""


def read_html(text: str) -> tuple[str, str]:
    """The text of a page's article, a paragraph a line, and its title. NotAnArticle if it is nested beyond reason."""
    found = read_page(text, sift=True)
    everything = read_page(text, sift=False)
    # A theme that marks the whole page as a widget: then its marks say nothing.
    chosen = found if found.letters * 3 >= everything.letters else everything
    return joined(chosen.blocks), " ".join((chosen.title or "".join(chosen.named)).split())


def read_page(text: str, *, sift: bool) -> Page:
    """The paragraphs of a page, or with `sift` those of its article."""
    page = Page(sift=sift)
    # Without `huge_tree`, a page ends at the first paragraph of more than 10 MB.
    parser = etree.HTMLParser(target=page, encoding="utf-8", huge_tree=True)
    raw = text.encode()
    # In pieces, because a refusal ends the reading only at the end of one.
    for at in range(0, len(raw), _PIECE):
        parser.feed(raw[at : at + _PIECE])
    # A text without any element, such as a lone comment, is an empty page.
    with contextlib.suppress(etree.XMLSyntaxError):
        parser.close()
    return page


class Page:
    """Gathers the paragraphs of a page while it is read. What lxml begins it ends, in order."""

    def __init__(self, *, sift: bool) -> None:
        self.blocks = [Block()]
        self.title = ""
        self.named: list[str] = []
        self._sift = sift
        self._depth = self._skipped = 0
        self._in_title = False
        self._header = 0
        self._numbers: list[int | None] = []
        self._number = ""
        self._raised = self._linked = (self.blocks[0], 0)
        self._local = self._called = False

    @property
    def letters(self) -> int:
        """How much was read, spaces and line ends aside."""
        return sum(len("".join(word.split())) for block in self.blocks for word in block.words)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins. NotAnArticle, which ends the reading, where it is nested beyond reason."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NotAnArticle(f"its elements are nested more than {_DEEPEST} deep")
        self._in_title = tag == "title" and not self._skipped and not self.named
        if self._skipped or tag in _GONE or (self._sift and is_furniture(tag, attributes)):
            self._skipped += 1
            return
        self._header += tag == "header"
        if tag in _BLOCKS:
            self.blocks.append(Block())
        if tag in ("ol", "ul"):
            self._numbers.append(_first(attributes) if tag == "ol" else None)
        elif tag == "li":
            self._count(attributes.get("value", ""))
        elif tag == "br":
            self.blocks[-1].words.append("\x0b")
        elif tag == "sup":
            self._raised, self._called = self._here(), self._local
        elif tag == "a":
            self._link(attributes.get("href", ""))

    def end(self, tag: str) -> None:
        """An element ends."""
        self._depth -= 1
        self._in_title = False
        if self._skipped:
            self._skipped -= 1
            return
        if tag == "sup":
            self._lower()
        elif tag == "a":
            self._unlink()
        elif tag == "li":
            self._number = ""
        elif tag in ("ol", "ul") and self._numbers:
            self._numbers.pop()
        elif tag == "h1" and not self.title:
            self.title = self.blocks[-1].text
        if tag in _BLOCKS:
            self._close_block(tag)
        self._header -= tag == "header"

    def data(self, data: str) -> None:
        """Text."""
        if self._skipped:
            if self._in_title:
                self.named.append(data)
            return
        if self._number and not data.isspace():
            # With the first words of an item, which often stand in a paragraph of their own.
            self.blocks[-1].words.append(self._number)
            self._number = ""
        self.blocks[-1].words.append(data)

    def close(self) -> None:
        """The end of the page."""

    def _here(self) -> tuple[Block, int]:
        return self.blocks[-1], len(self.blocks[-1].words)

    def _count(self, value: str) -> None:
        number = self._numbers[-1] if self._numbers else None
        if number is not None:
            number = int(value) if _WHOLE.fullmatch(value) else number
            self._numbers[-1] = number + 1
            self._number = f"{number}. "

    def _close_block(self, tag: str) -> None:
        # Of a header, only the heading belongs to the article: the rest is bylines, dates and share bars.
        if self._sift and self._header and tag not in ("h1", "h2"):
            self.blocks[-1].words.clear()
        self.blocks.append(Block())

    def _link(self, href: str) -> None:
        self._linked, self._local = self._here(), href.startswith("#") or not href
        self._called = self._called or self._local
        if href.startswith("http"):
            self.blocks[-1].links.append(href)

    def _unlink(self) -> None:
        """An arrow that leads from a note back to its place in the text is no part of the note."""
        block, at = self._linked
        if self._local and block is self.blocks[-1] and _BACK.fullmatch("".join(block.words[at:])):
            del block.words[at:]
        self._local = False

    def _lower(self) -> None:
        """A raised number that is a link calls a note; any other (a power, an ordinal) is what it is."""
        block, at = self._raised
        if self._called and block is self.blocks[-1] and (call := _CALLOUT.fullmatch("".join(block.words[at:]))):
            block.words[at:] = [f"[{call[1]}]"]
        self._called = False


def _first(attributes: Mapping[str, str]) -> int | None:
    """The first number of a list; None where its items bear letters, which nobody cites."""
    if attributes.get("type", "1") != "1":
        return None
    start = attributes.get("start", "")
    return int(start) if _WHOLE.fullmatch(start) else 1
