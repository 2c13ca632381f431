"""EVD-009."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.sourcing import original
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.evidence.sourced import sourced
from indicia.rules.target import target


@rule("EVD-009", Severity.NOTE)
def secondary_for_primary(site: Site) -> Iterator[Problem]:
    """A claim cites the work that found it out, not one that relays it.

    A relay may shorten, translate or misread. Readers who want to check need the original, and a correction is
    printed there. Where the original is cited beside it, nothing is said.

    ```bibtex
    @online{wire2025lake, author = {{Wire}}, title = {The lake, says the authority}, date = {2025-03-05},
      langid = {en}, url = {https://pilots.example/lake}, urldate = {2025-12-01}, x_relays = {Canal Gazette}}
    ```

    ```markdown
    Read as well: [@wire2025lake].
    ```

    ```yaml bad
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: ⟦wire2025lake⟧, covers: full}, supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E2, claim: The pilots wrote it down., cite: {key: pilots2025log, covers: full}, supports: thesis}
    ```
    """
    for brief in site.briefs:
        for each in sourced(site, brief):
            there = {entry.key.value for cite in each.record.cite if (entry := site.entry_of(cite))}
            for citation in each.record.cite:
                entry, name = site.entry_of(citation), citation.name
                if (
                    entry
                    and name
                    and entry.get("x_relays").strip()
                    and original(site, entry).key.value not in there - {entry.key.value}
                ):
                    yield Problem(
                        name.span,
                        f"`{name.value}` relays {_shown(site, entry.get('x_relays').strip())}",
                        target(brief, each.item, "cite"),
                        name.value,
                        hint="cite the original if you can read it",
                        related=(Other(entry.at("x_relays"), "the entry says so"),),
                    )


def _shown(site: Site, relayed: str) -> str:
    return f"`{relayed}`" if relayed in site.entry_by_key else relayed
