"""The names that fields of a brief may have, for guesses at what was meant for one."""

from __future__ import annotations

from functools import lru_cache

from indicia.model.brief import Brief
from indicia.model.shape import declared


@lru_cache(maxsize=1)
def field_words() -> frozenset[str]:
    """The names of all fields of a brief and of the records in it."""
    found = {"id"}
    seen = set()
    waiting: list[type] = [Brief]
    while waiting:
        record = waiting.pop()
        if record not in seen:
            seen.add(record)
            fields = declared(record)
            found.update(fields)
            waiting.extend(field.shape.of for field in fields.values() if field.shape.of is not None)
    return frozenset(found)
