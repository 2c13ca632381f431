"""SCH-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("SCH-007", Severity.ERROR)
def null_from_comma(site: Site) -> Iterator[Problem]:
    """Inside braces, a comma does not cut a text in two.

    In `{note: Supports it, but weakly}` YAML ends the text at the comma and makes a second field of the rest, without a
    value. Nothing warns of it. Put the text in quotation marks, or write the mapping on lines of its own.

    ```yaml bad
    evidence:
      - {id: E1, claim: Transits fell to 22, ⟦but weakly⟧, cite: {key: lake2025level, covers: full}}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: "Transits fell to 22, but weakly", cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    return site.faults("null-from-comma")
