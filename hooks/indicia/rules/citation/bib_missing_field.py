"""CIT-006."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.bibliography import Entry
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site

# Any one of them leads a reader to the work.
_LOCATORS = (
    "url", "doi", "isbn", "issn", "eprint", "journal", "journaltitle", "booktitle", "maintitle", "publisher",
    "institution", "organization", "school", "howpublished", "archive", "library", "eventtitle", "event", "number",
    "x_publisher", "x_archived",
)  # fmt: skip
_WEB = frozenset({"online", "electronic", "www", "misc", "software", "dataset"})
_NO_WORKS = frozenset({"xdata", "set"})


@rule("CIT-006", Severity.ERROR)
def bib_missing_field(site: Site) -> Iterator[Problem]:
    """An entry says what the work is called, when it appeared and where it is found.

    Without a title there is nothing to print: an error. Without a year, or without anything that leads to the work (an
    address, a DOI, an ISBN, a journal, a publisher, an archive, an event), a warning. A page on the web may have no
    date, if the entry says when it was read.

    ```bibtex bad
    @report{⟦rain2025outlook⟧, author = {{Canal Authority}}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```bibtex bad
    @report{⟦rainoutlook⟧, author = {{Canal Authority}}, title = {Outlook for the rains},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```bibtex bad
    @report{⟦rain2025outlook⟧, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    @online{lakecamera, author = {{Canal Authority}}, title = {Camera at the lake},
      langid = {en}, url = {https://example.org/camera}, urldate = {2025-12-01}}
    ```
    """
    for entry in site.entries:
        if entry.type in _NO_WORKS and not site.uses.get(entry.key.value):
            continue
        if not entry.title:
            yield _problem(entry, "title", "has no title", "add `title = {…}`", None)
        if not entry.year and not _undated_page(entry):
            yield _problem(entry, "year", "has no year", _year_hint(entry), Severity.WARNING)
        if not any(entry.get(name) for name in (*_LOCATORS, "crossref")):
            hint = "add `url`, `doi`, `isbn`, `publisher`, or where an archive keeps it"
            yield _problem(entry, "url", "has nothing that leads a reader to the work", hint, Severity.WARNING)


def _undated_page(entry: Entry) -> bool:
    """A page on the web, read on a known day, that bears no date."""
    return entry.type in _WEB and bool(entry.url and entry.get("urldate"))


def _year_hint(entry: Entry) -> str:
    read = " or, for a page without a date, `urldate`" if entry.type in _WEB else ""
    return f"add `date = {{2025-12-06}}` or `year`{read}"


def _problem(entry: Entry, field: str, what: str, hint: str, severity: Severity | None) -> Problem:
    key = entry.key.value
    # What the entry would have inherited from one that is lost is not missed.
    follows = entry.span.path if field in entry.unsure else ""
    return Problem(entry.key.span, f"`{key}` {what}", key, field, hint, follows=follows, severity=severity)
