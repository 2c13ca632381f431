"""Releases: versions of briefs that were frozen, and the record of what readers were told in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from indicia.model.value_class import value_class

if TYPE_CHECKING:
    from indicia.model.brief import Brief, ProseUse
    from indicia.model.vocabulary import Scale

ARCHIVE = "briefs/archive"
"""The folder of frozen files, below the folder of the content."""

RECORD = "record.json"
FORMAT = 1


def version_order(version: str) -> tuple[tuple[int, str], ...]:
    """Sorts versions as numbers, however long: 1.9 before 1.10."""
    parts = (part.lstrip("0") for part in version.split("."))
    return tuple((len(part), part) for part in parts)


@value_class
class Standing:
    """How likely and how sure, as released: a term or empty, ends in per cent, a level of confidence or empty."""

    term: str = ""
    low: float | None = None
    high: float | None = None
    confidence: str = ""

    @property
    def likelihood(self) -> str:
        """`likely, 55 to 80%`; `not stated` where nothing is."""
        ends = ""
        if self.low is not None and self.high is not None:
            ends = f"{self.low:g}%" if self.low == self.high else f"{self.low:g} to {self.high:g}%"
        return ", ".join(part for part in (self.term, ends) if part) or "not stated"


@value_class
class Look:
    """One entry of an indicator's log as released: an observation, a forecast (then `status` is its probability), or
    the resolution (its outcome). `cites` are its sources, sorted; None where it has no room for any, or in records that
    were written without."""

    date: str
    status: str
    note: str = ""
    cites: tuple[str, ...] | None = None


@value_class
class RecordedItem:
    """An item as it was in the last version that had it.

    `texts` is what it says by language, `cites` the sources named for it; `outcome` how the question of an
    indicator ended and `resolution` the whole entry (None in records that were written without), `terms` what it would
    have to show, by field (`due`, `expect.dry`, `counts_as_observed.en`).
    """

    id: str
    kind: str
    version: str
    texts: Mapping[str, str] = field(default_factory=dict)
    cites: tuple[str, ...] = ()
    observations: tuple[Look, ...] = ()
    forecast: tuple[Look, ...] = ()
    outcome: str = ""
    resolution: Look | None = None
    terms: Mapping[str, str] = field(default_factory=dict)


@value_class
class RecordedVersion:
    """A version as released.

    `content` is the digest of what it says, `files` the digests of its frozen files by name, `standings` what it held
    likely, by id, `updates` the digests of its updates. `scale`, `lang` and `authors` are those in force then, `ladder`
    the terms of that scale (None in records that were written without), `day` the one of the release, as 2026-01-09
    (empty in records that were written without).
    """

    version: str
    content: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    standings: Mapping[str, Standing] = field(default_factory=dict)
    updates: tuple[str, ...] = ()
    scale: str = ""
    lang: str = ""
    authors: tuple[str, ...] = ()
    ladder: Scale | None = None
    day: str = ""


@value_class
class RecordedBrief:
    """Everything that was released of a brief: versions, oldest first, and items by id in lower case."""

    id: str
    versions: tuple[RecordedVersion, ...] = ()
    items: Mapping[str, RecordedItem] = field(default_factory=dict)

    @property
    def last(self) -> RecordedVersion:
        return self.versions[-1]

    def version(self, number: str) -> RecordedVersion | None:
        wanted = version_order(number)
        return next((each for each in self.versions if version_order(each.version) == wanted), None)


@value_class
class ReleaseRecord:
    """The record of all releases. `path` is empty where there is none; `changed` names frozen files that are not as
    they were frozen, `gone` those that are not there, `unrecorded` those of which it has no version."""

    path: str = ""
    briefs: Mapping[str, RecordedBrief] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    unrecorded: frozenset[str] = frozenset()


@value_class
class Release:
    """A version that readers can still open.

    `of` is the id of the brief today, `recorded` the id under which it was released. `brief` bears the id
    `canal@1.0`, which no live brief can have; it is None where the frozen file cannot be read. `ladder` is its scale
    where the site has that scale no more, or with other terms; then the brief names it by an id of its own.
    """

    of: str
    recorded: str
    version: str
    brief: Brief | None = None
    prose: tuple[ProseUse, ...] = ()
    ladder: Scale | None = None


def frozen_id(brief_id: str, version: str) -> str:
    """The id of a frozen brief, and the name of its file without the ending."""
    return f"{brief_id}@{version}"


def joined(found: list[RecordedBrief]) -> RecordedBrief | None:
    """What was released of a brief under its present id and earlier ones; the first given counts where two differ."""
    if len(found) < 2:
        return found[0] if found else None
    versions: dict[tuple[tuple[int, str], ...], RecordedVersion] = {}
    items: dict[str, RecordedItem] = {}
    for each in reversed(found):
        versions |= {version_order(version.version): version for version in each.versions}
        items |= each.items
    return RecordedBrief(found[0].id, tuple(versions[order] for order in sorted(versions)), items)
