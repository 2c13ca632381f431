"""EVD-013."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.sourcing import origins
from indicia.inference.support import behind, carrying
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import broken_bibliography, target

_CONFIRMED = 1


@rule("EVD-013", Severity.WARNING)
def grade_inconsistent(site: Site) -> Iterator[Problem]:
    """Credibility 1 means confirmed by others, so there are two independent sources at least.

    The grade says nothing of how good a source is; the letter of its publisher does. One excellent source makes a
    claim probably true, which is 2. Sources of evidence that supports the claim count as well.

    ```yaml bad
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, credibility: ⟦1⟧,
         supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Daily transits fell to 22., credibility: 1, supports: thesis,
         cite: [{key: lake2025level, covers: full}, {key: pilots2025log, covers: full}]}
    ```
    """
    for brief in site.briefs:
        for evidence in brief.evidence:
            if evidence.credibility != _CONFIRMED:
                continue
            found = origins(site, carrying(evidence, *behind(site, brief, evidence.id.value)))
            if found.fewer_than_two:
                count = f"comes from {found.known[0].name} alone" if found.known else "has no source"
                yield Problem(
                    evidence.at("credibility"),
                    f"`{evidence.id.value}` is graded 1, confirmed by independent sources, but {count}",
                    target(brief, evidence, "credibility"),
                    str(_CONFIRMED),
                    hint="cite what confirms it, or grade it 2 (probably true)",
                    follows=broken_bibliography(site),
                )
