"""Scenarios on a brief's page: their tree with its arithmetic, their parts and their comparison."""

from __future__ import annotations

from markupsafe import Markup

from indicia.inference.intervals import scale_of
from indicia.inference.scenario_tree import Branch, tree
from indicia.inference.status import status
from indicia.model.brief import Brief
from indicia.model.indicator import Indicator
from indicia.model.value_class import value_class
from indicia.render.brief_argument import backing, optional, paragraph
from indicia.render.chips import Chip, entity_chip, item_chip, said_by, short
from indicia.render.edition import Sheet
from indicia.render.figures.tree import TreeFigure, tree_figure
from indicia.render.indicator_views import kept_at, status_name
from indicia.render.likelihoods import ConfidenceView, LikelihoodView, confidence_view, likelihood_view
from indicia.render.scenario_arithmetic import Arithmetic, arithmetic

_INDICATOR = 60


@value_class
class ScenarioView:
    """`expected` counts the indicators that the scenario makes likely; `unique` are those that no other does.

    `seen` are those of the expected ones that were seen, and how far.
    """

    id: str
    name: Markup
    chip: Chip
    role: str
    given: Chip | None
    likelihood: LikelihoodView
    arithmetic: Arithmetic
    confidence: ConfidenceView | None
    horizon: Markup | None
    summary: Markup | None
    narrative: Markup | None
    drivers: tuple[Markup, ...]
    supported: tuple[Chip, ...]
    opposed: tuple[Chip, ...]
    expected: int
    unique: tuple[Chip, ...]
    seen: tuple[tuple[Chip, str], ...]


@value_class
class BranchView:
    """A scenario and those that depend on it."""

    scenario: ScenarioView
    branches: tuple[BranchView, ...]


@value_class
class ImplicationView:
    variant: Markup | None
    text: Markup


@value_class
class ImplicationRow:
    """What the scenarios mean for one actor: a cell a scenario, each with any number of implications."""

    actor: Chip
    cells: tuple[tuple[ImplicationView, ...], ...]


@value_class
class ScenariosView:
    """`state_likelihood` is false where no scenario states one: said once, not at each."""

    tree: tuple[BranchView, ...]
    figure: TreeFigure | None
    all: tuple[ScenarioView, ...]
    implications: tuple[ImplicationRow, ...]
    state_likelihood: bool


def scenarios_view(sheet: Sheet, brief: Brief) -> ScenariosView | None:
    """None for a brief without scenarios."""
    if not brief.scenarios:
        return None
    found = tree(brief, scale_of(sheet.site, brief))
    states = any(each.likelihood is not None and each.likelihood.stated for each in brief.scenarios)
    views = {id(each.scenario): _scenario(sheet, brief, each, states=states) for each in found.branches}
    branches = {id(each.scenario): each for each in found.branches}
    phrases = {view.id: view.arithmetic.short for view in views.values()} if states else {}
    return ScenariosView(
        tree=tuple(_branch(branches, views, each) for each in found.branches if len(each.path) == 1),
        figure=tree_figure(sheet, brief, found, phrases),
        all=tuple(views.values()),
        implications=_implications(sheet, brief),
        state_likelihood=states,
    )


def _branch(branches: dict[int, Branch], views: dict[int, ScenarioView], branch: Branch) -> BranchView:
    """Scenarios that depend on each other in a ring hang on nothing: no part of the tree, only of the table."""
    children = tuple(_branch(branches, views, branches[id(child)]) for child in branch.children)
    return BranchView(views[id(branch.scenario)], children)


def _scenario(sheet: Sheet, brief: Brief, branch: Branch, *, states: bool) -> ScenarioView:
    scenario = branch.scenario
    own = scenario.id.value
    expected = _expected(brief, own)
    return ScenarioView(
        id=own,
        name=optional(sheet, scenario.name) or Markup.escape(own),
        chip=item_chip(sheet, brief, own),
        role=sheet.words(f"role-{scenario.role.value}") if scenario.role else "",
        given=item_chip(sheet, brief, scenario.given.value) if scenario.given else None,
        likelihood=likelihood_view(sheet, brief, scenario.likelihood),
        arithmetic=arithmetic(sheet, brief, branch, states=states),
        confidence=confidence_view(sheet, brief, scenario.confidence),
        horizon=sheet.date(scenario.horizon) if scenario.horizon else None,
        summary=optional(sheet, scenario.summary),
        narrative=paragraph(sheet, scenario.narrative),
        drivers=tuple(sheet.text(each) for each in scenario.drivers),
        supported=backing(sheet, brief, own, "supports"),
        opposed=backing(sheet, brief, own, "opposes"),
        expected=len(expected),
        unique=tuple(_named(sheet, brief, each) for each in expected if _only_here(each, own)),
        seen=tuple(
            (_named(sheet, brief, each), status_name(sheet, status(kept[1])))
            for each in expected
            if (kept := kept_at(sheet, brief, each)) and status(kept[1]) in ("observed", "partly-observed")
        ),
    )


def _expected(brief: Brief, scenario_id: str) -> list[Indicator]:
    """The indicators that a scenario makes likely."""
    return [each for each in brief.indicators if scenario_id.casefold() in makes_likely(each)]


def makes_likely(indicator: Indicator) -> set[str]:
    return {
        scenario.value.casefold()
        for scenario, value in indicator.expect
        if value.value in ("highly-likely", "likely")
    }  # fmt: skip


def _only_here(indicator: Indicator, scenario_id: str) -> bool:
    return makes_likely(indicator) == {scenario_id.casefold()}


def _named(sheet: Sheet, brief: Brief, indicator: Indicator) -> Chip:
    """An indicator by the beginning of what it says: cells are narrow."""
    owner, text = said_by(sheet, brief, indicator)
    href = sheet.link(sheet.book.item(brief.key, indicator.id.value))
    if text is None:
        return Chip(indicator.id.value, href)
    return Chip(short(sheet.plain(text, owner), _INDICATOR), href, lang=sheet.lang(text, owner))


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
