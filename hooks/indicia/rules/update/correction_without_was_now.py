"""UPD-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import broken_brief, target


@rule("UPD-003", Severity.ERROR)
def correction_without_was_now(site: Site) -> Iterator[Problem]:
    """A correction says what stood there, and what is right.

    "We have corrected a figure" tells nobody whether the figure that they quoted was the wrong one. An error is called
    a correction, never a clarification; news of the world is an update.

    ```yaml bad
    updates:
      - {id: U1, date: 2025-12-20, type: ⟦correction⟧, summary: The number of slots was wrong., affects: X1, was: 24}
    ```

    ```yaml good
    updates:
      - {id: U1, date: 2025-12-20, type: correction, summary: The number of slots was wrong., affects: X1, was: 24,
         now: 22}
    ```
    """
    for brief in site.briefs:
        for update in brief.updates:
            missing = [name for name in ("was", "now") if name not in update.written]
            if not missing or update.type is None or update.type.value != "correction":
                continue
            said = " and ".join({"was": "what stood there (`was`)", "now": "what is right (`now`)"}[m] for m in missing)
            yield Problem(
                update.type.span,
                f"the correction `{update.id.value}` does not say {said}",
                target(brief, update, missing[0]),
                update.id.value,
                "write both, as in `was: 24 slots` and `now: 22 slots`",
                follows=broken_brief(site, brief),
            )
