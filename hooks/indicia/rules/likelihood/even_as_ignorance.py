"""LIK-012."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.intervals import Interval, interval_of
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.likelihood.holders import on_scales, said

_EVEN = Interval(33, 67)
"""The widest band that a scale calls even: "about as likely as not" of the IPCC, 33 to 66."""


@rule("LIK-012", Severity.NOTE)
def even_as_ignorance(site: Site) -> Iterator[Problem]:
    """An even chance with low confidence is a finding, and not a way to say "we do not know".

    Half and half claims much: that there is as much to be said for as against. Who cannot tell writes `not-stated`, or
    a wide range. Silent where `basis` says on what the even chance rests.

    ```yaml bad
    judgements:
      - id: J1
        statement: Transits stay low.
        likelihood: ⟦roughly-even-chance⟧
        confidence: low
        confidence_basis: One report.
    ```

    ```yaml good
    judgements:
      - id: J1
        statement: Transits stay low.
        likelihood: {term: roughly-even-chance, basis: Ten of the last twenty dry seasons.}
        confidence: low
        confidence_basis: One report.
    ```
    """
    for holder, likelihood, scale in on_scales(site):
        given, confidence = interval_of(likelihood, scale), holder.record.confidence
        unsure = confidence is not None and confidence.value == "low" and not likelihood.basis
        if given and unsure and given.holds(50) and given.within(_EVEN):
            words = said(likelihood, scale)
            message = f"{holder.name} has an even chance ({words}) and low confidence: does it mean “not known”?"
            hint = "write `not-stated` or a wide range, or say in `basis` on what the even chance rests"
            yield Problem(likelihood.span, message, holder.target(), words, hint)
