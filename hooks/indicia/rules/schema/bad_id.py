"""SCH-008."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("SCH-008", Severity.ERROR)
def bad_id(site: Site) -> Iterator[Problem]:
    """An id is letters, digits and hyphens, starts with a letter and is at most 48 characters long.

    Ids become addresses and anchors, and are typed by others: they must look the same in every alphabet and every
    system.

    ```yaml bad
    gaps:
      - {id: ⟦1st gap⟧, question: How many ships will pass?}
    ```

    ```yaml good
    gaps:
      - {id: first-gap, question: How many ships will pass?}
    ```
    """
    return site.faults("bad-id")
