"""LNG-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.language.addresses import addresses


@rule("LNG-003", Severity.ERROR)
def empty_slug(site: Site) -> Iterator[Problem]:
    """The address that is made of a key or a name is not empty.

    Addresses are made of Latin letters, digits and hyphens; letters of other alphabets are transliterated. A key of
    signs alone leaves nothing; a source then gets an address that says nothing (a note).

    ```bibtex bad
    @report{⟦+++⟧, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```
    """
    for each in addresses(site):
        if not each.path:
            hint = "choose one with letters or digits in it"
            severity = Severity.NOTE if each.yields else None
            message = f"no address can be made of `{each.name}`"
            yield Problem(each.span, message, each.target, each.name, hint, severity=severity)
