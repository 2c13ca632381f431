"""EVD-004."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.record_walks import reference_fields
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.target import target

_LINKS = ("supports", "opposes", "ach", "context")


@rule("EVD-004", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def bears_on_nothing(site: Site) -> Iterator[Problem]:
    """Evidence says what it bears on: what it supports or opposes, or that it is context.

    Evidence that speaks neither for nor against anything leaves readers to guess why it is there, and nobody notices
    when it changes. Where no evidence of a brief does yet, that is said once. Evidence that a line of the timeline
    rests on, that another item names, or that a text links to, has its use.

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
        idle = [
            evidence
            for evidence in brief.evidence
            if evidence.id.value.casefold() not in used and not any(each in evidence.written for each in _LINKS)
        ]
        none_yet = len(idle) == len(brief.evidence) > 1
        for evidence in idle[:1] if none_yet else idle:
            name = evidence.id.value
            message = f"`{name}` bears on nothing: it supports, opposes and rates nothing, and nothing names it"
            if none_yet:
                message = f"none of the {len(idle)} items of evidence bears on anything yet"
            hint = "say what it speaks for, as in `supports: thesis`, or write `context: true`"
            where = target(brief, evidence)
            yield Problem(
                evidence.id.span, message, where, name, hint, follows=astray(site, brief, "evidence", "would_change_if")
            )


def _named(brief: Brief) -> set[str]:
    """The ids that judgements and events name; that a gap or an update touches evidence gives it no use."""
    items = (*brief.judgements, *brief.timeline)
    return {word.value.casefold() for item in items for _, word, _ in reference_fields(item)}
