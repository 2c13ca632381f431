"""The new site is built in a folder beside the live one and swapped in: whoever looks finds the old one or the new one.

Beside `site` there may stand `.site-indicia-new-…` (being built, or what was swapped out: rubbish either way) and,
only where the system cannot exchange two folders at once, `.site-indicia-old-…` (the live site between two renames:
always whole). A folder in use is locked by its process, so that a second build leaves it alone.
"""

from __future__ import annotations

import ctypes
import errno
import hashlib
import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from indicia.model.value_class import value_class
from indicia.publish.contents import replace_contents

if sys.platform != "win32":
    import fcntl

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}
_FASTENED = {errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM, errno.EROFS}


@value_class
class Beside:
    """A site being built: `site` is where it will be (symbolic links followed), `folder` where it is built."""

    site: Path
    folder: Path
    lock: int | None


def begin(site: Path, *, keep: bool = False) -> Beside:
    """Removes what killed builds left, and makes the folder to build in: empty, or with `keep` a copy of the site.

    Raises OSError where neither the site's parent nor the system's folder for temporary files can be written.
    """
    site = Path(os.path.realpath(site))
    if site.exists() and not site.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "not a folder", str(site))
    site.parent.mkdir(parents=True, exist_ok=True)
    _recover(site)
    folder = _new_folder(site)
    lock = _lock(folder)
    if site.exists():
        if keep:
            shutil.copytree(site, folder, symlinks=True, dirs_exist_ok=True)
        folder.chmod(site.stat().st_mode & 0o7777)
    return Beside(site, folder, lock)


def swap(beside: Beside) -> str:
    """Puts the new site in place and removes the old one; ends `beside`, unless it raises OSError.

    Returns a remark where it could not be done in one step, else an empty text.
    """
    site, folder = beside.site, beside.folder
    if not site.exists():
        _rename(folder, site)
        _unlock(beside)
        return ""
    _carry_hidden(site, folder)
    try:
        if not _exchange(folder, site):
            _rename_twice(folder, site)
    except OSError as error:
        if error.errno not in _FASTENED:
            raise
        replace_contents(folder, site)
        discard(beside)
        return f"{site} cannot be swapped ({os.strerror(error.errno)}): its files were replaced one by one"
    discard(beside)
    return ""


def discard(beside: Beside) -> None:
    """Removes the folder beside: a build that failed, or the site that was swapped out. To be called once."""
    shutil.rmtree(beside.folder, ignore_errors=True)  # what cannot be removed is tried again by the next build
    _unlock(beside)


def _places(site: Path) -> Iterator[tuple[Path, str]]:
    """Where folders of this site may stand, with the start of their names."""
    yield site.parent, f".{site.name}-indicia-"
    mark = hashlib.sha256(os.fsencode(site)).hexdigest()[:12]
    yield Path(tempfile.gettempdir()), f".{site.name}-{mark}-indicia-"


def _new_folder(site: Path) -> Path:
    refused: OSError | None = None
    for parent, prefix in _places(site):
        folder = parent / f"{prefix}new-{secrets.token_hex(4)}"
        try:
            folder.mkdir()  # not mkdtemp: a web server must be able to read it
        except OSError as error:
            refused = error
        else:
            return folder
    assert refused is not None  # there is at least one place
    raise refused


def _recover(site: Path) -> None:
    """Ends what a killed build began: the old site returns where none is in place, all else is removed."""
    for parent, prefix in _places(site):
        for path in sorted(parent.glob(f"{_quote(prefix)}old-*")):
            if not _in_use(path):
                if site.exists():
                    # Renamed first: a folder named `old` is always whole.
                    junk = path.with_name(f"{prefix}new-{secrets.token_hex(4)}")
                    path.rename(junk)
                else:
                    path.rename(site)
        for path in sorted(parent.glob(f"{_quote(prefix)}new-*")):
            if not _in_use(path):
                shutil.rmtree(path, ignore_errors=True)


def _quote(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _exchange(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step; False where the system cannot."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None
    if rename is None:
        return False
    sys.audit("os.rename", str(one), str(other), -1, -1)  # as os.rename() does
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))


def _rename_twice(folder: Path, site: Path) -> None:
    """For systems without an exchange. Killed between the two, the next build puts the old site back."""
    prefix = next(_places(site))[1]
    old = site.with_name(f"{prefix}old-{secrets.token_hex(4)}")
    lock = _lock(site)
    try:
        _rename(site, old)
        try:
            _rename(folder, site)
        except OSError:
            _rename(old, site)
            raise
        _rename(old, folder)
    finally:
        if lock is not None:
            os.close(lock)


def _rename(source: Path, target: Path) -> None:
    source.rename(target)


def _carry_hidden(site: Path, folder: Path) -> None:
    """Copies hidden entries (`.git`, `.nojekyll`): MkDocs never makes nor removes them, so they outlive a build."""
    for entry in site.iterdir():
        target = folder / entry.name
        if not entry.name.startswith(".") or target.exists() or target.is_symlink():
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, target, symlinks=True, copy_function=_link_or_copy)
        else:
            _link_or_copy(str(entry), str(target))


def _link_or_copy(source: str, target: str) -> None:
    with suppress(OSError):  # a file system without hard links
        os.link(source, target, follow_symlinks=False)
        return
    shutil.copy2(source, target, follow_symlinks=False)


def _lock(folder: Path) -> int | None:
    """Locks a folder until its process ends; None where there are no such locks."""
    if sys.platform == "win32":
        return None
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _unlock(beside: Beside) -> None:
    if beside.lock is not None:
        os.close(beside.lock)


def _in_use(folder: Path) -> bool:
    if sys.platform == "win32":
        return False
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return True  # not ours to judge
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno in (errno.EWOULDBLOCK, errno.EACCES)
    finally:
        os.close(descriptor)
    return False
