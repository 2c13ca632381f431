"""SRC-005."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import broken_brief, target


@rule("SRC-005", Severity.WARNING, nature="completeness")
def no_source_note(site: Site) -> Iterator[Problem]:
    """A brief with evidence says what its sources are like.

    A sentence or two in `source_note`: of what kind they are, how good, what is missing (the source summary statement
    of ICD 206). Counts stand beside it; they cannot say that.

    ```yaml bad alone
    title: ⟦The canal drought⟧
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: Transits stay low.
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, context: true}
    ```

    ```yaml good
    source_note: One report of the authority, which counts the ships.
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    for brief in site.briefs:
        if brief.evidence and "source_note" not in brief.written:
            hint = "say in `source_note` of what kind the sources are, how good, and what is missing"
            where, follows = target(brief, field="source_note"), broken_brief(site, brief)
            yield Problem(
                brief.at("title"), "the brief does not say what its sources are like", where, "", hint, follows=follows
            )
