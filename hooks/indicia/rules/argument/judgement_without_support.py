"""ARG-002."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.support import bearing
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.judged import argued
from indicia.rules.target import target


@rule("ARG-002", Severity.ERROR, by_kind={"op-ed": Severity.WARNING}, nature="completeness")
def judgement_without_support(site: Site) -> Iterator[Problem]:
    """Every judgement has evidence that supports it.

    Readers ask of a judgement what it rests on. The link is written on the evidence: `supports: J1`.

    ```yaml bad alone
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    judgements:
      - {id: ⟦J1⟧, statement: The lake stays low., likelihood: likely, assumptions: A1, would_change_if: Rain in March.}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E2, claim: Rain fell in November., cite: {key: pilots2025log, covers: full}, opposes: [J1, thesis]}
    assumptions:
      - {id: A1, statement: The rains are late., rating: solid, if_wrong: The lake fills.}
    ```

    ```yaml good
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    judgements:
      - {id: J1, statement: The lake stays low., likelihood: likely, assumptions: A1, would_change_if: Rain in March.}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: [J1, thesis]}
      - {id: E2, claim: Rain fell in November., cite: {key: lake2025level, covers: full}, opposes: [J1, thesis]}
    assumptions:
      - {id: A1, statement: The rains are late., rating: solid, if_wrong: The lake fills.}
    ```
    """
    for brief in site.briefs:
        for judgement in brief.judgements if argued(brief) else ():
            name = judgement.id.value
            if not bearing(site, brief, name):
                hint = f"write `supports: {name}` at the evidence that speaks for it"
                follows = astray(site, brief, "supports")
                message = f"no evidence supports `{name}`"
                yield Problem(judgement.id.span, message, target(brief, judgement), name, hint, follows=follows)
