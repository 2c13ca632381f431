"""TIM-012."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.date import Date
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target
from indicia.rules.timing.ahead import still_to_come

_FAR = datetime.timedelta(days=180)


@rule("TIM-012", Severity.WARNING)
def not_yet(site: Site) -> Iterator[Problem]:
    """No brief has appeared, or knows of the world, on a day that has not come.

    A `published` or an `as_of` of a day to come is a slip in the year or the month; readers would see it as the age of
    all that the brief says. It is told where the day lies over half a year behind what the brief itself goes by: the
    information cut-off of a publication, the newest source of a cut-off. A brief that is merely looked at from an
    earlier day (`--today`) is left alone, and one that appears next week, too. Asked only where it is known which day
    it is.

    ```yaml bad
    status: published
    published: ⟦2999-12-15⟧
    ```

    ```yaml bad
    as_of: ⟦2999-11-30⟧
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```

    ```yaml good
    status: published
    published: 2026-01-10
    ```
    """
    for brief in site.briefs if site.today else ():
        assert site.today is not None  # asked above
        if still_to_come(brief.as_of, site.today):
            found, field, what = brief.as_of, "as_of", "be informed as of"
            basis = _newest_source(site, brief)
        else:
            found, field, what = brief.published, "published", "have appeared on"
            basis = brief.as_of.latest if brief.as_of else None
        if found and still_to_come(found, site.today) and _is_far_behind(found, basis):
            message = f"the brief cannot {what} {found.value}: today is {site.today}"
            hint = "check the year and the month"
            yield Problem(found.span, message, target(brief, field=field), found.value, hint)


def _newest_source(site: Site, brief: Brief) -> datetime.date | None:
    """The last day that a work that the brief cites is from, or was read on."""
    cited = {citation.key.value for _, _, citation in brief.citations() if citation.key}
    entries = [site.entry_by_key[key] for key in cited if key in site.entry_by_key]
    days = [date.latest for entry in entries for date in (entry.date, entry.urldate) if date and date.latest]
    return max(days, default=None)


def _is_far_behind(date: Date, basis: datetime.date | None) -> bool:
    return basis is not None and date.earliest is not None and date.earliest > basis + _FAR
