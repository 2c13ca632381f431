"""CIT-013."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.date import Date
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site

_YEAR = re.compile(r"\d{4}", re.ASCII)


@rule("CIT-013", Severity.ERROR)
def year_date_conflict(site: Site) -> Iterator[Problem]:
    """Where an entry has both `year` and `date`, they name the same year.

    Old styles print `year`, new ones print `date`: the same work would appear under two years. One of the two is
    enough.

    ```bibtex bad
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      year = {⟦2024⟧}, langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      year = {2025}, langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```
    """
    for entry in site.entries:
        year = entry.get("year").strip()
        if entry.date and entry.get("date") and _YEAR.fullmatch(year) and not _within(int(year), entry.date):
            yield Problem(
                entry.at("year"),
                f"`{entry.key.value}` has the year {year} and the date {entry.date.value}",
                entry.key.value,
                year,
                hint="remove `year`: `date` says it",
                related=(Other(entry.at("date"), "the date is here"),),
            )


def _within(year: int, date: Date) -> bool:
    first, last = date.earliest, date.latest
    return (first is None or first.year <= year) and (last is None or year <= last.year)
