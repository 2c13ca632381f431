"""AUD-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.places import candidates, judged, target


@rule("AUD-001", Severity.ERROR)
def missing_work(site: Site) -> Iterator[Problem]:
    """Every work that an article cites is in its reference list.

    A reader who wants to see the source finds nothing. Often the work was dropped from the list, or its year
    there is another.

    ```text bad
    The lake is low (Lake Office, 2024). Rain is late (Rain Watch, 2023). Ships wait (⟦Harbour Guild, 2022⟧).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    Rain Watch, 2023, Outlook for the rains, https://rain.example.net/outlook
    ```

    ```text good
    The lake is low (Lake Office, 2024). Rain is late (Rain Watch, 2023).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    Rain Watch, 2023, Outlook for the rains, https://rain.example.net/outlook
    ```
    """
    for audit, found in judged(site, "missing"):
        written = found.citation.raw
        message = f"the list has no work for “{written}”"
        place = found.citation.span
        yield Problem(place, message, target(audit, written), written, found.reason, candidates(audit, found))
