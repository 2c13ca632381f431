"""ARG-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import broken_brief, target


@rule("ARG-001", Severity.ERROR)
def no_thesis(site: Site) -> Iterator[Problem]:
    """A brief has a thesis: the judgement that it stands for, in a sentence.

    Without one there is nothing that evidence could support or oppose, and nothing that could turn out wrong.

    ```yaml bad
    title: ⟦The canal drought⟧
    authors: Leyla Həsənova
    as_of: 2025-12-31
    source_note: One report of the authority [@lake2025level].
    ```

    ```yaml bad
    thesis: ⟦{confidence: low}⟧
    ```

    ```yaml good
    title: The canal drought
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: Daily transits stay under 30 until the rainy season.
    ```
    """
    for brief in site.briefs:
        hint = "say in a sentence what the brief judges: `thesis: …`"
        if "thesis" not in brief.written:
            where = brief.at("title")
            follows = broken_brief(site, brief)
            yield Problem(where, "the brief has no thesis", target(brief, field="thesis"), "", hint, follows=follows)
        elif brief.thesis and "statement" not in brief.thesis.written:
            span = brief.thesis.span
            yield Problem(span, "the thesis has no statement", target(brief, "thesis", "statement"), "", hint)
