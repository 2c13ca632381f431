"""What changed in meaning, for programs: JSON, version 1. Adding a field is free; changing one is a new version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from indicia.inference.content import plain
from indicia.inference.differences import BriefDifference, Change
from indicia.inference.site_differences import SiteDifference
from indicia.model.brief import Brief
from indicia.model.place import Passage, Text
from indicia.report.json import dumped


def differences_json(
    difference: SiteDifference, revision: str, commit: str, releases: Mapping[str, str] | None = None
) -> str:
    """The whole difference: since a commit, or since `releases`, the version of each brief by its id."""
    return dumped({
        "version": 1,
        "since": {"revision": revision, "commit": commit, "releases": dict(releases or {})},
        "summary": {
            "briefs": len(difference.briefs),
            "changes": sum(len(each.changes) for each in difference.briefs),
            "sources": len(difference.sources),
        },
        "briefs": [_brief(each) for each in difference.briefs],
        "sources": [
            {"key": each.key, "field": each.field, "was": each.was, "now": each.now} for each in difference.sources
        ],
        "unreadable": {"before": list(difference.before), "after": list(difference.after)},
    })  # fmt: skip


def _brief(difference: BriefDifference) -> dict[str, Any]:
    brief = difference.now or difference.was
    assert brief is not None  # one of the two is always there
    return {
        "id": brief.key,
        "before": difference.was.key if difference.was else None,
        "path": brief.source.path,
        "what": difference.what,
        "version": {"was": _version(difference.was), "now": _version(difference.now)},
        "changes": [_change(each) for each in difference.changes],
    }


def _version(brief: Brief | None) -> str | None:
    return brief.version.value if brief and brief.version else None


def _change(change: Change) -> dict[str, Any]:
    return {
        "topic": change.topic,
        "what": change.what,
        "kind": change.kind,
        "item": change.item,
        "before": change.before or None,
        "field": change.field,
        "was": _value(change.was),
        "now": _value(change.now),
    }


def _value(value: Any) -> Any:
    """Plain data; a text of one language as it was written, one of several by language."""
    if isinstance(value, Text):
        texts = {language: passage.value for language, passage in value.versions.items()}
        return next(iter(texts.values())) if len(texts) == 1 else texts
    if isinstance(value, Passage):
        return value.value
    return plain(value, aside={})
