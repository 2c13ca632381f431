"""The state of loading a site: what is gathered on the way, and how its files are opened."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from indicia.load.files import read_source
from indicia.load.folders import find
from indicia.load.reading import Reading
from indicia.model.finding import LoadProblem, Problem
from indicia.model.place import Source, Span


@dataclass(slots=True, repr=False, eq=False)
class Loading:
    """What is gathered on the way."""

    root: Path
    content: str
    guesses: bool
    sources: dict[str, Source] = field(default_factory=dict)
    problems: list[LoadProblem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)

    def open(self, path: str, name: str = "yaml-invalid") -> Source | None:
        """A file's text; None where it is none, which is noted."""
        source = read_source(self.root / path, path, name=name)
        if isinstance(source, Source):
            self.sources[path] = source
            return source
        self.problems += source
        self.broken.add(path)
        return None

    def close(self, reading: Reading) -> None:
        """Takes over what reading a file found."""
        self.problems += reading.problems
        if reading.lost:
            self.broken.add(reading.source.path)

    def refuse(self, path: str, message: str, hint: str) -> None:
        """Answers a file that is not read at all."""
        problem = Problem(Span(Source(path, ""), 0, 0), message, path, hint=hint)
        self.problems.append(LoadProblem("yaml-invalid", problem))
        self.broken.add(path)

    def find(self, folder: str, suffixes: tuple[str, ...], skip: frozenset[str] = frozenset()) -> list[str]:
        """The files of a folder; what could not be looked into is noted."""
        found = find(self.root, folder, suffixes, skip=skip)
        self.problems += found.problems
        self.broken.update(each.problem.span.path for each in found.problems)
        return found.paths
