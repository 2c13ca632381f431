"""For a site that cannot be swapped (a mount point, a parent without write permission): its files, one by one."""

from __future__ import annotations

import filecmp
import os
import secrets
import shutil
from pathlib import Path

_HALF = ".indicia-half-"


def replace_contents(new: Path, site: Path) -> None:
    """Makes `site` hold what `new` holds: first every file, pages after what they need, then what is stale goes.

    Each file is replaced in one step. Hidden entries at the top of `site` stay.
    """
    wanted = sorted(_files(new), key=lambda path: (path.suffix == ".html", path))
    for path in wanted:
        _put(new / path, site / path, site)
    keep = set(wanted)
    for path in sorted(_files(site), reverse=True):
        if path not in keep and not _stays(path):
            (site / path).unlink()
    for folder, _, _ in os.walk(site, topdown=False):
        relative = Path(folder).relative_to(site)
        if relative.parts and not _stays(relative) and not any(Path(folder).iterdir()):
            Path(folder).rmdir()


def _stays(path: Path) -> bool:
    """True for the hidden entries at the top, which are not the site's; not for a copy that was cut short."""
    return path.parts[0].startswith(".") and not path.name.startswith(_HALF)


def _files(folder: Path) -> list[Path]:
    """Paths of all files and symbolic links, relative to the folder."""
    found = []
    for here, names, files in os.walk(folder):
        links = [name for name in names if (Path(here) / name).is_symlink()]
        found += [(Path(here) / name).relative_to(folder) for name in (*files, *links)]
    return found


def _put(source: Path, target: Path, site: Path) -> None:
    for parent in reversed(target.relative_to(site).parents[:-1]):
        if (site / parent).is_symlink() or (site / parent).is_file():
            (site / parent).unlink()  # a file where a folder is wanted now
        (site / parent).mkdir(exist_ok=True)
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    elif not target.is_symlink() and not source.is_symlink() and target.is_file() and _same(source, target):
        return
    half = target.with_name(f"{_HALF}{secrets.token_hex(4)}")
    shutil.copy2(source, half, follow_symlinks=False)
    half.replace(target)


def _same(source: Path, target: Path) -> bool:
    return filecmp.cmp(source, target, shallow=False)
