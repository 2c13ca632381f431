"""Tokens: single private-use characters that stand for candidates while Markdown is converted.

One character cannot be split by a highlighter, disturbs no word, slug or emphasis, and means nothing to Markdown.
Characters that the author's text holds itself are not used, so that nobody's text is ever taken for a token.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from indicia.prose.candidate import Candidate
from indicia.prose.markup import pieces

_TOKEN = re.compile("[\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_ALL = (range(0xF0000, 0xFFFFE), range(0x100000, 0x10FFFE))
SHARED = frozenset({"escape", "bracket"})
"""Forms of candidates that need one token only for all that are written alike."""
LIMIT = sum(map(len, _ALL))
"""More candidates than this cannot be told apart in one text."""


class TooManyMarksError(ValueError):
    """A text holds more citations and links than there are tokens (131,068)."""


def masked(text: str, candidates: Iterable[Candidate]) -> tuple[str, dict[str, Candidate]]:
    """The text with a token for each candidate, and what each token stands for."""
    free = _free(text)
    written: list[str] = []
    tokens: dict[str, Candidate] = {}
    at = 0
    shared: dict[str, str] = {}
    for candidate in candidates:
        same = text[candidate.start : candidate.end] if candidate.form in SHARED else ""
        token = shared.get(same) or next(free, None)
        if token is None:
            raise TooManyMarksError(f"a text holds more than {LIMIT} citations and links")
        if same:
            shared[same] = token
        tokens[token] = candidate
        written += (text[at : candidate.start], token)
        at = candidate.end
    return "".join((*written, text[at:])), tokens


def _free(text: str) -> Iterator[str]:
    # A character reference of the author's would become the character itself when the HTML is cleaned.
    taken = set(_TOKEN.findall(text))
    if "&#" in text:
        taken |= set(_TOKEN.findall(html.unescape(text)))
    return (chr(each) for each in chain(*_ALL) if chr(each) not in taken)


def visible(converted: str, tokens: Mapping[str, Candidate]) -> frozenset[Candidate]:
    """The candidates that came to stand in text, outside of code, scripts, comments and attributes."""
    found: set[Candidate] = set()
    for piece in pieces(converted):
        if piece.kind in ("text", "linked"):
            found.update(tokens[token] for token in _TOKEN.findall(piece.written) if token in tokens)
    return frozenset(found)


def unmasked(converted: str, tokens: Mapping[str, str], shown: Mapping[str, str | None]) -> str:
    """The HTML with its tokens replaced: `shown` is HTML for those in text (None: as written), `tokens` as written.

    Within a link, links of what is shown are taken out, since links cannot hold links.
    """
    if not _TOKEN.search(converted):
        return converted
    return "".join(
        _TOKEN.sub(_replacement(piece.kind, tokens, shown), piece.written) for piece in pieces(converted)
    )  # fmt: skip


def _replacement(
    kind: str, tokens: Mapping[str, str], shown: Mapping[str, str | None]
) -> Callable[[re.Match[str]], str]:
    def replace(found: re.Match[str]) -> str:
        token = found.group()
        if token not in tokens:
            return token
        if kind == "raw":
            return tokens[token]
        if kind in ("text", "linked"):
            html_shown = shown.get(token)
            if html_shown is not None:
                return without_links(html_shown) if kind == "linked" else html_shown
        return html.escape(tokens[token], quote=kind == "tag")

    return replace


def without_links(shown: str) -> str:
    """HTML without its `<a>` tags; what they hold stays."""
    return "".join(piece.written for piece in pieces(shown) if piece.name not in ("a", "/a"))


def plain(shown: str) -> str:
    """The text of HTML, entities resolved."""
    return html.unescape(
        "".join(piece.written for piece in pieces(shown) if piece.kind in ("text", "linked", "literal"))
    )


def titled(text: str, tokens: Mapping[str, str], shown: Mapping[str, str | None]) -> str:
    """A title with its tokens replaced by text, escaped as titles of contents are."""

    def replace(found: re.Match[str]) -> str:
        token = found.group()
        if token not in tokens:
            return token
        html_shown = shown.get(token)
        return html.escape(tokens[token] if html_shown is None else plain(html_shown), quote=False)

    return _TOKEN.sub(replace, text)
