"""LIK-005."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.likelihood.foreign_words import foreign_words


@rule("LIK-005", Severity.ERROR)
def mixed_scales(site: Site) -> Iterator[Problem]:
    """A brief keeps to one scale of likelihood.

    A word of another scale beside words of the brief's own cannot be compared with them: "highly likely" is 80 to 90
    in one, "very likely" 80 to 95 in the other, and which of two scenarios is likelier is then nobody's guess. It is
    asked of the fields alone; `stated_as` quotes, and is never judged. Where one scale has all words of the brief and
    only the wrong one is named, or a word is on no scale, the fault is LIK-001's, not this one's.

    ```yaml bad
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: very-likely}
      - {id: J2, statement: Queues grow., likelihood: ⟦highly-likely⟧}
    ```

    ```yaml good
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: very-likely}
      - {id: J2, statement: Queues grow., likelihood: {term: very-likely, stated_as: highly likely}}
    ```
    """
    for each in foreign_words(site):
        if each.mixed and each.beside and each.beside.word:
            beside = each.beside.word
            owners = " and of ".join(other.name for other in each.owners)
            message = f"`{each.word.value}` is a term of {owners}, beside `{beside.value}` of {each.scale.name}"
            hint = f"the brief's scale has {', '.join(term.id for term in each.scale.terms)}"
            related = (Other(beside.span, f"a term of {each.scale.name}"),)
            yield Problem(each.word.span, message, each.holder.target(), each.word.value, hint, related)
