"""Values of BibTeX fields: pieces put together, strings resolved, decoded, with the way back to the file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from indicia.load.bibtex.block import Piece
from indicia.load.bibtex.latex import TEXT_SPECIAL, decode_text, decode_verbatim, plain
from indicia.model.place import Passage, Source, Span
from indicia.model.value_class import value_class

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# Fields that programs read: no dashes, no ties, no accents are made of what stands in them.
VERBATIM = frozenset({
    "archiveprefix", "crossref", "date", "doi", "eprint", "eprintclass", "eprinttype", "eventdate", "file", "ids",
    "keywords", "langid", "origdate", "pdf", "related", "uri", "url", "urldate", "urlraw", "xdata", "xref",
    "x_archived", "x_publisher", "x_suffix",
})  # fmt: skip
_WHITE = " \t\r\n\f\v"
_VERBATIM_SPECIAL = re.compile(r"[\\\t\r\n\f\v]|  ")


class Raw(NamedTuple):
    """A value put together from its pieces: its text before decoding, its place, and that of each of its characters.

    `places` holds offsets in the file, or is None where the text stands in one stretch from `start` on.
    """

    text: str
    start: int
    end: int
    places: tuple[int, ...] | None = None

    def place(self, offset: int) -> int:
        """The offset in the file of a character."""
        return self.start + offset if self.places is None else self.places[offset]


@value_class
class Strings:
    """What `@string` defines, by name in lower case: in this file, and in the files beside it."""

    own: Mapping[str, str]
    shared: Mapping[str, str]

    def names(self) -> list[str]:
        """What is defined, but for the months."""
        return [*self.own, *self.shared]

    def get(self, name: str) -> str | None:
        """The value of a string; months are defined everywhere."""
        name = name.lower()
        found = self.own.get(name)
        if found is None:
            found = self.shared.get(name)
        if found is None and name in MONTHS:
            return name
        return found


def put_together(text: str, pieces: Sequence[Piece], strings: Strings) -> tuple[Raw, list[Piece]]:
    """The raw value of pieces joined by `#`, and the names in it that nobody defines (they stay as text)."""
    if len(pieces) == 1 and not pieces[0].name:
        return _one_stretch(text, pieces[0].start, pieces[0].end), []
    parts: list[str] = []
    places: list[int] = []
    unknown = []
    for piece in pieces:
        written = text[piece.start : piece.end]
        if not piece.name:
            parts.append(written)
            places.extend(range(piece.start, piece.end))
            continue
        value = strings.get(written)
        if value is None:
            unknown.append(piece)
            value = written
        parts.append(value)
        places.extend([piece.start] * len(value))
    joined = "".join(parts)
    lead = len(joined) - len(joined.lstrip(_WHITE))
    joined = joined.strip(_WHITE)
    start, end = (pieces[0].start, pieces[-1].end) if pieces else (0, 0)
    return Raw(joined, start, end, tuple(places[lead : lead + len(joined)])), unknown


def _one_stretch(text: str, start: int, end: int) -> Raw:
    while start < end and text[start] in _WHITE:
        start += 1
    while end > start and text[end - 1] in _WHITE:
        end -= 1
    return Raw(text[start:end], start, end)


def at_once(source: Source, pieces: Sequence[Piece], name: str) -> Passage | None:
    """The value that nothing has to be done to, as nearly all are; None where it is another."""
    if len(pieces) != 1 or pieces[0].name:
        return None
    start, end, _ = pieces[0]
    text = source.text[start:end]
    if not text or text[0] in " {\t\r\n\f\v" or text[-1] in _WHITE:
        return None
    if (_VERBATIM_SPECIAL if name in VERBATIM else TEXT_SPECIAL).search(text):
        return None
    return Passage(text, Span(source, start, end))


def passage(raw: Raw, name: str, source: Source) -> Passage:
    """The decoded value of a field, whose name decides how it is read."""
    verbatim = name in VERBATIM
    if verbatim and raw.text.startswith("{"):
        raw = _without_braces(raw)
    span = Span(source, raw.start, raw.end)
    if raw.places is None and not (_VERBATIM_SPECIAL.search(raw.text) if verbatim else not plain(raw.text)):
        return Passage(raw.text, span)
    value = (decode_verbatim if verbatim else decode_text)(raw.text).text
    left = len(value) - len(value.lstrip(" "))
    value = value.strip(" ")
    return Passage(value, span, partial(_offsets, raw, verbatim, left, len(value)))


def _offsets(raw: Raw, verbatim: bool, left: int, length: int, written: str) -> list[int]:
    """The place of each decoded character in the span as written. Worked out when asked: few ever are."""
    decoded = (decode_verbatim if verbatim else decode_text)(raw.text)
    found = [raw.place(offset) - raw.start for offset in decoded.offsets()[left : left + length]]
    return [*found, len(written)]


def _without_braces(raw: Raw) -> Raw:
    """Double braces around an address mean nothing."""
    text, start, end, places = raw
    while len(text) > 1 and text[0] == "{" and text[-1] == "}" and "{" not in text[1:-1] and "}" not in text[1:-1]:
        text = text[1:-1]
        start, end, places = (start + 1, end - 1, None) if places is None else (start, end, places[1:-1])
    return Raw(text, start, end, places)


def whole(value: str, span: Span) -> Passage:
    """A value that was put in another form (a language code): every character of it stands at the start."""
    return Passage(value, span, partial(_at_start, len(value)))


def _at_start(length: int, written: str) -> list[int]:
    return [0] * length + [len(written)]
