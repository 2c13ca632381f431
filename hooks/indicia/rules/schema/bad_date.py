"""SCH-010."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("SCH-010", Severity.ERROR)
def bad_date(site: Site) -> Iterator[Problem]:
    """A date is a day that exists, in a form that says how exactly it is known.

    The forms are those of EDTF (ISO 8601-2): `2025`, `2025-12`, `2025-12-06`, `~` for about, `?` for uncertain,
    `XXXX-08-18` for a day without its year, `a/b` and `a/..` for intervals. `12/06/2025` means two different days on
    two sides of the Atlantic.

    ```yaml bad
    review_by: ⟦2026-02-30⟧
    ```

    ```yaml good
    review_by: 2026-02-28
    ```
    """
    return site.faults("bad-date")
