"""AUD-010."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.defects import defects


@rule("AUD-010", Severity.NOTE)
def list_order(site: Site) -> Iterator[Problem]:
    """The list is in the order of its own alphabet.

    Readers look a name up where it belongs, and believe that it is missing if it stands elsewhere.

    ```text bad
    All is low (Area Office, 2024; Bay Office, 2024; Lake Office, 2024; Moor Office, 2024; Pond Office, 2024).

    References
    Area Office, 2024, Level of the area, https://area.example.org/level
    Bay Office, 2024, Level of the bay, https://bay.example.org/level
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    Pond Office, 2024, Level of the pond, https://pond.example.org/level
    ⟦Moor Office, 2024, Level of the moor, https://moor.example.org/level⟧
    ```

    ```text good
    The lake is low (Lake Office, 2024). Rain is late (Rain Watch, 2023).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    Rain Watch, 2023, Outlook for the rains, https://rain.example.net/outlook
    ```
    """
    yield from defects(site, "out_of_order")
