"""SCN-011."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.scenario.scenario_trees import and_list, planted, under
from indicia.rules.target import target


@rule("SCN-011", Severity.NOTE, tutorial=True)
def treated_as_exhaustive(site: Site) -> Iterator[Problem]:
    """Scenarios side by side are read as all that can happen.

    Sums, and what each leaves to the others, hold only if nothing else is possible and no two can come together. Is
    there a further outcome, it is a scenario too ("neither of these"). Said once for each set, only with
    `--explain-gaps`; a waiver with its reason tells readers that the author has asked it.

    ```yaml bad
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    scenarios:
      - {id: ⟦dry⟧, name: Dry, summary: The rains stay away., likelihood: likely, horizon: 2026-12,
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
        for one in each.tree.sets:
            if len(one.members) > 1:
                names = [f"`{member.id.value}`" for member in one.members]
                said = "are read as all that can happen, and as excluding each other"
                message = f"{and_list(names)}{under(one.given)} {said}"
                span = one.members[0].id.span
                where = target(each.brief, one.given, "scenarios")
                yield Problem(span, message, where, " ".join(member.id.value for member in one.members))
