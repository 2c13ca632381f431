"""ARG-011."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.sourcing import origins
from indicia.inference.support import behind, carrying
from indicia.model.argument import Assumption
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.judged import Judged, judged
from indicia.rules.target import broken_bibliography, target


@rule("ARG-011", Severity.WARNING)
def confidence_exceeds_basis(site: Site) -> Iterator[Problem]:
    """High confidence rests on two independent publishers at least, and on no unsupported linchpin.

    Confidence says how good the basis is (ICD 203), not how likely the judgement. The thesis has the evidence of all
    judgements behind it as well as its own.

    ```yaml bad alone
    thesis: {statement: Transits stay low., confidence: ⟦high⟧, confidence_basis: Daily counts., likelihood: likely}
    evidence:
      - {id: E1, claim: Daily transits fell., uncited: A pilot said so., supports: thesis}
      - {id: E2, claim: The lake is low., cite: {key: lake2025level, covers: full}, context: true}
    ```

    ```yaml good
    thesis: {statement: Transits stay low., confidence: high, confidence_basis: Daily counts., likelihood: likely}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    for brief in site.briefs:
        for each in judged(brief):
            confidence = each.record.confidence
            why = _why_not(site, brief, each) if confidence and confidence.value == "high" else ""
            if confidence and why:
                yield Problem(
                    confidence.span,
                    f"the confidence in {each.called} is high, but {why}",
                    target(brief, each.name, "confidence"),
                    confidence.value,
                    hint="write `moderate` or `low`, or add the evidence that makes it high",
                    follows=astray(site, brief, "supports", "assumptions") or broken_bibliography(site),
                )


def _why_not(site: Site, brief: Brief, each: Judged) -> str:
    for assumption in _assumed(brief, each):
        if assumption.linchpin and assumption.rating and assumption.rating.value == "unsupported":
            return f"it hangs on `{assumption.id.value}`, a linchpin rated unsupported"
    judgements = () if each.item else (judgement.id.value for judgement in brief.judgements)
    found = origins(site, carrying(*behind(site, brief, each.name, *judgements)))
    if not found.fewer_than_two:
        return ""
    return f"all of its sources come from {found.known[0].name}" if found.known else "nothing with a source supports it"


def _assumed(brief: Brief, each: Judged) -> list[Assumption]:
    """What a judgement assumes; for the thesis, whatever the brief assumes."""
    if each.item is None:
        return list(brief.assumptions)
    names = {word.value.casefold() for word in each.item.assumptions}
    return [assumption for assumption in brief.assumptions if assumption.id.value.casefold() in names]
