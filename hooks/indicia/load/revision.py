"""The site as it was at a revision in git: read from its objects, without touching the working tree."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from indicia.load.files import MAX_BYTES
from indicia.load.site import load_site
from indicia.model.site import Site

_READ = (".yml", ".yaml", ".md", ".bib", ".json")
_REGULAR = ("100644", "100755")


class RevisionError(Exception):
    """Says in one line why there is no earlier state to read: no git, no repository, no such revision."""


def commit_of(root: Path, revision: str) -> str:
    """The full name of a commit. Raises RevisionError."""
    _git(root, "rev-parse", "--git-dir", why="there is no git repository here")
    if not revision or revision.startswith("-"):
        raise RevisionError(f"{revision!a} is no revision")
    why = f"git knows no commit {revision!a}"
    return _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", why=why).decode().strip()


def site_at(root: Path, commit: str, config_file: str = "") -> Site:
    """The site in the folder `root` as it was at a commit; one without `mkdocs.yml` then has whatever else was there.

    Raises RevisionError where git cannot give its files. Links to other files are not followed.
    """
    with tempfile.TemporaryDirectory(prefix="indicia-") as name:
        folder = Path(name).resolve()
        _write(folder, _files(root, commit))
        return load_site(folder, config_file=config_file, as_written=True)


def _files(root: Path, commit: str) -> Iterator[tuple[str, bytes]]:
    """Every file that a site is read from, by its path below the root."""
    listed = _git(root, "ls-tree", "-r", "-z", "-l", commit, ".", why=f"git cannot list the files of {commit}")
    wanted: list[tuple[str, str]] = []
    for line in listed.split(b"\0"):
        facts, _, raw = line.partition(b"\t")
        mode, _, name, size = (*facts.decode().split(), "", "", "", "")[:4]
        path = os.fsdecode(raw)
        if mode in _REGULAR and path.lower().endswith(_READ) and _safe(path) and int(size) <= MAX_BYTES:
            wanted.append((path, name))
    # One process for all: `cat-file --batch` answers "<name> blob <size>", a line end, the bytes, a line end.
    names = "".join(f"{name}\n" for _, name in wanted).encode()
    given = _git(root, "cat-file", "--batch", why=f"git cannot read the files of {commit}", given=names)
    at = 0
    for path, _ in wanted:
        end = given.index(b"\n", at)
        length = int(given[at:end].split()[2])
        yield path, given[end + 1 : end + 1 + length]
        at = end + length + 2


def _safe(path: str) -> bool:
    """Whether a path from a tree stays below the folder: git makes no others, a made-up repository may."""
    return "\\" not in path and not PurePosixPath(path).is_absolute() and ".." not in PurePosixPath(path).parts


def _write(folder: Path, files: Iterator[tuple[str, bytes]]) -> None:
    for path, text in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)


def _git(root: Path, *arguments: str, why: str, given: bytes = b"") -> bytes:
    """What git answers. Raises RevisionError with `why` and git's own last line where it says one."""
    command = ["git", "-C", str(root), "--no-pager", "-c", "core.quotePath=false", *arguments]
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False, env=environment)  # noqa: S603 - git, and no shell
    except OSError as error:
        raise RevisionError(f"git cannot be run: {error.strerror or error}") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        own = said[0].removeprefix("fatal: ") if said else ""
        raise RevisionError(f"{why} ({own})" if own else why)
    return done.stdout
