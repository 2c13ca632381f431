"""SCH-006."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("SCH-006", Severity.ERROR)
def bad_enum(site: Site) -> Iterator[Problem]:
    """A field with a closed list of values has one of them.

    A word that nobody defined would be printed as if it meant something.

    ```yaml bad
    kind: ⟦analisys⟧
    ```

    ```yaml good
    kind: note
    ```
    """
    return site.faults("bad-enum")
