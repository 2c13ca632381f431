"""SCN-008."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.scenario.scenario_trees import planted


@rule("SCN-008", Severity.NOTE, nature="completeness", tutorial=True)
def no_implications(site: Site) -> Iterator[Problem]:
    """An outcome says what it would mean, and for whom.

    A reader who has to decide asks "and then?". `implications` answers by actor, and the site sets the answers of all
    scenarios side by side. Shown only with `--explain-gaps`.

    ```yaml bad
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    scenarios:
      - {id: ⟦dry⟧, name: Dry, summary: The rains stay away., likelihood: likely, horizon: 2026-12}
      - {id: wet, name: Wet, summary: The rains come., likelihood: unlikely, horizon: 2026-12,
         implications: {actor: canal-authority, text: Tolls recover.}}
    ```

    ```yaml good
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., likelihood: likely, horizon: 2026-12,
         implications: {actor: canal-authority, text: Tolls stay low.}}
      - {id: wet, name: Wet, summary: The rains come., likelihood: unlikely, horizon: 2026-12,
         implications: {actor: canal-authority, text: Tolls recover.}}
    indicators:
      - id: I-rain
        statement: Rain at the gauge in May.
        expect: {dry: highly-unlikely, wet: highly-likely}
        counts_as_observed: Over 200 mm in the month.
        due: 2026-06-30
        watch: Canal Authority
      - id: I-level
        statement: The lake falls below 24 m.
        expect: {dry: highly-likely, wet: unlikely}
        counts_as_observed: A week below 24 m.
        due: 2026-06-30
        watch: Canal Authority
    gaps: {id: G1, question: When will the rains come?}
    waive: {rule: SCN-011, reason: The commission knows no third case.}
    ```
    """
    for each in planted(site):
        for branch in each.outcomes():
            scenario = branch.scenario
            if "implications" not in scenario.written:
                message = f"`{scenario.id.value}` does not say what it would mean for anybody"
                hint = "`implications: [{actor: …, text: …}]`"
                where = each.target(scenario, "implications")
                yield Problem(scenario.id.span, message, where, "", hint, follows=each.follows)
