"""CIT-005."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("CIT-005", Severity.ERROR)
def bib_parse_error(site: Site) -> Iterator[Problem]:
    """Every entry of a BibTeX file can be read, to its last field.

    BibTeX readers skip what they do not understand, and where a comma is missing they make one field of two. A brace
    that is not closed, or only at the end of the entry, makes one value of all the fields behind it. Here every entry
    is counted and every field looked at, so that nothing is lost in silence.

    ```bibtex bad
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains⟦}⟧
      date = {2025-04-02}, langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```bibtex bad
    @report{rain2025outlook, author = {{Canal Authority}}, title = ⟦{⟧Outlook for the rains,
      date = {2025-04-02}, langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}}
    ```

    ```bibtex bad
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains},
    ⟦<<<<<<< HEAD⟧
      date = {2025-04-02},
    =======
      date = {2025-04-03},
    >>>>>>> rains
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains},
      date = {2025-04-02}, langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```
    """
    return site.faults("bib-parse-error")
