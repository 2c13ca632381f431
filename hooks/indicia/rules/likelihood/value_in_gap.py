"""LIK-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.intervals import Interval, band
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.model.vocabulary import Scale
from indicia.rules.likelihood.holders import number_span, numbers, on_scales, per_cent


@rule("LIK-003", Severity.ERROR)
def value_in_gap(site: Site) -> Iterator[Problem]:
    """A number without a term is one that the scale has a term for.

    Some scales leave gaps between their bands on purpose, so that neighbours cannot be argued onto one number (PHIA,
    Kent). A number in a gap has no word, and the reader is left to choose one. A range that reaches into a band is
    no fault; a number with a term is LIK-002's, one below 1 or above 99 LIK-010's.

    ```yaml bad
    scale: phia
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: ⟦78%⟧}
    ```

    ```yaml good
    scale: phia
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: 75%}
    ```
    """
    for holder, likelihood, scale in on_scales(site):
        given = numbers(likelihood)
        if given is None or likelihood.term or not 1 <= given.low <= given.high <= 99:
            continue
        below, above = _neighbours(scale, given)
        if below and above:
            message = f"{per_cent(given)} lies in a gap of {scale.name}: it has no term"
            hint = f"below it is {below}, above it {above}"
            yield Problem(number_span(likelihood), message, holder.target(), per_cent(given), hint)


def _neighbours(scale: Scale, given: Interval) -> tuple[str, str]:
    """The terms on either side, for a message; one is empty at the ends of the scale, both where a band is reached."""
    below, above = [], []
    for term in scale.terms:
        numbers = band(term)
        if numbers.high < given.low or (numbers.high == given.low and numbers.open_high):
            below.append((numbers.high, term))
        elif numbers.low > given.high or (numbers.low == given.high and numbers.open_low):
            above.append((-numbers.low, term))
        else:
            return "", ""
    nearest = [max(side, key=lambda each: each[0])[1] if side else None for side in (below, above)]
    first, second = (f"`{term.id}` ({per_cent(band(term))})" if term else "" for term in nearest)
    return first, second
