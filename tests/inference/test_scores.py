"""Scores of forecasts: published and hand-computed cases, and what holds of all of them."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicia.inference.calibration import bucket_of, calibration
from indicia.inference.scores import ENOUGH, Forecast, brier, forecast, log_score, record
from inference.indicators import indicator

SHARES = st.floats(0, 1)


def asked(
    points: list[tuple[str, float]], outcome: str = "yes", settled: str | None = "2026-07-01",
    opens: str | None = None, due: str | None = None,
) -> Forecast:  # fmt: skip
    found = forecast(indicator(forecast=points, resolution=(settled, outcome), opens=opens, due=due))
    assert found is not None
    return found


@pytest.mark.parametrize(
    # The worked cases of Wikipedia, "Brier score": rain forecast at 100%, 70%, 50%, 30%.
    ("p", "happened", "score"),
    [(1, True, 0), (1, False, 1), (0.7, True, 0.09), (0.3, True, 0.49), (0.5, True, 0.25), (0.5, False, 0.25)],
)
def test_brier_of_one_forecast(p: float, happened: bool, score: float) -> None:
    assert brier(p, happened) == pytest.approx(score)


def test_brier_as_scikit_learn_documents_it() -> None:
    # sklearn.metrics.brier_score_loss: y_true = [0, 1, 1, 0], y_prob = [0.1, 0.9, 0.8, 0.3] gives 0.0375.
    pairs = [(0.1, False), (0.9, True), (0.8, True), (0.3, False)]

    assert math.fsum(brier(*pair) for pair in pairs) / 4 == pytest.approx(0.0375)


def test_log_score_as_scikit_learn_documents_it() -> None:
    # sklearn.metrics.log_loss(["spam", "ham", "ham", "spam"], [[.1, .9], [.9, .1], [.8, .2], [.35, .65]]) = 0.21616...
    spam = [(0.9, True), (0.1, False), (0.2, False), (0.65, True)]

    assert math.fsum(log_score(*pair) for pair in spam) / 4 == pytest.approx(0.21616, abs=5e-6)


def test_who_ruled_out_what_happened_has_lost_without_bound() -> None:
    assert log_score(0, True) == math.inf
    assert log_score(1, False) == math.inf
    assert log_score(1, True) == 0
    assert log_score(0.5, True) == pytest.approx(math.log(2))


@given(SHARES, st.booleans())
def test_a_brier_score_is_from_0_to_1_and_a_log_score_is_not_below_0(p: float, happened: bool) -> None:
    assert 0 <= brier(p, happened) <= 1
    assert log_score(p, happened) >= 0


@given(SHARES, SHARES)
def test_both_scores_are_best_for_who_says_what_they_think(believed: float, said: float) -> None:
    def expected(p: float, score: Callable[[float, bool], float]) -> float:
        terms = ((believed, score(p, True)), (1 - believed, score(p, False)))
        return sum(weight * value for weight, value in terms if weight)

    assert expected(believed, brier) <= expected(said, brier) + 1e-12
    assert expected(believed, log_score) <= expected(said, log_score) + 1e-9


def test_the_last_forecast_before_the_window_counts() -> None:
    points = [("2026-01-01", 0.4), ("2026-02-28", 0.6), ("2026-03-01", 0.9)]

    assert asked(points, opens="2026-03-01").counted == 0.6
    assert asked(list(reversed(points)), opens="2026-03-01").counted == 0.6
    assert asked(points, opens="2026-01-01").counted is None
    # March may have begun on any of its days: a forecast from within it is not surely from before.
    assert asked(points, opens="2026-03").counted == 0.6
    assert asked([("2026-03", 0.4)], opens="2026-03-20").counted is None


def test_without_an_opening_the_first_forecast_counts() -> None:
    assert asked([("2026-01-01", 0.4), ("2026-02-01", 0.9)]).counted == 0.4
    # Two of one day: the second corrects the first.
    assert asked([("2026-01-01", 0.4), ("2026-01-01", 0.5), ("2026-02-01", 0.9)]).counted == 0.5


def test_time_averaged_by_hand() -> None:
    # Window 1 to 10 March. 0.2 stands for 1-5 (5 days), 0.6 for 6-10 (5 days); it happened:
    # (5 * 0.64 + 5 * 0.16) / 10 = 0.4.
    points = [("2026-02-01", 0.2), ("2026-03-06", 0.6)]

    assert asked(points, opens="2026-03-01", due="2026-03-10").averaged == pytest.approx(0.4)
    # Settled on the 8th: only 1-7 count, (5 * 0.64 + 2 * 0.16) / 7.
    early = asked(points, settled="2026-03-08", opens="2026-03-01", due="2026-03-10")
    assert early.averaged == pytest.approx(3.52 / 7)
    # The first forecast came on the 9th: 9 and 10 count.
    late = asked([("2026-02-01", 0.2), ("2026-03-09", 0.5)], "no", opens="2026-03-09", due="2026-03-10")
    assert late.averaged == pytest.approx(0.25)


def test_a_day_is_never_counted_twice_where_dates_are_known_in_part() -> None:
    # A month's forecast stands from its last day: it is overtaken before it stands at all.
    points = [("2026-01-05", 1.0), ("2026-01", 0.0), ("2026-01-10", 0.0)]

    # 1.0 stands for 5-9 (5 days, score 0), 0.0 for 10-14 (5 days, score 1).
    assert asked(points, settled="2026-01-15").averaged == pytest.approx(0.5)


def test_no_time_average_without_an_end_or_a_day() -> None:
    assert asked([("2026-01-01", 0.4)], settled=None).averaged is None
    assert asked([("2026-01-01", 0.4)], settled="2026-01-01").averaged is None


@given(
    st.lists(st.tuples(st.dates().map(str), SHARES), min_size=1, max_size=6),
    st.dates().map(str), st.dates().map(str), st.booleans(),
)  # fmt: skip
def test_scores_of_any_question_are_within_their_bounds(
    points: list[tuple[str, float]], settled: str, due: str, happened: bool
) -> None:
    found = asked(points, "yes" if happened else "no", settled, due=due)

    assert found.brier is not None
    assert 0 <= found.brier <= 1
    assert found.averaged is None or 0 <= found.averaged <= 1 + 1e-12


@pytest.mark.parametrize("outcome", ["ambiguous", "annulled"])
def test_what_was_not_decided_has_no_score_and_is_counted(outcome: str) -> None:
    found = asked([("2026-01-01", 0.4)], outcome)

    assert not found.scored
    total = record([found])
    assert (total.all, total.open, total.ambiguous + total.annulled, total.scored) == (1, 0, 1, 0)


def test_a_question_without_a_forecast_is_none() -> None:
    assert forecast(indicator(resolution=("2026-01-01", "yes"))) is None


def questions(number: int) -> list[Forecast]:
    return [asked([("2026-01-01", 0.1 * (each % 10))], "yes" if each % 3 else "no") for each in range(number)]


def test_no_mean_is_given_of_fewer_than_ten() -> None:
    few = [*questions(ENOUGH - 1), asked([("2026-01-01", 0.4)], "annulled"), asked([("2026-01-01", 0.4)], "ambiguous")]

    total = record(few)
    assert (total.all, total.scored) == (11, 9)
    assert (total.brier, total.log, total.averaged) == (None, None, None)
    assert record(questions(ENOUGH)).brier is not None


def test_the_order_of_questions_makes_no_difference() -> None:
    many = questions(40)
    mixed = many[:]
    random.Random(7).shuffle(mixed)

    assert record(mixed) == record(many)
    assert calibration(mixed) == calibration(many)


def test_one_who_ruled_out_what_happened_spoils_the_mean_log_score() -> None:
    total = record([*questions(ENOUGH), asked([("2026-01-01", 0.0)], "yes")])

    assert total.log == math.inf
    assert total.brier is not None
    assert 0 <= total.brier <= 1


def test_calibration_by_hand() -> None:
    pairs = [(0.7, "yes"), (0.7, "yes"), (0.75, "no"), (0.3, "no"), (1.0, "yes"), (0.95, "no")]
    found = calibration(asked([("2026-01-01", p)], outcome) for p, outcome in pairs)

    assert [(each.low, each.count) for each in found] == [(0.3, 1), (0.7, 3), (0.9, 2)]
    assert found[1].said == pytest.approx(2.15 / 3)
    assert found[1].happened == pytest.approx(2 / 3)
    assert [each.happened for each in found] == pytest.approx([0, 2 / 3, 0.5])


@pytest.mark.parametrize("percent", range(101))
def test_a_per_cent_goes_to_its_own_bucket(percent: int) -> None:
    assert bucket_of(percent / 100) == min(9, percent // 10)


@given(st.lists(st.tuples(SHARES, st.booleans()), max_size=30))
def test_buckets_hold_every_scored_forecast_once(pairs: list[tuple[float, bool]]) -> None:
    found = calibration(asked([("2026-01-01", p)], "yes" if happened else "no") for p, happened in pairs)

    assert sum(each.count for each in found) == len(pairs)
    assert math.fsum(each.happened * each.count for each in found) == pytest.approx(sum(each[1] for each in pairs))
    for each in found:
        assert each.low - 1e-9 <= each.said <= each.high
