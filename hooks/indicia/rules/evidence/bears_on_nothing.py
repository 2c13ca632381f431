"""EVD-004."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief, reference_fields
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import broken_brief, target

_LINKS = ("supports", "opposes", "ach", "context")


@rule("EVD-004", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def bears_on_nothing(site: Site) -> Iterator[Problem]:
    """Evidence says what it bears on: what it supports or opposes, or that it is context.

    Evidence that speaks neither for nor against anything leaves readers to guess why it is there, and nobody notices
    when it changes. Evidence that a line of the timeline rests on, that another item names, or that a text links to,
    has its use.

    ```yaml bad
    evidence:
      - {id: ⟦E1⟧, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E2, claim: The canal is 82 km long., cite: {key: lake2025level, covers: full}, context: true}
    ```
    """
    linked: dict[str, set[str]] = {}
    for use in site.prose:
        if use.link and use.brief:
            linked.setdefault(use.brief.key, set()).add(use.link.target.rpartition("#")[2].casefold())
    for brief in site.briefs:
        used = _named(brief) | linked.get(brief.key, set())
        for evidence in brief.evidence:
            name = evidence.id.value
            if name.casefold() not in used and not any(each in evidence.written for each in _LINKS):
                yield Problem(
                    evidence.id.span,
                    f"`{name}` bears on nothing: it supports, opposes and rates nothing, and nothing names it",
                    target(brief, evidence),
                    name,
                    hint="say what it speaks for, as in `supports: thesis`, or write `context: true`",
                    follows=broken_brief(site, brief),
                )


def _named(brief: Brief) -> set[str]:
    """The ids that judgements and events name; that a gap or an update touches evidence gives it no use."""
    items = (*brief.judgements, *brief.timeline)
    return {word.value.casefold() for item in items for _, word, _ in reference_fields(item)}
