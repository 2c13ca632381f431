"""LIK-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.nearest import did_you_mean
from indicia.model.site import Site
from indicia.rules.likelihood.foreign_words import ForeignWord, foreign_words


@rule("LIK-001", Severity.ERROR)
def unknown_term(site: Site) -> Iterator[Problem]:
    """A word of likelihood is one of the brief's scale.

    Words mean numbers only within a scale, and the same word means other numbers in another. What an article says in
    words of its own goes to `stated_as`. A brief that uses words of two scales side by side, so that no one scale has
    them all, is LIK-005's.

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
    for each in foreign_words(site):
        if not each.mixed:
            message = f"`{each.word.value}` is no term of the scale {each.scale.name}"
            yield Problem(each.word.span, message, each.holder.target(), each.word.value, _hint(each))


def _hint(found: ForeignWord) -> str:
    terms = ", ".join(term.id for term in found.scale.terms)
    if found.owners:
        elsewhere = " and of ".join(other.name for other in found.owners)
        switch = " or ".join(f"`scale: {other.id}`" for other in found.whole)
        whole = f"; if the brief means that scale, write {switch}" if switch else ""
        return f"it is a term of {elsewhere}; the terms here are {terms}{whole}"
    near = did_you_mean(found.word.value.replace(" ", "-"), [term.id for term in found.scale.terms])
    return near or f"the terms here are {terms}; a number such as 60% is possible too"
