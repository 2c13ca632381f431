"""What an article says with a source: a sentence, and the citations in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from indicia.author.sentences import Sentences
from indicia.model.place import Span
from indicia.model.reference import Audit, Resolution

_BRACKET = re.compile(r"[^\S\n]*[(\[（【]([^()\[\]（）【】\n]{0,600})[)\]）】]")
_SPACES = re.compile(r"\s+")
_BEFORE_STOP = re.compile(r"\s+(?=[.,;:!?])")


@dataclass(slots=True)
class Claim:
    """A sentence with at least one citation: where it stands, its words without the brackets, what it cites."""

    span: Span
    words: str
    resolutions: list[Resolution] = field(default_factory=list)


def claims(audit: Audit) -> Iterator[Claim]:
    """The sentences of an article's body that cite something, in their order."""
    text = audit.article.text
    ordered = sorted(audit.resolutions, key=lambda each: each.citation.span.start)
    spans = [(each.citation.span.start, each.citation.span.end) for each in ordered]
    sentences = Sentences(text, 0, max([audit.body_end, *(end for _, end in spans)], default=len(text)), spans)
    found: Claim | None = None
    for each in ordered:
        start, end = sentences.around(each.citation.span.start)
        if found is None or found.span.start != start:
            if found:
                yield found
            inside = [span for span in spans if start <= span[0] < end]
            found = Claim(Span(audit.article, start, end), _words(text, start, end, inside))
        found.resolutions.append(each)
    if found:
        yield found


def _words(text: str, start: int, end: int, citations: Sequence[tuple[int, int]]) -> str:
    """A sentence without the brackets that hold citations; what is cited in running words stays."""
    pieces, at = [], start
    for bracket in _BRACKET.finditer(text, start, end):
        first, last = bracket.span(1)
        if any(first <= citation[0] and citation[1] <= last for citation in citations):
            pieces.append(text[at : bracket.start()])
            at = bracket.end()
    pieces.append(text[at:end])
    return _BEFORE_STOP.sub("", _SPACES.sub(" ", "".join(pieces))).strip()
