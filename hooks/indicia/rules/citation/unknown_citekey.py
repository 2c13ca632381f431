"""CIT-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.nearest import did_you_mean
from indicia.model.place import Word
from indicia.model.site import Site
from indicia.rules.citation.canonical_url import canonical
from indicia.rules.target import broken_bibliography, prose_target, target


@rule("CIT-001", Severity.ERROR)
def unknown_citekey(site: Site) -> Iterator[Problem]:
    """What is cited, in a field or in prose, is in the bibliography.

    A key or an address without its entry would be published as a reference to nothing. An address must belong to
    exactly one entry, or nobody can say which work is meant. While a `.bib` file is broken, its entries are not missed.

    ```bibtex
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```yaml bad
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: {key: ⟦rain2025outlok⟧, covers: full}, supports: thesis}
      - {id: E2, claim: Rain is late., cite: {url: "⟦https://example.org/rains⟧", covers: full}, supports: thesis}
    ```

    ```markdown bad
    The rains are late [⟦@rain2025⟧], as an earlier outlook says [@rain2025outlook].
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: {key: rain2025outlook, covers: full}, supports: thesis}
      - {id: E2, claim: Rain is late., cite: {url: "https://example.org/rain", covers: full}, supports: thesis}
    ```
    """
    for brief, item, _, citation in site.citations:
        if citation.key and citation.key.value not in site.entry_by_key:
            yield _unknown(site, citation.key, target(brief, item, "cite"))
        elif citation.url and len(site.entries_by_url.get(citation.url.value, ())) != 1:
            yield _address(site, citation.url, target(brief, item, "cite"))
    for use in site.prose:
        for cite in use.mention.cites if use.mention and use.mention.form != "bare" else ():
            if cite.key not in site.entry_by_key:
                yield _unknown(site, Word(cite.key, cite.span), prose_target(use))


def _unknown(site: Site, key: Word, where: str) -> Problem:
    follows = broken_bibliography(site, key.value)
    # While a file is broken the finding is only counted: no hint is worth its time.
    empty = "" if site.entries else "the bibliography is empty: it is read from bibliography/*.bib"
    hint = "" if follows else empty or did_you_mean(key.value, site.entry_by_key)
    return Problem(
        key.span, f"`{key.value}` has no entry in the bibliography", where, key.value, hint=hint, follows=follows
    )


def _address(site: Site, url: Word, where: str) -> Problem:
    several = site.entries_by_url.get(url.value, ())
    if several:
        message = f"{len(several)} entries have the address {url.value}"
        hint = f"cite by key: {' or '.join(f'`{entry.key.value}`' for entry in several[:3])}"
        return Problem(url.span, message, where, url.value, hint)
    same = [entry for entry in site.entries if entry.url and canonical(entry.url) == canonical(url.value)]
    hint = f"cite by key: `{same[0].key.value}` has the address {same[0].url}" if len(same) == 1 else ""
    message = f"no entry in the bibliography has the address {url.value}"
    return Problem(url.span, message, where, url.value, hint, follows=broken_bibliography(site))
