"""Where a report's files are in their repository: what shows findings beside code knows files by that path."""

from __future__ import annotations

import posixpath
from pathlib import Path

from indicia.model.value_class import value_class


@value_class
class Repository:
    """`top` is the folder of the repository, None where it is not known; `folder` that of the report's paths, from it.

    `folder` has `/` between its parts and is empty where both are the same.
    """

    top: Path | None = None
    folder: str = ""

    def path(self, written: str) -> str:
        """A path of the report, seen from the top of the repository; one that leads out of it stays absolute."""
        if not self.folder and not written.startswith("/"):
            return written
        path = posixpath.normpath(posixpath.join(self.folder, written))
        return path.removeprefix(f"{self.top.as_posix().rstrip('/')}/") if self.top else path


ALONE = Repository()
"""For reports whose paths are those of the repository already."""


def repository(folder: Path) -> Repository:
    """The repository around a folder, found by its `.git` (a folder, or the file of a worktree).

    Without one it is the working directory, if that is around the folder, else the folder itself.
    """
    folder = folder.resolve()
    top = next((each for each in (folder, *folder.parents) if (each / ".git").exists()), None)
    if top is None:
        here = Path.cwd().resolve()
        top = here if folder.is_relative_to(here) else folder
    path = folder.relative_to(top).as_posix()
    return Repository(top, "" if path == "." else path)
