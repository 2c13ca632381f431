"""Every date in a brief."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.date import Date
from indicia.model.item import Item
from indicia.model.shape import Record, fields_of_kind


def dates(brief: Brief) -> Iterator[tuple[Item | None, str, Date]]:
    """The item (None for the brief's own fields), the path of the field, the date."""
    for item in (None, *brief.items()):
        for path, date in _dates(item or brief, ""):
            yield item, path, date


def _dates(record: Record, path: str) -> Iterator[tuple[str, Date]]:
    for name, _ in fields_of_kind(type(record), "date", "object"):
        value = getattr(record, name)
        if not value:
            continue
        for number, each in enumerate(value if isinstance(value, tuple) else (value,), 1):
            here = f"{path}{name}" + (f"[{number}]" if isinstance(value, tuple) else "")
            if isinstance(each, Date):
                yield here, each
            elif isinstance(each, Record) and not isinstance(each, Item):
                yield from _dates(each, f"{here}.")
