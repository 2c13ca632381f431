"""`indicia audit --fix`: the safe mends as a patch, or, when told, in the files themselves."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from indicia.cli.article_file import refusal
from indicia.cli.output import remark, write

if TYPE_CHECKING:
    from indicia.author.mends import Mend
    from indicia.intake.article.reading import Article
    from indicia.model.place import Source
    from indicia.model.reference import Audit
    from indicia.model.site import Site

_MARK = "\ufeff"


def fix(audit: Audit, lists: Sequence[Article], site: Site, root: Path | None, *, output: Path | None) -> None:
    """Writes the patch to standard output, or to a new file. `audit` has its places in the files of `lists`."""
    from indicia.author.mends import mended, patch

    files = _files(audit, lists, site, root)
    base = _base(files)
    parts = []
    for path, (text, mends) in sorted(files.items()):
        parts.append(patch(path.relative_to(base).as_posix(), text, mended(text, mends)))
    _told(files, "" if base == Path.cwd() else f" Apply it with `patch -p1 -d {base.as_posix()}`.")
    if output is None:
        write("".join(parts))
    elif files:
        _save(output, "".join(parts))


def fix_in_place(audit: Audit, lists: Sequence[Article], site: Site, root: Path | None) -> None:
    """Writes the mends into the files: each is replaced as a whole, or stays as it was."""
    from indicia.author.mends import mended
    from indicia.author.writing import replace_text

    files = _files(audit, lists, site, root)
    for path, (text, mends) in sorted(files.items()):
        try:
            replace_text(path, mended(text, mends))
        except OSError as error:
            raise refusal(path.as_posix(), f"it cannot be written: {error.strerror or error}") from error
        write(f"{_shown(path)}: {_counted(mends)}\n")
    if not files:
        _told(files, "")


def _files(audit: Audit, lists: Sequence[Article], site: Site, root: Path | None) -> dict[Path, tuple[str, list[Mend]]]:
    """The files that have mends: the text of each and its mends, places counted from its very start."""
    from indicia.author.mends import list_mends, registry_mends

    found = {}
    for article in lists:
        mends = list_mends(audit.references, article.source)
        path = Path(article.source.path).resolve()
        text = _text(path)
        if mends and text is not None and text.removeprefix(_MARK) == article.source.text:
            found[path] = (text, _moved(mends, text.startswith(_MARK)))
        elif mends:
            remark(f"{article.source.path}: only text and Markdown files are mended; it stays as it is.")
    for source, mends in registry_mends(audit, site.publishers).items():
        found |= _registry(source, mends, root)
    return found


def _registry(source: Source, mends: list[Mend], root: Path | None) -> dict[Path, tuple[str, list[Mend]]]:
    path = ((root or Path.cwd()) / source.path).resolve()
    text = _text(path)
    if text is None or text.removeprefix(_MARK) != source.text:
        return {}
    return {path: (text, _moved(mends, text.startswith(_MARK)))}


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _moved(mends: list[Mend], marked: bool) -> list[Mend]:
    """The mends in a text that begins with a byte order mark, which no reader of texts counts."""
    from indicia.author.mends import Mend

    return [Mend(each.start + 1, each.end + 1, each.text, each.what) for each in mends] if marked else mends


def _base(files: dict[Path, tuple[str, list[Mend]]]) -> Path:
    """The folder that the patch is for: the working folder, where it holds all of the files."""
    here = Path.cwd().resolve()
    if all(path.is_relative_to(here) for path in files):
        return Path.cwd() if here == Path.cwd() else here
    return Path(os.path.commonpath([path.parent for path in files]))


def _save(output: Path, text: str) -> None:
    from indicia.author.writing import AlreadyThere, write_new

    try:
        write_new(output.parent, {output.name: text})
    except AlreadyThere as error:
        raise refusal(output.as_posix(), "it is there already; nothing was written") from error
    except OSError as error:
        raise refusal(output.as_posix(), f"it cannot be written: {error.strerror or error}") from error


def _told(files: dict[Path, tuple[str, list[Mend]]], how: str) -> None:
    if not files:
        remark("Nothing can be mended without a judgement.")
    for path, (_, mends) in sorted(files.items()):
        remark(f"{_shown(path)}: {_counted(mends)}")
    if how:
        remark(how.strip())


def _shown(path: Path) -> str:
    here = Path.cwd().resolve()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _counted(mends: Sequence[Mend]) -> str:
    counts: dict[str, int] = {}
    for each in mends:
        counts[each.what] = counts.get(each.what, 0) + 1
    return ", ".join(f"{count} x {what}" for what, count in counts.items())
