"""CIT-022."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.citation import Citation
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target

_FEW = 3


@rule("CIT-022", Severity.NOTE)
def one_source_many_claims(site: Site) -> Iterator[Problem]:
    """No single source carries more than a third of a brief's evidence that has a source.

    If that source is wrong, a third of the brief is. It may be the right one all the same: hence a note, and only from
    three claims on.

    ```yaml bad
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: {key: ⟦lake2025level⟧, covers: full}, supports: thesis}
      - {id: E2, claim: The lake is low., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E3, claim: It will stay low., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E2, claim: The lake is low., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    for brief in site.briefs:
        claims: dict[str, dict[str, Citation]] = {}
        cited = 0
        for evidence in brief.evidence:
            cited += bool(evidence.cite)
            for citation in evidence.cite:
                entry = site.entry_of(citation)
                if entry:
                    claims.setdefault(entry.key.value, {}).setdefault(evidence.id.value, citation)
        for key, uses in claims.items():
            if len(uses) >= _FEW and len(uses) * 3 > cited:
                name = next(iter(uses.values())).name
                message = f"`{key}` carries {len(uses)} of {cited} claims that have a source"
                if name:
                    yield Problem(name.span, message, target(brief, field="evidence"), key)
