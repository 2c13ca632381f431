"""Scenarios on a brief's page: their tree, their parts and their comparison."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from indicia.model.brief import Brief
from indicia.model.indicator import Indicator
from indicia.model.scenario import Scenario
from indicia.render.brief_argument import backing, optional, paragraph
from indicia.render.chips import Chip, entity_chip, item_chip
from indicia.render.edition import Sheet
from indicia.render.likelihoods import ConfidenceView, LikelihoodView, confidence_view, likelihood_view


@dataclass(frozen=True, slots=True)
class ScenarioView:
    """`expected` are the indicators that the scenario makes likely; `seen` those of them that were, and how far."""

    id: str
    name: Markup
    chip: Chip
    role: str
    given: Chip | None
    likelihood: LikelihoodView
    confidence: ConfidenceView | None
    horizon: Markup | None
    summary: Markup | None
    narrative: Markup | None
    drivers: tuple[Markup, ...]
    supported: tuple[Chip, ...]
    opposed: tuple[Chip, ...]
    expected: tuple[Chip, ...]
    seen: tuple[tuple[Chip, str], ...]


@dataclass(frozen=True, slots=True)
class BranchView:
    """A scenario and those that depend on it."""

    scenario: ScenarioView
    branches: tuple[BranchView, ...]


@dataclass(frozen=True, slots=True)
class ImplicationView:
    variant: Markup | None
    text: Markup


@dataclass(frozen=True, slots=True)
class ImplicationRow:
    """What the scenarios mean for one actor: a cell a scenario, each with any number of implications."""

    actor: Chip
    cells: tuple[tuple[ImplicationView, ...], ...]


@dataclass(frozen=True, slots=True)
class ScenariosView:
    """`state_likelihood` is false where no scenario states one: said once, not at each."""

    tree: tuple[BranchView, ...]
    all: tuple[ScenarioView, ...]
    implications: tuple[ImplicationRow, ...]
    state_likelihood: bool


def scenarios_view(sheet: Sheet, brief: Brief) -> ScenariosView | None:
    """None for a brief without scenarios."""
    if not brief.scenarios:
        return None
    views = {scenario.id.value: _scenario(sheet, brief, scenario) for scenario in brief.scenarios}
    return ScenariosView(
        tree=_tree(brief, views),
        all=tuple(views.values()),
        implications=_implications(sheet, brief),
        state_likelihood=any(view.likelihood.stated for view in views.values()),
    )


def _scenario(sheet: Sheet, brief: Brief, scenario: Scenario) -> ScenarioView:
    own = scenario.id.value
    chip = item_chip(sheet, brief, own)
    return ScenarioView(
        id=own,
        name=optional(sheet, scenario.name) or Markup.escape(own),
        chip=chip,
        role=sheet.words(f"role-{scenario.role.value}") if scenario.role else "",
        given=item_chip(sheet, brief, scenario.given.value) if scenario.given else None,
        likelihood=likelihood_view(sheet, brief, scenario.likelihood),
        confidence=confidence_view(sheet, brief, scenario.confidence),
        horizon=sheet.date(scenario.horizon) if scenario.horizon else None,
        summary=optional(sheet, scenario.summary),
        narrative=paragraph(sheet, scenario.narrative),
        drivers=tuple(sheet.text(each) for each in scenario.drivers),
        supported=backing(sheet, brief, own, "supports"),
        opposed=backing(sheet, brief, own, "opposes"),
        expected=tuple(item_chip(sheet, brief, each.id.value) for each in _expected(brief, own)),
        seen=tuple(
            (item_chip(sheet, brief, each.id.value), sheet.words(f"observation-{each.status}"))
            for each in _expected(brief, own)
            if each.status in ("observed", "partly-observed")
        ),
    )


def _expected(brief: Brief, scenario_id: str) -> list[Indicator]:
    """The indicators that a scenario makes likely."""
    return [
        indicator
        for indicator in brief.indicators
        if any(
            scenario.value.casefold() == scenario_id.casefold() and value.value in ("highly-likely", "likely")
            for scenario, value in indicator.expect
        )
    ]


def _tree(brief: Brief, views: dict[str, ScenarioView]) -> tuple[BranchView, ...]:
    ids = {scenario.id.value.casefold() for scenario in brief.scenarios}
    children: dict[str, list[Scenario]] = {}
    for scenario in brief.scenarios:
        parent = scenario.given.value.casefold() if scenario.given else ""
        children.setdefault(parent if parent in ids else "", []).append(scenario)

    def branches(parent: str) -> tuple[BranchView, ...]:
        return tuple(
            BranchView(views[scenario.id.value], branches(scenario.id.value.casefold()))
            for scenario in children.get(parent, ())
        )

    # Scenarios that depend on each other in a ring hang on nothing: they are no part of the tree, only of the table.
    return branches("")


def _implications(sheet: Sheet, brief: Brief) -> tuple[ImplicationRow, ...]:
    actors = dict.fromkeys(
        each.actor.value for scenario in brief.scenarios for each in scenario.implications if each.actor
    )
    return tuple(
        ImplicationRow(
            entity_chip(sheet, "actors", actor),
            tuple(
                tuple(
                    ImplicationView(optional(sheet, each.variant), sheet.text(each.text))
                    for each in scenario.implications
                    if each.actor and each.actor.value == actor and each.text
                )
                for scenario in brief.scenarios
            ),
        )
        for actor in actors
    )
