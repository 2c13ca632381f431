"""ARG-004."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.judged import argued
from indicia.rules.target import broken_brief, target


@rule("ARG-004", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def no_assumptions(site: Site) -> Iterator[Problem]:
    """An analysis says what it takes as given.

    Every argument assumes something. What is written down can be watched and tested; what is not fails unseen.

    ```yaml bad alone
    kind: analysis
    thesis: {statement: ⟦Transits stay low.⟧, likelihood: likely}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E2, claim: Queues were long., cite: {key: pilots2025log, covers: full}, supports: thesis}
      - {id: E3, claim: Rain fell in November., cite: {key: lake2025level, covers: full}, opposes: thesis}
    ```

    ```yaml good
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E2, claim: Rain fell in November., cite: {key: lake2025level, covers: full}, opposes: thesis}
    assumptions:
      - {id: A1, statement: The rains are late., rating: solid, if_wrong: The lake fills.}
    ```
    """
    for brief in site.briefs:
        if argued(brief) and "assumptions" not in brief.written:
            span = brief.thesis.at("statement") if brief.thesis else brief.at("title")
            hint = (
                "list under `assumptions` what must be true for the judgements to hold, and what follows if it is not"
            )
            where = target(brief, field="assumptions")
            follows = broken_brief(site, brief)
            yield Problem(span, "the brief names no assumption", where, "", hint, follows=follows)
