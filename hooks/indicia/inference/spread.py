"""How well an indicator tells scenarios apart.

The validator of Pherson Associates (2008; Heuer and Pherson, Structured Analytic Techniques): an indicator is rated
against every scenario by how likely it is if that scenario unfolds. One that is as likely under all tells nothing.
The spread is the distance between its highest and its lowest rating on the five steps, 0 to 4; up to 1 it is to be
dropped, 2 is weak, 3 and 4 are worth watching. The cut-offs are those of a user of the method, nobody has tested them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from indicia.inference.status import Move
from indicia.model.brief import Brief
from indicia.model.indicator import EXPECTATIONS, Indicator
from indicia.model.scenario import Scenario
from indicia.model.value_class import value_class

STEPS = {level: len(EXPECTATIONS) - 1 - place for place, level in enumerate(EXPECTATIONS)}
"""Ratings as numbers: 4 for highly likely, 0 for highly unlikely."""
LETTERS = {"highly-likely": "HL", "likely": "L", "could": "C", "unlikely": "U", "highly-unlikely": "HU"}
NOTHING, WEAK = 1, 2
LIKELY = ("highly-likely", "likely")


def ratings(brief: Brief, indicator: Indicator) -> dict[str, str]:
    """The expectation by the id of each scenario of the brief that is rated, in the order of the scenarios."""
    given = {scenario.value.casefold(): level.value for scenario, level in indicator.expect}
    ids = (scenario.id.value for scenario in brief.scenarios)
    return {each: given[each.casefold()] for each in ids if each.casefold() in given}


def spread(levels: Mapping[str, str]) -> int | None:
    """0 (as likely under all) to 4 (highly likely under one, highly unlikely under another).

    None for fewer than two ratings: there is nothing to tell apart.
    """
    steps = [STEPS[level] for level in levels.values()]
    return max(steps) - min(steps) if len(steps) > 1 else None


def diagnosticity(found: int | None) -> str:
    """The word for a spread: `none`, `weak`, `strong`, or `unrated`."""
    if found is None:
        return "unrated"
    return "none" if found <= NOTHING else "weak" if found <= WEAK else "strong"


def unrated_leaves(brief: Brief, indicator: Indicator) -> Iterator[Scenario]:
    """The scenarios on which no other depends and which an indicator says nothing of.

    One that means something under a single scenario only (`applies_if`) need say nothing of those beside it.
    """
    parents = {each.given.value.casefold() for each in brief.scenarios if each.given}
    rated = {scenario.value.casefold() for scenario, _ in indicator.expect}
    root = indicator.applies_if.value.casefold() if indicator.applies_if else ""
    paths = _paths(brief)
    for scenario in brief.scenarios:
        own = scenario.id.value.casefold()
        if own not in parents and own not in rated and (not root or root in paths[own]):
            yield scenario


def _paths(brief: Brief) -> dict[str, frozenset[str]]:
    """Each scenario's id with those of the scenarios it depends on, all in lower case. A ring ends where it closes."""
    given = {each.id.value.casefold(): each.given.value.casefold() for each in brief.scenarios if each.given}
    found = {}
    for scenario in brief.scenarios:
        here, path = scenario.id.value.casefold(), set()
        while here and here not in path:
            path.add(here)
            here = given.get(here, "")
        found[scenario.id.value.casefold()] = frozenset(path)
    return found


def own_signs(brief: Brief, scenario: Scenario) -> tuple[Indicator, ...]:
    """The indicators that are likely under a scenario and under no other that could come about in its place.

    What the scenario depends on, and what depends on it, do not stand in its place.
    """
    paths = _paths(brief)
    own = scenario.id.value.casefold()
    found = []
    for indicator in brief.indicators:
        likely = {each.casefold() for each, level in ratings(brief, indicator).items() if level in LIKELY}
        rivals = {each for each in likely if own not in paths[each] and each not in paths[own]}
        if own in likely and not rivals:
            found.append(indicator)
    return tuple(found)


@value_class
class Drift:
    """Which way a scenario went: its own signs of which more is seen than before (`more`), and less (`fewer`)."""

    scenario: Scenario
    more: tuple[Indicator, ...]
    fewer: tuple[Indicator, ...]

    @property
    def direction(self) -> str:
        """`more`, `fewer`, `mixed`, or `none` where none of its signs moved."""
        if self.more and self.fewer:
            return "mixed"
        return "more" if self.more else "fewer" if self.fewer else "none"


def drifts(brief: Brief, moved: Mapping[str, tuple[Move, ...]]) -> tuple[Drift, ...]:
    """Which way each scenario went, by the moves of each indicator (under its id in this brief), from first to last.

    What counts of an indicator is where it stands after its moves against where it stood before them.
    """
    rises = {name: sum(each.rise for each in found) for name, found in moved.items()}
    found = []
    for scenario in brief.scenarios:
        signs = own_signs(brief, scenario)
        more = tuple(each for each in signs if rises.get(each.id.value, 0) > 0)
        fewer = tuple(each for each in signs if rises.get(each.id.value, 0) < 0)
        found.append(Drift(scenario, more, fewer))
    return tuple(found)
