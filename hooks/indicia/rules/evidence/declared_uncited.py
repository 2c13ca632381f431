"""EVD-002."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.evidence.sourced import sourced
from indicia.rules.target import target


@rule("EVD-002", Severity.DISCLOSURE)
def declared_uncited(site: Site) -> Iterator[Problem]:
    """Evidence without a source is counted, and its reason is shown to readers.

    A declared gap is honest and never fails a check. It is listed, so that everybody sees how much of a brief rests on
    nothing that can be looked up.

    ```yaml bad
    evidence:
      - {id: E1, claim: Daily transits fell., uncited: ⟦The article names no source.⟧, supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Daily transits fell., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    for brief in site.briefs:
        for each in sourced(site, brief):
            uncited = each.record.uncited
            if uncited and not each.has("cite") and not each.has("evidence"):
                field = f"{each.path}.uncited".lstrip(".")
                message = f"{each.name} has no source, as the brief says"
                yield Problem(uncited.span, message, target(brief, each.item, field), str(uncited))
