"""CIT-008."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from indicia.model.bibliography import Entry
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.appearance import not_out_yet
from indicia.rules.citation.canonical_url import archived
from indicia.rules.citation.medium import on_the_web

_ANY_DAY = datetime.date(2025, 12, 6)


@rule("CIT-008", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def missing_access_date(site: Site) -> Iterator[Problem]:
    """A source that is only on the web says when it was read.

    Pages change and vanish. With the day, a reader can find the version that carried the claim in an archive. What has
    a DOI or an ISBN, or is itself a copy in an archive, needs none.

    ```bibtex bad
    @online{⟦rain2025outlook⟧, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}}
    ```

    ```bibtex good
    @online{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```
    """
    for entry in site.entries:
        key = entry.key.value
        if on_the_web(entry) and not entry.get("urldate") and not archived(entry.url):
            hint = f"add the day on which it was read: `urldate = {{{_example(site, entry)}}}`"
            follows = entry.span.path if "urldate" in entry.unsure else ""
            yield Problem(entry.key.span, f"`{key}` does not say when it was read", key, "", hint, follows=follows)


def _example(site: Site, entry: Entry) -> str:
    """A day on which the work could have been read; where none is known, only the form."""
    first = entry.date.earliest if entry.date else None
    if first is None or first <= _ANY_DAY:
        return _ANY_DAY.isoformat()
    last = entry.date.latest if entry.date and entry.date.latest else first
    day = min(last, site.today) if site.today and site.today >= first else last
    return "YYYY-MM-DD" if not_out_yet(site, entry) else day.isoformat()
