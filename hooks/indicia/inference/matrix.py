"""Competing hypotheses: which of several sibling scenarios fits the evidence least badly.

Heuer's matrix (Psychology of Intelligence Analysis, ch. 8) with the scores of PARC's ACH: an inconsistent item
counts 1, a very inconsistent one 2, all else nothing, times a weight of √½, 1 or √2 for low, medium or high quality.
The lowest sum fits least badly; consistency never adds, and the sum is no probability.

Sums are kept as counts of 1 and of √½, so that ties are exact and no order of items changes a result.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from indicia.inference.support import carrying
from indicia.model.brief import Brief
from indicia.model.evidence import Evidence
from indicia.model.scenario import Scenario
from indicia.model.site import Site
from indicia.model.value_class import value_class

POINTS = {"inconsistent": 1, "very-inconsistent": 2}
WEIGHTS = {"low": math.sqrt(0.5), "medium": 1.0, "high": math.sqrt(2)}
_GOOD, _FAIR, _POOR = ("A", "B"), ("C",), ("D", "E")


@value_class
class Score:
    """A sum of inconsistency: `ones` of weight 1, and `halves` of weight √½ (two of which make √2)."""

    ones: int = 0
    halves: int = 0

    @property
    def value(self) -> float:
        """The weighted sum, without a unit; 0 is the best."""
        return self.ones + self.halves * WEIGHTS["low"]

    def plus(self, weight: str, points: int) -> Score:
        """With points of inconsistency (may be negative) of an item of a weight."""
        if weight == "medium":
            return Score(self.ones + points, self.halves)
        return Score(self.ones, self.halves + points * (2 if weight == "high" else 1))


@value_class
class Row:
    """An item of evidence. `ratings` stand in the order of the scenarios, each empty where none was given.

    `weight` is `low`, `medium` or `high`; `judged` is False where it is medium only because a grade is missing.
    `diagnostic` is False where every scenario has the same rating: such an item is shown and not scored.
    """

    evidence: Evidence
    ratings: tuple[str, ...]
    weight: str
    judged: bool
    diagnostic: bool

    def points(self, at: int) -> int:
        """The inconsistency with the scenario of that number: 0, 1 or 2; always 0 if not diagnostic."""
        return POINTS.get(self.ratings[at], 0) if self.diagnostic else 0


@value_class
class Column:
    """A scenario with its sums over the scored items: weighted, `count` of inconsistent ones, `plain` points.

    `heaviest` are the items that weigh most in it, several where they weigh the same, none where nothing does.
    """

    scenario: Scenario
    weighted: Score
    count: int
    plain: int
    heaviest: tuple[Evidence, ...]


@value_class
class Sensitivity:
    """What becomes of the order if one item is dropped; `leads` is True where other scenarios then stand first."""

    evidence: Evidence
    order: tuple[tuple[Scenario, ...], ...]
    leads: bool


@value_class
class Matrix:
    """One set of siblings: `given` is the scenario that they share, None for those without a condition.

    `order` is from least to most inconsistent, scenarios with the same sum together; `sensitive` the items without
    which it would be another.
    """

    given: str | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    order: tuple[tuple[Scenario, ...], ...]
    sensitive: tuple[Sensitivity, ...]

    @property
    def unjudged(self) -> tuple[Evidence, ...]:
        """The scored items whose medium weight is for want of a grade: to be said aloud beside the sums."""
        return tuple(row.evidence for row in self.rows if row.diagnostic and not row.judged)

    @property
    def non_diagnostic(self) -> tuple[Evidence, ...]:
        return tuple(row.evidence for row in self.rows if not row.diagnostic)


def siblings(brief: Brief) -> tuple[tuple[str | None, tuple[Scenario, ...]], ...]:
    """The scenarios by what they are given (an id as first written, or None), in the order of the brief."""
    found: dict[str, tuple[str | None, list[Scenario]]] = {}
    for scenario in brief.scenarios:
        given = scenario.given.value if scenario.given else None
        found.setdefault((given or "").casefold(), (given, []))[1].append(scenario)
    return tuple((given, tuple(scenarios)) for given, scenarios in found.values())


def matrices(site: Site, brief: Brief) -> tuple[Matrix, ...]:
    """A matrix for every two or more siblings of which some evidence rates one."""
    found = []
    for given, scenarios in siblings(brief):
        rows = tuple(_rows(site, brief, scenarios))
        if len(scenarios) > 1 and rows:
            found.append(matrix(given, scenarios, rows))
    return tuple(found)


def matrix(given: str | None, scenarios: Sequence[Scenario], rows: Sequence[Row]) -> Matrix:
    """The sums, the order and its sensitivity. Takes time in proportion to the cells."""
    numbers = range(len(scenarios))
    sums = [_sum(rows, at) for at in numbers]
    order = _order(sums)
    sensitive = []
    for row in rows:
        without = _order([each.plus(row.weight, -row.points(at)) for at, each in enumerate(sums)])
        if without != order:
            named = tuple(tuple(scenarios[at] for at in tied) for tied in without)
            sensitive.append(Sensitivity(row.evidence, named, without[0] != order[0]))
    columns = tuple(_column(scenarios[at], rows, at, sums[at]) for at in numbers)
    named = tuple(tuple(scenarios[at] for at in tied) for tied in order)
    return Matrix(given, columns, tuple(rows), named, tuple(sensitive))


def weight(site: Site, evidence: Evidence) -> tuple[str, bool]:
    """The weight of an item and whether it was judged, from its best source's letter and its own digit.

    A or B with 1 or 2 is high; D, E, 4 or 5 is low; C or 3 is medium; and so is, unjudged, whatever else lacks one.
    """
    letters = set(_letters(site, evidence))
    letter = next((each for each in "ABCDE" if each in letters), "")
    digit = evidence.credibility or 6
    if letter in _POOR or digit in (4, 5):
        return "low", True
    if letter in _FAIR or digit == 3:
        return "medium", True
    return ("high", True) if letter in _GOOD and digit in (1, 2) else ("medium", False)


def _letters(site: Site, evidence: Evidence) -> Iterator[str]:
    for citation in carrying(evidence):
        entry = site.entry_of(citation)
        publisher = site.publisher_of(entry) if entry else None
        if publisher and publisher.reliability:
            yield publisher.reliability.value


def _rows(site: Site, brief: Brief, scenarios: Sequence[Scenario]) -> Iterator[Row]:
    names = [scenario.id.value.casefold() for scenario in scenarios]
    for evidence in brief.evidence:
        rated = {scenario.value.casefold(): rating.value for scenario, rating in evidence.ach}
        ratings = tuple(rated.get(name, "") for name in names)
        if any(ratings):
            yield Row(evidence, ratings, *weight(site, evidence), diagnostic=len(set(ratings)) > 1)


def _sum(rows: Iterable[Row], at: int) -> Score:
    found = Score()
    for row in rows:
        found = found.plus(row.weight, row.points(at))
    return found


def _column(scenario: Scenario, rows: Sequence[Row], at: int, weighted: Score) -> Column:
    against = [row for row in rows if row.points(at)]
    heaviness = [Score().plus(row.weight, row.points(at)).value for row in against]
    most = max(heaviness, default=0.0)
    heaviest = tuple(row.evidence for row, heavy in zip(against, heaviness, strict=True) if heavy == most)
    return Column(scenario, weighted, len(against), sum(row.points(at) for row in against), heaviest)


def _order(sums: Sequence[Score]) -> tuple[tuple[int, ...], ...]:
    """Numbers of the sums from the lowest, the same sums together. √½ is irrational: the same value is the same sum."""
    tied: dict[Score, list[int]] = {}
    for at, each in enumerate(sums):
        tied.setdefault(each, []).append(at)
    return tuple(tuple(tied[each]) for each in sorted(tied, key=lambda each: each.value))
