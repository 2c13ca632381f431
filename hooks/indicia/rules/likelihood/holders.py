"""Everything in a brief that has a likelihood, and likelihoods in the words of a message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indicia.inference.intervals import Interval, interval_of, scale_of, term_of
from indicia.model.argument import Judgement, Thesis
from indicia.model.brief import Brief
from indicia.model.likelihood import NOT_STATED, Likelihood
from indicia.model.place import Span, Word
from indicia.model.scenario import Scenario
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.model.vocabulary import Scale
from indicia.rules.target import target


@value_class
class Holder:
    """The thesis, a judgement or a scenario. `name` is what a message calls it, `span` where it is named."""

    brief: Brief
    record: Thesis | Judgement | Scenario
    name: str
    span: Span
    likelihood: Likelihood | None

    def target(self, field: str = "likelihood") -> str:
        return target(self.brief, "thesis" if isinstance(self.record, Thesis) else self.record, field)

    @property
    def written(self) -> bool:
        """True where the author wrote a likelihood, rightly or wrongly."""
        return "likelihood" in self.record.written

    @property
    def stated(self) -> bool:
        """True for a likelihood that says something, also in a word or a number that could not be read."""
        return self.likelihood.stated if self.likelihood else self.written

    @property
    def word(self) -> Word | None:
        """The word of likelihood, if it is one of a scale (or means to be)."""
        term = self.likelihood.term if self.likelihood else None
        return term if term and term.value != NOT_STATED else None


def holders(brief: Brief) -> Iterator[Holder]:
    """The thesis, the judgements, the scenarios, in this order."""
    if brief.thesis:
        yield Holder(brief, brief.thesis, "the thesis", brief.thesis.at("statement"), brief.thesis.likelihood)
    items: tuple[Judgement | Scenario, ...] = (*brief.judgements, *brief.scenarios)
    for item in items:
        yield Holder(brief, item, f"`{item.id.value}`", item.id.span, item.likelihood)


def on_scales(site: Site) -> Sequence[tuple[Holder, Likelihood, Scale]]:
    """Every likelihood that was read, with the scale of its brief."""
    known: Sequence[tuple[Holder, Likelihood, Scale]] | None = site.kept.get(on_scales)
    if known is None:
        known = site.kept[on_scales] = list(_on_scales(site))
    return known


def _on_scales(site: Site) -> Iterator[tuple[Holder, Likelihood, Scale]]:
    for brief in site.briefs:
        scale = scale_of(site, brief)
        for holder in holders(brief) if scale else ():
            if scale and holder.likelihood:
                yield holder, holder.likelihood, scale


def numbers(likelihood: Likelihood) -> Interval | None:
    """The numbers that are written, whatever the term; None without any."""
    return interval_of(likelihood, None)


def number_span(likelihood: Likelihood) -> Span:
    """Where the numbers stand."""
    return likelihood.range.span if likelihood.range else likelihood.span


def per_cent(interval: Interval) -> str:
    """`60%`, `55–80%`, `over 50–100%`, `40–under 50%`."""
    if interval.point:
        return f"{interval.low:g}%"
    low = f"over {interval.low:g}" if interval.open_low else f"{interval.low:g}"
    return f"{low}–{'under ' if interval.open_high else ''}{interval.high:g}%"


def said(likelihood: Likelihood | None, scale: Scale | None) -> str:
    """A likelihood as a message says it: `likely, 55–80%`, `60%`."""
    interval = interval_of(likelihood, scale)
    term = term_of(likelihood, scale)
    return ", ".join([*([term.id] if term else []), *([per_cent(interval)] if interval else [])])
