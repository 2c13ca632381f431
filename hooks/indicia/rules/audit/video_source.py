"""AUD-014."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.defects import defects


@rule("AUD-014", Severity.NOTE)
def video_source(site: Site) -> Iterator[Problem]:
    """A video is cited with the time at which it says what it is cited for.

    Nobody watches an hour to check a sentence; and videos vanish, so keep a copy in an archive.

    ```text bad
    The lake is low (Lake Office, 2024).

    References
    Lake Office, 2024, Level of the lake, ⟦https://www.youtube.com/watch?v=abcdefghijk⟧
    ```

    ```text good
    The lake is low (Lake Office, 2024).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    ```
    """
    yield from defects(site, "video_url")
