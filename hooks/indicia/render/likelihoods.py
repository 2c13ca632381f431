"""Likelihood and confidence in words: two sentences, never one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from markupsafe import Markup

from indicia.inference.intervals import Interval, scale_of
from indicia.model.brief import Brief
from indicia.model.likelihood import Likelihood
from indicia.model.place import Text, Word
from indicia.model.value_class import value_class
from indicia.model.vocabulary import Scale, Term

if TYPE_CHECKING:
    from indicia.render.edition import Sheet


@value_class
class LikelihoodView:
    """`phrase` is `term (range)`, or "not stated" where `stated` is false."""

    phrase: str
    stated: bool
    stated_as: Markup | None
    basis: Markup | None


@value_class
class ConfidenceView:
    """`level` is low, moderate or high; `phrase` its words."""

    level: str
    phrase: str
    basis: Markup | None


def likelihood_view(sheet: Sheet, brief: Brief, likelihood: Likelihood | None) -> LikelihoodView:
    if likelihood is None:
        return LikelihoodView(sheet.words("not-stated"), stated=False, stated_as=None, basis=None)
    return LikelihoodView(
        phrase=_phrase(sheet, scale_of(sheet.site, brief), likelihood),
        stated=likelihood.stated,
        stated_as=sheet.text(likelihood.stated_as, brief) if likelihood.stated_as else None,
        basis=sheet.text(likelihood.basis, brief) if likelihood.basis else None,
    )


def confidence_view(sheet: Sheet, brief: Brief, level: Word | None, basis: Text | None = None) -> ConfidenceView | None:
    """None where neither a level nor a basis is given."""
    if level is None and basis is None:
        return None
    value = level.value if level else ""
    phrase = sheet.words(f"confidence-{value}") if value else sheet.words("confidence-not-stated")
    return ConfidenceView(value, phrase, sheet.text(basis, brief) if basis else None)


def _phrase(sheet: Sheet, scale: Scale | None, likelihood: Likelihood) -> str:
    say = sheet.words
    if not likelihood.stated:
        return say("not-stated")
    word = likelihood.term.value if likelihood.term and likelihood.term.value != "not-stated" else ""
    term = scale.term(word) if scale and word else None
    label = term.label(say.language) if term else word
    if likelihood.low is not None and likelihood.high is not None:
        span = percent(sheet, likelihood.low, likelihood.high)
    else:
        span = band(sheet, term) if term else ""
    return say("likelihood-with-range", term=label, range=span) if label and span else label or span


def band(sheet: Sheet, term: Term) -> str:
    """The numbers of a term: "55–80%"; an open end as "over" or "under"."""
    return _between(sheet, term.low, term.high, open_low=term.open_low, open_high=term.open_high)


def _between(sheet: Sheet, low: float, high: float, *, open_low: bool, open_high: bool) -> str:
    """A range whose open ends are said; without one as `percent` writes it."""
    key = {(True, True): "over-to-under", (True, False): "over-to", (False, True): "to-under"}.get(
        (open_low, open_high)
    )
    return sheet.words(key, low=_number(sheet, low), high=_number(sheet, high)) if key else percent(sheet, low, high)


def percent(sheet: Sheet, low: float, high: float) -> str:
    if low == high:
        return sheet.words("percent", n=_number(sheet, low))
    return sheet.words("percent-range", low=_number(sheet, low), high=_number(sheet, high))


def interval_phrase(sheet: Sheet, interval: Interval) -> str:
    """Numbers that were worked out, in whole per cent: more digits would claim what nobody knows.

    A range is rounded outwards, so that what can be is never told as what cannot.
    """
    if interval.point:
        return sheet.words("percent", n=_number(sheet, whole(interval.low)))
    low, high = math.floor(interval.low), math.ceil(interval.high)
    # An end that was rounded away from is no longer the open one.
    open_low, open_high = interval.open_low and low == interval.low, interval.open_high and high == interval.high
    return _between(sheet, low, high, open_low=open_low, open_high=open_high)


def whole(value: float) -> int:
    """A percentage without decimals, a half upwards, everywhere: 22.5 is 23, and 32.5 is 33.

    What a sum of binary fractions is off by does not decide which way a half goes.
    """
    return math.floor(round(value, 6) + 0.5)


def _number(sheet: Sheet, value: float) -> str:
    return sheet.words.number(value)
