"""LIK-002."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.intervals import Interval, band, term_of
from indicia.model.finding import Problem, Severity, rule
from indicia.model.likelihood import NOT_STATED
from indicia.model.site import Site
from indicia.model.vocabulary import Scale
from indicia.rules.likelihood.holders import number_span, numbers, on_scales, per_cent


@rule("LIK-002", Severity.ERROR)
def term_number_conflict(site: Site) -> Iterator[Problem]:
    """A number beside a term lies in the band of that term.

    The reader sees both. If they say different things, one of them is wrong, and nobody can tell which. A range may
    be narrower than the band, never wider; one that repeats the band is as good, whether its ends are open or not.
    `not-stated` with a number contradicts itself.

    ```yaml bad
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: {term: likely, range: ⟦85-90%⟧}}
    ```

    ```yaml good
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: {term: very-likely, range: 85-90%}}
    ```
    """
    for holder, likelihood, scale in on_scales(site):
        given, term = numbers(likelihood), term_of(likelihood, scale)
        if given is None or likelihood.term is None:
            continue
        span, where, value = number_span(likelihood), holder.target(), likelihood.term.value
        if value == NOT_STATED:
            message = f"{holder.name} is `{NOT_STATED}`, and has the number {per_cent(given)}"
            yield Problem(span, message, where, f"{value} {per_cent(given)}", "keep one of the two")
        elif term and not _agrees(given, band(term)):
            message = f"{per_cent(given)} is not in the band of `{term.id}` in {scale.name}, {per_cent(band(term))}"
            yield Problem(span, message, where, f"{term.id} {per_cent(given)}", _hint(scale, given))


def _agrees(given: Interval, meant: Interval) -> bool:
    """A number at an open end is outside; a range that runs to it repeats the band as people write it."""
    return meant.holds(given.low) if given.point else meant.low <= given.low and given.high <= meant.high


def _hint(scale: Scale, given: Interval) -> str:
    fitting = [term for term in scale.terms if _agrees(given, band(term))]
    if fitting:
        return f"{per_cent(given)} is {' or '.join(f'`{term.id}`' for term in fitting)}"
    return "no single term has these numbers: give the term alone, or the numbers alone"
