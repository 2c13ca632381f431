"""LIK-004."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.intervals import band
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.likelihood.holders import number_span, numbers, on_scales, per_cent


@rule("LIK-004", Severity.WARNING)
def boundary_value(site: Site) -> Iterator[Problem]:
    """A number on which two bands touch comes with its term.

    In ICD 203, 20% is the end of `very-unlikely` and the beginning of `unlikely`. Readers take the word that suits
    them. Nested scales (IPCC) have several words for every number, and no word follows from one; they are not asked.

    ```yaml bad
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: ⟦80%⟧}
    ```

    ```yaml good
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: {term: likely, range: 80%}}
    ```
    """
    for holder, likelihood, scale in on_scales(site):
        given = numbers(likelihood)
        if given is None or not given.point or likelihood.term or scale.layout == "nested":
            continue
        ends = [term for term in scale.terms if given.low in (term.low, term.high)]
        terms = [term.id for term in ends if band(term).holds(given.low)]
        if len(terms) > 1:
            number = per_cent(given)
            message = f"in {scale.name}, {number} is {' as well as '.join(f'`{term}`' for term in terms)}"
            hint = f"say which: {' or '.join(f'`{{term: {term}, range: {number}}}`' for term in terms)}"
            yield Problem(number_span(likelihood), message, holder.target(), number, hint)
