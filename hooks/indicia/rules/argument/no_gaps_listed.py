"""ARG-015."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.judged import argued
from indicia.rules.target import broken_brief, target


@rule("ARG-015", Severity.NOTE, nature="completeness", tutorial=True)
def no_gaps_listed(site: Site) -> Iterator[Problem]:
    """An analysis lists what is not known.

    Open questions tell readers where the judgements are thin, and colleagues what to look for. Shown only with
    `--explain-gaps`.

    ```yaml bad
    kind: analysis
    thesis: {statement: ⟦Transits stay low.⟧, likelihood: likely}
    evidence:
      - {id: E1, claim: Rain fell in November., cite: {key: lake2025level, covers: full}, opposes: thesis}
    assumptions:
      - {id: A1, statement: The rains are late., rating: solid, if_wrong: The lake fills.}
    ```

    ```yaml good
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Rain fell in November., cite: {key: lake2025level, covers: full}, opposes: thesis}
    assumptions:
      - {id: A1, statement: The rains are late., rating: solid, if_wrong: The lake fills.}
    gaps:
      - {id: G1, question: How much rain do the hills hold?}
    ```
    """
    for brief in site.briefs:
        if argued(brief) and "gaps" not in brief.written:
            span = brief.thesis.at("statement") if brief.thesis else brief.at("title")
            hint = "list under `gaps` the questions that would change the judgements if they were answered"
            where = target(brief, field="gaps")
            follows = broken_brief(site, brief)
            yield Problem(span, "the brief lists no open question", where, "", hint, follows=follows)
