"""CIT-020."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target


@rule("CIT-020", Severity.DISCLOSURE)
def support_unchecked(site: Site) -> Iterator[Problem]:
    """A brief says how many of its citations nobody has compared with their source.

    That a source exists does not mean that it carries the claim. Whoever has looked writes `covers: full`, `partial`,
    `context` or `no`; the rest stays unchecked, which readers are told. Said once a brief; it never fails a check.

    ```yaml bad
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: ⟦lake2025level⟧, supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    for brief in site.briefs:
        all_of_them = [citation for _, _, citation in brief.citations() if not citation.brief]
        unchecked = [each for each in all_of_them if each.covers and each.covers.value == "unchecked"]
        if unchecked:
            name = unchecked[0].name
            count, total = len(unchecked), len(all_of_them)
            verb = "was" if count == 1 else "were"
            yield Problem(
                name.span if name else unchecked[0].span,
                f"{count} of {total} citation{'s' if total > 1 else ''} {verb} never compared with the source",
                target(brief, field="cite"),
                hint="compare them, and write `covers: full`, `partial`, `context` or `no`",
            )
