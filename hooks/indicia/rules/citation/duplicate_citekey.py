"""CIT-002."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("CIT-002", Severity.ERROR)
def duplicate_citekey(site: Site) -> Iterator[Problem]:
    """A key names one entry, across all `.bib` files and whatever the case of its letters.

    BibTeX takes `Rain2025` and `rain2025` for the same key; other programs keep the first, or the last. A citation
    would mean one work here and another one there.

    ```bibtex bad
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    @report{⟦rain2025outlook⟧, author = {{Canal Authority}}, title = {Second outlook}, date = {2025-05-02},
      langid = {en}, url = {https://example.org/rain-2}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    @report{rain2025second, author = {{Canal Authority}}, title = {Second outlook}, date = {2025-05-02},
      langid = {en}, url = {https://example.org/rain-2}, urldate = {2025-12-01}}
    ```
    """
    return site.faults("duplicate-citekey")
