"""SRC-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.evidence.sourced import sourced
from indicia.rules.target import broken_brief, target


@rule("SRC-001", Severity.ERROR, by_kind={"op-ed": Severity.WARNING}, nature="completeness")
def no_sources(site: Site) -> Iterator[Problem]:
    """A brief names at least one source.

    Without one nothing in it can be looked up, and readers get a banner that says so. A citation anywhere will do:
    in a field, in a text or in the narrative. Evidence that lacks both source and reason is EVD-001's.

    ```yaml bad alone
    title: ⟦The canal drought⟧
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: Transits stay low.
    ```

    ```yaml good
    title: The canal drought
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: Transits stay low, as the authority expects [@lake2025level].
    ```
    """
    in_prose = {use.brief.key for use in site.prose if use.brief and use.mention}
    for brief in site.briefs:
        if brief.key not in in_prose and not _cites(site, brief):
            count = len(brief.evidence)
            items = f": 0 of {count} evidence items cite anything" if count > 1 else ""
            yield Problem(
                brief.at("title"),
                f"the brief names no source{items}",
                target(brief, field="cite"),
                hint="cite the works that the claims come from, as in `cite: key` at the evidence",
                follows=broken_brief(site, brief),
            )


def _cites(site: Site, brief: Brief) -> bool:
    """True where a citation was written, rightly or wrongly, or is missing in a way that another rule reports."""
    if next(brief.citations(), None) is not None:
        return True
    return any(each.has("cite") or not (each.has("uncited") or each.has("evidence")) for each in sourced(site, brief))
