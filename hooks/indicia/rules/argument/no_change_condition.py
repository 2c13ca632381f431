"""ARG-010."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.judged import argued
from indicia.rules.target import target


@rule("ARG-010", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def no_change_condition(site: Site) -> Iterator[Problem]:
    """A judgement says what would change it.

    A judgement that nothing could change is a conviction. Indicators, assumptions and gaps are named by their ids, all
    else in a sentence.

    ```yaml bad
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    judgements:
      - {id: ⟦J1⟧, statement: The lake stays low., likelihood: likely, assumptions: A1}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: [J1, thesis]}
      - {id: E2, claim: Rain fell in November., cite: {key: lake2025level, covers: full}, opposes: [J1, thesis]}
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
            if "would_change_if" not in judgement.written:
                hint = "name an indicator, or say it in a sentence: `would_change_if: …`"
                where = target(brief, judgement, "would_change_if")
                yield Problem(judgement.id.span, f"`{name}` does not say what would change it", where, name, hint)
