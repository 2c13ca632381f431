"""Entries of a bibliography as the references of a list, so that citations in free text can be held against them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from indicia.model.bibliography import Entry
from indicia.model.reference import Reference
from indicia.model.registry import Publisher


def entry_references(
    entries: Sequence[Entry], publisher_of: Callable[[Entry], Publisher | None] = lambda _entry: None
) -> tuple[Reference, ...]:
    """One for each entry, numbered from 1 in their order. What an entry does not say stays empty.

    `publisher_of` gives the publisher of an entry that names no author.
    """
    return tuple(_reference(number, entry, publisher_of(entry)) for number, entry in enumerate(entries, 1))


def _reference(index: int, entry: Entry, publisher: Publisher | None) -> Reference:
    authors = entry.authors or entry.editors
    return Reference(
        index=index,
        span=entry.span,
        raw=entry.span.written,
        label=_label(entry, publisher),
        authors=authors,
        year=entry.year,
        suffix=entry.suffix,
        date=entry.get("date"),
        title=entry.title,
        container=entry.get("journaltitle") or entry.get("journal") or entry.get("booktitle"),
        publisher=entry.get("publisher"),
        volume=entry.get("volume"),
        issue=entry.get("number") or entry.get("issue"),
        pages=entry.get("pages"),
        url=entry.url,
        doi=entry.get("doi"),
        language=entry.language,
        type=entry.type,
        key=entry.key.value,
    )


def _label(entry: Entry, publisher: Publisher | None) -> str:
    names = entry.authors or entry.editors
    if names:
        return "; ".join(name.sort_name for name in names)
    if publisher and publisher.name:
        return str(publisher.name)
    return entry.get("shortauthor") or entry.get("publisher") or entry.host
