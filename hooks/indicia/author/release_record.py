"""The record of releases as text: sorted, one fact a line, the same bytes for the same facts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from indicia.model.release import (
    FORMAT,
    Look,
    RecordedBrief,
    RecordedItem,
    RecordedVersion,
    Standing,
    version_order,
)
from indicia.model.vocabulary import Scale


def encode(briefs: Mapping[str, RecordedBrief]) -> str:
    """The whole record, as `load.archive_record.decode` reads it."""
    document = {"version": FORMAT, "briefs": {name: _brief(briefs[name]) for name in sorted(briefs)}}
    written = json.dumps(document, ensure_ascii=False, indent=1)
    # Half of a surrogate pair, which YAML can hold and UTF-8 cannot, stays an escape.
    return written.encode("utf-8", "surrogatepass").decode("utf-8", "backslashreplace") + "\n"


def _brief(brief: RecordedBrief) -> dict[str, Any]:
    versions = sorted(brief.versions, key=lambda each: version_order(each.version))
    return {
        "versions": {each.version: _version(each) for each in versions},
        "items": {item.id: _item(item) for item in sorted(brief.items.values(), key=lambda each: each.id)},
    }


def _version(version: RecordedVersion) -> dict[str, Any]:
    return _without_empty({
        "day": version.day,
        "content": version.content,
        "files": dict(sorted(version.files.items())),
        "standings": {id: _standing(version.standings[id]) for id in sorted(version.standings)},
        "updates": list(version.updates),
        "scale": version.scale,
        "lang": version.lang,
        "authors": list(version.authors),
        "ladder": _ladder(version.ladder) if version.ladder else {},
    })  # fmt: skip


def _ladder(scale: Scale) -> dict[str, Any]:
    terms = [
        _without_empty({
            "id": term.id,
            "labels": dict(sorted(term.labels.items())),
            "synonyms": list(term.synonyms),
            "range": [float(term.low), float(term.high)],
            "open": [term.open_low, term.open_high] if term.open_low or term.open_high else [],
        })
        for term in scale.terms
    ]  # fmt: skip
    return {"id": scale.id, "name": scale.name, "layout": scale.layout, "source": scale.source, "note": scale.note,
            "terms": terms}  # fmt: skip


def _standing(standing: Standing) -> dict[str, Any]:
    ends = None if standing.low is None else [standing.low, standing.high]
    return _without_empty({"term": standing.term, "range": ends, "confidence": standing.confidence})


def _item(item: RecordedItem) -> dict[str, Any]:
    return _without_empty({
        "kind": item.kind,
        "version": item.version,
        "texts": dict(sorted(item.texts.items())),
        "cites": list(item.cites),
        "observations": _log(item.observations),
        "forecast": _log(item.forecast),
        "outcome": item.outcome,
        "resolution": _look(item.resolution) if item.resolution else [],
        "terms": dict(sorted(item.terms.items())),
    })  # fmt: skip


def _log(looks: Iterable[Look]) -> list[list[Any]]:
    return [_look(each) for each in looks]


def _look(look: Look) -> list[Any]:
    told = [] if look.cites is None else [list(look.cites)]
    return [look.date, look.status, *([look.note] if look.note or told else []), *told]


def _without_empty(found: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if value}
