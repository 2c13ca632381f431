"""Rendering: safe HTML of a passage; and the two halves of it for pages that MkDocs converts itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from indicia.model.place import Passage
from indicia.model.value_class import value_class
from indicia.prose.candidate import Candidate
from indicia.prose.conversion import convert
from indicia.prose.dialect import Dialect
from indicia.prose.reading import Mark, analyse, marks
from indicia.prose.sections import settle
from indicia.prose.tokens import titled, unmasked

Resolve: TypeAlias = Callable[[Mark], str | None]
"""Gives safe HTML for a mark, or None to leave it as written."""


def render(passage: Passage, *, block: bool, dialect: Dialect, resolve: Resolve) -> str:
    """Safe HTML: blocks, or one line of inline Markdown without a paragraph around it.

    Headings of a block begin at `<h3>`, and its ids are prefixed `sec-text:`, so that none is an item's.
    """
    found = analyse(passage.value, block=block, dialect=dialect)
    html = convert(found.text, block=block, dialect=dialect) if found.html is None else found.html
    if "<" in html or "&" in html:
        from indicia.prose.sanitising import sanitise, sanitise_line

        html = settle(sanitise(html)) if block else sanitise_line(html)
    return _shown(html, passage, found.tokens, resolve)


def _shown(html: str, passage: Passage, tokens: dict[str, Candidate], resolve: Resolve) -> str:
    if not tokens:
        return html
    written = _written(passage, tokens)
    return unmasked(html, written, _resolved(marks(passage, tokens), written, resolve))


def _written(passage: Passage, tokens: Mapping[str, Candidate]) -> dict[str, str]:
    return {token: passage.value[each.start : each.end] for token, each in tokens.items()}


def _resolved(
    found: Mapping[str, Mark | None], written: Mapping[str, str], resolve: Resolve
) -> dict[str, str | None]:  # fmt: skip
    return {token: written[token][-1] if mark is None else resolve(mark) for token, mark in found.items()}


@value_class
class Masked:
    """A page's Markdown with tokens for its marks; MkDocs converts `text`, and the tokens come out of the HTML."""

    text: str
    marks: tuple[Mark, ...]
    _written: Mapping[str, str]
    _marks: Mapping[str, Mark | None]

    def unmask(self, html: str, resolve: Resolve) -> str:
        """The page's HTML with its marks resolved."""
        return unmasked(html, self._written, _resolved(self._marks, self._written, resolve)) if self._written else html

    def unmask_title(self, title: str, resolve: Resolve) -> str:
        """A title of the page or of its table of contents: the text of what marks resolve to, escaped for HTML."""
        return titled(title, self._written, _resolved(self._marks, self._written, resolve)) if self._written else title


def mask(passage: Passage, dialect: Dialect) -> Masked:
    """The passage ready for a conversion of somebody else's; `marks` is what `read` gives for it."""
    found = analyse(passage.value, block=True, dialect=dialect)
    by_token = marks(passage, found.tokens)
    every = tuple(mark for mark in by_token.values() if mark is not None)
    return Masked(found.text, every, _written(passage, found.tokens), by_token)
