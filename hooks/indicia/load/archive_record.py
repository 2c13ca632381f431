"""The record of releases: `record.json`, as `indicia release` writes it. A file that is none is answered."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from indicia.inference.content import file_digest
from indicia.load.files import read_source
from indicia.load.reading import first_line
from indicia.model.finding import LoadProblem, Problem
from indicia.model.place import Source, Span
from indicia.model.release import (
    ARCHIVE,
    FORMAT,
    RECORD,
    Look,
    RecordedBrief,
    RecordedItem,
    RecordedVersion,
    ReleaseRecord,
    Standing,
    version_order,
)
from indicia.model.vocabulary import Scale, Term

_FROZEN = re.compile(r"[A-Za-z0-9-]+@\d+\.\d+\.(?:ya?ml|md)")
_HINT = "`indicia release` writes this file; take it back from the history of the repository"


class _NotARecordError(Exception):
    """Says in a clause what of a document is not as `indicia release` writes it."""


def read_record(root: Path, content: str) -> tuple[ReleaseRecord, list[LoadProblem]]:
    """The record below the folder of the content; an empty one where it cannot be read, and why."""
    path = f"{content}/{ARCHIVE}/{RECORD}"
    folder = root / content / ARCHIVE
    if not (root / path).exists():
        return ReleaseRecord(path=path, unrecorded=_unrecorded(folder, {})), []
    source = read_source(root / path, path)
    if not isinstance(source, Source):
        return ReleaseRecord(), source
    try:
        briefs = decode(source.text)
    except json.JSONDecodeError as error:
        place = Span(source, error.pos, min(error.pos + 1, len(source.text)))
        return ReleaseRecord(), [_fault(place, f"the record of releases is no JSON: {_first_lower(error.msg)}")]
    except (_NotARecordError, RecursionError, ValueError) as error:
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        place = first_line(Span(source, 0, len(source.text)))
        return ReleaseRecord(), [_fault(place, f"the record of releases cannot be read: {why}")]
    changed, gone = _frozen_files(folder, briefs)
    return ReleaseRecord(path, briefs, changed, gone, _unrecorded(folder, briefs)), []


def decode(text: str) -> dict[str, RecordedBrief]:
    """The briefs of a record by id. Raises JSONDecodeError, or ValueError or RecursionError for what is no record."""
    document = json.loads(text, parse_constant=_refuse)
    _expect(isinstance(document, dict), "it is no mapping")
    _expect(document.get("version") == FORMAT, f"its version is not {FORMAT}; a newer indicia may read it")
    return {name: _brief(name, each) for name, each in sorted(_mapping(document, "briefs").items())}


def _brief(name: str, found: Any) -> RecordedBrief:
    _expect(isinstance(found, dict), f"`{name}` is no mapping")
    versions = [_version(number, each) for number, each in _mapping(found, "versions").items()]
    _expect(bool(versions), f"`{name}` has no version")
    versions.sort(key=lambda each: version_order(each.version))
    items = [_item(id, each) for id, each in _mapping(found, "items").items()]
    return RecordedBrief(name, tuple(versions), {each.id.casefold(): each for each in items})


def _version(number: str, found: Any) -> RecordedVersion:
    _expect(isinstance(found, dict), f"version {number} is no mapping")
    files = {name: _text(digest) for name, digest in _mapping(found, "files").items()}
    _expect(not any("/" in name or "\\" in name for name in files), f"a frozen file of {number} has a path")
    return RecordedVersion(
        version=number,
        day=_text(found.get("day", "")),
        content=_text(found.get("content", "")),
        files=files,
        standings={id: _standing(each) for id, each in _mapping(found, "standings").items()},
        updates=tuple(map(_text, _list(found, "updates"))),
        scale=_text(found.get("scale", "")),
        lang=_text(found.get("lang", "")),
        authors=tuple(map(_text, _list(found, "authors"))),
        ladder=_ladder(found["ladder"]) if "ladder" in found else None,
    )


def _ladder(found: Any) -> Scale:
    _expect(isinstance(found, dict), "a ladder is no mapping")
    told = {name: _text(found.get(name, "")) for name in ("id", "name", "layout", "source", "note")}
    return Scale(**told, terms=tuple(map(_term, _list(found, "terms"))))


def _term(found: Any) -> Term:
    _expect(isinstance(found, dict), "a term is no mapping")
    ends, bare = _list(found, "range"), found.get("open") or [False, False]
    _expect(len(ends) == 2 and None not in ends, "a term has not two ends")
    _expect(isinstance(bare, list) and len(bare) == 2, "a term has not two ends that are open or not")
    low, high = (_number(end) or 0.0 for end in ends)
    labels = {language: _text(each) for language, each in _mapping(found, "labels").items()}
    synonyms = tuple(map(_text, _list(found, "synonyms")))
    return Term(_text(found.get("id", "")), labels, synonyms, low, high, bool(bare[0]), bool(bare[1]))


def _standing(found: Any) -> Standing:
    _expect(isinstance(found, dict), "a standing is no mapping")
    ends = found.get("range") or [None, None]
    _expect(isinstance(ends, list) and len(ends) == 2, "a range has not two ends")
    low, high = (_number(end) for end in ends)
    return Standing(_text(found.get("term", "")), low, high, _text(found.get("confidence", "")))


def _item(id: str, found: Any) -> RecordedItem:
    _expect(isinstance(found, dict), f"`{id}` is no mapping")
    return RecordedItem(
        id=id,
        kind=_text(found.get("kind", "")),
        version=_text(found.get("version", "")),
        texts={language: _text(each) for language, each in _mapping(found, "texts").items()},
        cites=tuple(map(_text, _list(found, "cites"))),
        observations=tuple(map(_look, _list(found, "observations"))),
        forecast=tuple(map(_look, _list(found, "forecast"))),
        outcome=_text(found.get("outcome", "")),
        resolution=_look(found["resolution"]) if "resolution" in found else None,
        terms={name: _text(each) for name, each in _mapping(found, "terms").items()},
    )


def _look(found: Any) -> Look:
    what = "an entry of a log is not [date, status, note, sources]"
    _expect(isinstance(found, list) and 2 <= len(found) <= 4, what)
    _expect(len(found) < 4 or isinstance(found[3], list), what)
    date, status, note = [*map(_text, found[:3]), ""][:3]
    return Look(date, status, note, tuple(map(_text, found[3])) if len(found) > 3 else None)


def _mapping(found: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = found.get(name, {})
    _expect(isinstance(value, dict), f"`{name}` is no mapping")
    return dict(value)


def _list(found: Mapping[str, Any], name: str) -> list[Any]:
    value = found.get(name, [])
    _expect(isinstance(value, list), f"`{name}` is no list")
    return list(value)


def _text(value: Any) -> str:
    _expect(isinstance(value, str), f"a text is expected, not {json.dumps(value)[:40]}")
    return str(value)


def _number(value: Any) -> float | None:
    _expect(value is None or (isinstance(value, int | float) and not isinstance(value, bool)), "an end is no number")
    return None if value is None else float(value)


def _expect(held: bool, why: str) -> None:
    if not held:
        raise _NotARecordError(why)


def _refuse(constant: str) -> NoReturn:
    raise _NotARecordError(f"{constant} is no number")


def _frozen_files(folder: Path, briefs: Mapping[str, RecordedBrief]) -> tuple[frozenset[str], frozenset[str]]:
    """Names of frozen files that are not as they were frozen, and of those that are not there."""
    changed, gone = set(), set()
    for brief in briefs.values():
        for version in brief.versions:
            for name, digest in version.files.items():
                try:
                    if file_digest((folder / name).read_bytes()) != digest:
                        changed.add(name)
                except OSError:
                    gone.add(name)
    return frozenset(changed), frozenset(gone)


def _unrecorded(folder: Path, briefs: Mapping[str, RecordedBrief]) -> frozenset[str]:
    """Names of files that look frozen (`canal@1.0.yml`), and that no version on record has."""
    known = {name for brief in briefs.values() for version in brief.versions for name in version.files}
    frozen = (path.name for path in folder.iterdir() if _FROZEN.fullmatch(path.name))
    return frozenset(name for name in frozen if name not in known)


def _fault(place: Span, message: str) -> LoadProblem:
    return LoadProblem("yaml-invalid", Problem(place, message, place.path, place.written, _HINT))


def _first_lower(text: str) -> str:
    return text[:1].lower() + text[1:]
