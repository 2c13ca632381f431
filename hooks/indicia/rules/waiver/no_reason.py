"""WVR-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target


@rule("WVR-001", Severity.ERROR)
def no_reason(site: Site) -> Iterator[Problem]:
    """A waiver says why.

    What is accepted is printed on the public quality page, with its reason. Without one, a waiver is a rule switched
    off in silence.

    ```yaml bad
    evidence:
      - {id: E1, claim: Daily transits fell to 22., supports: thesis}
    waive:
      - {rule: ⟦EVD-001⟧, target: E1}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    for brief in site.briefs:
        for waiver in brief.waive:
            if "reason" not in waiver.written:
                name = waiver.rule.value if waiver.rule else ""
                message = f"the waiver of `{name}` gives no reason" if name else "a waiver gives no reason"
                hint = "add `reason: …`; it is printed on the site"
                yield Problem(waiver.at("rule"), message, target(brief, field="waive"), name, hint)
