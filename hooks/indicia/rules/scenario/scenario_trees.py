"""The scenario tree of every brief, as the rules on scenarios ask for it."""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Sequence

from indicia.inference.intervals import scale_of
from indicia.inference.scenario_tree import Branch, ScenarioTree, Siblings, tree
from indicia.model.brief import Brief
from indicia.model.finding import Other
from indicia.model.place import Span
from indicia.model.scenario import Scenario
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.model.vocabulary import Scale
from indicia.rules.likelihood.holders import said
from indicia.rules.target import broken_brief, target


@value_class
class Planted:
    """A brief with its tree. `follows` is its file if something of it was lost."""

    brief: Brief
    tree: ScenarioTree
    scale: Scale | None
    follows: str

    @property
    def whole(self) -> bool:
        """False where a `given` names no scenario, or an id two: a set may lack a member, a branch its children."""
        ids = {each.scenario.id.value.casefold() for each in self.tree.branches}
        return not self.tree.strays and len(ids) == len(self.tree.branches)

    def outcomes(self) -> Iterator[Branch]:
        """The leaves that are outcomes: what nothing further is said to follow from."""
        for branch in self.tree.leaves if self.whole else ():
            if not branch.scenario.role or branch.scenario.role.value != "condition":
                yield branch

    def target(self, scenario: Scenario, field: str = "") -> str:
        return target(self.brief, scenario, field)

    def said(self, members: Sequence[Scenario]) -> str:
        """`a` (likely, 55–80%), `b` (60%) and `c` (not stated)."""
        words = [f"`{each.id.value}` ({said(each.likelihood, self.scale) or 'not stated'})" for each in members]
        return and_list(words)


_kept: list[tuple[weakref.ref[Site], tuple[Planted, ...]]] = []


def planted(site: Site) -> tuple[Planted, ...]:
    """Every brief that has scenarios. Kept for the site that was asked for last: all rules ask the same."""
    if not _kept or _kept[0][0]() is not site:
        _kept[:] = [(weakref.ref(site), tuple(_planted(site)))]
    return _kept[0][1]


def _planted(site: Site) -> Iterator[Planted]:
    for brief in site.briefs:
        if brief.scenarios:
            scale = scale_of(site, brief)
            yield Planted(brief, tree(brief, scale), scale, broken_brief(site, brief))


def all_points(one: Siblings) -> bool:
    """True for siblings, two at least, each of which is a single number."""
    return len(one.members) > 1 and all(each is not None and each.point for each in one.own)


def likelihood_span(scenario: Scenario) -> Span:
    """Where its likelihood stands, or its id where none is written."""
    return scenario.written.get("likelihood", scenario.id.span)


def others(members: Sequence[Scenario], message: str) -> tuple[Other, ...]:
    """The other siblings as further places of a finding."""
    return tuple(Other(likelihood_span(each), message) for each in members)


def under(given: Scenario | None) -> str:
    """` given `deal``, for a message; nothing at the root."""
    return f" given `{given.id.value}`" if given else ""


def and_list(words: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
