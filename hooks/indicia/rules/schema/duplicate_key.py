"""SCH-002."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("SCH-002", Severity.ERROR)
def duplicate_key(site: Site) -> Iterator[Problem]:
    """A mapping has every key once.

    YAML parsers keep the last of two equal keys and drop the first in silence: half of what was written would be gone.

    ```yaml bad
    thesis:
      statement: Transits stay low.
      confidence: low
      ⟦confidence⟧: moderate
    ```

    ```yaml good
    thesis:
      statement: Transits stay low.
      confidence: moderate
    ```
    """
    return site.faults("duplicate-key")
