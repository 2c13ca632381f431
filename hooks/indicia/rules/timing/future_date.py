"""TIM-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target


@rule("TIM-001", Severity.ERROR)
def future_date(site: Site) -> Iterator[Problem]:
    """An event after the information cut-off is marked as planned.

    A brief knows nothing of what came after its `as_of`. An event from later is a plan (`certainty: planned`), a slip
    of the pen, or news that belongs into an update. Dates that are known in part count as late only if every reading
    is.

    ```yaml bad
    evidence:
      - {id: E1, claim: A new lock is being built., cite: {key: lake2025level, covers: full}, supports: thesis}
    timeline:
      - {id: T1, date: ⟦2026-02-01⟧, title: The new lock opens, evidence: E1}
    ```

    ```yaml good
    timeline:
      - {id: T1, date: 2025-03, title: The lake is at its lowest, cite: {key: lake2025level, covers: full}}
      - id: T2
        date: 2026-02-01
        title: The new lock opens
        certainty: planned
        cite: {key: lake2025level, covers: full}
    ```
    """
    for brief in site.briefs:
        for event in brief.timeline:
            late = event.date and brief.as_of and event.date.surely_after(brief.as_of)
            planned = "certainty" in event.written and (event.certainty is None or event.certainty.value == "planned")
            if late and not planned and event.date and brief.as_of:
                message = f"`{event.id.value}` is dated {event.date.value}, after the cut-off of {brief.as_of.value}"
                hint = "add `certainty: planned`, move it to an update, or move `as_of`"
                related = (Other(brief.as_of.span, "the cut-off is here"),)
                where = target(brief, event, "date")
                yield Problem(event.date.span, message, where, event.date.value, hint, related)
