"""A brief as the record of releases keeps it, and what has happened to it since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from indicia.inference.content import content_digest, file_digest, headline, plain, standings, update_digest
from indicia.model.brief import Brief
from indicia.model.indicator import ForecastPoint, Indicator, Observation, Resolution
from indicia.model.item import Item
from indicia.model.place import Word
from indicia.model.release import Look, RecordedBrief, RecordedItem, RecordedVersion, frozen_id, version_order
from indicia.model.scenario import Scenario
from indicia.model.shape import Record
from indicia.model.update import Update
from indicia.model.vocabulary import Scale


def recorded_version(
    brief: Brief, files: Mapping[str, str], ladder: Scale | None = None, day: str = ""
) -> RecordedVersion:
    """The version of a brief that is released. `files` are digests of frozen files by name, `ladder` its scale."""
    return RecordedVersion(
        version=_value(brief.version),
        content=content_digest(brief),
        files=dict(files),
        standings=standings(brief),
        updates=tuple(sorted(update_digest(each) for each in brief.updates)),
        scale=_value(brief.scale),
        lang=_value(brief.lang),
        authors=tuple(author.name.value for author in brief.authors if author.name),
        ladder=ladder,
        day=day,
    )


def as_frozen(brief: Brief, released: RecordedVersion) -> bool:
    """Whether a brief says what a version said. Where its files are still the frozen ones, nothing need be compared."""
    name = frozen_id(brief.key, released.version)
    sources = {f"{name}.yml": brief.source}
    if brief.narrative_source is not None:
        sources[f"{name}.md"] = brief.narrative_source
    supplied = (_value(brief.scale), _value(brief.lang), tuple(each.name.value for each in brief.authors if each.name))
    if sources.keys() == released.files.keys() and supplied == (released.scale, released.lang, released.authors):
        found = {name: file_digest(source.text.encode("utf-8", "surrogatepass")) for name, source in sources.items()}
        if found == released.files:
            return True
    return released.content == content_digest(brief)


def recorded_items(brief: Brief) -> dict[str, RecordedItem]:
    """The items of a brief by id in lower case; updates have digests of their own and are left out."""
    found: dict[str, RecordedItem] = {}
    for item in brief.items():
        if not isinstance(item, Update):
            found.setdefault(item.id.value.casefold(), _recorded_item(brief, item))
    return found


def _recorded_item(brief: Brief, item: Item) -> RecordedItem:
    watched = item if isinstance(item, Indicator) else None
    resolution = watched.resolution if watched else None
    return RecordedItem(
        id=item.id.value,
        kind=item.kind,
        version=_value(brief.version),
        texts=spoken_texts(brief, item),
        cites=cites(item),
        observations=observations(watched.observations) if watched else (),
        forecast=forecasts(watched.forecast) if watched else (),
        outcome=_value(resolution.outcome) if resolution else "",
        resolution=settled(resolution) if resolution else None,
        terms=terms(brief, watched) if watched else {},
    )


def spoken_texts(brief: Brief, item: Item) -> dict[str, str]:
    """What an item says in a sentence, by language; a text that names no language is in the brief's."""
    own = _value(brief.lang)
    found: dict[str, str] = {}
    # A name alone tells little: what happens in a scenario is in its summary.
    for text in (headline(item), item.summary if isinstance(item, Scenario) else None):
        for language, version in (plain(text) if text else {}).items():
            name = language or own
            found[name] = f"{found[name]}: {version}" if name in found else version
    return found


def terms(brief: Brief, indicator: Indicator) -> dict[str, str]:
    """What an indicator would have to show, when, and what that would mean: by field, texts and ratings with a part.

    `counts_as_observed.en`, `does_not_count.en`, `expect.dry` (scenarios in lower case), `opens` and `due` as the first
    and the last day that they can mean, `applies_if`. What it does not say is left out.
    """
    found = {f"expect.{scenario.value.casefold()}": rating.value for scenario, rating in indicator.expect}
    for name in ("counts_as_observed", "does_not_count"):
        for language, version in (plain(getattr(indicator, name)) or {}).items():
            found[f"{name}.{language or _value(brief.lang)}"] = version
    if indicator.opens:
        found["opens"] = str(indicator.opens.earliest or indicator.opens.value)
    if indicator.due:
        found["due"] = str(indicator.due.latest or indicator.due.value)
    if indicator.applies_if:
        found["applies_if"] = indicator.applies_if.value.casefold()
    return found


def cites(item: Record) -> tuple[str, ...]:
    """The sources that are named for an item or for an entry of a log, sorted."""
    return tuple(sorted({each.name.value for each in getattr(item, "cite", ()) if each.name}))


def observations(found: Iterable[Observation]) -> tuple[Look, ...]:
    """The log of an indicator, in its order."""
    return tuple(
        Look(
            each.date.value if each.date else "",
            _value(each.status),
            " ".join((plain(each.note) or {}).values()),
            cites(each),
        )
        for each in found
    )


def settled(found: Resolution) -> Look:
    """How a question ended, as an entry of the log."""
    return Look(found.date.value if found.date else "", _value(found.outcome), cites=cites(found))


def forecasts(found: Iterable[ForecastPoint]) -> tuple[Look, ...]:
    """The forecasts of an indicator, in their order."""
    return tuple(Look(each.date.value if each.date else "", "" if each.p is None else f"{each.p:g}") for each in found)


def with_release(
    recorded: RecordedBrief | None, brief: Brief, files: Mapping[str, str], ladder: Scale | None = None, day: str = ""
) -> RecordedBrief:
    """The record of a brief after its version was released, on a day as 2026-01-09."""
    new = recorded_version(brief, files, ladder, day)
    versions = [*(recorded.versions if recorded else ()), new]
    items = {**(recorded.items if recorded else {}), **recorded_items(brief)}
    return RecordedBrief(brief.key, tuple(sorted(versions, key=lambda each: version_order(each.version))), items)


def new_updates(brief: Brief, recorded: RecordedBrief) -> tuple[Update, ...]:
    """The updates that the last release did not have."""
    known = set(recorded.last.updates)
    return tuple(each for each in brief.updates if update_digest(each) not in known)


def names_item(update: Update, item_id: str) -> bool:
    """Whether an update says that it affects an item, whatever the case of the id."""
    return any(word.value.casefold() == item_id.casefold() for word in update.affects)


def present_ids(brief: Brief) -> dict[str, str]:
    """Earlier ids of items in lower case, with the ids that stand for them now (`renamed`)."""
    return {old.value.casefold(): new.value for old, new in brief.renamed}


def _value(word: Word | None) -> str:
    return word.value if word else ""
