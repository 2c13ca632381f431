"""AUD-011."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.defects import defects


@rule("AUD-011", Severity.WARNING)
def incomplete_reference(site: Site) -> Iterator[Problem]:
    """A reference says when the work appeared and where it is.

    Without a year it cannot be cited as others are; without an address or a publication it cannot be found.

    ```text bad
    The lake is low (Lake Office, 2024).

    References
    ⟦Lake Office, 2024, Level of the lake⟧
    ```

    ```text good
    The lake is low (Lake Office, 2024).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    ```
    """
    yield from defects(site, "no_url", "no_date")
