"""EVD-016."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.bibliography import Entry
from indicia.model.brief import Brief
from indicia.model.citation import Citation
from indicia.model.date import Date
from indicia.model.evidence import Event, Evidence
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.target import target


@rule("EVD-016", Severity.WARNING)
def source_older_than_event(site: Site) -> Iterator[Problem]:
    """A source is not older than the event that it is cited for.

    It cannot report what had not happened: one of the two dates is wrong, or another work is meant. Silent for
    planned events, inferences, pages that change (`x_medium: live`) and sources cited for context. Where all of several
    sources are older, the item's own date is told.

    ```yaml bad
    evidence:
      - {id: E1, claim: Transits fell., date: 2025-06-10, cite: {key: ⟦lake2025level⟧, covers: full}, supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Transits fell., date: 2025-03, cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    for brief in site.briefs:
        for item, date in _reported(brief):
            if brief.as_of and date.surely_after(brief.as_of):
                continue  # EVD-015 and TIM-001 say so of the date
            older = [each for each in item.cite if _is_older(site, each, date)]
            if len(older) > 1 and len(older) == len(item.cite):
                message = f"`{item.id.value}` is dated {date}, later than all of its {len(older)} sources"
                related = tuple(Other(each.span, "an older source") for each in older)
                follows = astray(site, brief, "type", "certainty", "cite", item=item)
                where = target(brief, item, "date")
                hint = "correct the date, or cite a source from after it"
                yield Problem(date.span, message, where, date.value, hint, related, follows)
                continue
            for citation in older:
                entry, name = site.entry_of(citation), citation.name
                if name and entry and entry.date:
                    yield Problem(
                        name.span,
                        f"`{name.value}` is of {entry.date}, before `{item.id.value}` of {date}",
                        target(brief, item, "cite"),
                        name.value,
                        hint="one of the dates is wrong, or this is another work",
                        related=(
                            Other(date.span, "the date of what it is cited for"),
                            Other(entry.date.span, "its date"),
                        ),
                        follows=astray(site, brief, "type", "certainty", "cite", item=item),
                    )


def _is_older(site: Site, citation: Citation, date: Date) -> bool:
    entry = site.entry_of(citation)
    return bool(
        citation.name and entry and entry.date and _reports(citation, entry) and date.surely_after(entry.date)
    )  # fmt: skip


def _reported(brief: Brief) -> Iterator[tuple[Evidence | Event, Date]]:
    """What happened, with its date: no inferences, nothing that was only planned."""
    for evidence in brief.evidence:
        if evidence.date and not (evidence.type and evidence.type.value == "inference"):
            yield evidence, evidence.date
    for event in brief.timeline:
        if event.date and not (event.certainty and event.certainty.value == "planned"):
            yield event, event.date


def _reports(citation: Citation, entry: Entry) -> bool:
    covers = citation.covers.value if citation.covers else ""
    return covers not in ("no", "context") and entry.get("x_medium").strip().lower() != "live"
