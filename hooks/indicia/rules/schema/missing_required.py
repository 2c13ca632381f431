"""SCH-004."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("SCH-004", Severity.ERROR)
def missing_required(site: Site) -> Iterator[Problem]:
    """Every field that the format asks for is there.

    Four are asked for in a brief: `title`, `authors`, `as_of` and `thesis`. Of an item, what it cannot be understood
    without. (A thesis, a source, a reason of a waiver that is missing has a rule of its own.)

    ```yaml bad
    ⟦title: The canal drought⟧
    authors: Leyla Həsənova
    thesis: Transits stay low [@lake2025level].
    ```

    ```yaml good
    title: The canal drought
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: Transits stay low.
    ```
    """
    return site.faults("missing-required")
