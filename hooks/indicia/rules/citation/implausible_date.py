"""CIT-032."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.bibliography import Entry
from indicia.model.date import Date
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.appearance import DAY, not_out_yet, seen_from_earlier
from indicia.rules.citation.date_url_mismatch import date_in_path
from indicia.rules.citation.medium import kept_elsewhere


@rule("CIT-032", Severity.WARNING)
def implausible_date(site: Site) -> Iterator[Problem]:
    """A work appears before it is read, and both before today.

    A `date` of a day to come and an `urldate` from before the work appeared are slips in the year or the month. They
    are printed in the reference, and whoever checks it looks for the wrong version. Dates that are known in part are
    wrong only if every reading is; one day is allowed for clocks elsewhere, and a year for issues of journals and
    books, which are dated ahead. What has a `pubstate` (`forthcoming`) may come. Today is asked only where it is known.

    ```bibtex bad
    @report{rain2999outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {⟦2999-04-02⟧},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```bibtex bad
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {⟦2024-12-01⟧}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```
    """
    for entry in site.entries:
        if not_out_yet(site, entry):
            assert entry.date is not None  # what has no date is never of a day to come
            message = f"`{entry.key.value}` is dated {entry.date.value}, which is still to come: today is {site.today}"
            found = date_in_path(entry.url)
            hint = "check the year and the month; a work that is announced has `pubstate = {forthcoming}`"
            hint = f"its address says {entry.url[found.start : found.end].strip('/')}" if found else hint
            place = entry.at("date") if entry.get("date") else entry.at("year")
            yield Problem(place, message, entry.key.value, entry.date.value, hint)
        elif entry.urldate and entry.urldate.earliest:
            yield from _read(site, entry, entry.urldate)


def _read(site: Site, entry: Entry, read: Date) -> Iterator[Problem]:
    where, key = entry.at("urldate"), entry.key.value
    late = site.today and read.earliest and read.earliest > site.today + DAY and not seen_from_earlier(site, entry)
    if late:
        message = f"`{key}` cannot have been read on {read.value}: today is {site.today}"
        yield Problem(where, message, key, read.value, hint="check the year and the month")
    elif entry.date and _before(read, entry.date) and not kept_elsewhere(entry):
        message = f"`{key}` cannot have been read on {read.value}: it appeared on {entry.date.value}"
        place = entry.at("date") if entry.get("date") else entry.at("year")
        related = (Other(place, "the date of the work"),)
        hint = "`urldate` is the day on which somebody read it; look which of the two is wrong"
        yield Problem(where, message, key, read.value, hint, related)


def _before(read: Date, appeared: Date) -> bool:
    """Whether it was surely read before it appeared; what is marked as uncertain abstains."""
    marked = any(point and point.mark for point in (read.start, read.end, appeared.start))
    if marked or read.latest is None or appeared.earliest is None:
        return False
    return read.latest + DAY < appeared.earliest
