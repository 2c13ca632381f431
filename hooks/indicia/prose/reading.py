"""Reading: which candidates of a text are marks, as the conversion itself tells, and where they stand in the file."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from indicia.model.citation import Cite, Link, Mention
from indicia.model.place import Passage, Span
from indicia.model.value_class import value_class
from indicia.prose.candidate import Candidate
from indicia.prose.certainty import surely_visible
from indicia.prose.conversion import convert
from indicia.prose.dialect import Dialect
from indicia.prose.grammar import scan, worth
from indicia.prose.tokens import SHARED, masked, visible

Mark: TypeAlias = Mention | Link
_SHORT = 4000
"""Characters of a text whose reading is kept; longer ones (narratives, pages) are read and rendered about once."""


@value_class
class Reading:
    """A text with tokens for its marks (and for escaped `@`) alone; `html` is its conversion where that was made."""

    text: str
    tokens: dict[str, Candidate]
    html: str | None


def analyse(text: str, *, block: bool, dialect: Dialect) -> Reading:
    """Finds the candidates that are marks."""
    if not worth(text):
        return Reading(text, {}, None)
    return (_kept if len(text) <= _SHORT else _analyse)(text, block, dialect)


def _analyse(text: str, block: bool, dialect: Dialect) -> Reading:
    candidates = scan(text)
    while True:
        covered, tokens = masked(text, candidates)
        if not tokens or surely_visible(covered, block=block, dialect=dialect):
            return Reading(covered, tokens, None)
        html = convert(covered, block=block, dialect=dialect)
        seen = visible(html, tokens)
        if len(seen) == len(tokens):
            return Reading(covered, tokens, html)
        # What is no mark goes back to what was written, so that code is highlighted and attributes are read as such.
        # Each turn takes at least one candidate away.
        forms = {candidate.form for candidate in seen}
        candidates = tuple(each for each in candidates if each in seen or (each.form in SHARED and each.form in forms))


_kept = lru_cache(maxsize=2048)(_analyse)


def read(passage: Passage, *, block: bool, dialect: Dialect) -> tuple[Mark, ...]:
    """The citations and cross-links of a passage in their order; what Markdown makes code, an attribute or a comment
    of is none. A citation's part spans `@key` as written, its whole spans brackets and locator too."""
    found = analyse(passage.value, block=block, dialect=dialect)
    return tuple(mark for mark in marks(passage, found.tokens).values() if mark is not None)


def marks(passage: Passage, tokens: dict[str, Candidate]) -> dict[str, Mark | None]:
    """The marks by token; None for tokens that stand for a character only."""
    if not tokens:
        return {}
    place = passage.placer()
    return {token: _mark(candidate, place) for token, candidate in tokens.items()}


def _mark(candidate: Candidate, place: Callable[[int, int], Span]) -> Mark | None:
    if candidate.form in SHARED:
        return None
    span = place(candidate.start, candidate.end)
    if candidate.form == "link":
        return Link(candidate.target, candidate.label, span)
    cites = tuple(
        Cite(part.key, place(part.start, part.end), part.prefix, part.locator, part.suppress_author)
        for part in candidate.parts
    )
    return Mention(cites, candidate.form, span)
