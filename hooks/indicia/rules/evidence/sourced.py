"""Everything in a brief that must name its source: evidence, events of the timeline, observations."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.evidence import Event, Evidence
from indicia.model.indicator import Observation
from indicia.model.item import Item
from indicia.model.place import Span
from indicia.model.site import Site
from indicia.model.value_class import value_class

_SHOWN = 70
# Nothing was seen, so there is nothing to name a source for.
_NOTHING_SEEN = ("no-information", "retired")


@value_class
class Sourced:
    """A record with `cite` and `uncited`; `name` is what a message calls it, `span` where it is named."""

    item: Item
    record: Evidence | Event | Observation
    name: str
    span: Span
    path: str = ""

    @property
    def says(self) -> str:
        """What it says, for a message: `: “Daily transits fell to 22.”`, cut short; empty where it says nothing."""
        texts = (getattr(self.record, name, None) for name in ("claim", "title", "note"))
        text = next((str(each) for each in texts if each), "")
        line = " ".join(text.split())
        return f": “{line[:_SHOWN].rstrip()}…”" if len(line) > _SHOWN else f": “{line}”" if line else ""

    def has(self, field: str) -> bool:
        """True where the author wrote the field, rightly or wrongly."""
        return field in self.record.written


def sourced(site: Site, brief: Brief) -> tuple[Sourced, ...]:
    """In the order of the brief's lists. Six rules ask, so they are kept."""
    asked = (sourced, brief.source.path)
    known: tuple[Sourced, ...] | None = site.kept.get(asked)
    if known is None:
        known = site.kept[asked] = tuple(_sourced(brief))
    return known


def _sourced(brief: Brief) -> Iterator[Sourced]:
    both: tuple[Evidence | Event, ...] = (*brief.evidence, *brief.timeline)
    for item in both:
        yield Sourced(item, item, f"`{item.id.value}`", item.id.span)
    for indicator in brief.indicators:
        for number, each in enumerate(indicator.observations, 1):
            if each.status is None or each.status.value not in _NOTHING_SEEN:
                day = f" of {each.date.value}" if each.date else ""
                name = f"the observation{day} at `{indicator.id.value}`"
                yield Sourced(indicator, each, name, each.at("date"), f"observations[{number}]")


def without_source(item: Item) -> bool:
    """True for evidence and events whose author says that there is no source."""
    if not isinstance(item, Evidence | Event):
        return False
    return "uncited" in item.written and not {"cite", "evidence"} & set(item.written)
