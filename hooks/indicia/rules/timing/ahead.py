"""What is still to come on the day of the check."""

from __future__ import annotations

import datetime

from indicia.model.brief import Brief
from indicia.model.date import Date
from indicia.model.site import Site

# West of the date line it is still yesterday: whoever runs the check may be a day behind whoever wrote the date.
_GRACE = datetime.timedelta(days=1)
_FAR = datetime.timedelta(days=180)


def still_to_come(date: Date | None, today: datetime.date) -> bool:
    """True if every reading of a date lies behind the next day."""
    return bool(date and date.earliest and date.earliest > today + _GRACE)


def future_look(site: Site, brief: Brief, date: Date | None) -> bool:
    """True for a day in a log that has not come, unless the brief is looked at from an earlier day on purpose."""
    if site.today is None or (brief.as_of and brief.as_of.earliest and brief.as_of.earliest > site.today):
        return False
    return still_to_come(date, site.today)


def too_far_ahead(site: Site, brief: Brief) -> tuple[str, Date] | None:
    """`as_of` or `published`, if it lies half a year behind all that the brief goes by; with its date."""
    if site.today is None:
        return None
    if brief.as_of and still_to_come(brief.as_of, site.today):
        field, basis = "as_of", _newest_source(site, brief)
    else:
        field, basis = "published", brief.as_of.latest if brief.as_of else None
    found = brief.as_of if field == "as_of" else brief.published
    if not found or not found.earliest or not basis or not still_to_come(found, site.today):
        return None
    return (field, found) if found.earliest > basis + _FAR else None


def _newest_source(site: Site, brief: Brief) -> datetime.date | None:
    """The last day that a work that the brief cites is from, or was read on."""
    cited = {citation.key.value for _, _, citation in brief.citations() if citation.key}
    entries = [site.entry_by_key[key] for key in cited if key in site.entry_by_key]
    days = [date.latest for entry in entries for date in (entry.date, entry.urldate) if date and date.latest]
    return max(days, default=None)
