"""Spread, diagnosticity, and which way scenarios moved."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicia.inference.spread import diagnosticity, drifts, own_signs, ratings, spread, unrated_leaves
from indicia.inference.status import moves
from indicia.model.indicator import EXPECTATIONS
from inference.indicators import brief_of, indicator, scenario

TREE = [scenario("deal"), scenario("war", "deal"), scenario("peace", "deal"), scenario("collapse")]


@pytest.mark.parametrize(
    ("levels", "found", "called"),
    [
        ({}, None, "unrated"),
        ({"a": "likely"}, None, "unrated"),
        ({"a": "likely", "b": "likely"}, 0, "none"),
        ({"a": "likely", "b": "could"}, 1, "none"),
        ({"a": "likely", "b": "unlikely"}, 2, "weak"),
        ({"a": "highly-likely", "b": "unlikely", "c": "could"}, 3, "strong"),
        ({"a": "highly-likely", "b": "highly-unlikely"}, 4, "strong"),
    ],
)
def test_the_spread_and_its_word(levels: dict[str, str], found: int | None, called: str) -> None:
    assert spread(levels) == found
    assert diagnosticity(found) == called


@given(st.dictionaries(st.text(min_size=1), st.sampled_from(EXPECTATIONS), min_size=2))
def test_a_spread_is_0_to_4_whatever_the_order(levels: dict[str, str]) -> None:
    found = spread(levels)

    assert found is not None
    assert 0 <= found <= 4
    assert spread(dict(reversed(levels.items()))) == found


def test_only_scenarios_that_there_are_count_and_case_does_not() -> None:
    brief = brief_of(scenarios=TREE)
    own = indicator(expect={"WAR": "highly-likely", "gone": "highly-unlikely", "peace": "likely"})

    assert ratings(brief, own) == {"war": "highly-likely", "peace": "likely"}
    assert spread(ratings(brief, own)) == 1


def test_leaves_that_are_not_rated() -> None:
    brief = brief_of(scenarios=TREE)

    def missing(applies_if: str | None = None, **expect: str) -> list[str]:
        found = unrated_leaves(brief, indicator(expect=expect, applies_if=applies_if))
        return [each.id.value for each in found]

    assert missing(war="likely") == ["peace", "collapse"]
    assert missing(war="likely", applies_if="deal") == ["peace"]
    assert missing(war="likely", peace="could", Collapse="could") == []


def test_leaves_of_a_ring_of_scenarios_are_found_all_the_same() -> None:
    ring = brief_of(scenarios=[scenario("a", "b"), scenario("b", "a"), scenario("c", "a")])

    assert [each.id.value for each in unrated_leaves(ring, indicator(expect={"a": "likely"}))] == ["c"]


def test_a_sign_of_ones_own_is_likely_under_no_rival() -> None:
    own = indicator("I1", expect={"war": "likely", "peace": "could"})
    above = indicator("I2", expect={"war": "highly-likely", "deal": "likely"})  # the condition is no rival
    both = indicator("I3", expect={"war": "likely", "collapse": "likely"})
    brief = brief_of(scenarios=TREE, indicators=[own, above, both])

    assert own_signs(brief, TREE[1]) == (own, above)
    assert own_signs(brief, TREE[0]) == (above,)
    assert own_signs(brief, TREE[3]) == ()


def test_scenarios_move_with_their_own_signs() -> None:
    signs = [
        indicator("I1", expect={"war": "likely"}, observations=[("2026-01-05", "observed")]),
        indicator("I2", expect={"war": "likely"}, observations=[("2025-01-01", "observed"), ("2026-02-01", "absent")]),
        indicator("I3", expect={"collapse": "highly-likely"}, observations=[("2025-01-01", "observed")]),
        # There and back again: nothing moved on balance.
        indicator(
            "I4", expect={"peace": "likely"}, observations=[("2026-01-01", "observed"), ("2026-01-09", "absent")]
        ),
    ]
    brief = brief_of(scenarios=TREE, indicators=signs)
    since = datetime.date(2026, 1, 1)

    found = drifts(brief, {each.id.value: moves(each, since=since) for each in signs})

    assert [(each.scenario.id.value, each.direction) for each in found] == [
        ("deal", "none"), ("war", "mixed"), ("peace", "none"), ("collapse", "none"),
    ]  # fmt: skip
    assert [each.id.value for each in found[1].more] == ["I1"]
    assert [each.id.value for each in found[1].fewer] == ["I2"]
