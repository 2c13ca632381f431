"""CIT-024."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.bibliography import Entry
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.medium import medium
from indicia.rules.target import prose_target, target

_PLACE_IN_URL = re.compile(r"[?&#](?:t|start|page)=\w", re.ASCII)
_LONG = 20


@rule("CIT-024", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def missing_locator(site: Site) -> Iterator[Problem]:
    """A citation of a video or of a long document says where in it.

    Nobody watches an hour or reads two hundred pages to check one sentence. `x_medium = {video}` marks a video (known
    hosts are recognised), `pagetotal` a document of more than 20 pages. Where a work is cited as background
    (`covers: context`), no place is asked for.

    ```bibtex
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      pagetotal = {180}, langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```yaml bad
    evidence:
      - {id: E1, claim: Rain is late., cite: {key: ⟦rain2025outlook⟧, covers: full}, supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Rain is late., cite: {key: rain2025outlook, locator: p. 112, covers: full}, supports: thesis}
    ```
    """
    why = {entry.key.value: reason for entry in site.entries if (reason := _needs_place(entry))}
    if not why:
        return
    hint = "give the page or the time, as in `locator: p. 3` or `locator: 12:40`"
    for brief, item, _, citation in site.citations:
        entry, name = site.entry_of(citation), citation.name
        background = citation.covers is not None and citation.covers.value in ("context", "no")
        if entry and name and entry.key.value in why and not background and "locator" not in citation.written:
            message = f"`{entry.key.value}` is {why[entry.key.value]}: where in it?"
            yield Problem(name.span, message, target(brief, item, "cite"), entry.key.value, hint)
    for use in site.prose:
        for cite in use.mention.cites if use.mention and use.brief else ():  # a page lists works, and claims nothing
            if cite.key in why and not cite.locator:
                message = f"`{cite.key}` is {why[cite.key]}: where in it?"
                hint = f"give the page or the time, as in `[@{cite.key}, p. 3]` or `[@{cite.key}, 12:40]`"
                yield Problem(cite.span, message, prose_target(use), cite.key, hint)


def _needs_place(entry: Entry) -> str:
    """What makes a place in the work necessary; empty if nothing does."""
    if _PLACE_IN_URL.search(entry.url):
        return ""
    if medium(entry)[0] == "video":
        return "a video"
    pages = entry.get("pagetotal").strip()
    return f"{pages} pages long" if pages.isdecimal() and int(pages) > _LONG else ""
