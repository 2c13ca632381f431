"""Forecasts against what happened: Brier and logarithmic scores.

Brier (1950) in its binary form: the squared distance between the probability and the outcome (1 or 0); 0 is best, 1
worst, and always saying 50% earns 0.25. The logarithmic score (Good, 1952) is minus the natural logarithm of the
probability that was given to what happened; 0 is best and there is no worst: who ruled out what happened has lost
without bound. Both are proper: they are best for who says what they think.

The forecast that counts is the last from before the window opened. A question that names no opening is open from its
first forecast on, and that one counts: an answer that was known by then would be no forecast.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence

from indicia.inference.status import in_order
from indicia.model.indicator import ForecastPoint, Indicator
from indicia.model.value_class import value_class

UNSCORED = ("ambiguous", "annulled")
ENOUGH = 10
"""How many resolved forecasts there must be before any score is shown: fewer tell luck, not skill."""
_DAY = datetime.timedelta(days=1)


@value_class
class Forecast:
    """A forecast question as it stands.

    `outcome` is `yes`, `no`, `ambiguous`, `annulled`, or empty while it is open. `counting` is the forecast that
    counts, None where none is from before the window, and `counted` its probability. `brier` and `log` are its
    scores, `averaged` the Brier score averaged over the days of the window; each None where there is no such score.
    `log` may be infinite.
    """

    indicator: Indicator
    outcome: str
    counting: ForecastPoint | None
    brier: float | None
    log: float | None
    averaged: float | None

    @property
    def counted(self) -> float | None:
        return self.counting.p if self.counting else None

    @property
    def scored(self) -> bool:
        return self.brier is not None


@value_class
class Record:
    """Counts of forecast questions, and mean scores: None below `ENOUGH` that are scored."""

    all: int
    open: int
    yes: int
    no: int
    ambiguous: int
    annulled: int
    scored: int
    brier: float | None
    log: float | None
    averaged: float | None


def brier(p: float, outcome: bool) -> float:
    """The squared distance of a probability (0 to 1) from what happened: 0 to 1."""
    return (p - outcome) ** 2


def log_score(p: float, outcome: bool) -> float:
    """Minus the natural logarithm of what was given to what happened: 0 to infinity."""
    given = p if outcome else 1 - p
    return -math.log(given) if given > 0 else math.inf


def forecast(indicator: Indicator) -> Forecast | None:
    """An indicator with a forecast as a question; None without one."""
    points = in_order(each for each in indicator.forecast if each.p is not None)
    if not points:
        return None
    resolution = indicator.resolution
    outcome = resolution.outcome.value if resolution and resolution.outcome else ""
    counting = _counting(indicator, points)
    if outcome not in ("yes", "no") or counting is None or counting.p is None:
        return Forecast(indicator, outcome, counting, None, None, None)
    happened, p = outcome == "yes", counting.p
    averaged = _averaged(indicator, points, happened)
    return Forecast(indicator, outcome, counting, brier(p, happened), log_score(p, happened), averaged)


def _counting(indicator: Indicator, points: Sequence[ForecastPoint]) -> ForecastPoint | None:
    """The last forecast that is surely from before the window; without an opening, the last of the first day."""
    if indicator.opens is None:
        first = points[0].date
        return [each for each in points if str(each.date) == str(first)][-1]
    before = [each for each in points if each.date and indicator.opens.surely_after(each.date)]
    return before[-1] if before else None


def _averaged(indicator: Indicator, points: Sequence[ForecastPoint], happened: bool) -> float | None:
    """The mean over the days of the window of the Brier score of the forecast that stood on each.

    The days run from the opening (or the first forecast, if that is later) through `due`, and end the day before the
    question was settled: from then on the answer was known. A forecast stands from the last day that its date can be.
    """
    stood = [(each.date.latest, each.p) for each in points if each.date and each.date.latest and each.p is not None]
    end = _end(indicator)
    if not stood or end is None:
        return None
    opened = indicator.opens.earliest if indicator.opens and indicator.opens.earliest else stood[0][0]
    total, days, until = 0.0, 0, end
    for begin, p in reversed(stood):
        length = (until - max(begin, opened)).days
        if length > 0:
            total += length * brier(p, happened)
            days += length
        until = min(until, begin)
    return total / days if days else None


def _end(indicator: Indicator) -> datetime.date | None:
    """The first day that no longer belongs to the window."""
    due = indicator.due.latest if indicator.due else None
    settled = indicator.resolution.date.earliest if indicator.resolution and indicator.resolution.date else None
    ends = [each for each in (due + _DAY if due and due < datetime.date.max else None, settled) if each]
    return min(ends, default=None)


def record(forecasts: Sequence[Forecast]) -> Record:
    """What a list of forecast questions adds up to. Their order makes no difference."""
    scored = [each for each in forecasts if each.scored]
    enough = len(scored) >= ENOUGH
    outcomes = [each.outcome for each in forecasts]
    return Record(
        all=len(forecasts),
        open=outcomes.count(""),
        yes=outcomes.count("yes"),
        no=outcomes.count("no"),
        ambiguous=outcomes.count("ambiguous"),
        annulled=outcomes.count("annulled"),
        scored=len(scored),
        brier=_mean([each.brier for each in scored]) if enough else None,
        log=_mean([each.log for each in scored]) if enough else None,
        averaged=_mean([each.averaged for each in scored]) if enough else None,
    )


def _mean(values: Sequence[float | None]) -> float | None:
    """The mean of those that there are; `fsum` makes it the same in every order."""
    there = [each for each in values if each is not None]
    return math.fsum(there) / len(there) if there else None
