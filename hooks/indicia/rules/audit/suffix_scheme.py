"""AUD-009."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.defects import defects


@rule("AUD-009", Severity.NOTE)
def suffix_scheme(site: Site) -> Iterator[Problem]:
    """The suffixes of a year start at `a`.

    In a list of `2025`, `2025a`, `2025b` the bare year may mean one work or any of them.

    ```text bad
    The lake is low (Lake Office, 2024; Lake Office, 2024a).

    References
    Lake Office, ⟦2024⟧, Level of the lake, https://lake.example.org/level
    Lake Office, 2024a, Depth of the lake, https://lake.example.org/depth
    ```

    ```text good
    The lake is low (Lake Office, 2024a; Lake Office, 2024b).

    References
    Lake Office, 2024a, Level of the lake, https://lake.example.org/level
    Lake Office, 2024b, Depth of the lake, https://lake.example.org/depth
    ```
    """
    yield from defects(site, "suffix_starts_bare")
