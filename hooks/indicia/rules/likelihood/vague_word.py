"""LIK-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.wording import texts_of

_FIELDS = {
    "": ("thesis.statement",),
    "judgement": ("statement",),
    "scenario": ("name", "summary", "narrative", "implications.text"),
}


@rule("LIK-007", Severity.WARNING, by_kind={"op-ed": Severity.NOTE})
def vague_word(site: Site) -> Iterator[Problem]:
    """Thesis, judgements and scenarios do not hide behind *may* and *cannot be ruled out*.

    Readers take such words for anything between 5 and 90 per cent (Kent 1964), and no outcome proves them wrong. Say
    what will happen, and how likely it is in `likelihood`.

    ```yaml bad
    judgements:
      - {id: J1, statement: Transits ⟦may⟧ stay low.}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: [J1, thesis]}
    ```

    ```yaml good
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: [J1, thesis]}
    ```
    """
    for text in texts_of(site):
        if text.has("vague") and text.field in _FIELDS.get(text.kind, ()):
            for found in text.each("vague"):
                message = "{} says nothing that could turn out wrong"
                hint = "say what will happen, and put how likely it is into `likelihood`"
                yield text.problem(found.start, found.end, message, hint)
