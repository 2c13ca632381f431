"""When works appeared, as seen from today."""

from __future__ import annotations

import datetime

from indicia.model.bibliography import Entry
from indicia.model.site import Site
from indicia.rules.citation.medium import kept_elsewhere

DAY = datetime.timedelta(days=1)
"""West of the date line it is still yesterday: whoever runs the check may be a day behind whoever wrote."""
_AHEAD = datetime.timedelta(days=366)


def not_out_yet(site: Site, entry: Entry) -> bool:
    """Whether the date of a work is a day that has not come, although nothing says that the work is to come.

    Journals and publishers date ahead: of what they print, and of which no day is given, a year is allowed.
    """
    if site.today is None or entry.date is None or entry.date.earliest is None or entry.get("pubstate"):
        return False
    start = entry.date.start
    printed = kept_elsewhere(entry) or entry.type in ("book", "periodical") or bool(entry.get("publisher"))
    ahead = _AHEAD if printed and start and not start.day else DAY
    return entry.date.earliest > site.today + ahead and not seen_from_earlier(site, entry)


def seen_from_earlier(site: Site, entry: Entry) -> bool:
    """Whether those who use a work know more than today does: they are looked at from an earlier day on purpose."""
    today = site.today
    uses = site.uses.get(entry.key.value, ())
    briefs = [use.brief for use in uses if use.brief] or site.briefs
    dates = (brief.as_of.earliest for brief in briefs if brief.as_of)
    return today is not None and any(date > today for date in dates if date)
