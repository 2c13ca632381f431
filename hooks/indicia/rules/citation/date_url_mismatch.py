"""CIT-012."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from indicia.model.bibliography import Entry
from indicia.model.date import Date
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.rules.citation.appearance import not_out_yet
from indicia.rules.citation.canonical_url import original

_IN_PATH = (
    r"/((?:19|20)\d\d)/(\d\d)(?:/(\d\d?)(?=[/.]|$))?(?=[/.]|$)|/((?:19|20)\d\d)/(\d)/(\d\d?)(?=[/.]|$)"
    r"|(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)"
)
# Sites date by their own clock: a day is no disagreement.
_SLACK = datetime.timedelta(days=1)


@rule("CIT-012", Severity.WARNING, by_kind={"op-ed": Severity.NOTE})
def date_url_mismatch(site: Site) -> Iterator[Problem]:
    """The date of an entry agrees with the date that its address bears.

    Many news sites put the day into the address, and that one was not typed by hand. Where the two differ, the entry
    usually has the wrong year or the wrong address. Some addresses bear the date of an upload: hence a warning.

    ```bibtex bad
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {⟦2025-11-02⟧},
      langid = {en}, url = {https://example.org/2025/12/02/rain}, urldate = {2025-12-05}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-12},
      langid = {en}, url = {https://example.org/2025/12/02/rain}, urldate = {2025-12-05}}
    ```
    """
    for entry in site.entries:
        found = date_in_path(entry.url) if entry.url and entry.date else None
        if found and entry.date and _disagree(entry.date, found):
            yield _problem(entry, entry.date, found, follows=entry.span.path if not_out_yet(site, entry) else "")


@value_class
class PathDate:
    """A date in an address: the days that it may mean, and where it stands."""

    first: datetime.date
    last: datetime.date
    start: int
    end: int


def date_in_path(url: str) -> PathDate | None:
    """The first date in the path of an address, as `/2025/12/`, `/2025/12/6/` or `2025-12-06`; None without one."""
    shift = len(url) - len(original(url))
    path = url[shift:].partition("?")[0].partition("#")[0]
    for found in re.finditer(_IN_PATH, path):
        year, month, day = (int(part) if part else 0 for part in _numbers(found))
        try:
            first = datetime.date(year, month, day or 1)
        except ValueError:
            continue
        last = first if day else (first.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - _SLACK
        start, end = found.span()
        return PathDate(first, last, shift + start, shift + end)
    return None


def _numbers(found: re.Match[str]) -> tuple[str | None, str | None, str | None]:
    first = next(group for group in (1, 4, 7) if found[group])
    return found[first], found[first + 1], found[first + 2]


def _disagree(date: Date, found: PathDate) -> bool:
    marked = any(point and point.mark for point in (date.start, date.end))
    if marked or date.earliest is None or date.latest is None:
        return False
    return found.last + _SLACK < date.earliest or found.first - _SLACK > date.latest


def _problem(entry: Entry, date: Date, found: PathDate, follows: str) -> Problem:
    written = entry.url[found.start : found.end].strip("/")
    place = entry.url_passage.place(found.start, found.end) if entry.url_passage else entry.key.span
    return Problem(
        entry.at("date") if entry.get("date") else entry.at("year"),
        f"`{entry.key.value}` is dated {date.value}, its address says {written}",
        entry.key.value,
        date.value,
        hint="look at the page: one of them is wrong",
        related=(Other(place, f"{written} stands here"),),
        follows=follows,
    )
