"""The files of a site, in the same order everywhere; links that lead out of it are answered, not followed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from indicia.model.finding import LoadProblem, Problem
from indicia.model.place import Source, Span


@dataclass(slots=True, repr=False, eq=False)
class Found:
    """Files of a folder, as paths relative to the root with `/`, sorted; and what could not be looked into."""

    paths: list[str] = field(default_factory=list)
    problems: list[LoadProblem] = field(default_factory=list)


def find(root: Path, folder: str, suffixes: tuple[str, ...], *, skip: frozenset[str] = frozenset()) -> Found:
    """All files below a folder with one of the suffixes; hidden ones and the folders in `skip` are left out.

    A suffix counts whatever its case. No folder is no fault.
    """
    found = Found()
    top = root / folder
    if top.is_dir():
        bounds = tuple({root.resolve(), *([top.resolve()] if _outside(folder) else [])})
        found.paths += sorted(_walk(top, folder.strip("/"), suffixes, skip, bounds, found.problems, set()))
    return found


def _outside(folder: str) -> bool:
    return folder.startswith("..") or Path(folder).is_absolute()


def _walk(
    top: Path, path: str, suffixes: tuple[str, ...], skip: frozenset[str], bounds: tuple[Path, ...],
    problems: list[LoadProblem], seen: set[Path],
) -> Iterator[str]:  # fmt: skip
    real = top.resolve()
    if real in seen:
        return  # a link to a folder that is read already
    seen.add(real)
    try:
        entries = sorted(os.scandir(top), key=lambda entry: entry.name)
    except OSError as error:
        problems.append(_answer(path, f"the folder cannot be read: {error.strerror or error}"))
        return
    for entry in entries:
        here = f"{path}/{entry.name}" if path else entry.name
        wanted = entry.name.lower().endswith(suffixes)
        if entry.name.startswith(".") or here in skip:
            continue
        if entry.is_symlink() and not _within(Path(entry.path), bounds):
            if wanted or entry.is_dir():
                problems.append(_answer(here, "this link leads out of the site, and is not followed"))
        elif entry.is_dir():
            yield from _walk(Path(entry.path), here, suffixes, skip, bounds, problems, seen)
        elif wanted:
            yield here


def _within(file: Path, bounds: tuple[Path, ...]) -> bool:
    try:
        real = file.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself
        return False
    return any(real.is_relative_to(bound) for bound in bounds)


def _answer(path: str, message: str) -> LoadProblem:
    return LoadProblem("yaml-invalid", Problem(Span(Source(path, ""), 0, 0), message, path))
