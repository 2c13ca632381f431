"""AUD-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.places import candidates, judged, target


@rule("AUD-003", Severity.WARNING)
def suspect_citation(site: Site) -> Iterator[Problem]:
    """The work that a citation names is about what the sentence says.

    A key can fit by chance: the author wrote twice in a year and one of the two never made it into the list. What
    the finding saw is in its hint; only a look at the source settles it.

    ```text bad
    On 3 June 2024 the White House published its National Harbour Strategy (⟦White House, 2024⟧).

    References
    White House, 2024, Menu of the state dinner for the King of Norway, https://white.example.org/2024/01/12/menu
    ```

    ```text good
    On 3 June 2024 the White House published its National Harbour Strategy (White House, 2024).

    References
    White House, 2024, National Harbour Strategy, https://white.example.org/2024/06/03/strategy
    ```
    """
    for audit, found in judged(site, "suspect"):
        written = found.citation.raw
        message = f"“{written}” has an entry, which seems to be another work"
        place = found.citation.span
        yield Problem(place, message, target(audit, written), written, found.reason, candidates(audit, found))
