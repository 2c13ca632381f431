"""EVD-010."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.lexicon import Found
from indicia.inference.own_words import Sentences
from indicia.model.evidence import Evidence
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.evidence.named import after, follows, is_named
from indicia.rules.wording import Text, texts_of


@rule("EVD-010", Severity.WARNING)
def intent_as_fact(site: Site) -> Iterator[Problem]:
    """What a state or a person thinks, wants or expects is not told as if it had been seen.

    Nobody sees a mind. Evidence on one is what somebody said (type `statement`), or an inference that says on what it
    rests (`basis`). A sentence that tells who reported it is left alone. The words are those of the list `intent`,
    right after an actor of the registry or a capital of the list `seats`.

    ```yaml bad
    evidence:
      - id: E1
        claim: ⟦Moscow expects⟧ low water until May.
        cite: {key: lake2025level, covers: full}
        supports: thesis
    ```

    ```yaml good
    evidence:
      - id: E1
        type: inference
        claim: Moscow expects low water until May.
        basis: The ministry has booked storage until then.
        cite: {key: lake2025level, covers: full}
        supports: thesis
      - id: E2
        claim: The ministry's spokesman said that Moscow expects low water until May.
        cite: {key: pilots2025log, covers: full}
        supports: thesis
    ```
    """
    for text in texts_of(site):
        item = text.wording.item
        if not isinstance(item, Evidence) or not text.has("intent"):
            continue
        kind = item.type.value if item.type else ""
        if kind == "statement" or item.basis or "basis" in item.written:
            continue
        for verb in text.each("intent"):
            who = _who(site, text, verb)
            if who:
                hint = "say who reported or inferred it, or make it an `inference` with its `basis`"
                message = "{} is told as a fact: nobody sees what others think"
                start, end = (who.start, verb.end) if after(site, text, who, verb) else (verb.start, verb.end)
                yield text.problem(start, end, message, hint)


def _who(site: Site, text: Text, verb: Found) -> Found | None:
    """The actor whose mind it is; None where the sentence says who told it."""
    start, end = Sentences(text.value).around(verb.start)
    within = [each for each in text.found if start <= each.start < end]
    if any(each.list in ("saying", "attributed", "saying-before") for each in within):
        return None
    return next((each for each in within if is_named(each) and follows(site, text, each, verb, start)), None)
