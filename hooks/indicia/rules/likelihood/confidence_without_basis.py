"""LIK-011."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.argument import Judgement, Thesis
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.likelihood.holders import holders
from indicia.rules.target import broken_brief


@rule("LIK-011", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def confidence_without_basis(site: Site) -> Iterator[Problem]:
    """Who says how sure they are says on what that rests.

    Confidence is about the basis: how many sources, how good, how well they agree, how well the subject is understood
    (ICD 203). Without it, "low" or "high" is a mood that nobody can question. It is said in a sentence of its own,
    never in one with the likelihood. A basis without the level that it is the basis of says as little.

    ```yaml bad
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely, confidence: ⟦low⟧}
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    ```

    ```yaml good
    kind: analysis
    thesis:
      statement: Transits stay low.
      likelihood: likely
      confidence: low
      confidence_basis: Two reports, both of the canal's own authorities.
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    ```
    """
    for brief in site.briefs:
        for each in holders(brief):
            record = each.record
            if not isinstance(record, Thesis | Judgement):
                continue
            if "confidence_basis" in record.written and "confidence" not in record.written:
                message = f"{each.name} says on what its confidence rests, and not how high it is"
                hint = "add `confidence`: low, moderate or high"
                place, where = record.at("confidence_basis"), each.target("confidence_basis")
                yield Problem(place, message, where, "", hint, follows=broken_brief(site, brief))
            if record.confidence and "confidence_basis" not in record.written:
                level = record.confidence
                message = f"{each.name} has {level.value} confidence, and does not say why"
                hint = "say on what it rests: `confidence_basis: …`"
                where = each.target("confidence")
                yield Problem(level.span, message, where, level.value, hint, follows=broken_brief(site, brief))
