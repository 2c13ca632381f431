"""Where things stand in files: every value that an author wrote keeps its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import field
from typing import TypeAlias

from indicia.model.value_class import value_class

_LINE_END = re.compile(r"\r\n|\n|\r")

OffsetMap: TypeAlias = Callable[[str], Sequence[int]]
"""Takes a scalar as written; gives for each decoded character its offset in it, and one more for the end.

Nothing at all where the way back is not known: the whole scalar then stands for every part of it.
"""


class Source:
    """One file as decoded: its path (relative to the root, with `/`) and its text without a byte order mark.

    `aliases` says of each alias of YAML (`*name`), by its first offset and its end, where the value stands.
    """

    __slots__ = ("_starts", "aliases", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._starts: list[int] | None = None
        self.aliases: dict[tuple[int, int], Span] = {}

    def __repr__(self) -> str:
        return f"Source({self.path!r}, {len(self.text)} characters)"

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column (both from 1, in code points) of an offset from 0."""
        starts = self.starts
        row = bisect_right(starts, offset) - 1
        return row + 1, offset - starts[row] + 1

    def line(self, number: int) -> str:
        """The text of a line (from 1) without its end."""
        starts = self.starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    @property
    def starts(self) -> list[int]:
        """Offset of the first character of every line."""
        if self._starts is None:
            self._starts = [0, *(m.end() for m in _LINE_END.finditer(self.text))]
        return self._starts


@value_class
class Span:
    """A stretch of a file: offsets in code points, end exclusive. Lines and columns are worked out when asked."""

    source: Source
    start: int
    end: int

    @property
    def path(self) -> str:
        return self.source.path

    @property
    def line(self) -> int:
        return self.source.place(self.start)[0]

    @property
    def column(self) -> int:
        return self.source.place(self.start)[1]

    @property
    def end_line(self) -> int:
        return self.source.place(self.end)[0]

    @property
    def end_column(self) -> int:
        return self.source.place(self.end)[1]

    @property
    def written(self) -> str:
        """The stretch as it stands in the file."""
        return self.source.text[self.start : self.end]

    def __str__(self) -> str:
        line, column = self.source.place(self.start)
        return f"{self.path}:{line}:{column}"


@value_class
class Word:
    """A short value that is compared, never read as Markdown: an id, a choice, a key, an address."""

    value: str
    span: Span

    def __str__(self) -> str:
        return self.value


@value_class
class Passage:
    """Prose as decoded, with the way back from each of its characters to the file.

    `offsets` is None where decoded and written text are the same, character by character, from `span.start` on.
    """

    value: str
    span: Span
    offsets: OffsetMap | None = field(default=None, compare=False, repr=False)

    def place(self, start: int, end: int) -> Span:
        """The place in the file of the decoded characters `start` to `end` (from 0, end exclusive)."""
        return self.placer()(start, end)

    def placer(self) -> Callable[[int, int], Span]:
        """`place` for many stretches: the way back is worked out once."""
        source, base = self.span.source, self.span.start
        if self.offsets is None:
            return lambda start, end: Span(source, base + start, base + end)
        found = self.offsets(self.span.written)

        def place(start: int, end: int) -> Span:
            if not found:
                return self.span
            # The end is taken after the last character, so that a stretch never swallows a fold behind it.
            stop = found[end - 1] + 1 if end > start else found[start]
            return Span(source, base + found[start], base + max(stop, found[start]))

        return place

    def __str__(self) -> str:
        return self.value


@value_class
class Text:
    """Markdown by language; `""` is the language of the brief or the site. Never empty."""

    versions: dict[str, Passage]

    @property
    def span(self) -> Span:
        return next(iter(self.versions.values())).span

    def best(self, *languages: str) -> tuple[str, Passage]:
        """The version in the first of the languages that there is, else the first written; with its language."""
        for language in (*languages, ""):
            if language in self.versions:
                return language, self.versions[language]
        return next(iter(self.versions.items()))

    def __str__(self) -> str:
        return self.best()[1].value
