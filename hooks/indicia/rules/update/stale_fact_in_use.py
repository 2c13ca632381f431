"""UPD-008."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.content import said
from indicia.inference.status import in_order
from indicia.model.brief import Brief
from indicia.model.evidence import Evidence
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.place import Word
from indicia.model.site import Site
from indicia.model.update import Update
from indicia.rules.target import broken_brief, target


@rule("UPD-008", Severity.WARNING)
def stale_fact_in_use(site: Site) -> Iterator[Problem]:
    """Evidence that an update has overtaken does not go on supporting judgements as if nothing had happened.

    The update says that the fact is another now; further up the old fact still carries the argument. Readers who stop
    there take it for the state of things. Mark it with `see_update`, restate it, or take away its `supports`. A
    correction is asked of only while the claim still has the words that were wrong.

    ```yaml bad
    evidence:
      - {id: E1, claim: The plan has 28 points., cite: {key: lake2025level, covers: full}, supports: ⟦thesis⟧}
    updates:
      - {id: U1, date: 2025-12-20, type: update, summary: The plan has 20 points now., affects: [E1, thesis],
         judgement_effect: none}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: The plan has 28 points., cite: {key: lake2025level, covers: full}, supports: thesis,
         see_update: U1}
    updates:
      - {id: U1, date: 2025-12-20, type: update, summary: The plan has 20 points now., affects: [E1, thesis],
         judgement_effect: none}
    ```
    """
    for brief in site.briefs:
        for evidence in brief.evidence:
            if not evidence.supports or evidence.see_update is not None or "see_update" in evidence.written:
                continue
            found = next(
                ((each, word) for each, word in _touching(brief, evidence) if _overtakes(each, evidence)), None
            )
            if found is None:
                continue
            update, word = found
            when = f"of {update.date.value}" if update.date else f"`{update.id.value}`"
            supported = " and ".join(f"`{each.value}`" for each in evidence.supports)
            yield Problem(
                evidence.at("supports"),
                f"the update {when} changed `{evidence.id.value}`, which still supports {supported}",
                target(brief, evidence, "supports"),
                evidence.id.value,
                f"mark it, as in `see_update: {update.id.value}`, restate it, or take `supports` away",
                (Other(word.span, "here the update says that it affects it"),),
                follows=broken_brief(site, brief),
            )


def _touching(brief: Brief, evidence: Evidence) -> Iterator[tuple[Update, Word]]:
    """Updates that name the evidence, with the word that does, newest first."""
    for update in reversed(in_order(brief.updates)):
        for word in update.affects:
            if word.value.casefold() == evidence.id.value.casefold():
                yield update, word


def _overtakes(update: Update, evidence: Evidence) -> bool:
    """Whether an update makes the claim old: new facts and retractions do, unless the claim is restated already."""
    kind = update.type.value if update.type else ""
    claims = [said(version.value).casefold() for version in evidence.claim.versions.values()] if evidence.claim else []
    before = [said(version.value).casefold() for version in update.was.versions.values()] if update.was else []
    after = [said(version.value).casefold() for version in update.now.versions.values()] if update.now else []
    if kind == "correction":
        return any(old in claim for old in before for claim in claims)
    restated = any(new in claim for new in after for claim in claims)
    return kind == "retraction" or (kind == "update" and not restated)
