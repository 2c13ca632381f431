"""What changed in meaning between two states of a brief: what was judged, on what, and by which measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from indicia.inference.content import plain, standing
from indicia.inference.difference_parts import citation_changes, direction, forecast_changes, observation_changes
from indicia.model.brief import Brief
from indicia.model.citation import Citation
from indicia.model.indicator import ForecastPoint, Observation
from indicia.model.likelihood import Likelihood
from indicia.model.place import Word
from indicia.model.shape import Record, Shape, declared
from indicia.model.update import Update
from indicia.model.value_class import value_class
from indicia.model.vocabulary import Scale

TOPICS = ("version", "judgement", "threshold", "observation", "citation", "item", "bearing", "wording", "other")
"""What a change is about, gravest first: this is the order in which it is told."""

_TOPIC = {
    "version": "version", "status": "version",
    "likelihood": "judgement", "confidence": "judgement",
    "counts_as_observed": "threshold", "does_not_count": "threshold", "expect": "threshold", "opens": "threshold",
    "due": "threshold", "applies_if": "threshold", "use": "threshold", "scale": "threshold",
    "observations": "observation", "forecast": "observation", "resolution": "observation",
    "cite": "citation", "uncited": "citation", "evidence": "citation",
    "supports": "bearing", "opposes": "bearing", "ach": "bearing", "assumptions": "bearing", "given": "bearing",
    "would_change_if": "bearing", "rating": "bearing", "linchpin": "bearing", "credibility": "bearing",
    "context": "bearing", "see_update": "bearing",
}  # fmt: skip
UNTOLD = frozenset({"id", "schema", "aliases", "renamed", "waive", "related"})
LISTS = ("judgements", "evidence", "assumptions", "scenarios", "indicators", "timeline", "gaps", "updates")


@value_class
class Change:
    """One change. `what` is added, removed, changed, raised, lowered or renamed.

    `kind` is the item's (`brief` for the brief itself, then `item` is empty), `item` its id now, or the last it had;
    `before` its earlier id where that was another. `field` is empty where the item as a whole came or went, else the
    field's name, with what of it changed: `expect.deal`, `cite.cnn2025plan28.covers`. `was` and `now` are values of the
    model, None for nothing.
    """

    topic: str
    what: str
    kind: str
    item: str
    field: str
    was: Any = None
    now: Any = None
    before: str = ""


@value_class
class BriefDifference:
    """A brief in two states; None where it was not there. `changes` stand in the order of `TOPICS`."""

    was: Brief | None
    now: Brief | None
    changes: tuple[Change, ...] = ()

    @property
    def what(self) -> str:
        return "added" if self.was is None else "removed" if self.now is None else "changed"


def differences(was: Brief, now: Brief, scales: Mapping[str, Scale], keys: Mapping[str, str]) -> BriefDifference:
    """The difference between two states. `keys` gives today's key of a source for earlier ones."""
    compare = _Comparison(was, now, scales, keys)
    found = [*compare.fields("brief", "", was, now), *compare.thesis(), *compare.items(), *compare.narrative()]
    return BriefDifference(was, now, tuple(sorted(found, key=lambda each: TOPICS.index(each.topic))))


