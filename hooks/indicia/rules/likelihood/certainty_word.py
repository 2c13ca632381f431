"""LIK-008."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.argument import Judgement, Thesis
from indicia.model.finding import Problem, Severity, rule
from indicia.model.scenario import Scenario
from indicia.model.site import Site
from indicia.rules.wording import Text, texts_of

_ASKED = ("gap",)


@rule("LIK-008", Severity.WARNING)
def certainty_word(site: Site) -> Iterator[Problem]:
    """No judgement is beyond doubt.

    *Undoubtedly*, *inevitably* and *of course* stand where the argument should. Evidence that restates what somebody
    said is left alone. In `stated_as`, the word is the original's; it is reported only where the brief itself states no
    likelihood, so that the word is all that readers have.

    ```yaml bad
    judgements:
      - {id: J1, statement: Transits will ⟦undoubtedly⟧ stay low.}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: [J1, thesis]}
    ```

    ```yaml good
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: {term: very-likely, stated_as: undoubtedly}}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: [J1, thesis]}
    ```
    """
    for text in texts_of(site):
        if not text.has("certainty") or text.restated or text.kind in _ASKED:
            continue
        quoted = text.field.endswith("stated_as")
        if quoted and _stated(text):
            continue
        for found in text.each("certainty"):
            if quoted:
                message = "the original says {}, and the brief gives no likelihood of its own"
                hint = "give a term of the scale, with what it rests on in `basis`"
            else:
                message = "{} leaves no room for being wrong"
                hint = "leave it out, and say how likely it is"
            yield text.problem(found.start, found.end, message, hint)


def _stated(text: Text) -> bool:
    """True where the brief has a term or a number beside the words of the original."""
    holder: Thesis | Judgement | Scenario | None
    item = text.wording.item
    holder = item if isinstance(item, Judgement | Scenario) else text.wording.brief.thesis
    return holder is not None and holder.likelihood is not None and holder.likelihood.stated
