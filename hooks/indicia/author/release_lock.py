"""One release at a time: two that read the record at one moment would each write it without the other's."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_BESIDE = ".indicia-release.lock"


class AlreadyReleasing(Exception):  # noqa: N818 - says what is in the way
    """Another release of the same site is at work."""


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """While it lasts, no other release of the site in this folder is at work; else AlreadyReleasing, at once.

    The system lets go of the lock when a process ends, however it ends, so nobody need clear one away. It is held on
    the folder itself, so that it leaves no file; Windows, which locks no folder, deletes the file that it needs.
    """
    lock = _lock(root)
    try:
        yield
    finally:
        os.close(lock)


def _lock(root: Path) -> int:
    if sys.platform == "win32":
        try:
            return os.open(root / _BESIDE, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_TEMPORARY)
        except (FileExistsError, PermissionError) as error:
            raise AlreadyReleasing from error
    folder = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(folder)
        raise AlreadyReleasing from error
    except OSError:
        os.close(folder)
        raise
    return folder
