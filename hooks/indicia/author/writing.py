"""New files, all or none, and never over one that is there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


class AlreadyThere(Exception):  # noqa: N818 - says what is in the way
    """A file that was to be written is there already; its message is the path."""


def present(root: Path, paths: Mapping[str, str]) -> str:
    """The first of the paths that is there already, whatever it is; empty if none is."""
    return next((path for path in paths if os.path.lexists(root / path)), "")


def write_new(root: Path, files: Mapping[str, str]) -> None:
    """Writes all of the files (paths relative to the root, with `/`), or none of them.

    Raises AlreadyThere for one that is there, OSError for what the disk refuses; nothing is left behind then.
    """
    there = present(root, files)
    if there:
        raise AlreadyThere(there)
    made: list[Path] = []
    folders: list[Path] = []
    try:
        for path, text in files.items():
            file = root / path
            folders += _make(file.parent)
            # "x": somebody may have made it since.
            with file.open("x", encoding="utf-8", newline="\n") as opened:
                made.append(file)
                opened.write(text)
                opened.flush()
                os.fsync(opened.fileno())
    except BaseException as error:  # also Ctrl-C: nothing is left half-written, and all of it is raised again
        for file in made:
            file.unlink(missing_ok=True)
        for folder in reversed(folders):
            folder.rmdir()
        if isinstance(error, FileExistsError):
            raise AlreadyThere(str(error.filename)) from error
        raise


def replace_text(file: Path, text: str) -> None:
    """Puts a text in the place of a file's, at once and with its permissions: whoever reads finds the old or the new.

    Raises OSError for what the disk refuses; the file is as it was then.
    """
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with beside.open("x", encoding="utf-8", newline="") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
        beside.chmod(file.stat().st_mode & 0o7777)
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _make(folder: Path) -> list[Path]:
    """Makes a folder and those above it; gives those that were made."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir()
    return missing[::-1]
