"""Citations and cross-links in all prose of a site: texts and narratives of briefs, and pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from indicia.load.reading import first_line
from indicia.model.brief import Brief, ProseUse
from indicia.model.citation import Link, Mention
from indicia.model.finding import LoadProblem, Problem
from indicia.model.item import Item
from indicia.model.page import MarkdownPage
from indicia.model.place import Passage
from indicia.model.record_walks import texts
from indicia.model.settings import Configuration
from indicia.prose import (
    BRIEF,
    Dialect,
    ExtensionFailedError,
    MarkdownFailedError,
    TooManyMarksError,
    dialect,
    read,
)


def prose_uses(
    briefs: Iterable[Brief], pages: Iterable[MarkdownPage], configuration: Configuration, follows: str = ""
) -> tuple[tuple[ProseUse, ...], list[LoadProblem]]:
    """Every use, in the order of briefs, pages and declarations; and the texts that cannot be read.

    `follows` is the configuration's path while that is broken: what it says of extensions may be wrong.
    """
    uses: list[ProseUse] = []
    problems: list[LoadProblem] = []
    for brief in briefs:
        for item, field, passage in passages(brief):
            block = field == "narrative" and not item
            target = f"{brief.key}#{item}.{field}" if item else f"{brief.key}#{field}"
            found = _read(passage, BRIEF, target, problems, block=block)
            uses += [ProseUse(*_either(each), field, item, brief) for each in found]
    written = dialect(configuration.markdown_extensions)
    try:
        for page in pages:
            found = _read(page.body, written, page.path, problems, block=True)
            uses += [ProseUse(*_either(each), "", "", None, page.path) for each in found]
    except ExtensionFailedError as error:  # of no page more is known than of this one
        problems.append(LoadProblem("yaml-invalid", _extension_problem(error, configuration, follows)))
    return tuple(uses), problems


def _extension_problem(error: ExtensionFailedError, configuration: Configuration, follows: str) -> Problem:
    places = dict(configuration.extension_places)
    place = places.get(error.name) or next(iter(places.values()), configuration.settings.span)
    named = f" `{error.name}`" if error.name else ""
    message = f"the Markdown extension{named} cannot be used: {error.cause}"
    hint = "mend its name or its options, or install the package that it comes in"
    return Problem(place, message, f"{configuration.path}#markdown_extensions", error.name, hint, follows=follows)


def _read(
    passage: Passage, written: Dialect, target: str, problems: list[LoadProblem], *, block: bool
) -> tuple[Mention | Link, ...]:
    if "@" not in passage.value and "[[" not in passage.value:
        return ()
    try:
        return read(passage, block=block, dialect=written)
    except ExtensionFailedError:
        raise
    except (MarkdownFailedError, TooManyMarksError) as error:
        problems.append(LoadProblem("yaml-invalid", Problem(first_line(passage.span), str(error), target)))
        return ()


def _either(found: Mention | Link) -> tuple[Mention | None, Link | None]:
    return (found, None) if isinstance(found, Mention) else (None, found)


def passages(brief: Brief) -> Iterator[tuple[str, str, Passage]]:
    """Item (empty for the brief's own fields), field and text."""
    for record in (brief, *brief.items()):
        item = record.id.value if isinstance(record, Item) else ""
        for field, text in texts(record):
            for passage in text.versions.values():
                yield item, field, passage
    if brief.narrative:
        yield "", "narrative", brief.narrative
