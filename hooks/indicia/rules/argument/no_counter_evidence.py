"""ARG-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.support import THESIS, bearing, behind
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.judged import Judged, argued, judged
from indicia.rules.target import target


@rule("ARG-003", Severity.WARNING, by_kind={"backgrounder": Severity.OFF, "note": Severity.OFF})
def no_counter_evidence(site: Site) -> Iterator[Problem]:
    """Something speaks against every judgement and the thesis, or nobody has looked.

    Few judgements have everything for them. Evidence that opposes what supports a judgement, or what it assumes,
    counts as well. A judgement that nothing supports is ARG-002's.

    ```yaml bad
    kind: op-ed
    thesis: ⟦Transits stay low.⟧
    scenarios:
      - {id: dry, name: It stays dry, summary: The lake stays low.}
      - {id: wet, name: The rains come, summary: The lake fills.}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```

    ```yaml good
    kind: op-ed
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E2, claim: Rain fell in November., cite: {key: lake2025level, covers: full}, opposes: thesis}
    ```
    """
    for brief in site.briefs:
        for each in judged(brief) if argued(brief) else ():
            if bearing(site, brief, each.name) and not _opposed(site, brief, each):
                yield Problem(
                    each.span,
                    f"no evidence opposes {each.called}",
                    target(brief, each.name),
                    each.name,
                    hint="look for what would speak against it; where there is something, add it with `opposes`",
                    follows=astray(site, brief, "supports", "opposes", "assumptions"),
                )


def _opposed(site: Site, brief: Brief, each: Judged) -> bool:
    """True where evidence opposes it, the evidence behind it, or an assumption that it needs."""
    assumptions = [word.value for word in each.item.assumptions] if each.item else []
    if each.name == THESIS:
        assumptions = [assumption.id.value for assumption in brief.assumptions if assumption.linchpin]
    names = (each.name, *assumptions, *(evidence.id.value for evidence in behind(site, brief, each.name)))
    return any(bearing(site, brief, name, "opposes") for name in names)
