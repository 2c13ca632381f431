"""AUD-008."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.defects import defects


@rule("AUD-008", Severity.NOTE)
def label_host_mismatch(site: Site) -> Iterator[Problem]:
    """The name of an outlet and the host of its address agree.

    Where they differ, one of them may be of another work: a copy, a relay, a mistaken paste.

    ```text bad
    The lake is low (Laketimes.example.org, 2024).

    References
    ⟦Laketimes.example.org⟧, 2024, Level of the lake, https://harbour.example.net/level
    ```

    ```text good
    The lake is low (Lake Office, 2024).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    ```
    """
    yield from defects(site, "label_host_mismatch")
