"""Frozen briefs: the files of released versions, read for their pages and never judged."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any, TypeVar

from indicia.inference.content import digest
from indicia.load.briefs import read_brief
from indicia.load.files import read_source
from indicia.load.prose_uses import prose_uses
from indicia.model.brief import Brief
from indicia.model.evidence import Evidence
from indicia.model.place import Source, Word
from indicia.model.release import ARCHIVE, RecordedVersion, Release, frozen_id
from indicia.model.settings import Settings
from indicia.model.shape import Record
from indicia.model.site import Site
from indicia.model.vocabulary import Scale

AnyRecord = TypeVar("AnyRecord", bound=Record)


def load_releases(root: Path, site: Site) -> Site:
    """The site with the frozen brief of every version that the record names, of briefs that are still there.

    What is wrong in them is said nowhere: they are as they were. A file that is gone or cannot be read any more is a
    release without a brief; what it cites and shows may be gone, too.
    """
    if not site.record.briefs:
        return site
    names = {alias.value: brief.key for brief in site.briefs for alias in brief.aliases}
    names |= {brief.key: brief.key for brief in site.briefs}
    releases = []
    for recorded in site.record.briefs.values():
        for version in recorded.versions if recorded.id in names else ():
            brief = _frozen(root, site, recorded.id, version)
            ladder = _own_ladder(site, version)
            if brief and (ladder or version.scale):
                # A name that the site has no scale for stays unknown: another scale would say something else.
                name = ladder.id if ladder else version.scale
                brief = _changed(brief, scale=Word(name, brief.at("scale")))
            uses, _ = prose_uses([brief] if brief else [], [], site.configuration)
            releases.append(Release(names[recorded.id], recorded.id, version.version, brief, uses, ladder))
    return dataclasses.replace(site, releases=tuple(releases))


def _own_ladder(site: Site, version: RecordedVersion) -> Scale | None:
    """The scale of a version, where the site has none of its name any more, or one with other terms.

    Its id is one that no scale of a site can have, and the same for the same terms.
    """
    kept = version.ladder
    if kept is None or site.vocabulary.scales.get(kept.id) == kept:
        return None
    return dataclasses.replace(kept, id=f"{kept.id}.{digest([repr(kept)])[:8]}")


def _frozen(root: Path, site: Site, brief_id: str, version: RecordedVersion) -> Brief | None:
    name = frozen_id(brief_id, version.version)
    folder = f"{site.configuration.docs_dir}/{ARCHIVE}"
    sources: list[Source | None] = []
    for suffix in (".yml", ".md"):
        path = f"{folder}/{name}{suffix}"
        if name + suffix in version.files or suffix == ".yml":
            source = read_source(root / path, path)
            if not isinstance(source, Source):
                return None
            sources.append(source)
    narrative = sources[1] if len(sources) > 1 else None
    assert sources[0] is not None  # the first is always read
    brief, _ = read_brief(sources[0], narrative, name, _settings(site, version), site.vocabulary)
    return _with_pictures(brief, root / site.configuration.docs_dir) if brief else None


def _settings(site: Site, version: RecordedVersion) -> Settings:
    """What the brief did not say itself is as it was in force when the version was frozen."""
    now = site.configuration.settings
    span = now.span
    return Settings(
        span=span,
        authors=tuple(Word(name, span) for name in version.authors),
        lang=Word(version.lang, span) if version.lang else now.lang,
        scale=Word(version.scale, span) if version.scale else now.scale,
    )


def _with_pictures(brief: Brief, content: Path) -> Brief:
    """The brief without pictures whose files are gone."""
    if all(each.image is None or _there(content, each) for each in brief.evidence):
        return brief
    evidence = tuple(
        each if each.image is None or _there(content, each) else _changed(each, image=None) for each in brief.evidence
    )
    return _changed(brief, evidence=evidence)


def _there(content: Path, evidence: Evidence) -> bool:
    file = evidence.image.file if evidence.image else None
    return file is not None and (content / file.value).is_file()


def _changed(record: AnyRecord, **values: Any) -> AnyRecord:
    kept = {field.name: getattr(record, field.name) for field in dataclasses.fields(record)}
    return type(record)(**{**kept, **values})
