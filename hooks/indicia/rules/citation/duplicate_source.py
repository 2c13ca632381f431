"""CIT-003."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.bibliography import Entry
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.canonical_url import bare_doi, canonical

_NOT_LETTERS = re.compile(r"[\W_]+")
_PARTS = frozenset({"inbook", "incollection", "inproceedings", "conference", "inreference", "suppbook"})


@rule("CIT-003", Severity.WARNING)
def duplicate_source(site: Site) -> Iterator[Problem]:
    """A work has one entry.

    Two entries make two sources of one: support looks broader than it is, and the page of neither shows all that rests
    on the work. Entries are the same work if their DOIs are equal, or their addresses once tracking, `www.`, `http` and
    such are set aside, or author, title and date.

    ```bibtex bad
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    @report{⟦rain2025april⟧, author = {{Canal Authority}}, title = {Rains: outlook}, date = {2025-04-02},
      langid = {en}, url = {http://www.example.org/rain/}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    @report{rain2025may, author = {{Canal Authority}}, title = {Rains: outlook}, date = {2025-05-02},
      langid = {en}, url = {https://example.org/rain?month=5}, urldate = {2025-12-01}}
    ```
    """
    first: dict[tuple[str, str], Entry] = {}
    for entry in site.entries:
        marks = list(_marks(entry))
        twins = [(what, first[what, mark]) for what, mark in marks if (what, mark) in first]
        for what, mark in marks:
            first.setdefault((what, mark), entry)
        what, twin = next(((what, twin) for what, twin in twins if not _parts(entry, twin)), ("", None))
        if twin:
            yield Problem(
                entry.key.span,
                f"`{entry.key.value}` is the same work as `{twin.key.value}`: {what}",
                entry.key.value,
                twin.key.value,
                hint="keep one entry and cite it by its key",
                related=(Other(twin.key.span, f"`{twin.key.value}` is here"),),
            )


def _marks(entry: Entry) -> Iterator[tuple[str, str]]:
    """What makes two entries the same work: (in words, a value to compare)."""
    doi = bare_doi(entry.get("doi")) or (bare_doi(entry.url) if "doi.org/" in entry.url else "")
    if doi:
        yield "they have the same DOI", doi
    address = canonical(entry.url) if entry.url else ""
    if address:
        yield "they have the same address", address
    title = _NOT_LETTERS.sub(" ", entry.title.casefold()).strip()
    author = "; ".join(name.sort_name.casefold() for name in entry.authors)
    if title and author and entry.year:
        part = f"{entry.get('volume')}/{entry.get('number')}/{entry.get('pages')}"
        # With a date of its own each, a series of alike titles is a series.
        day = entry.date.value if entry.date else entry.year
        yield "they have the same author, title and date", f"{author}|{title}|{day}|{part}"


def _parts(one: Entry, other: Entry) -> bool:
    """True for two parts of one volume, which share its address and its DOI."""
    return {one.type, other.type} <= _PARTS and one.title.casefold() != other.title.casefold()
