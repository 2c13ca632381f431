"""The scenarios of a brief as a tree along `given`, with what their likelihoods come to.

Siblings are the scenarios with the same `given`; those without one are siblings too. A likelihood is meant given the
scenario above, so a path's likelihood is the product of its steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from indicia.inference.intervals import ANYTHING, ROUNDING, Interval, interval_of, product, tighten
from indicia.model.brief import Brief
from indicia.model.scenario import Scenario
from indicia.model.value_class import value_class
from indicia.model.vocabulary import Scale


@value_class
class Branch:
    """A scenario in its tree.

    `own` is what the brief states in numbers, `tightened` what its siblings leave of that; both are None where it is
    not stated, `tightened` also where the siblings contradict each other (`infeasible`). `path` leads from the root to
    the scenario itself, and is empty where there is no root: in or below a ring, or a `given` that names no scenario.
    `product` is None where a step of the path is not stated or infeasible.
    """

    scenario: Scenario
    own: Interval | None
    tightened: Interval | None
    infeasible: bool
    path: tuple[Scenario, ...]
    product: Interval | None
    children: tuple[Scenario, ...]

    @property
    def leaf(self) -> bool:
        return not self.children


@value_class
class Siblings:
    """Scenarios with the same `given` (None: the roots), in the order of the file.

    `slack` is how far their numbers may miss 100: a point where one of them is a written number, else nothing.
    A scenario alone is neither tightened nor infeasible: what else may happen is not said.
    """

    given: Scenario | None
    members: tuple[Scenario, ...]
    own: tuple[Interval | None, ...]
    tightened: tuple[Interval, ...] | None
    slack: float

    @property
    def infeasible(self) -> bool:
        return self.tightened is None


@value_class
class ScenarioTree:
    """`branches` are all scenarios in the order of the file, `sets` their sibling sets, that of the roots first.

    `strays` have a `given` that names no scenario and so belong to no set; `rings` are those that wait for each other,
    each ring once, from its first scenario along `given`.
    """

    branches: tuple[Branch, ...]
    sets: tuple[Siblings, ...]
    strays: tuple[Scenario, ...]
    rings: tuple[tuple[Scenario, ...], ...]

    @property
    def leaves(self) -> tuple[Branch, ...]:
        return tuple(branch for branch in self.branches if branch.leaf)

    def branch(self, name: str) -> Branch | None:
        """The branch of an id, whatever its case; the first where two share it."""
        wanted = name.casefold()
        return next((each for each in self.branches if each.scenario.id.value.casefold() == wanted), None)


def tree(brief: Brief, scale: Scale | None) -> ScenarioTree:
    """The tree of a brief's scenarios; `scale` gives terms their bands."""
    scenarios = brief.scenarios
    known: dict[str, Scenario] = {}
    for scenario in scenarios:
        known.setdefault(scenario.id.value.casefold(), scenario)
    strays = tuple(each for each in scenarios if _names_nothing(each, known))
    above = {id(each): known[each.given.value.casefold()] for each in scenarios if each.given and each not in strays}
    sets = tuple(_sets(scenarios, strays, above, scale))
    numbers = {id(scenario): (one, at) for one in sets for at, scenario in enumerate(one.members)}
    children = {id(one.given): one.members for one in sets if one.given}
    paths = _paths(scenarios, strays, above)
    steps = {each: _tightened(*numbers[each]) for each in numbers}
    return ScenarioTree(
        branches=tuple(
            Branch(
                scenario=each,
                own=interval_of(each.likelihood, scale),
                tightened=steps.get(id(each)),
                infeasible=id(each) in numbers and numbers[id(each)][0].infeasible,
                path=paths[id(each)],
                product=_product([steps.get(id(step)) for step in paths[id(each)]]),
                children=children.get(id(each), ()),
            )
            for each in scenarios
        ),
        sets=sets,
        strays=strays,
        rings=tuple(_rings(scenarios, above)),
    )


def _names_nothing(scenario: Scenario, known: Mapping[str, Scenario]) -> bool:
    """True for a `given` that names no scenario of the brief, or could not be read: others report it."""
    if scenario.given is None:
        return "given" in scenario.written
    return scenario.given.value.casefold() not in known


def _sets(
    scenarios: tuple[Scenario, ...], strays: tuple[Scenario, ...], above: Mapping[int, Scenario], scale: Scale | None
) -> Iterator[Siblings]:
    members: dict[int, list[Scenario]] = {0: []}
    parents: dict[int, Scenario | None] = {0: None}
    for each in scenarios:
        if each not in strays:
            parent = above.get(id(each))
            members.setdefault(id(parent) if parent else 0, []).append(each)
            parents.setdefault(id(parent) if parent else 0, parent)
    for key, found in members.items():
        if found:
            yield siblings(parents[key], tuple(found), scale)


def siblings(given: Scenario | None, members: tuple[Scenario, ...], scale: Scale | None) -> Siblings:
    """A set of siblings with its arithmetic. Those that are not stated may be anything."""
    own = tuple(interval_of(each.likelihood, scale) for each in members)
    written = any(each.likelihood is not None and each.likelihood.low is not None for each in members)
    slack = ROUNDING if written else 0.0
    intervals = [each or ANYTHING for each in own]
    found = tighten(intervals, slack) if len(members) > 1 else tuple(intervals)
    return Siblings(given, members, own, found, slack)


def _tightened(one: Siblings, at: int) -> Interval | None:
    return one.tightened[at] if one.tightened and one.own[at] else None


def _product(steps: list[Interval | None]) -> Interval | None:
    stated = [step for step in steps if step]
    return product(stated) if stated and len(stated) == len(steps) else None


def _paths(
    scenarios: tuple[Scenario, ...], strays: tuple[Scenario, ...], above: Mapping[int, Scenario]
) -> dict[int, tuple[Scenario, ...]]:
    """By identity; empty for what hangs on a ring or a stray. Walked without recursion: chains may be long."""
    found: dict[int, tuple[Scenario, ...]] = {id(each): () for each in strays}
    for scenario in scenarios:
        walk: list[Scenario] = []
        at: Scenario | None = scenario
        seen: set[int] = set()
        while at and id(at) not in found and id(at) not in seen:
            seen.add(id(at))
            walk.append(at)
            at = above.get(id(at))
        start: tuple[Scenario, ...] = () if at is None else found.get(id(at), ())
        for step in reversed(walk):
            start = found[id(step)] = (*start, step) if at is None or start else ()
    return found


def _rings(scenarios: tuple[Scenario, ...], above: Mapping[int, Scenario]) -> Iterator[tuple[Scenario, ...]]:
    done: set[int] = set()
    for scenario in scenarios:
        walk: dict[int, Scenario] = {}
        at: Scenario | None = scenario
        while at and id(at) not in done and id(at) not in walk:
            walk[id(at)] = at
            at = above.get(id(at))
        if at and id(at) in walk:
            ring = list(walk.values())
            ring = ring[ring.index(at) :]
            first = min(range(len(ring)), key=lambda each: scenarios.index(ring[each]))
            yield (*ring[first:], *ring[:first])
        done |= walk.keys()
