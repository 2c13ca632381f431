"""AUD-004."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.places import candidates, judged, target


@rule("AUD-004", Severity.WARNING)
def misspelt_citation(site: Site) -> Iterator[Problem]:
    """Names in citations are spelt as in the list.

    A reader who looks the name up does not find it. The nearest entry is offered; nothing is changed.

    ```text bad
    The lake is low (⟦Lake Ofice, 2024⟧). Rain is late (Rain Watch, 2023).

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
    for audit, found in judged(site, "typo"):
        written = found.citation.raw
        message = f"“{written}” is one slip away from an entry of the list"
        place = found.citation.span
        yield Problem(place, message, target(audit, written), written, found.reason, candidates(audit, found))
