"""Releasing a brief: its files are frozen, and what it says goes on record. Both or neither."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from indicia.author.release_record import encode
from indicia.inference.content import content_digest, file_digest
from indicia.inference.intervals import scale_of
from indicia.inference.released import with_release
from indicia.load.briefs import front_matter
from indicia.model.brief import Brief
from indicia.model.nearest import nearest
from indicia.model.release import ARCHIVE, RECORD, frozen_id, version_order
from indicia.model.site import Site
from indicia.model.value_class import value_class


class NotReleasedError(Exception):
    """Says in one line why nothing was released."""


@value_class
class Freeze:
    """What a release writes: texts by path (relative to the root, with `/`). The record is the last, and counts."""

    files: Mapping[str, bytes]
    record: str


def refusal(site: Site, brief_id: str) -> str:
    """Why the version of a brief cannot be released, in one line; empty where nothing but errors can stand against it.

    Whether the check finds errors is asked by the caller, who runs it.
    """
    brief = site.brief_by_id.get(brief_id)
    if brief is None:
        return _unknown(site, brief_id)
    status = brief.status.value if brief.status else "without a status"
    if status != "published":
        return f"only a published brief is released, and `{brief_id}` is {_article(status)}"
    if brief.version is None or "version" not in brief.written:
        return f"`{brief_id}` states no version; write one, as in `version: 1.0`"
    recorded, version = site.recorded(brief), brief.version.value
    same = recorded.version(version) if recorded else None
    if same is not None:
        if same.content == content_digest(brief):
            return f"version {version} of `{brief_id}` is released already, and says the same as the brief"
        hint = f"raise `version`, for example to {_next(version)}, and say in `updates` what changed"
        return f"`{brief_id}` has changed since version {version} was released; {hint}"
    if recorded and version_order(version) < version_order(recorded.last.version):
        return f"version {version} of `{brief_id}` comes before {recorded.last.version}, which is released"
    return ""


def freeze(site: Site, brief: Brief) -> Freeze:
    """The files of the release of a brief against which nothing stands."""
    assert brief.version is not None  # `refusal` has asked
    folder = f"{site.configuration.docs_dir}/{ARCHIVE}"
    name = frozen_id(brief.key, brief.version.value)
    files = {f"{name}{suffix}": text for suffix, text in _texts(brief)}
    digests = {each: file_digest(text) for each, text in files.items()}
    briefs = {**site.record.briefs}
    earlier = briefs.get(brief.key)
    briefs[brief.key] = with_release(earlier, brief, digests, scale_of(site, brief), str(site.today or ""))
    record = f"{folder}/{RECORD}"
    paths = {f"{folder}/{each}": text for each, text in files.items()}
    return Freeze({**paths, record: encode(briefs).encode()}, record)


def write_release(root: Path, release: Freeze) -> None:
    """Writes all files, or none. Raises NotReleasedError for one in the way, OSError for what the disk refuses.

    All are written beside and moved into place, the record last: until it stands there nothing is released, and what
    a killed command has left is overwritten by the next one.
    """
    frozen = [path for path in release.files if path != release.record]
    for path in frozen:
        if (root / path).exists() and (root / path).read_bytes() != release.files[path]:
            raise NotReleasedError(f"{path} is there already, and no release on record froze it; move it away")
    with _beside(root, release.files) as written:
        new = [root / path for path in frozen if not (root / path).exists()]
        try:
            for path in (*frozen, release.record):
                written[path].replace(root / path)
        except BaseException:  # also Ctrl-C: nothing stays that is not on record, and all of it is raised again
            for file in new:
                file.unlink(missing_ok=True)
            raise


@contextmanager
def _beside(root: Path, files: Mapping[str, bytes]) -> Iterator[dict[str, Path]]:
    """Every file under a hidden name beside its place, safe on disk; what is still there at the end goes."""
    written: dict[str, Path] = {}
    made = _folders(root / next(iter(files)))
    try:
        for path, text in files.items():
            file = root / path
            written[path] = file.with_name(f".{file.name}.{os.getpid()}.partial")
            with written[path].open("wb") as opened:
                opened.write(text)
                opened.flush()
                os.fsync(opened.fileno())
        yield written
    finally:
        for file in written.values():
            file.unlink(missing_ok=True)
        for folder in made:
            if not any(folder.iterdir()):
                folder.rmdir()


def _folders(file: Path) -> list[Path]:
    """Makes the folder of a file and those above it; gives those that were made, innermost first."""
    missing = [each for each in file.parents if not each.exists()]
    for each in reversed(missing):
        each.mkdir()
    return missing


def _texts(brief: Brief) -> Iterator[tuple[str, bytes]]:
    """The fields and the narrative, each by the ending of its file."""
    text = brief.source.text
    matter = front_matter(text) if brief.source.path.endswith(".md") else None
    yield ".yml", (text[: matter[0]] if matter else text).encode()
    body = text[matter[1] :] if matter else brief.narrative_source.text if brief.narrative_source else ""
    if body.strip():
        # A body that opens with a rule and holds another would be taken for fields of its own.
        yield ".md", (f"\n{body}" if front_matter(body) else body).encode()


def _unknown(site: Site, brief_id: str) -> str:
    lost = next((path for path in sorted(site.broken) if Path(path).stem == brief_id and "/briefs/" in path), "")
    if lost:
        return f"{lost} cannot be read: `indicia check` says why"
    close = nearest(brief_id, site.brief_by_id)
    return f"there is no brief `{brief_id}`" + (f", but `{close[0]}`" if close else "")


def _article(status: str) -> str:
    return {"draft": "a draft", "review": "in review"}.get(status, status)


def _next(version: str) -> str:
    """The next minor version, in figures of any length."""
    major, _, minor = version.partition(".")
    return f"{major}.{int(minor) + 1}" if len(minor) < 10 else f"{major}.…"
