"""Status, moves and windows of indicators, by hand and by replay."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicia.inference.shared_indicators import home
from indicia.inference.status import history, last_look, moves, status, window
from inference.indicators import brief_of, indicator, observation

DAYS = st.dates(datetime.date(2020, 1, 1), datetime.date(2030, 12, 31)).map(datetime.date.isoformat)
STATUSES = st.sampled_from(
    ["not-observed", "partly-observed", "observed", "absent", "no-information", "retired"],
)
LOOKS = st.lists(st.tuples(DAYS, STATUSES), max_size=8)


@pytest.mark.parametrize(
    ("looks", "expected"),
    [
        ([], "not-looked"),
        ([("2025-12-01", "not-observed")], "not-observed"),
        ([("2025-12-01", "no-information")], "no-information"),
        ([("2025-12-01", "observed"), ("2025-12-20", "absent")], "absent"),
        # Written out of order: the later day holds.
        ([("2025-12-20", "absent"), ("2025-12-01", "observed")], "absent"),
        # A month holds its days: neither is surely later, so the one written later holds, either way.
        ([("2025-12-15", "observed"), ("2025-12", "absent")], "absent"),
        ([("2025-12", "absent"), ("2025-12-15", "observed")], "observed"),
        # A later month is later than any day before it.
        ([("2026-01", "absent"), ("2025-12-31", "observed")], "absent"),
        ([("2025-12-01", "observed"), ("2025-12-01", "retired")], "retired"),
        # Written newest first: of two looks of a day the upper one is the later.
        ([("2025-12-20", "absent"), ("2025-12-20", "observed"), ("2025-12-01", "not-observed")], "absent"),
        ([("2025-12-20", "observed"), ("2025-12-01", "absent"), ("2025-12-01", "retired")], "observed"),
        # A month before a day that is surely before another day: the last two days are not undone by it.
        ([("2025-12-20", "absent"), ("2025-12", "partly-observed"), ("2025-12-10", "observed")], "partly-observed"),
        # Without a year, nothing is surely earlier or later.
        ([("2025-12-01", "observed"), ("XXXX-08-18", "absent")], "absent"),
    ],
)
def test_status_is_that_of_the_last_look(looks: Sequence[tuple[str, str]], expected: str) -> None:
    assert status(indicator(observations=looks)) == expected


@given(LOOKS)
def test_status_is_a_replay_of_the_log(looks: list[tuple[str, str]]) -> None:
    days = [when for when, _ in looks]
    newest_first = len(set(days)) > 1 and days == sorted(days, reverse=True)
    replayed, day = "not-looked", ""
    for when, what in reversed(looks) if newest_first else looks:
        if when >= day:  # ISO days sort as text
            replayed, day = what, when

    assert status(indicator(observations=looks)) == replayed


@given(LOOKS)
def test_a_history_is_in_order_and_loses_nothing(looks: list[tuple[str, str]]) -> None:
    ordered = [(str(each.date), str(each.status)) for each in history(indicator(observations=looks))]

    days = [when for when, _ in looks]
    newest_first = len(set(days)) > 1 and days == sorted(days, reverse=True)
    assert ordered == sorted(looks[::-1] if newest_first else looks, key=lambda each: each[0])


@given(st.lists(st.tuples(DAYS, STATUSES), max_size=5, unique_by=lambda each: each[0]))
def test_the_order_of_the_file_makes_no_difference_to_looks_of_different_days(looks: list[tuple[str, str]]) -> None:
    found = {status(indicator(observations=each)) for each in permutations(looks)}

    assert len(found) == 1


@given(st.lists(st.tuples(st.sampled_from(["2025", "2025-12", "2025-12-09", "2025-11", "2026", "2026-01~"]), STATUSES)))
def test_no_look_stands_before_one_that_is_surely_earlier(looks: list[tuple[str, str]]) -> None:
    found = history(indicator(observations=looks))

    for place, each in enumerate(found):
        for later in found[place + 1 :]:
            assert each.date is not None
            assert later.date is not None
            assert not each.date.surely_after(later.date)
    assert len(found) == len(looks)


def test_a_look_without_a_readable_status_is_no_look() -> None:
    own = indicator(observations=[("2025-12-01", "observed")], more=[observation("2025-12-05", None)])

    assert status(own) == "observed"
    look = last_look(own)
    assert look is not None
    assert str(look.date) == "2025-12-01"


def moved(looks: Sequence[tuple[str, str]], since: str = "2025-01-01") -> list[tuple[str, str, int]]:
    day = datetime.date.fromisoformat(since)
    return [(each.was, each.now, each.rise) for each in moves(indicator(observations=looks), since=day)]


def test_moves_are_changes_of_what_is_known() -> None:
    looks = [
        ("2025-01-01", "not-observed"),  # finds no more than was known
        ("2025-02-01", "partly-observed"),
        ("2025-03-01", "no-information"),  # what was known stands
        ("2025-04-01", "partly-observed"),  # so nothing moved
        ("2025-05-01", "observed"),
        ("2025-06-01", "absent"),
        ("2025-07-01", "retired"),
    ]

    assert moved(looks) == [
        ("not-observed", "partly-observed", 1),
        ("partly-observed", "observed", 1),
        ("observed", "absent", -2),
    ]


def test_only_moves_that_are_surely_within_the_days_count() -> None:
    looks = [("2025-12", "partly-observed"), ("2026-01-10", "observed")]

    assert moved(looks, "2025-12-01") == [("not-looked", "partly-observed", 1), ("partly-observed", "observed", 1)]
    assert moved(looks, "2025-12-02") == [("partly-observed", "observed", 1)]
    assert moves(indicator(observations=looks), since=datetime.date(2026, 1, 1), until=datetime.date(2026, 1, 9)) == ()


@pytest.mark.parametrize(
    ("opens", "due", "today", "expected"),
    [
        (None, None, "2026-01-01", "undated"),
        (None, "2026-06", None, "unknown"),
        (None, "2026-06", "2026-06-30", "open"),
        (None, "2026-06", "2026-07-01", "past"),
        ("2026-06", None, "2026-05-31", "ahead"),
        ("2026-06", None, "2026-06-01", "open"),
        ("2026-02", "2026-06", "2026-01-31", "ahead"),
        (None, "2026-06/..", "2036-07-01", "open"),
        (None, "XXXX-06-01", "2036-07-01", "open"),
    ],
)
def test_a_window_against_a_day(opens: str | None, due: str | None, today: str | None, expected: str) -> None:
    day = datetime.date.fromisoformat(today) if today else None

    assert window(indicator(opens=opens, due=due), day) == expected


def test_a_shared_indicator_leads_home() -> None:
    first = brief_of("first", indicators=[indicator("I1", use="second#i2")])
    second = brief_of("second", indicators=[indicator("I2", use="third#I3")])
    third = brief_of("third", indicators=[indicator("I3")])
    briefs = {each.key: each for each in (first, second, third)}

    found = home(briefs, first, first.indicators[0])
    assert found == (third, third.indicators[0])
    assert home(briefs, third, third.indicators[0]) == (third, third.indicators[0])
    assert home({"first": first}, first, first.indicators[0]) is None


def test_a_ring_of_shared_indicators_leads_nowhere() -> None:
    one = brief_of("one", indicators=[indicator("I1", use="two#I1")])
    two = brief_of("two", indicators=[indicator("I1", use="one#I1")])

    assert home({"one": one, "two": two}, one, one.indicators[0]) is None
