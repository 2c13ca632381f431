"""Indicators on a brief's page: the table of expectations, and each with its threshold and its observations."""

from __future__ import annotations

from markupsafe import Markup

from indicia.inference.status import in_order
from indicia.model.brief import Brief
from indicia.model.indicator import Indicator, Resolution
from indicia.model.value_class import value_class
from indicia.render.brief_argument import optional
from indicia.render.chips import Chip, item_chip
from indicia.render.citations import SourcesView, sources_view
from indicia.render.edition import Sheet
from indicia.render.indicator_moves import DriftsView, drifts_view
from indicia.render.indicator_views import (
    ExpectationView,
    StatusView,
    expectations,
    kept_at,
    page_of,
    spread_of,
    status_view,
)
from indicia.render.likelihoods import percent, whole


@value_class
class ObservationView:
    date: Markup | None
    status: str
    note: Markup | None
    sources: SourcesView


@value_class
class ResolutionView:
    date: Markup | None
    outcome: str
    sources: SourcesView


@value_class
class IndicatorView:
    """`spread` is the value for how well it tells the scenarios apart.

    `page` leads to its own page, which tells the rest; empty where it has none, and for a frozen version, which must
    tell all of it as it was.
    """

    id: str
    chip: Chip
    shared: Chip | None
    statement: Markup
    threshold: Markup | None
    does_not_count: Markup | None
    watch: tuple[Markup, ...]
    cadence: str
    opens: Markup | None
    due: Markup | None
    pivotal: bool
    applies_if: Chip | None
    expectations: tuple[ExpectationView, ...]
    page: str
    spread: str
    status: StatusView
    forecast: tuple[tuple[Markup, str], ...]
    observations: tuple[ObservationView, ...]
    resolution: ResolutionView | None


@value_class
class IndicatorsView:
    scenarios: tuple[Chip, ...]
    all: tuple[IndicatorView, ...]
    drifts: DriftsView | None


def indicators_view(sheet: Sheet, brief: Brief) -> IndicatorsView | None:
    """None for a brief without indicators."""
    if not brief.indicators:
        return None
    used = {scenario.value.casefold() for each in brief.indicators for scenario, _ in each.expect}
    columns = [scenario.id.value for scenario in brief.scenarios if scenario.id.value.casefold() in used]
    return IndicatorsView(
        scenarios=tuple(item_chip(sheet, brief, each) for each in columns),
        all=tuple(_indicator(sheet, brief, each, columns) for each in brief.indicators),
        drifts=drifts_view(sheet, brief),
    )


def _indicator(sheet: Sheet, brief: Brief, own: Indicator, columns: list[str]) -> IndicatorView:
    say = sheet.words
    kept = kept_at(sheet, brief, own)
    home, item = kept or (brief, own)
    shared = kept is not None and item is not own
    text = sheet.edition.sheet(sheet.address, home)  # texts of a shared indicator link as from their own brief
    return IndicatorView(
        id=own.id.value,
        chip=item_chip(text, home, item.id.value) if shared else item_chip(sheet, brief, own.id.value),
        shared=item_chip(sheet, home, item.id.value) if shared else None,
        statement=optional(text, item.statement) or Markup.escape(own.id.value),
        threshold=optional(text, item.counts_as_observed),
        does_not_count=optional(text, item.does_not_count),
        watch=tuple(text.text(each) for each in item.watch),
        cadence=say(f"cadence-{item.cadence.value}") if item.cadence else "",
        opens=sheet.date(item.opens) if item.opens else None,
        due=sheet.date(item.due) if item.due else None,
        pivotal=item.pivotal or own.pivotal,
        applies_if=item_chip(sheet, brief, own.applies_if.value) if own.applies_if else None,
        expectations=expectations(sheet, own, columns),
        page=page_of(sheet, home, item) if kept and "@" not in brief.key else "",
        spread=spread_of(brief, own)[1],
        status=status_view(sheet, item),
        forecast=tuple(
            (sheet.date(each.date), share(sheet, each.p))
            for each in in_order(item.forecast)
            if each.date and each.p is not None
        ),
        observations=observation_views(text, home, item),
        resolution=resolution_view(text, home, item.resolution) if item.resolution else None,
    )


def observation_views(sheet: Sheet, brief: Brief, indicator: Indicator) -> tuple[ObservationView, ...]:
    """Every look, the last first; one whose status could not be read keeps its note."""
    return tuple(
        ObservationView(
            date=sheet.date(each.date) if each.date else None,
            status=sheet.words(f"observation-{each.status.value}") if each.status else "",
            note=optional(sheet, each.note),
            sources=sources_view(sheet, brief, each.cite, each.uncited),
        )
        for each in reversed(in_order(indicator.observations))
    )


def resolution_view(sheet: Sheet, brief: Brief, resolution: Resolution) -> ResolutionView:
    return ResolutionView(
        date=sheet.date(resolution.date) if resolution.date else None,
        outcome=sheet.words(f"outcome-{resolution.outcome.value}") if resolution.outcome else "",
        sources=sources_view(sheet, brief, resolution.cite),
    )


def share(sheet: Sheet, p: float) -> str:
    """A probability (0 to 1) in per cent."""
    return percent(sheet, round(p * 100, 6), round(p * 100, 6))


def whole_share(sheet: Sheet, p: float) -> str:
    """A share that was worked out (0 to 1), in whole per cent."""
    return percent(sheet, whole(p * 100), whole(p * 100))
