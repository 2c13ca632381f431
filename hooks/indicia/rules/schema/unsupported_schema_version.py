"""SCH-009."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("SCH-009", Severity.ERROR)
def unsupported_schema_version(site: Site) -> Iterator[Problem]:
    """A brief that names its format names one that this version reads.

    A later format may mean other things by the same words, so it is not guessed at.

    ```yaml bad
    schema: ⟦brief/2⟧
    ```

    ```yaml good
    schema: brief/1
    ```
    """
    return site.faults("unsupported-schema-version")