class _Comparison:
    """Two states of a brief, and how the ids of the one are called in the other."""

    def __init__(self, was: Brief, now: Brief, scales: Mapping[str, Scale], keys: Mapping[str, str]) -> None:
        self.was, self.now, self.scales, self.keys = was, now, scales, keys
        self.names = _renamed(was, now)

    def thesis(self) -> Iterator[Change]:
        was, now = self.was.thesis, self.now.thesis
        if was is not None and now is not None:
            yield from self.fields("thesis", "thesis", was, now)
        elif was is not now:
            yield Change("judgement", "added" if was is None else "removed", "thesis", "thesis", "", was, now)

    def items(self) -> Iterator[Change]:
        yield from self._updates()
        before = {each.id.value.casefold(): each for each in self.was.items() if not isinstance(each, Update)}
        former = {new: old for old, new in self.names.items()}
        for item in self.now.items():
            if isinstance(item, Update):
                continue
            name = item.id.value.casefold()
            earlier = before.get(former.get(name, name if name not in self.names else ""))
            if earlier is None or earlier.kind != item.kind:
                yield Change("item", "added", item.kind, item.id.value, "", None, item)
                continue
            del before[earlier.id.value.casefold()]
            old = earlier.id.value if earlier.id.value.casefold() != name else ""
            if old:
                yield Change("item", "renamed", item.kind, item.id.value, "", earlier, item, old)
            yield from self.fields(item.kind, item.id.value, earlier, item, old)
        for gone in before.values():
            yield Change("item", "removed", gone.kind, gone.id.value, "", gone, None)

    def _updates(self) -> Iterator[Change]:
        """Updates are often named by their place alone: they are known by what they say."""
        was, now = [plain(each) for each in self.was.updates], [plain(each) for each in self.now.updates]
        for said in (*was, *now):
            said.pop("id", None)
        for update, said in zip(self.now.updates, now, strict=True):
            if said not in was:
                yield Change("version", "added", update.kind, update.id.value, "", None, update)
        for update, said in zip(self.was.updates, was, strict=True):
            if said not in now:
                yield Change("version", "removed", update.kind, update.id.value, "", update, None)

    def fields(self, kind: str, item: str, was: Record, now: Record, before: str = "") -> Iterator[Change]:
        for name, field in declared(type(now)).items():
            if name in UNTOLD or (kind == "brief" and (name in LISTS or name == "thesis")):
                continue
            for what, part, old, new in self._field(name, field.shape, getattr(was, name), getattr(now, name)):
                topic = _TOPIC.get(name, "wording" if field.shape.kind == "text" else "other")
                if name == "statement" and kind in ("thesis", "judgement"):
                    topic = "judgement"
                yield Change(topic, what, kind, item, part, old, new, before)

    def _field(self, name: str, shape: Shape, was: Any, now: Any) -> Iterator[tuple[str, str, Any, Any]]:
        """(what, field or a part of it, was, now) for everything in which two values of a field differ."""
        if shape.keyed:
            yield from self._keyed(name, was, now)
        elif shape.of is Citation:
            yield from citation_changes(was, now, self.keys)
        elif shape.of is Observation:
            yield from observation_changes(was, now)
        elif shape.of is ForecastPoint:
            yield from forecast_changes(was, now)
        elif shape.kind == "likelihood":
            yield from self._likelihood(was, now)
        elif plain(self._today(was)) != plain(now):
            what = direction(name, was, now) or _what(was, now)
            yield what, name, was or None, now or None

    def _keyed(self, name: str, was: Any, now: Any) -> Iterator[tuple[str, str, Any, Any]]:
        old = {self.names.get(key.value.casefold(), key.value.casefold()): value for key, value in was}
        new = {key.value.casefold(): (key.value, value) for key, value in now}
        for key, (shown, value) in new.items():
            if plain(old.get(key)) != plain(value):
                yield _what(old.get(key), value), f"{name}.{shown}", old.get(key), value
        for key, value in old.items():
            if key not in new:
                yield "removed", f"{name}.{key}", value, None

    def _likelihood(self, was: Likelihood | None, now: Likelihood | None) -> Iterator[tuple[str, str, Any, Any]]:
        if standing(was, None) != standing(now, None):
            moved = self._moved(was, now)
            yield moved, "likelihood", was if was and was.stated else None, now if now and now.stated else None
        for name in ("stated_as", "basis"):
            old, new = getattr(was, name, None), getattr(now, name, None)
            if plain(old) != plain(new):
                yield _what(old, new), f"likelihood.{name}", old, new

    def _moved(self, was: Likelihood | None, now: Likelihood | None) -> str:
        """Raised or lowered where the middles of both say so, on one scale."""
        old, new = _middle(was, self._scale(self.was)), _middle(now, self._scale(self.now))
        same = (self.was.scale.value if self.was.scale else "") == (self.now.scale.value if self.now.scale else "")
        if old is None or new is None or old == new or not same:
            return _what(was if was and was.stated else None, now if now and now.stated else None)
        return "raised" if new > old else "lowered"

    def _scale(self, brief: Brief) -> Scale | None:
        return self.scales.get(brief.scale.value) if brief.scale else None

    def _today(self, value: Any) -> Any:
        """References of the earlier state by the ids of today."""
        if isinstance(value, tuple):
            return tuple(self._today(each) for each in value)
        if isinstance(value, Word) and value.value.casefold() in self.names:
            return Word(self._shown(value), value.span)
        return value

    def _shown(self, word: Word) -> str:
        found = self.now.item(self.names[word.value.casefold()])
        return found.id.value if found else word.value

    def narrative(self) -> Iterator[Change]:
        was, now = self.was.narrative, self.now.narrative
        if plain(was) != plain(now):
            yield Change("wording", _what(was, now), "brief", "", "narrative", was, now)


def _renamed(was: Brief, now: Brief) -> dict[str, str]:
    """What ids of the earlier state are called today, in lower case; renamings that it had already are left out."""
    old_names = {each.id.value.casefold() for each in was.items()}
    new_names = {each.id.value.casefold() for each in now.items()}
    had = {(old.value.casefold(), new.value.casefold()) for old, new in was.renamed}
    pairs = ((old.value.casefold(), new.value.casefold()) for old, new in now.renamed)
    return {old: new for old, new in pairs if (old, new) not in had and old in old_names and new in new_names}


def _what(was: Any, now: Any) -> str:
    return "changed" if was and now else "added" if now else "removed"


def _middle(likelihood: Likelihood | None, scale: Scale | None) -> float | None:
    """The middle of what a likelihood says, in per cent: of its own range, else of its term's."""
    if likelihood is None or not likelihood.stated:
        return None
    if likelihood.low is not None and likelihood.high is not None:
        return (likelihood.low + likelihood.high) / 2
    term = scale.term(likelihood.term.value) if scale and likelihood.term else None
    return (term.low + term.high) / 2 if term else None
