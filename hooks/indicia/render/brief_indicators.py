"""Indicators on a brief's page: the table of expectations, and each with its threshold and its observations."""

from __future__ import annotations

from markupsafe import Markup

from indicia.model.brief import Brief
from indicia.model.indicator import Indicator, Observation, Resolution
from indicia.model.value_class import value_class
from indicia.render.address_book import withdrawn
from indicia.render.brief_argument import optional
from indicia.render.chips import Chip, item_chip
from indicia.render.citations import SourcesView, sources_view
from indicia.render.edition import Sheet
from indicia.render.likelihoods import percent


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
class ExpectationView:
    """`level` is the expectation itself, empty where none is given."""

    level: str
    phrase: str


@value_class
class IndicatorView:
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
    status: str
    status_name: str
    looked: Markup | None
    forecast: tuple[tuple[Markup, str], ...]
    observations: tuple[ObservationView, ...]
    resolution: ResolutionView | None


@value_class
class IndicatorsView:
    scenarios: tuple[Chip, ...]
    all: tuple[IndicatorView, ...]


def indicators_view(sheet: Sheet, brief: Brief) -> IndicatorsView | None:
    """None for a brief without indicators."""
    if not brief.indicators:
        return None
    used = {scenario.value.casefold() for each in brief.indicators for scenario, _ in each.expect}
    columns = [scenario.id.value for scenario in brief.scenarios if scenario.id.value.casefold() in used]
    return IndicatorsView(
        scenarios=tuple(item_chip(sheet, brief, each) for each in columns),
        all=tuple(_indicator(sheet, brief, each, columns) for each in brief.indicators),
    )


def shared_from(sheet: Sheet, indicator: Indicator) -> tuple[Brief, Indicator] | None:
    """The brief and the indicator that `use` names; None where this build has no such page to take words from."""
    if indicator.use is None:
        return None
    brief_id, _, item_id = indicator.use.value.partition("#")
    brief = sheet.book.briefs.get(brief_id)
    if brief is not None and withdrawn(brief):
        return None
    item = sheet.book.find(brief, item_id) if brief else None
    return (brief, item) if brief and isinstance(item, Indicator) else None


def _indicator(sheet: Sheet, brief: Brief, own: Indicator, columns: list[str]) -> IndicatorView:
    say = sheet.words
    shared = shared_from(sheet, own)
    home, item = shared or (brief, own)
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
        expectations=_expectations(sheet, own, columns),
        status=item.status,
        status_name=say(f"observation-{item.status}" if item.observations else "observation-none"),
        looked=sheet.date(item.observations[-1].date) if item.observations and item.observations[-1].date else None,
        forecast=tuple(
            (sheet.date(each.date), percent(sheet, round(each.p * 100, 6), round(each.p * 100, 6)))
            for each in item.forecast
            if each.date and each.p is not None
        ),
        observations=tuple(_observation(text, home, each) for each in reversed(item.observations)),
        resolution=_resolution(text, home, item.resolution) if item.resolution else None,
    )


def _expectations(sheet: Sheet, indicator: Indicator, columns: list[str]) -> tuple[ExpectationView, ...]:
    found = {scenario.value.casefold(): value.value for scenario, value in indicator.expect}
    return tuple(
        ExpectationView(level, sheet.words(f"expectation-{level}") if level else sheet.words("no-expectation"))
        for level in (found.get(each.casefold(), "") for each in columns)
    )


def _observation(sheet: Sheet, brief: Brief, observation: Observation) -> ObservationView:
    return ObservationView(
        date=sheet.date(observation.date) if observation.date else None,
        status=sheet.words(f"observation-{observation.status.value}") if observation.status else "",
        note=optional(sheet, observation.note),
        sources=sources_view(sheet, brief, observation.cite, observation.uncited),
    )


def _resolution(sheet: Sheet, brief: Brief, resolution: Resolution) -> ResolutionView:
    return ResolutionView(
        date=sheet.date(resolution.date) if resolution.date else None,
        outcome=sheet.words(f"outcome-{resolution.outcome.value}") if resolution.outcome else "",
        sources=sources_view(sheet, brief, resolution.cite),
    )
