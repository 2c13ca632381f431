"""Intervals of siblings: proved on random input, and against sums done by hand."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicia.inference.intervals import ANYTHING, Interval, feasible, product, tighten

TENTHS = st.integers(0, 1000)


@st.composite
def an_interval(draw: st.DrawFn) -> Interval:
    """Ends in tenths of a point; never empty."""
    low, high = sorted((draw(TENTHS), draw(TENTHS)))
    if low == high:
        return Interval(low / 10, high / 10)
    return Interval(low / 10, high / 10, draw(st.booleans()), draw(st.booleans()))


@st.composite
def an_interval_around(draw: st.DrawFn, share: int) -> Interval:
    """Short intervals, so that sums near 100 are common."""
    low, high = max(0, share // 4 - draw(st.integers(0, 50))), min(1000, share // 4 + draw(st.integers(1, 50)))
    return Interval(low / 10, high / 10, draw(st.booleans()), draw(st.booleans()))


SIBLINGS = st.lists(an_interval(), min_size=1, max_size=6)
LIKELY_SIBLINGS = st.lists(TENTHS, min_size=2, max_size=6).flatmap(
    lambda shares: st.tuples(*map(an_interval_around, shares))
)


@given(st.one_of(SIBLINGS, LIKELY_SIBLINGS), st.sampled_from([0.0, 1.0]))
def test_tightened_intervals_are_feasible_and_inside_the_originals(found: Sequence[Interval], slack: float) -> None:
    tightened = tighten(found, slack)

    if tightened is None:
        return
    assert feasible(tightened, slack)
    assert not feasible(found) or feasible(tightened)
    assert [(now, was) for now, was in zip(tightened, found, strict=True) if not now.within(was)] == []
    assert [each for each in tightened if each.low > each.high] == []


@given(LIKELY_SIBLINGS, st.sampled_from([0.0, 1.0]))
def test_to_tighten_twice_is_to_tighten_once(found: Sequence[Interval], slack: float) -> None:
    once = tighten(found, slack)

    assert once is None or tighten(once, slack) == once


@given(st.one_of(SIBLINGS, LIKELY_SIBLINGS), st.data())
def test_the_order_of_siblings_changes_nothing(found: Sequence[Interval], data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(found))))
    straight, shuffled = tighten(found), tighten([found[at] for at in order])

    assert (straight is None) == (shuffled is None)
    if straight and shuffled:
        assert [straight[at] for at in order] == list(shuffled)


@given(st.lists(st.tuples(TENTHS, TENTHS).map(sorted), min_size=2, max_size=3))
def test_every_end_is_reached_by_numbers_that_make_the_whole(ends: Sequence[Sequence[int]]) -> None:
    """Against a search by brute force, with closed ends, in whole steps of two points."""
    rough = [(low // 20 * 2, high // 20 * 2) for low, high in ends]
    *free, last = [range(low, high + 1, 2) for low, high in rough]
    points = [(*chosen, 100 - sum(chosen)) for chosen in itertools.product(*free) if 100 - sum(chosen) in last]

    found = tighten([Interval(low, high) for low, high in rough])

    assert (found is None) == (not points)
    if found:
        assert [(each.low, each.high) for each in found] == [
            (min(point[at] for point in points), max(point[at] for point in points)) for at in range(len(rough))
        ]


@given(st.lists(an_interval(), min_size=1, max_size=6))
def test_a_product_lies_between_nought_and_its_smallest_step(steps: Sequence[Interval]) -> None:
    found = product(steps)

    assert 0 <= found.low <= found.high <= 100
    assert found.low <= min(each.low for each in steps) + 1e-9
    assert found.high <= min(each.high for each in steps) + 1e-9
    assert found == product(list(reversed(steps)))


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=8))
def test_decimals_add_up_as_on_paper(tenths: Sequence[int]) -> None:
    """Binary fractions do not: 33.3 and 33.3 and 33.4 must make the whole, in any order."""
    points = [Interval(each / 10, each / 10) for each in tenths]

    assert feasible(points) == (sum(tenths) == 1000)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([Interval(55, 80), Interval(20, 45)], [Interval(55, 80), Interval(20, 45)]),
        ([Interval(55, 80), Interval(5, 20)], [Interval(80, 80), Interval(20, 20)]),
        ([Interval(80, 95), Interval(1, 5)], [Interval(95, 95), Interval(5, 5)]),
        ([Interval(55, 80), Interval(30, 60), ANYTHING], [Interval(55, 70), Interval(30, 45), Interval(0, 15)]),
        ([Interval(60, 60), ANYTHING], [Interval(60, 60), Interval(40, 40)]),
        # over 0 to 5 beside 95 to under 100: all of both
        (
            [Interval(0, 5, True, False), Interval(95, 100, False, True)],
            [Interval(0, 5, True, False), Interval(95, 100, False, True)],
        ),
        # over 50 beside anything: under 50 is left
        (
            [Interval(50, 100, True, False), ANYTHING],
            [Interval(50, 100, True, False), Interval(0, 50, False, True)],
        ),
    ],
)
def test_what_siblings_leave(found: list[Interval], expected: list[Interval]) -> None:
    assert tighten(found) == tuple(expected)


@pytest.mark.parametrize(
    "found",
    [
        [Interval(55, 80), Interval(55, 80)],
        [Interval(20, 45), Interval(20, 45)],
        [Interval(40, 50, False, True), Interval(40, 50, False, True)],  # both under 50: never the whole
        [Interval(50, 100, True, False), Interval(50, 100)],
        [Interval(60, 60), Interval(60, 60), ANYTHING],
    ],
)
def test_what_cannot_be(found: list[Interval]) -> None:
    assert tighten(found) is None


def test_written_numbers_may_miss_the_whole_by_a_point() -> None:
    thirds = [Interval(33, 33)] * 3

    assert tighten(thirds) is None
    assert tighten(thirds, 1.0) == tuple(thirds)
    assert tighten([Interval(33, 33), Interval(33, 33), Interval(32.9, 32.9)], 1.0) is None


def test_the_path_of_four_likely_steps_is_unlikely() -> None:
    assert product([Interval(70, 70)] * 4) == Interval(24.01, 24.01)
    assert product([Interval(55, 80), Interval(20, 45)]) == Interval(11, 36)


def test_the_ends_of_a_path_are_open_where_a_step_never_reaches_its_own() -> None:
    assert product([Interval(50, 100, True, False), Interval(40, 50, False, True)]) == Interval(20, 50, True, True)
    assert product([Interval(0, 5, True, False), Interval(0, 33)]) == Interval(0, 1.65)
