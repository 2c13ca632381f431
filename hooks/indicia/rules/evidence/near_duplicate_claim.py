"""EVD-014."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.likeness import alike_pairs
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.gists import gist_of
from indicia.rules.target import target


@rule("EVD-014", Severity.NOTE)
def near_duplicate_claim(site: Site) -> Iterator[Problem]:
    """A brief tells each piece of evidence once.

    The same claim under two ids counts twice: for the judgement that it supports, and in every figure that is made of
    the evidence. Two sources for one claim stand together in `cite`. Claims are compared as sets of words; numbers,
    names and negations must agree.

    ```yaml bad
    evidence:
      - {id: E1, claim: Daily transits fell to 22 in March., cite: {key: lake2025level, covers: full}, supports: thesis}
      - id: E2
        claim: ⟦In March the daily transits fell to 22.⟧
        cite: {key: pilots2025log, covers: full}
        supports: thesis
    ```

    ```yaml good
    evidence:
      - id: E1
        claim: Daily transits fell to 22 in March.
        cite: [{key: lake2025level, covers: full}, {key: pilots2025log, covers: full}]
        supports: thesis
    ```
    """
    for brief in site.briefs:
        claims = [(item, gist_of(site, brief, item.claim)) for item in brief.evidence if item.claim]
        seen = set()
        for first, second, _ in alike_pairs([gist for _, gist in claims]):
            if second in seen:
                continue
            seen.add(second)
            earlier, item = claims[first][0], claims[second][0]
            if earlier.claim and item.claim:
                message = f"`{item.id.value}` says nearly the same as `{earlier.id.value}`"
                related = (Other(earlier.claim.span, f"`{earlier.id.value}` is here"),)
                hint = "put the sources of both into one `cite`, or say what is different"
                where = target(brief, item, "claim")
                yield Problem(item.claim.span, message, where, str(item.claim), hint, related)
