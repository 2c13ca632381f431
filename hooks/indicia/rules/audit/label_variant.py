"""AUD-005."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.places import candidates, judged, target


@rule("AUD-005", Severity.NOTE)
def label_variant(site: Site) -> Iterator[Problem]:
    """An author goes by one name in text and list.

    `Lake Office` in the text and `Lake.example.org` in the list are one, as an alias of the registry or the host
    says; a reader has to guess that.

    ```yaml publishers
    example.net: {name: Rain Watch, aliases: [Rain Bulletin]}
    ```

    ```text bad
    The lake is low (Lake Office, 2024). Rain is late (⟦Rain Bulletin, 2023⟧).

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
    for audit, found in judged(site, "alias"):
        written = found.citation.raw
        message = f"“{written}” is written otherwise in the list"
        place = found.citation.span
        yield Problem(place, message, target(audit, written), written, found.reason, candidates(audit, found))
