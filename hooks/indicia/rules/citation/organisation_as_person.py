"""CIT-031."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.bibliography import Entry, Name
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site

# In a person's name no word says whose or what for; `of` of the old (Geoffrey of Monmouth) is the rare exception.
_SAYS_WHOSE = re.compile(r"\b(?:of|for) (?:the )?[A-Z]")


@rule("CIT-031", Severity.WARNING)
def organisation_as_person(site: Site) -> Iterator[Problem]:
    """An organisation that signs a work stands in braces of its own, so that it is not taken apart as a person.

    BibTeX takes the last word of a name for the family name: `BBC News` would be cited as `News` and listed as `News,
    BBC`; at an `and` it becomes two. In braces it stays whole. The names of the registry of publishers are known, and
    so are words like `ministry`, `institute` and `news`; a name that only looks so is kept apart by a comma:
    `Monmouth, Geoffrey of`.

    ```bibtex bad
    @report{rain2025outlook, author = {⟦Ministry of Water⟧}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Ministry of Water} and Leyla Həsənova}, title = {Outlook for the rains},
      date = {2025-04-02}, langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```
    """
    for entry in site.entries:
        for field, names in (("author", entry.authors), ("editor", entry.editors)):
            for name in names:
                written = _as_written(entry, field, name)
                if written and _is_organisation(site, name, written):
                    shown = f"{' '.join(filter(None, (name.particle, name.family)))}, {name.given}".strip(", ")
                    message = f"`{written}` seems to be an organisation, and is listed as a person: `{shown}`"
                    hint = f"put it in braces of its own: `{field} = {{{{{written}}}}}`; an `and` inside belongs to it"
                    yield Problem(entry.at(field), message, entry.key.value, written, hint)


def _as_written(entry: Entry, field: str, name: Name) -> str:
    """A name of several words that is written as such, without a comma; empty for any other."""
    written = " ".join(part for part in (name.given, name.particle, name.family) if part)
    plain = " ".join(entry.get(field).split())
    return written if " " in written and not name.literal and not name.suffix and written in plain else ""


def _is_organisation(site: Site, name: Name, written: str) -> bool:
    return (
        name.like_an_organisation
        or _SAYS_WHOSE.search(written) is not None
        or written.casefold() in site.publishers_by_name
    )
