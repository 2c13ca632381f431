"""AUD-016."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.places import part, shown, target
from indicia.rules.citation.date_url_mismatch import date_in_path


@rule("AUD-016", Severity.WARNING)
def reference_date_conflict(site: Site) -> Iterator[Problem]:
    """The year of a reference agrees with the date in its address.

    Many news sites put the day into the address, and that one was not typed by hand.

    ```text bad
    The lake is low (Lake Office, 2024).

    References
    Lake Office, 2024, Level of the lake, ⟦https://lake.example.org/2022/05/04/level⟧
    ```

    ```text good
    The lake is low (Lake Office, 2024).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/2024/05/04/level
    ```
    """
    for audit in site.audits:
        for each in audit.references:
            found = date_in_path(each.url) if each.url and each.year.isdecimal() else None
            if found and found.first.year != int(each.year) and found.last.year != int(each.year):
                written = each.url[found.start : found.end].strip("/")
                message = f"{shown(each)} is of {each.year}, its address says {written}"
                yield Problem(part(each, each.url), message, target(audit, f"{each.index}"), written)
