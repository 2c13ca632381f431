"""SCH-005."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("SCH-005", Severity.ERROR)
def wrong_type(site: Site) -> Iterator[Problem]:
    """A value has the form that its field asks for.

    The field decides how a value is read, not its look: a claim that is `2026` or `no` is text. So this is found only
    where a value cannot be read as what the field is for. It also answers text that YAML cut short, with the line as it
    should be written.

    ```yaml bad
    gaps:
      - id: G1
        question: ⟦[How many ships, and when?]⟧
    ```

    ```yaml good
    gaps:
      - id: G1
        question: How many ships, and when?
    ```
    """
    return site.faults("wrong-type")
