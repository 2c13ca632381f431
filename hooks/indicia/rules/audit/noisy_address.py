"""AUD-013."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.audit.places import part, shown, target
from indicia.rules.citation.canonical_url import cleaned, noise


@rule("AUD-013", Severity.NOTE)
def noisy_address(site: Site) -> Iterator[Problem]:
    """An address leads to the page and carries nothing else.

    Marks of campaigns and text fragments make one page look like two, and break in some browsers. The entry gets
    the clean address.

    ```text bad
    The lake is low (Lake Office, 2024).

    References
    Lake Office, 2024, Level of the lake, ⟦https://lake.example.org/level?utm_source=mail⟧
    ```

    ```text good
    The lake is low (Lake Office, 2024).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    ```
    """
    for audit in site.audits:
        for each in audit.references:
            found = noise(each.url) if each.url else []
            if found:
                message = (
                    f"the address of {shown(each)} carries more than the page: {'; '.join(one.what for one in found)}"
                )
                hint = f"write {cleaned(each.url)}"
                yield Problem(part(each, each.url), message, target(audit, f"{each.index}"), each.url, hint)
