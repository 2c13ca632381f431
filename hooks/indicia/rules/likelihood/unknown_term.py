"""LIK-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief, records
from indicia.model.finding import Problem, Severity, rule
from indicia.model.likelihood import NOT_STATED, Likelihood
from indicia.model.nearest import did_you_mean
from indicia.model.site import Site
from indicia.model.vocabulary import Scale
from indicia.rules.target import target


@rule("LIK-001", Severity.ERROR)
def unknown_term(site: Site) -> Iterator[Problem]:
    """A word of likelihood is one of the brief's scale.

    Words mean numbers only within a scale, and the same word means other numbers in another. What an article says in
    words of its own goes to `stated_as`.

    ```yaml bad
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: ⟦highly likely⟧}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: [J1, thesis]}
    ```

    ```yaml good
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: {term: very-likely, stated_as: highly likely}}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: [J1, thesis]}
    ```
    """
    for brief in site.briefs:
        chosen = brief.scale or site.configuration.settings.scale
        scale = site.vocabulary.scales.get(chosen.value) if chosen else None
        for where, likelihood in _likelihoods(brief) if scale else ():
            term = likelihood.term
            if scale and term and term.value != NOT_STATED and scale.term(term.value) is None:
                message = f"`{term.value}` is no term of the scale {scale.name}"
                yield Problem(term.span, message, where, term.value, _hint(site, scale, term.value))


def _likelihoods(brief: Brief) -> Iterator[tuple[str, Likelihood]]:
    if brief.thesis and brief.thesis.likelihood:
        yield target(brief, "thesis", "likelihood"), brief.thesis.likelihood
    for item in (*brief.judgements, *brief.scenarios):
        for record in records(item):
            if isinstance(record, Likelihood):
                yield target(brief, item, "likelihood"), record


def _hint(site: Site, scale: Scale, word: str) -> str:
    terms = ", ".join(term.id for term in scale.terms)
    near = did_you_mean(word.replace(" ", "-"), [term.id for term in scale.terms])
    elsewhere = [other.name for other in site.vocabulary.scales.values() if other.term(word) is not None]
    if elsewhere:
        return f"it is a term of {' and of '.join(elsewhere)}; the terms here are {terms}"
    return near or f"the terms here are {terms}; a number such as 60% is possible too"
