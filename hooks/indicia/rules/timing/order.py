"""TIM-005."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.date import Date
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target
from indicia.rules.timing.ahead import too_far_ahead


@rule("TIM-005", Severity.ERROR)
def order(site: Site) -> Iterator[Problem]:
    """A brief is first informed, then published, then updated.

    An `as_of` after `published` claims to know what nobody could, unless an update brought the brief to that day; an
    update from before its publication updates nothing. A brief that restates somebody's work may carry updates of that
    work: they are compared with the date of its `origin`. Where all of several updates are older, that date is told.

    ```yaml bad
    status: published
    published: 2025-11-01
    as_of: ⟦2025-12⟧
    updates:
      - {date: ⟦2025-10-01⟧, type: update, summary: The rains began., affects: thesis, judgement_effect: none}
    ```

    ```yaml good
    status: published
    as_of: 2025-12
    published: 2025-12-15
    updates:
      - {date: 2026-01-04, type: update, summary: The rains began., affects: thesis, judgement_effect: none}
    ```

    ```yaml good
    status: published
    as_of: 2026-01-31
    published: 2025-12-15
    updates:
      - {date: 2026-02-03, type: update, summary: The rains began., affects: thesis, judgement_effect: none}
    ```
    """
    for brief in site.briefs:
        published = brief.published
        if published and brief.as_of and _after_all_that_was_told(brief.as_of, brief):
            message = f"the information is as of {brief.as_of.value}, after publication on {published.value}"
            related: tuple[Other, ...] = (Other(published.span, "published here"),)
            where = target(brief, field="as_of")
            hint = "correct one of the two, or add the update that brought the brief to that day"
            yield Problem(brief.as_of.span, message, where, brief.as_of.value, hint, related)
        first, what = _first_appearance(brief)
        early = [each for each in brief.updates if first and each.date and first.surely_after(each.date)]
        if first is brief.published and too_far_ahead(site, brief):
            continue  # TIM-012 says so of the date
        if first and len(early) > 1 and len(early) == len(brief.updates):
            message = f"{what} is dated {first.value}, later than all of its {len(early)} updates"
            related = tuple(Other(each.span, "this update is older") for each in early)
            where = target(brief, field="origin.date" if "origin" in brief.written else "published")
            yield Problem(first.span, message, where, first.value, "check the year and the month", related)
            continue
        for update in early:
            if first and update.date:
                message = f"the update of {update.date.value} is older than {what} ({first.value})"
                related = (Other(first.span, "this came later"),)
                hint = "correct the date, or work the news into the brief itself"
                where = target(brief, update, "date")
                yield Problem(update.date.span, message, where, update.date.value, hint, related)


def _after_all_that_was_told(as_of: Date, brief: Brief) -> bool:
    """True where neither the publication nor any update can have known what was known on that day."""
    told = (brief.published, *(each.date for each in brief.updates))
    return all(as_of.surely_after(date) for date in told if date)


def _first_appearance(brief: Brief) -> tuple[Date | None, str]:
    """The date that no update can be older than, and what it is of."""
    if "origin" in brief.written:
        return (brief.origin.date if brief.origin else None), "the work that the brief restates"
    return brief.published, "the brief itself"
