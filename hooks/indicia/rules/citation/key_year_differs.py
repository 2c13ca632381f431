"""CIT-029."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.bibliography import Entry
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.appearance import not_out_yet

_HOUSE_KEY = re.compile(r"[^\W\d_]+((?:19|20)\d\d)(?:[^\W\d_]\w*)?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)


@rule("CIT-029", Severity.WARNING)
def key_year_differs(site: Site) -> Iterator[Problem]:
    """A year in the key of an entry is the entry's.

    Keys like `cnn2025plan` are read by people: one with another year sends them to the wrong work, and is often the
    mark of an entry that was copied and half changed. Keys of any other pattern are left alone.

    ```bibtex bad
    @report{⟦rain2024outlook⟧, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```
    """
    for entry in site.entries:
        found = _HOUSE_KEY.fullmatch(entry.key.value)
        years = _years(entry) if found else set()
        if found and years and found[1] not in years:
            key = entry.key.value
            message = f"the key `{key}` says {found[1]}, the entry says {' or '.join(sorted(years))}"
            hint = f"rename it, for example `{key.replace(found[1], min(years), 1)}`, wherever it is cited"
            # A date that is wrong itself is told as such (CIT-032); the key is perhaps the only thing right.
            follows = entry.span.path if not_out_yet(site, entry) else ""
            yield Problem(entry.key.span, message, key, found[1], hint, follows=follows)


def _years(entry: Entry) -> set[str]:
    """Every year that may be meant: of the work, of its first appearance, of the event that it reports."""
    written = " ".join(entry.get(name) for name in ("year", "date", "origdate", "eventdate"))
    years = set(_YEAR.findall(written))
    if entry.date and entry.date.earliest and entry.date.latest:
        years |= {str(year) for year in range(entry.date.earliest.year, entry.date.latest.year + 1)}
    return years
