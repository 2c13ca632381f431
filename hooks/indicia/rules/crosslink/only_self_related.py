"""XRF-004."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target

_SAYS_NOTHING = "see-also"


@rule("XRF-004", Severity.NOTE, tutorial=True)
def only_self_related(site: Site) -> Iterator[Problem]:
    """A brief says how it is related to others, not only that it is.

    `see-also` leaves the reader to find out whether the other brief agrees, contradicts or is older. Shown only with
    `--explain-gaps`.

    ```yaml other
    title: The harbour
    kind: analysis
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: {statement: The harbour stays open., likelihood: likely}
    source_note: The log of the pilots and a table of tolls.
    assumptions: {id: A1, statement: The pilots stay., rating: solid, if_wrong: It closes.}
    gaps: {id: G1, question: Who pays the pilots?}
    evidence:
      - id: E1
        claim: Queues were long.
        cite: [{key: pilots2025log, covers: full}, {key: tolls2025table, covers: full}]
        supports: thesis
      - {id: E2, claim: Tolls fell., cite: {key: tolls2025table, covers: full}, opposes: thesis}
    ```

    ```yaml bad
    related: {brief: other, relation: ⟦see-also⟧}
    ```

    ```yaml good
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    gaps: {id: G1, question: How much rain do the hills hold?}
    evidence:
      - {id: E1, claim: Rain fell in November., cite: {key: lake2025level, covers: full}, opposes: thesis}
    related: {brief: other, relation: responds-to}
    ```
    """
    for brief in site.briefs:
        if brief.related and all(each.relation and each.relation.value == _SAYS_NOTHING for each in brief.related):
            yield Problem(
                brief.related[0].at("relation"),
                "all relations of the brief are `see-also`",
                target(brief, field="related"),
                _SAYS_NOTHING,
                hint="where it is more, say so: `builds-on`, `responds-to`, `contradicts`, `updates`, `supersedes`",
            )
