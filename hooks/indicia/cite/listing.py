"""The order of a list of references."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from indicia.cite.collation import SortKey
from indicia.cite.context import Context
from indicia.cite.labels import who
from indicia.model.bibliography import Entry


def in_order(entries: Iterable[Entry], context: Context, order: Callable[[str], SortKey]) -> list[Entry]:
    """Entries by the names they are listed under, year, suffix and title; what has no date comes first."""

    def key(entry: Entry) -> tuple[Any, ...]:
        names = [name.sort_name for name in who(entry, context).names] or [entry.title]
        suffix = context.suffixes.get(entry.key.value, entry.suffix)
        return ([order(name) for name in names], entry.year, len(suffix), suffix, order(entry.title), entry.key.value)

    return sorted(entries, key=key)
