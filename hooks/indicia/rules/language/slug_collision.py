"""LNG-004."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from indicia.inference.citing_site import ADDRESSES as CITING_ADDRESSES
from indicia.inference.citing_site import only_cites
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.page import FIXED_ADDRESSES
from indicia.model.place import Span
from indicia.model.site import Site
from indicia.rules.language.addresses import Address, addresses


@rule("LNG-004", Severity.ERROR)
def slug_collision(site: Site) -> Iterator[Problem]:
    """Two pages do not claim one address, whatever the case of its letters.

    One of them would overwrite the other in silence; on disks that do not tell `A` from `a`, so would two that differ
    by case alone. Of two sources whose keys spell the same, the second gets an address with a digest (a note).

    ```bibtex bad
    @report{rain:2025, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    @report{⟦rain/2025⟧, author = {{Canal Authority}}, title = {Second outlook}, date = {2025-05-02},
      langid = {en}, url = {https://example.org/rain-2}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{rain:2025, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    @report{rain:2025:2, author = {{Canal Authority}}, title = {Second outlook}, date = {2025-05-02},
      langid = {en}, url = {https://example.org/rain-2}, urldate = {2025-12-01}}
    ```
    """
    fixed = CITING_ADDRESSES if only_cites(site) else FIXED_ADDRESSES
    for page in site.pages:
        path = unquote(page.address).strip("/").casefold()
        if path in fixed:
            message = f"the page {page.path} would have the address of a page that Indicia makes: /{path}/"
            yield Problem(Span(page.source, 0, 0), message, page.path, page.path, "give the file another name")
    taken: dict[str, Address] = {}
    for each in addresses(site):
        first = taken.setdefault(each.path, each)
        if each.path and first is not each:
            message = f"{each.what} would have the address of {first.what}: /{each.path}/"
            related = (Other(first.span, f"{first.what} is here"),)
            severity = Severity.NOTE if each.yields and first.yields else None
            yield Problem(each.span, message, each.target, each.name, "rename one of them", related, severity=severity)
