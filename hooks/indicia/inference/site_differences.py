"""What changed in meaning between two states of a site: its briefs, and the sources that they cite."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from indicia.inference.content import said
from indicia.inference.differences import BriefDifference, differences
from indicia.model.bibliography import Entry
from indicia.model.brief import Brief
from indicia.model.place import Word
from indicia.model.release import ARCHIVE, Release
from indicia.model.site import Site
from indicia.model.value_class import value_class

_IDENTITY = ("title", "author", "date", "url", "doi", "x_status")


@value_class
class SourceChange:
    """A work that was cited: a field that tells it apart was rewritten, or (`field` empty) it is gone."""

    key: str
    field: str
    was: str
    now: str


@value_class
class SiteDifference:
    """`before` and `after` are the files of each state that could not be read: what they hold is not compared."""

    briefs: tuple[BriefDifference, ...]
    sources: tuple[SourceChange, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def site_differences(was: Site, now: Site) -> SiteDifference:
    """Everything that changed, briefs by id. A brief that cannot be read in one of the states is left out."""
    keys = earlier_keys(now)
    scales = {**was.vocabulary.scales, **now.vocabulary.scales}
    found = []
    left = dict(was.brief_by_id)
    for brief in sorted(now.briefs, key=lambda each: each.key):
        old = left.pop(_earlier_id(brief, was, now), None)
        if old is not None:
            difference = differences(old, brief, scales, keys)
            found += [difference] if difference.changes or old.key != brief.key else []
        elif not _unread(was, brief.key):
            found.append(BriefDifference(None, brief))
    gone = [BriefDifference(brief, None) for key, brief in sorted(left.items()) if not _unread(now, key)]
    broken = [tuple(sorted(path for path in site.broken if not path.endswith("/record.json"))) for site in (was, now)]
    return SiteDifference((*found, *gone), _sources(was, now, keys), *broken)


def last_releases(site: Site) -> Mapping[str, Release]:
    """The last release of every brief that is there, by id; `load_releases` has read them."""
    return {name: releases[-1] for name, releases in sorted(site.releases_of.items())}


def differences_since(site: Site, releases: Mapping[str, Release]) -> SiteDifference:
    """What changed in each of these briefs since its release; other briefs, and works as such, are not compared."""
    frozen = [
        dataclasses.replace(each.brief, id=Word(each.recorded, each.brief.id.span))
        for each in releases.values()
        if each.brief is not None
    ]
    folder = f"{site.configuration.docs_dir}/{ARCHIVE}"
    lost = {
        name: f"{folder}/{each.recorded}@{each.version}.yml" for name, each in releases.items() if each.brief is None
    }
    live = tuple(brief for brief in site.briefs if brief.key in releases.keys() - lost.keys())
    was = dataclasses.replace(site, briefs=tuple(frozen), broken=frozenset(lost.values()))
    return site_differences(was, dataclasses.replace(site, briefs=live))


def earlier_keys(site: Site) -> Mapping[str, str]:
    """Today's key for every earlier key of a source: BibLaTeX's field `ids` keeps them."""
    found = {}
    for entry in site.entries:
        for key in entry.get("ids").split(","):
            if key.strip():
                found[key.strip()] = entry.key.value
    return found


def _earlier_id(brief: Brief, was: Site, now: Site) -> str:
    """The id that a brief had: its own, else an alias that no other brief bears now."""
    if brief.key in was.brief_by_id:
        return brief.key
    aliases = (alias.value for alias in brief.aliases if alias.value not in now.brief_by_id)
    return next((alias for alias in aliases if alias in was.brief_by_id), brief.key)


def _unread(site: Site, brief_id: str) -> bool:
    return any(path.endswith((f"/briefs/{brief_id}.yml", f"/briefs/{brief_id}.md")) for path in site.broken)


def _sources(was: Site, now: Site, keys: Mapping[str, str]) -> tuple[SourceChange, ...]:
    found = []
    for key in sorted(was.uses):
        old, new = was.entry_by_key[key], now.entry_by_key.get(keys.get(key, key))
        if new is None:
            if key.lower() not in now.lost_keys and not any(path.endswith(".bib") for path in now.broken):
                found.append(SourceChange(key, "", old.title, ""))
            continue
        for field in _IDENTITY:
            before, after = _value(old, field), _value(new, field)
            if said(before) != said(after):
                found.append(SourceChange(new.key.value, field, before, after))
    return tuple(found)


def _value(entry: Entry, field: str) -> str:
    if field == "date":
        return entry.date.value if entry.date else entry.year
    return entry.url if field == "url" else entry.get(field)
