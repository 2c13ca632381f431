"""The tree of scenarios: sets, paths and products, and what must not make it stumble."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from indicia.inference.intervals import Interval, scale_of
from indicia.inference.scenario_tree import ScenarioTree, tree
from indicia.load import load_site
from indicia.model.brief import Brief
from indicia.model.likelihood import Likelihood
from indicia.model.place import Source, Span, Word
from indicia.model.scenario import Scenario
from rules.asking import HEAD

Site = Callable[[Mapping[str, str | bytes]], Path]
PLACE = Span(Source("content/briefs/x.yml", ""), 0, 0)


def read(site: Site, text: str, **files: str) -> ScenarioTree:
    loaded = load_site(site({"content/briefs/canal.yml": HEAD + text, **files}))
    return tree(loaded.briefs[0], scale_of(loaded, loaded.briefs[0]))


def names(scenarios: tuple[Scenario, ...]) -> list[str]:
    return [each.id.value for each in scenarios]


def test_a_path_is_the_product_of_what_siblings_leave_of_its_steps(site: Site) -> None:
    found = read(
        site,
        "scenarios:\n"
        "  - {id: deal, name: Deal, summary: Signed., likelihood: likely}\n"
        "  - {id: none, name: None, summary: Not signed., likelihood: 30%}\n"
        "  - {id: calm, name: Calm, summary: Calm., given: DEAL, likelihood: 40-60%}\n"
        "  - {id: war, name: War, summary: War., given: deal, likelihood: unlikely}\n",
    )

    assert [(one.given and one.given.id.value, names(one.members)) for one in found.sets] == [
        (None, ["deal", "none"]),
        ("deal", ["calm", "war"]),
    ]
    calm = found.branch("CALM")
    assert calm is not None
    assert names(calm.path) == ["deal", "calm"]
    assert (calm.own, calm.tightened) == (Interval(40, 60), Interval(55, 60))
    assert calm.product == Interval(38.5, 42)
    assert [branch.scenario.id.value for branch in found.leaves] == ["none", "calm", "war"]


def test_a_path_with_a_step_that_is_not_stated_has_no_number(site: Site) -> None:
    found = read(
        site,
        "scenarios:\n"
        "  - {id: deal, name: Deal, summary: Signed.}\n"
        "  - {id: none, name: None, summary: Not signed., likelihood: 30%}\n"
        "  - {id: calm, name: Calm, summary: Calm., given: deal, likelihood: likely}\n"
        "  - {id: war, name: War, summary: War., given: deal, likelihood: unlikely}\n",
    )

    assert [(each.tightened, each.product) for each in found.branches] == [
        (None, None),
        (Interval(30, 30), Interval(30, 30)),
        (Interval(55, 80), None),
        (Interval(20, 45), None),
    ]


def test_siblings_that_contradict_each_other_have_no_numbers_left(site: Site) -> None:
    found = read(
        site,
        "scenarios:\n"
        "  - {id: a, name: A, summary: A., likelihood: likely}\n"
        "  - {id: b, name: B, summary: B., likelihood: likely}\n"
        "  - {id: c, name: C, summary: C., given: a, likelihood: likely}\n",
    )

    assert [each.infeasible for each in found.branches] == [True, True, False]
    assert [(each.own, each.tightened, each.product) for each in found.branches[:2]] == [
        (Interval(55, 80), None, None)
    ] * 2
    assert (found.branches[2].tightened, found.branches[2].product) == (Interval(55, 80), None)


def test_rings_strays_and_twins_do_not_stop_it(site: Site) -> None:
    found = read(
        site,
        "gaps: [{id: G1, question: Who?}]\n"
        "scenarios:\n"
        "  - {id: under, name: U, summary: U., given: b, likelihood: likely}\n"
        "  - {id: b, name: B, summary: B., given: c, likelihood: likely}\n"
        "  - {id: a, name: A, summary: A., given: b, likelihood: likely}\n"
        "  - {id: c, name: C, summary: C., given: a, likelihood: likely}\n"
        "  - {id: self, name: S, summary: S., given: self}\n"
        "  - {id: lost, name: L, summary: L., given: nothing}\n"
        "  - {id: gap, name: G, summary: G., given: G1}\n"
        "  - {id: child, name: K, summary: K., given: lost}\n"
        "  - {id: A, name: Twin, summary: T.}\n",
    )

    assert [names(ring) for ring in found.rings] == [["b", "c", "a"], ["self"]]
    assert names(found.strays) == ["lost", "gap"]
    assert [names(each.path) for each in found.branches] == [[]] * 8 + [["A"]]
    assert [each.product for each in found.branches] == [None] * 9


def test_a_scenario_alone_says_nothing_of_what_else_may_happen(site: Site) -> None:
    found = read(site, "scenarios: [{id: a, name: A, summary: A., likelihood: 30%}]\n")

    assert found.branches[0].tightened == Interval(30, 30)
    assert not found.branches[0].infeasible


@given(st.lists(st.tuples(st.integers(-1, 9), st.integers(0, 100)), min_size=1, max_size=10))
def test_any_graph_has_a_tree(shape: list[tuple[int, int]]) -> None:
    """Each scenario hangs on any other, itself or none: it ends, and its paths and products hold."""
    found = tree(
        Brief(
            span=PLACE,
            source=PLACE.source,
            id=Word("x", PLACE),
            scenarios=tuple(
                Scenario(
                    span=PLACE,
                    id=Word(f"s{at}", PLACE),
                    given=Word(f"s{up}", PLACE) if up >= 0 else None,
                    likelihood=Likelihood(span=PLACE, low=low, high=100) if low else None,
                )
                for at, (up, low) in enumerate(shape)
            ),
        ),
        None,
    )

    placed = [each for each in found.branches if each.path]
    assert all(each.path[-1] is each.scenario and each.path[0].given is None for each in placed)
    assert all(below.given and below.given.value == up.id.value for each in placed for up, below in pairwise(each.path))
    assert sum(len(one.members) for one in found.sets) + len(found.strays) == len(shape)
    assert all(ring[at].given for ring in found.rings for at in range(len(ring)))
    assert all(0 <= each.product.low <= each.product.high <= 100 for each in placed if each.product)
    assert all(each.tightened.within(each.own) for each in found.branches if each.tightened and each.own)
    assert bool(found.rings or found.strays) == (len(placed) < len(shape))


def test_a_chain_of_thousands_is_no_trouble() -> None:
    made = tuple(
        Scenario(span=PLACE, id=Word(f"s{at}", PLACE), given=Word(f"s{at - 1}", PLACE) if at else None)
        for at in range(3000)
    )

    found = tree(Brief(span=PLACE, source=PLACE.source, id=Word("x", PLACE), scenarios=made), None)

    assert len(found.branches[-1].path) == 3000
