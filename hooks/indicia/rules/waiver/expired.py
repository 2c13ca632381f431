"""WVR-002."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target


@rule("WVR-002", Severity.ERROR)
def expired(site: Site) -> Iterator[Problem]:
    """A waiver that has run out is renewed or removed.

    `until` is the last day on which it holds. After that the finding is there again, and the waiver only looks as if it
    were answered. Where a build does not know the day, the question is not asked.

    ```yaml bad
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    waive:
      - {rule: CIT-022, reason: One authority measures the lake., until: ⟦2025-12-31⟧}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    for brief in site.briefs:
        for waiver in brief.waive:
            last = waiver.until.latest if waiver.until else None
            if waiver.until and last and site.today and site.today > last:
                name = waiver.rule.value if waiver.rule else ""
                message = f"the waiver of `{name}` ran out on {last.isoformat()}"
                hint = "mend the fault and remove the waiver, or give it a later `until`"
                yield Problem(waiver.until.span, message, target(brief, field="waive"), name, hint)
