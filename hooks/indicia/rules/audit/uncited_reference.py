"""AUD-006."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.places import shown, target


@rule("AUD-006", Severity.WARNING)
def uncited_reference(site: Site) -> Iterator[Problem]:
    """Every work of the list is cited.

    An entry that nothing cites is left over, or its citation was lost or misspelt.

    ```text bad
    The lake is low (Lake Office, 2024).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    ⟦Rain Watch, 2023, Outlook for the rains, https://rain.example.net/outlook⟧
    ```

    ```text good
    The lake is low (Lake Office, 2024). Rain is late (Rain Watch, 2023).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    Rain Watch, 2023, Outlook for the rains, https://rain.example.net/outlook
    ```
    """
    for audit in site.audits:
        by_index = {each.index: each for each in audit.references}
        for each in audit.uncited:
            reference = by_index[each.index]
            message = f"no citation names {shown(reference)}"
            # The reason says so too, and after a semicolon which citation may mean it.
            meant = each.reason.partition("; ")[2]
            hint = meant or "cite it where it belongs, or take it out of the list"
            yield Problem(reference.span, message, target(audit, f"{each.index}"), reference.raw, hint)
