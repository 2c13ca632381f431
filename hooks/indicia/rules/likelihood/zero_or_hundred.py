"""LIK-010."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.intervals import Interval, band, interval_of
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.model.vocabulary import Scale
from indicia.rules.likelihood.holders import number_span, on_scales, per_cent


@rule("LIK-010", Severity.WARNING)
def zero_or_hundred(site: Site) -> Iterator[Problem]:
    """A judgement of what is not known yet claims neither certainty nor impossibility.

    Nobody has evidence for 0 or 100, and one such number that fails costs the trust in all others. What is certain is
    a fact and belongs to the evidence. A range that only begins at 0 or ends at 100 is no such claim, nor is a number
    below 1 or above 99 for which the scale has a term (IPCC: `virtually-certain`).

    ```yaml bad
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: ⟦100%⟧}
    ```

    ```yaml good
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: almost-certain}
    ```
    """
    for holder, likelihood, scale in on_scales(site):
        given = interval_of(likelihood, scale)
        if given and (given.high < 1 or given.low > 99) and not _has_term(scale, given):
            claim = f"{'' if _sure(given) else 'as good as '}{'impossible' if given.high < 1 else 'certain'}"
            message = f"{holder.name} is judged {claim}: {per_cent(given)}"
            hint = "stay within 1 to 99%, or give the fact as evidence"
            yield Problem(number_span(likelihood), message, holder.target(), per_cent(given), hint)


def _has_term(scale: Scale, given: Interval) -> bool:
    """True for numbers short of 0 and 100 that lie in the band of a term."""
    return not _sure(given) and any(given.within(band(term)) for term in scale.terms)


def _sure(given: Interval) -> bool:
    return given.point and given.low in (0, 100)
