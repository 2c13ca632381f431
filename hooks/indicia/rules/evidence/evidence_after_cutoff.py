"""EVD-015."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target


@rule("EVD-015", Severity.ERROR)
def evidence_after_cutoff(site: Site) -> Iterator[Problem]:
    """Evidence is not dated after the brief's information cut-off, `as_of`.

    What came later was not known when the judgements were made. It belongs in an update, or the cut-off has moved and
    `as_of` is old. Dates known in part are wrong only if every reading of them is.

    ```yaml bad
    as_of: 2025-02
    evidence:
      - {id: E1, claim: Transits fell., date: ⟦2025-03-02⟧, cite: {key: lake2025level, covers: full}, supports: thesis}
    ```

    ```yaml good
    as_of: 2025-03
    evidence:
      - {id: E1, claim: Transits fell., date: 2025-03-02, cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    for brief in site.briefs:
        for evidence in brief.evidence:
            date = evidence.date
            if date and brief.as_of and date.surely_after(brief.as_of):
                yield Problem(
                    date.span,
                    f"`{evidence.id.value}` is of {date}, after the cut-off {brief.as_of}",
                    target(brief, evidence, "date"),
                    date.value,
                    hint="make an update of it, or move `as_of` if the judgements take it into account",
                    related=(Other(brief.as_of.span, "the cut-off"),),
                )
