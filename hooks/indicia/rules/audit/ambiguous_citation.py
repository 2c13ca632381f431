"""AUD-002."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.places import candidates, judged, target


@rule("AUD-002", Severity.WARNING)
def ambiguous_citation(site: Site) -> Iterator[Problem]:
    """A citation fits one work of the list.

    Where two works share author and year, the year needs a suffix in the text as in the list.

    ```text bad
    The lake is low (⟦Lake Office, 2024⟧).

    References
    Lake Office, 2024a, Level of the lake, https://lake.example.org/level
    Lake Office, 2024b, Depth of the lake, https://lake.example.org/depth
    ```

    ```text good
    The lake is low (Lake Office, 2024a; Lake Office, 2024b).

    References
    Lake Office, 2024a, Level of the lake, https://lake.example.org/level
    Lake Office, 2024b, Depth of the lake, https://lake.example.org/depth
    ```
    """
    for audit, found in judged(site, "ambiguous"):
        written = found.citation.raw
        message = f"“{written}” fits several works of the list"
        place = found.citation.span
        yield Problem(place, message, target(audit, written), written, found.reason, candidates(audit, found))
