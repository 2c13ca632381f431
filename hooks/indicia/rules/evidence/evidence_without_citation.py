"""EVD-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.evidence import Event, Evidence
from indicia.model.finding import Problem, Severity, rule
from indicia.model.indicator import Observation
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.evidence.sourced import sourced
from indicia.rules.target import target


@rule("EVD-001", Severity.ERROR)
def evidence_without_citation(site: Site) -> Iterator[Problem]:
    """Every piece of evidence, event and observation names its source, or says why it has none.

    This is what a brief is for: a gap may be there, but never in silence. An event may name the evidence that carries
    it instead. An observation that nothing could be learned needs no source.

    ```yaml bad
    evidence:
      - {id: ⟦E1⟧, claim: Daily transits fell to 22., supports: thesis}
    timeline:
      - {id: ⟦T1⟧, date: 2025-03-04, title: The lake is at its lowest}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    timeline:
      - {id: T1, date: 2025-03-04, title: The lake is at its lowest, evidence: E1}
    ```
    """
    for brief in site.briefs:
        for each in sourced(site, brief):
            if each.has("cite") or each.has("uncited") or each.has("evidence"):
                continue
            hint = "add `cite:` with the key of a source, or `uncited:` with the reason why there is none"
            message = f"{each.name} has no source{each.says}"
            follows = "" if _readable(each.record) else astray(site, brief, "observations", item=each.item)
            yield Problem(each.span, message, target(brief, each.item, each.path), "", hint, follows=follows)


def _readable(record: Evidence | Event | Observation) -> bool:
    """False for an observation whose status could not be read: it may be one that needs no source."""
    return not isinstance(record, Observation) or record.status is not None
