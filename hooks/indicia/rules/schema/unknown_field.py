"""SCH-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("SCH-003", Severity.ERROR, implies=("SCH-004", "EVD-001", "ARG-001", "TIM-010", "WVR-001"))
def unknown_field(site: Site) -> Iterator[Problem]:
    """A field is one that the format knows, or begins with `x-`.

    A misspelt field would be a field that is missing, and nobody would notice. Own fields begin with `x-`; they reach
    templates and the API.

    ```yaml bad
    ⟦qestion⟧: How many ships will pass?
    ```

    ```yaml good
    question: How many ships will pass?
    x-desk: shipping
    ```
    """
    return site.faults("unknown-field")
