"""AUD-015."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.reference import Reference
from indicia.model.site import Site
from indicia.rules.audit.places import shown, target


@rule("AUD-015", Severity.WARNING, implies=("AUD-006",))
def shared_key(site: Site) -> Iterator[Problem]:
    """No two works of a list share author, year and suffix.

    A citation of the one is a citation of the other: nobody can tell which is meant.

    ```text bad
    The lake is low.

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    ⟦Lake Office, 2024, Depth of the lake, https://lake.example.org/depth⟧
    ```

    ```text good
    The lake is low (Lake Office, 2024a; Lake Office, 2024b).

    References
    Lake Office, 2024a, Level of the lake, https://lake.example.org/level
    Lake Office, 2024b, Depth of the lake, https://lake.example.org/depth
    ```
    """
    for audit in site.audits:
        first: dict[tuple[str, str, str], Reference] = {}
        for each in audit.references:
            key = (each.label.casefold(), each.year, each.suffix)
            twin = first.setdefault(key, each)
            if twin is not each and each.label and each.year:
                message = f"{shown(each)} has the author and the year of {shown(twin)}"
                related = (Other(twin.span, "the other is here"),)
                hint = "give the years suffixes: a, b"
                yield Problem(each.span, message, target(audit, f"{each.index}"), each.raw, hint, related)
