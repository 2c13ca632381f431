"""AUD-012."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.defects import defects


@rule("AUD-012", Severity.NOTE)
def reference_layout(site: Site) -> Iterator[Problem]:
    """A reference stands on a line of its own, in the letters of its language.

    Wrapped lines, two works on a line, a capital `İ` in a Latin domain: a program reads them with luck, and
    search does not find them.

    ```text bad
    The lake is low (Lake Office, 2024).

    References
    ⟦Lake Office, 2024, Level of the lake,
    https://lake.example.org/level⟧
    ```

    ```text good
    The lake is low (Lake Office, 2024).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    ```
    """
    yield from defects(site)
