"""EVD-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.evidence.sourced import sourced
from indicia.rules.target import target


@rule("EVD-003", Severity.ERROR)
def cite_and_uncited(site: Site) -> Iterator[Problem]:
    """What names a source does not say that it has none.

    One of the two is left over from an earlier version; only the author knows which. A doubt about a source belongs
    into the citation: `covers`, or a `note`.

    ```yaml bad
    evidence:
      - id: E1
        claim: Daily transits fell to 22.
        cite: {key: lake2025level, covers: full}
        uncited: ⟦The article names no source.⟧
        supports: thesis
    ```

    ```yaml good
    evidence:
      - id: E1
        claim: Daily transits fell to 22.
        cite: {key: lake2025level, covers: full, note: The article itself names no source.}
        supports: thesis
    ```
    """
    for brief in site.briefs:
        for each in sourced(site, brief):
            source = next((name for name in ("cite", "evidence") if each.has(name)), "")
            if source and each.has("uncited"):
                field = f"{each.path}.uncited".lstrip(".")
                message = f"{each.name} has both a source and a reason why it has none"
                related = (Other(each.record.at(source), "the source is here"),)
                hint = f"remove `{source}` or `uncited`"
                yield Problem(each.record.at("uncited"), message, target(brief, each.item, field), "", hint, related)
