"""The whole site: every file found, read and put together. Bad content is a value in it, never an exception."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TypeVar

from indicia.load.brief_files import copies, misplaced
from indicia.load.briefs import read_brief
from indicia.load.configuration import open_configuration, read_configuration
from indicia.load.configuration_file import USUAL, configuration_file
from indicia.load.conflicts import conflict_problems
from indicia.load.file_links import file_links
from indicia.load.footnotes import stray_footnotes
from indicia.load.loading import Loading
from indicia.load.pages import page_address, published, read_page
from indicia.load.prose_uses import prose_uses
from indicia.load.reading import nearest
from indicia.load.registry import read_registry
from indicia.load.vocabulary import FILES, extend, package_vocabulary
from indicia.model.bibliography import Entry
from indicia.model.brief import Brief
from indicia.model.finding import LoadProblem
from indicia.model.page import MarkdownPage
from indicia.model.registry import Actor, Entity, Place, Publisher, Topic
from indicia.model.release import ARCHIVE, ReleaseRecord
from indicia.model.settings import Configuration
from indicia.model.site import Site
from indicia.model.vocabulary import Vocabulary

BIBLIOGRAPHY = "bibliography"
_YAML = (".yml", ".yaml")
AnyEntity = TypeVar("AnyEntity", bound=Entity)


def load_site(
    root: Path, *, today: datetime.date | None = None, config_file: str = "", as_written: bool = False
) -> Site:
    """Loads the site whose `mkdocs.yml` stands in `root`.

    Never raises for bad content: what could not be loaded is in `Site.load_problems`, by the name of the rule that
    reports it, and the files from which something was lost in `Site.broken`. `today` is only kept.
    A field whose name is misspelt is read as the one that is meant, so that only the slip is found; `as_written` reads
    no such field: nothing is published, frozen or compared on a guess.
    """
    with _uncollected():
        return _load(root, today, config_file, guesses=not as_written)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Looking for garbage again and again takes half of the time, and finds none: what is read stays."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _load(root: Path, today: datetime.date | None, config_file: str, *, guesses: bool) -> Site:
    files = open_configuration(root, config_file or configuration_file(root) or USUAL)
    loading = Loading(root, files.docs_dir(root), guesses)
    vocabulary = _vocabulary(loading)
    configuration = read_configuration(files, vocabulary, loading.content)
    loading.sources |= {source.path: source for source in files.sources}
    loading.problems += files.problems
    loading.broken |= files.broken
    publishers = _registry(loading, vocabulary, Publisher)
    actors = _registry(loading, vocabulary, Actor)
    places = _registry(loading, vocabulary, Place)
    topics = _registry(loading, vocabulary, Topic)
    _refuse_unknown_registries(loading)
    entries, lost_keys = _entries(loading)
    briefs = _briefs(loading, configuration, vocabulary)
    pages = _pages(loading, configuration)
    broken = configuration.path if configuration.path in loading.broken else ""
    prose, faults = prose_uses(briefs, pages, configuration, broken)
    loading.problems += faults
    record = _record(loading)
    return Site(
        configuration=configuration,
        vocabulary=vocabulary,
        briefs=briefs,
        entries=entries,
        publishers=publishers,
        actors=actors,
        places=places,
        topics=topics,
        pages=pages,
        prose=prose,
        sources=loading.sources,
        broken=frozenset(loading.broken),
        lost_keys=lost_keys,
        load_problems=tuple(sorted(loading.problems, key=_order)),
        today=today,
        file_links=file_links(briefs, root, loading.content, {page.path for page in pages}),
        footnotes=stray_footnotes(briefs, pages, configuration),
        record=record,
    )


def _order(each: LoadProblem) -> tuple[str, int, int, str]:
    place = each.problem.span
    return place.path, place.start, place.end, each.name


def _vocabulary(loading: Loading) -> Vocabulary:
    vocabulary = package_vocabulary()
    for name in FILES:
        path = f"{loading.content}/registry/{name}.yml"
        if (loading.root / path).is_file():
            source = loading.open(path)
            if source is not None:
                vocabulary, reading = extend(vocabulary, name, source)
                loading.close(reading)
    return vocabulary


def _registry(loading: Loading, vocabulary: Vocabulary, record: type[AnyEntity]) -> dict[str, AnyEntity]:
    path = f"{loading.content}/registry/{record.registry}.yml"
    source = loading.open(path) if (loading.root / path).is_file() else None
    if source is None:
        return {}
    found, reading = read_registry(source, record, vocabulary, guesses=loading.guesses)
    loading.close(reading)
    return found


def _refuse_unknown_registries(loading: Loading) -> None:
    folder = f"{loading.content}/registry"
    known = (*(record.registry for record in (Publisher, Actor, Place, Topic)), *FILES)
    for path in loading.find(folder, _YAML):
        if path not in {f"{folder}/{name}.yml" for name in known}:
            stem = PurePosixPath(path).stem
            close = [stem] if stem in known else nearest(stem, known)
            hint = f"did you mean `{folder}/{close[0]}.yml`?" if close else f"files here: {', '.join(known)}"
            loading.refuse(path, "no registry and no vocabulary has this file's name, so it is not read", hint)


def _entries(loading: Loading) -> tuple[tuple[Entry, ...], dict[str, str]]:
    from indicia.load.bibtex.bibliography import read_bibliography

    opened = [loading.open(path, "bib-parse-error") for path in loading.find(BIBLIOGRAPHY, (".bib",))]
    bibliography = read_bibliography([source for source in opened if source is not None])
    loading.problems += bibliography.problems
    loading.broken |= bibliography.broken
    return bibliography.entries, dict(bibliography.lost_keys)


def _briefs(loading: Loading, configuration: Configuration, vocabulary: Vocabulary) -> tuple[Brief, ...]:
    folder = f"{loading.content}/briefs"
    paths = loading.find(folder, (*_YAML, ".md"), frozenset({f"{folder}/archive"}))
    places = []
    for path in paths:
        if no_brief := misplaced(path, folder, paths):
            loading.refuse(path, *no_brief)
        elif path.endswith(".yml") or f"{path.removesuffix('.md')}.yml" not in paths:
            places.append(path)
    opened = {path: source for path in places if (source := loading.open(path)) is not None}
    copied = copies(opened)
    briefs = []
    for path, source in opened.items():
        if path in copied:
            message = f"this looks like a copy of {copied[path]}, and is not read"
            hint = f"delete it, or move it out of {folder}/; a brief of its own has a text and a name of its own"
            loading.refuse(path, message, hint)
            continue
        stem = PurePosixPath(path).stem
        beside = f"{folder}/{stem}.md"
        narrative = loading.open(beside) if path.endswith(".yml") and beside in paths else None
        brief, reading = read_brief(
            source, narrative, stem, configuration.settings, vocabulary, guesses=loading.guesses
        )
        loading.close(reading)
        briefs += [brief] if brief else []
    return tuple(briefs)


def _record(loading: Loading) -> ReleaseRecord:
    if not (loading.root / loading.content / ARCHIVE).is_dir():
        return ReleaseRecord()
    from indicia.load.archive_record import read_record

    record, faults = read_record(loading.root, loading.content)
    loading.problems += faults
    loading.broken.update(each.problem.span.path for each in faults)
    return record


def _pages(loading: Loading, configuration: Configuration) -> tuple[MarkdownPage, ...]:
    skip = frozenset(f"{loading.content}/{name}" for name in ("briefs", "registry", "templates"))
    paths = loading.find(loading.content, (".md",), skip)
    inside, faults = published([path.removeprefix(f"{loading.content}/") for path in paths], configuration.excluded)
    loading.problems += faults
    pages = []
    for relative in inside:
        address = page_address(relative, inside, folders=configuration.folder_addresses)
        source = loading.open(f"{loading.content}/{relative}") if address is not None else None
        if source is not None and address is not None:
            pages.append(read_page(source, address))
            loading.problems += conflict_problems(source, 0, source.path)
    return tuple(pages)
