"""TIM-004."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.date import Date
from indicia.model.evidence import Event, Evidence
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.reference.item_index import items_by_id
from indicia.rules.target import target

_SAID_LATER = ("statement", "media-claim", "expert-opinion", "inference")


@rule("TIM-004", Severity.WARNING)
def date_conflict(site: Site) -> Iterator[Problem]:
    """An event and the evidence that carries it give the same date.

    One of two dates for one thing is wrong, and the timeline shows one, the evidence the other. Dates that are known in
    part conflict only if no reading of them meets; those that are approximate (`~`, `?`) or without a year do not.
    What somebody said of an event may be of any later day, and what is planned was announced on an earlier one.

    ```yaml bad
    evidence:
      - id: E1
        date: 2025-03-04
        claim: The lake fell to its lowest level.
        cite: {key: lake2025level, covers: full}
        supports: thesis
    timeline:
      - {id: T1, date: ⟦2025-04-04⟧, title: Lowest level of the lake, evidence: E1}
    ```

    ```yaml good
    evidence:
      - id: E1
        date: 2025-03-04
        claim: The lake fell to its lowest level.
        cite: {key: lake2025level, covers: full}
        supports: thesis
    timeline:
      - {id: T1, date: 2025-03, title: Lowest level of the lake, evidence: E1}
    ```

    ```yaml good
    evidence:
      - id: E1
        date: 2025-03-04
        claim: The authority announced the third cut for July.
        cite: {key: lake2025level, covers: full}
        supports: thesis
    timeline:
      - {id: T1, date: 2025-07-01, title: Third cut of the slots, certainty: planned, evidence: E1}
    ```
    """
    for brief in site.briefs:
        for event in brief.timeline:
            if not event.date or not _sure(event.date):
                continue
            named = (items_by_id(site, brief).get(word.value.casefold()) for word in event.evidence)
            carrying = [each for each in named if isinstance(each, Evidence)]
            dated = [(each, each.date) for each in carrying if each.date]
            if dated and all(_conflict(event, item, date) for item, date in dated):
                item, date = dated[0]
                message = f"`{event.id.value}` is dated {event.date.value}, but its evidence {date.value}"
                related = (Other(date.span, f"the date of `{item.id.value}`"),)
                where = target(brief, event, "date")
                hint = "correct one of the two"
                follows = astray(site, brief, "certainty", item=event) or astray(site, brief, "type", item=item)
                yield Problem(event.date.span, message, where, event.date.value, hint, related, follows=follows)


def _conflict(event: Event, evidence: Evidence, date: Date) -> bool:
    if event.date is None or not _sure(date):
        return False
    if event.date.surely_after(date):
        return event.certainty is None or event.certainty.value != "planned"
    told = evidence.type is not None and evidence.type.value in _SAID_LATER
    return not told and date.surely_after(event.date)


def _sure(date: Date) -> bool:
    return not date.yearless and not any(point and point.mark for point in (date.start, date.end))
