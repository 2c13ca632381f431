"""UPD-002."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import broken_brief, target

_WHOLE = ("withdrawal", "retraction")


@rule("UPD-002", Severity.WARNING)
def update_affects_nothing(site: Site) -> Iterator[Problem]:
    """An update says which items it affects.

    Readers who come back look for what of the argument has moved. An update that names nothing leaves them to compare
    the versions by themselves. A withdrawal or a retraction concerns the whole brief and need not name its parts.

    ```yaml bad
    updates:
      - ⟦{id: U1, date: 2025-12-20, type: update, summary: The authority cut slots again., judgement_effect: none}⟧
    ```

    ```yaml good
    updates:
      - {id: U1, date: 2025-12-20, type: update, summary: The authority cut slots again., affects: thesis,
         judgement_effect: none}
    ```
    """
    for brief in site.briefs:
        for update in brief.updates:
            if "affects" in update.written or (update.type and update.type.value in _WHOLE):
                continue
            yield Problem(
                update.span,
                f"the update `{update.id.value}` does not say what it affects",
                target(brief, update, "affects"),
                update.id.value,
                "name the items, as in `affects: [E1, thesis]`",
                follows=broken_brief(site, brief),
            )
