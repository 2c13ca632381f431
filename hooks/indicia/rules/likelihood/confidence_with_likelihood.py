"""LIK-006."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.wording import texts_of


@rule("LIK-006", Severity.WARNING)
def confidence_with_likelihood(site: Site) -> Iterator[Problem]:
    """A sentence says how likely something is, or how good the basis is, but not both at once.

    “We have high confidence that it is likely” leaves open how likely it is and how well that is known; ICD 203 forbids
    the two in one sentence. Likelihood and confidence have fields of their own.

    ```yaml bad
    judgements:
      - {id: J1, statement: We judge with ⟦high confidence⟧ that transits are likely to stay low.}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: [J1, thesis]}
    ```

    ```yaml good
    judgements:
      - id: J1
        statement: Transits stay low.
        likelihood: likely
        confidence: high
        confidence_basis: Two public series agree.
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: [J1, thesis]}
    ```
    """
    for text in texts_of(site):
        if not text.has("confidence") or not text.has("likelihood") or text.field.endswith(_NOT_HERE):
            continue
        for found in text.each("confidence"):
            likely = [each for each in text.sentence(found.start) if each.list == "likelihood"]
            if likely:
                words = text.words(likely[0].start, likely[0].end)
                related = (Other(text.place(likely[0].start, likely[0].end), f"how likely: `{words}`"),)
                message = f"{{}} and `{words}` stand in one sentence: which of the two is meant?"
                hint = "give likelihood and confidence in their own fields, or in two sentences"
                yield text.problem(found.start, found.end, message, hint, related)


_NOT_HERE = ("stated_as", "confidence_basis")
