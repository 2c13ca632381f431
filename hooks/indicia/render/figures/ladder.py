"""The ladder: where a likelihood lies between 0 and 100 per cent, on the steps of its scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicia.inference.intervals import Interval, band, interval_of, scale_of
from indicia.model.brief import Brief
from indicia.model.likelihood import Likelihood
from indicia.model.value_class import value_class
from indicia.model.vocabulary import Scale, Term
from indicia.render.figures.frame import Frame, across, along, frame
from indicia.render.likelihoods import likelihood_view

if TYPE_CHECKING:
    from indicia.render.edition import Sheet

HEIGHT = 30


@value_class
class Ladder:
    """`start` and `length` place the band; `point` is True for a single number; neither where nothing is stated."""

    frame: Frame
    stated: bool
    point: bool
    start: str
    length: str
    ticks: tuple[str, ...]
    ends: tuple[str, str, str]


def ladder(sheet: Sheet, brief: Brief, name: str, title: str, likelihood: Likelihood | None) -> Ladder:
    """The ladder of an item; `name` is the item's id, `title` what the item is called."""
    scale = scale_of(sheet.site, brief)
    bounds = interval_of(likelihood, scale)
    phrase = likelihood_view(sheet, brief, likelihood).phrase
    return _ladder(sheet, brief, f"ladder-{name}", title, phrase, scale, bounds)


def term_ladder(sheet: Sheet, scale: Scale, term: Term, phrase: str) -> Ladder:
    """The ladder of a word of a scale, for the page that explains the scale."""
    name = f"ladder-{scale.id}-{term.id}"
    return _ladder(sheet, None, name, term.label(sheet.words.language), phrase, scale, band(term))


def _ladder(
    sheet: Sheet,
    brief: Brief | None,
    name: str,
    title: str,
    phrase: str,
    scale: Scale | None,
    bounds: Interval | None,
) -> Ladder:
    say = sheet.words
    low, high = (bounds.low, bounds.high) if bounds else (0.0, 100.0)
    steps = sorted({end for term in scale.terms for end in (term.low, term.high)}) if scale else []
    described = say("figure-ladder-of", likelihood=phrase, scale=scale.name if scale else "")
    return Ladder(
        frame=frame(name, say("figure-ladder", item=title), described, HEIGHT, brief),
        stated=bounds is not None,
        point=low == high,
        start=across(low / 100),
        length=along((high - low) / 100),
        ticks=tuple(across(step / 100) for step in steps if 0 < step < 100),
        ends=tuple(say("percent", n=end) for end in (0, 50, 100)),  # type: ignore[arg-type]  # three of them
    )
