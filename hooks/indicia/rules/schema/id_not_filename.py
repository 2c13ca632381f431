"""SCH-014."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("SCH-014", Severity.ERROR)
def id_not_filename(site: Site) -> Iterator[Problem]:
    """A brief that writes its id writes the name of its file.

    The id is the address of the brief and what others link to; two answers to "where is it?" would be one too many.

    ```yaml bad
    id: ⟦canal-drought⟧
    ```

    ```yaml good
    id: example
    ```
    """
    return site.faults("id-not-filename")
