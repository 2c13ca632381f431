"""The state of reading one file: what is needed to read it, and the faults that were found."""

from __future__ import annotations

from dataclasses import dataclass, field

from indicia.model.finding import LoadProblem, Other, Problem
from indicia.model.place import Source, Span
from indicia.model.vocabulary import Vocabulary

SHOWN = 60
"""Longest stretch of an author's text that a message repeats, in characters."""


@dataclass(slots=True, repr=False, eq=False)
class Reading:
    """One file while it is read.

    `lost` is True once something of it could not be built, `broken` where its syntax is wrong; then `mended` are the
    lines whose tree is a guess: what is found on them is not said. `guesses` is True where a key that is a slip of a
    field's name is read as that field: for judging, never for publishing.
    """

    source: Source
    vocabulary: Vocabulary
    problems: list[LoadProblem] = field(default_factory=list)
    lost: bool = False
    broken: bool = False
    mended: frozenset[int] = frozenset()
    guesses: bool = False

    def fault(
        self, name: str, span: Span, message: str, target: str, *,
        value: str | None = None, hint: str = "", related: tuple[Other, ...] = (),
    ) -> None:  # fmt: skip
        """Notes a fault under the name of the rule that reports it; the value is the stretch, unless given."""
        offending = span.written if value is None else value
        self.note(name, Problem(span, message, target, offending, hint, related))

    def note(self, name: str, problem: Problem) -> None:
        """Notes a problem as it is."""
        if self.mended and not self.mended.isdisjoint(range(problem.span.line, problem.span.end_line + 1)):
            return
        self.problems.append(LoadProblem(name, problem))


def nearest(wrong: str, right: list[str] | tuple[str, ...]) -> list[str]:
    """The words most like a wrong one, best first, at most three."""
    import difflib

    folded = {word.casefold(): word for word in reversed(right)}
    return [folded[found] for found in difflib.get_close_matches(wrong.casefold(), list(folded), n=3, cutoff=0.6)]


def shown(text: str) -> str:
    """An author's text for a message: one line, not too long, in backticks."""
    line = " ".join(text.split())
    return f"`{line[: SHOWN - 1]}…`" if len(line) > SHOWN else f"`{line}`"


def first_line(span: Span) -> Span:
    """The part of a stretch that stands on its first line."""
    written = span.written
    end = min((at for at in (written.find("\n"), written.find("\r")) if at >= 0), default=len(written))
    return Span(span.source, span.start, span.start + end)
