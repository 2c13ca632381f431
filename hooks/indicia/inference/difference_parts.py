"""Differences in the lists of an item that have an order or a key of their own: citations, observations, forecasts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from indicia.inference.content import plain
from indicia.model.citation import Citation
from indicia.model.indicator import ForecastPoint, Observation
from indicia.model.likelihood import CONFIDENCE
from indicia.model.place import Word

Part: TypeAlias = tuple[str, str, Any, Any]
"""(what, field with what of it changed, was, now)"""

_OF_CITATION = ("covers", "locator", "quote", "note")


def citation_changes(was: Sequence[Citation], now: Sequence[Citation], keys: Mapping[str, str]) -> Iterator[Part]:
    """Citations lost, added, or of the same source in another way. `keys` gives today's key for earlier ones."""
    left = list(was)
    for citation in now:
        name = _source(citation, {})
        same = next((each for each in left if _source(each, keys) == name), None)
        if same is None:
            yield "added", f"cite.{name}", None, citation
            continue
        left.remove(same)
        for field in _OF_CITATION:
            old, new = getattr(same, field), getattr(citation, field)
            if plain(old) != plain(new):
                yield direction(field, old, new) or _what(old, new), f"cite.{name}.{field}", old, new
    for citation in left:
        yield "removed", f"cite.{_source(citation, keys)}", citation, None


def _source(citation: Citation, keys: Mapping[str, str]) -> str:
    name = citation.name.value if citation.name else ""
    return keys.get(name, name)


def observation_changes(was: Sequence[Observation], now: Sequence[Observation]) -> Iterator[Part]:
    """Looks that were added, taken back or rewritten; a look is known by its day."""
    left = list(was)
    for look in now:
        same = next((each for each in left if plain(each) == plain(look)), None)
        same = same or next((each for each in left if _day(each) == _day(look)), None)
        if same is None:
            yield "added", "observations", None, look
            continue
        left.remove(same)
        if plain(same) != plain(look):
            yield "changed", "observations", same, look
    for look in left:
        yield "removed", "observations", look, None


def forecast_changes(was: Sequence[ForecastPoint], now: Sequence[ForecastPoint]) -> Iterator[Part]:
    """Probabilities that were added, taken back or rewritten; each is known by its day."""
    left = list(was)
    for point in now:
        same = next((each for each in left if _day(each) == _day(point)), None)
        if same is None:
            yield "added", "forecast", None, point
            continue
        left.remove(same)
        if same.p != point.p:
            yield "changed", "forecast", same, point
    for point in left:
        yield "removed", "forecast", point, None


def _day(record: Observation | ForecastPoint) -> str:
    return record.date.value if record.date else ""


def direction(field: str, was: Any, now: Any) -> str:
    """Raised or lowered, for words that have an order (`unchecked` has no place in it); else empty."""
    order = {"confidence": CONFIDENCE, "covers": ("no", "context", "partial", "full")}.get(field, ())
    if not isinstance(was, Word) or not isinstance(now, Word) or {was.value, now.value} - set(order):
        return ""
    return "raised" if order.index(now.value) > order.index(was.value) else "lowered"


def _what(was: Any, now: Any) -> str:
    return "changed" if was and now else "added" if now else "removed"
