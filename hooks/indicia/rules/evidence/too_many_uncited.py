"""EVD-018."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target


@rule("EVD-018", Severity.ERROR, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def too_many_uncited(site: Site) -> Iterator[Problem]:
    """No more than half of a brief's evidence is without a source.

    Each declared gap is honest; when they are most of the evidence, the brief is an opinion and should say so with
    `kind: op-ed`. The setting `max_uncited` moves the mark.

    ```yaml bad
    evidence:
      - {id: E1, claim: Daily transits fell., uncited: ⟦The article names no source.⟧, supports: thesis}
      - {id: E2, claim: Owners pay more., uncited: Hearsay at the port., supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Daily transits fell., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    most = site.configuration.settings.max_uncited
    for brief in site.briefs:
        uncited = [each for each in brief.evidence if each.uncited and "cite" not in each.written]
        if most is None or not uncited or len(uncited) <= most * len(brief.evidence):
            continue
        share = len(uncited) / len(brief.evidence)
        yield Problem(
            uncited[0].at("uncited"),
            f"{len(uncited)} of {len(brief.evidence)} evidence items ({share:.0%}) have no source; {most:.0%} may",
            target(brief, field="evidence"),
            hint="find sources, or say with `kind: op-ed` that it is an opinion",
        )
