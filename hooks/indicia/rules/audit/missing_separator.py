"""AUD-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.defects import defects


@rule("AUD-007", Severity.WARNING)
def missing_separator(site: Site) -> Iterator[Problem]:
    """The parts of a reference are set apart.

    Without a comma or a space, title and address run together: programs, and some readers, take one for the other.

    ```text bad
    The lake is low (Lake Office, 2024).

    References
    Lake Office, 2024, Level of the lake ⟦https://lake.example.org/level⟧
    ```

    ```text good
    The lake is low (Lake Office, 2024).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    ```
    """
    yield from defects(site, "missing_comma_before_url", "no_space_before_url", "missing_title_separator")
