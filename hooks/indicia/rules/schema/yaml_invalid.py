"""SCH-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("SCH-001", Severity.ERROR)
def yaml_invalid(site: Site) -> Iterator[Problem]:
    """A file of briefs, registries or settings is YAML that can be read, in UTF-8.

    Nothing of a file that breaks off can be trusted, so nothing of it is published and nothing else is said about it.
    Most breaks are one character: a missing quotation mark, a tab, a colon inside a sentence.

    ```yaml bad
    title: The canal drought
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: Transits stay low.
    evidence:
      - id: E1
        claim: ⟦"⟧Daily transits fell to 22.
        uncited: Own count.
    ```

    ```yaml good
    title: The canal drought
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: Transits stay low.
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, context: true}
    ```
    """
    return site.faults("yaml-invalid")
