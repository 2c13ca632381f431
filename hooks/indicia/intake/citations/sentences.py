"""The sentence in which a citation stands, and what in it can be held against a work: dates, numbers, words."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right

from indicia.intake.characters import plain
from indicia.intake.references.dates import MONTHS as MONTH_NUMBERS
from indicia.intake.resolution.names import folded
from indicia.model.place import Span
from indicia.model.value_class import value_class

_REACH = 600
# It begins with one class of characters, to which the search goes at once. The end is the group or else the whole.
_END = re.compile(r"[.!?…\n](?:(?<!\n)([\"”»’)\]]*\s+)(?=[^\sa-zа-яəçşğöüı(\[])|(?<=\n)(?:\s*\n|(?=[^\sa-z])))")
_BRACKETS = re.compile(r"\([^()]{0,300}\)|\[[^\[\]]{0,300}\]")
_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|-\w{1,3})?\s+([^\W\d_]{3,})\s+((?:19|20)\d\d)\b|\b([^\W\d_]{3,})\s+(\d{1,2}),?\s+((?:19|20)\d\d)\b"
)
_MONTH = re.compile(r"\b([^\W\d_]{3,})\s+((?:19|20)\d\d)\b")
_YEAR = re.compile(
    r"\b(?:in|since|during|throughout|in early|in late|в)\s+((?:19|20)\d\d)\b|\b((?:19|20)\d\d)(?=-(?:c[iıuü]|ci|cı)\s+il|\s+году\b)",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|shall|should|could|(?-i:may)|might|by\s+(?:\d|the\s+end|mid|late|early|next)|until|plans\s+to|planned|scheduled|expect\w*|due|"
    r"forecasts?|predict\w*|projected|upcoming|as\s+of|if|aims?\s+to|\w+[ae]c[ae][kqğ]\w*|будет|будут|планиру\w+|wird|werden|sera)\b",
    re.IGNORECASE,
)


@value_class
class Sentence:
    """A sentence without what stands in its brackets."""

    text: str

    def dates(self) -> list[str]:
        """Its dates as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, each as full as it is written."""
        if not _ANY_YEAR.search(self.text):
            return []
        found: list[str] = []
        rest = self.text
        for match in _DAY.finditer(self.text):
            day, month, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
            number = MONTH_NUMBERS.get(month.casefold())
            if number and int(day) <= 31:
                found.append(f"{year}-{number:02}-{int(day):02}")
                rest = rest.replace(match.group(), " ")
        for match in _MONTH.finditer(rest):
            number = MONTH_NUMBERS.get(match[1].casefold())
            if number:
                found.append(f"{match[2]}-{number:02}")
        return [*found, *(match[1] or match[2] for match in _YEAR.finditer(rest))]

    @property
    def to_come(self) -> bool:
        """True where it may speak of what is still to come."""
        return bool(_TO_COME.search(self.text))

    def words(self) -> frozenset[str]:
        """The beginnings of its longer words and its numbers."""
        return stems(self.text)


def stems(text: str) -> frozenset[str]:
    """Words by their first six letters in plain ones, so that endings do not count; and numbers of two digits or more."""
    return frozenset(word[:6] for word in _WORD.findall(folded(text)) if word not in _COMMON)


@functools.lru_cache(maxsize=2)
def _bounds(text: str) -> tuple[list[int], list[int]]:
    """Where the sentences of a text end, and where the next ones begin. Found once for all citations of an article."""
    marks = [mark.span(mark.lastindex or 0) for mark in _END.finditer(text)]
    return [start for start, _ in marks], [end for _, end in marks]


def sentence_around(span: Span) -> Sentence:
    """The sentence that a citation stands in; at most 600 characters to either side."""
    text = span.source.text
    ends, starts = _bounds(text)
    before = bisect_right(starts, span.start)
    start = max(span.start - _REACH, starts[before - 1] if before else 0, 0)
    # A full stop that the citation itself ends with ends no sentence: `Doe, n.d.`
    behind = bisect_left(ends, span.end)
    behind += behind < len(ends) and ends[behind] == span.end and text[span.end] != "\n"
    stop = min(span.end + _REACH, ends[behind] if behind < len(ends) else len(text))
    own = f"{text[start : span.start]} {text[span.end : stop]}"
    return Sentence(_BRACKETS.sub(" ", plain(own)) if "(" in own or "[" in own or not own.isascii() else own)


_COMMON = frozenset(
    [
        "about",
        "above",
        "according",
        "after",
        "again",
        "against",
        "also",
        "although",
        "among",
        "another",
        "because",
        "been",
        "before",
        "being",
        "between",
        "both",
        "could",
        "does",
        "down",
        "during",
        "each",
        "even",
        "every",
        "from",
        "further",
        "have",
        "having",
        "here",
        "however",
        "into",
        "just",
        "later",
        "like",
        "made",
        "make",
        "many",
        "more",
        "most",
        "much",
        "must",
        "only",
        "other",
        "over",
        "same",
        "several",
        "should",
        "since",
        "some",
        "such",
        "than",
        "that",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "through",
        "under",
        "until",
        "upon",
        "very",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "will",
        "with",
        "within",
        "without",
        "would",
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "days",
        "report",
        "reported",
        "reports",
        "article",
        "paper",
        "study",
        "says",
        "said",
        "first",
        "second",
        "last",
        "news",
    ]
)
