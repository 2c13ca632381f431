"""Intervals of likelihood in per cent: what a statement means in numbers, and what its siblings leave of it.

Siblings are taken to exclude each other and to leave nothing out, so that their true numbers make 100. The bounds are
those of interval probabilities (de Campos, Huete and Moral 1994, "reachable" intervals). Sums are exact to nine
decimals, as many as a brief may write: what adds up on paper adds up here, in whatever order.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from indicia.model.brief import Brief
from indicia.model.likelihood import NOT_STATED, Likelihood
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.model.vocabulary import Scale, Term

WHOLE = 100.0
ROUNDING = 1.0
"""How far written numbers may miss 100 in sum: 33% three times is the whole. Bands of terms are not rounded."""
_DECIMALS = 9


@value_class
class Interval:
    """`low` to `high`, in per cent, 0 to 100. The number of an open end is not in it: "under 50" is open at 50."""

    low: float
    high: float
    open_low: bool = False
    open_high: bool = False

    @property
    def point(self) -> bool:
        return self.low == self.high

    def holds(self, value: float) -> bool:
        """True for a number (per cent) that lies in it."""
        above = value > self.low or (value == self.low and not self.open_low)
        return above and (value < self.high or (value == self.high and not self.open_high))

    def within(self, other: Interval) -> bool:
        """True if all of it lies in the other."""
        low = self.low > other.low or (self.low == other.low and (self.open_low or not other.open_low))
        return low and (self.high < other.high or (self.high == other.high and (self.open_high or not other.open_high)))


ANYTHING = Interval(0.0, WHOLE)
"""What is not stated may be anything."""


def scale_of(site: Site, brief: Brief) -> Scale | None:
    """The brief's scale, else the site's; None where there is none of that name (which is SCH-006's)."""
    chosen = brief.scale or site.configuration.settings.scale
    return site.vocabulary.scales.get(chosen.value) if chosen else None


def term_of(likelihood: Likelihood | None, scale: Scale | None) -> Term | None:
    """The term of the scale that a likelihood names; None without one, and for a word that the scale has not."""
    word = likelihood.term.value if likelihood and likelihood.term else NOT_STATED
    return scale.term(word) if scale and word != NOT_STATED else None


def band(term: Term) -> Interval:
    """The numbers of a term, its open ends kept."""
    return Interval(term.low, term.high, term.open_low, term.open_high)


def interval_of(likelihood: Likelihood | None, scale: Scale | None) -> Interval | None:
    """What a likelihood means in numbers: those that it gives, else the band of its term.

    None where it is not stated, could not be read, or is a word that the scale has not.
    """
    if likelihood is None:
        return None
    if likelihood.low is not None and likelihood.high is not None:
        return Interval(likelihood.low, likelihood.high)
    term = term_of(likelihood, scale)
    return band(term) if term else None


def total(values: Iterable[float]) -> float:
    """The sum, as on paper."""
    return round(math.fsum(values), _DECIMALS)


def feasible(intervals: Sequence[Interval], slack: float = 0.0) -> bool:
    """True if some choice of numbers, one from each interval, makes 100 (within `slack` points, if any)."""
    low, high = total(each.low for each in intervals), total(each.high for each in intervals)
    if slack and low <= WHOLE + slack and high >= WHOLE - slack:
        return True
    from_below = low < WHOLE or (low == WHOLE and not any(each.open_low for each in intervals))
    return from_below and (high > WHOLE or (high == WHOLE and not any(each.open_high for each in intervals)))


def tighten(intervals: Sequence[Interval], slack: float = 0.0) -> tuple[Interval, ...] | None:
    """What each sibling can still be, given all others: [max(low, 100 − Σ other highs), min(high, 100 − Σ other lows)].

    None where no choice makes 100. Siblings that miss it only by rounding (`slack`) stay as they are: nothing sharper
    can be said of them. In the order given; siblings that are not stated are `ANYTHING`.
    """
    if not feasible(intervals):
        return tuple(intervals) if feasible(intervals, slack) else None
    lows, highs = [each.low for each in intervals], [each.high for each in intervals]
    open_lows, open_highs = sum(each.open_low for each in intervals), sum(each.open_high for each in intervals)
    tightened = []
    for each in intervals:
        least = total((WHOLE, each.high, *(-high for high in highs)))
        most = total((WHOLE, each.low, *(-low for low in lows)))
        low, open_low = max((each.low, each.open_low), (least, open_highs > each.open_high))
        high, shut_high = min((each.high, not each.open_high), (most, open_lows <= each.open_low))
        tightened.append(Interval(low, high, open_low, not shut_high))
    return tuple(tightened)


def product(steps: Sequence[Interval]) -> Interval:
    """The interval of a path: each step is the likelihood given the one before it. No step is certainty."""
    low = round(math.prod(each.low / WHOLE for each in steps) * WHOLE, _DECIMALS)
    high = round(math.prod(each.high / WHOLE for each in steps) * WHOLE, _DECIMALS)
    return Interval(
        low,
        high,
        # An end is reached if every step reaches its own, or if one step can be nought, whatever the others are.
        any(each.open_low for each in steps) and not any(each.low == 0 and not each.open_low for each in steps),
        any(each.open_high for each in steps) and not any(each.high == 0 for each in steps),
    )
