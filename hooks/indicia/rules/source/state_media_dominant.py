"""SRC-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.sourcing import of_a_state
from indicia.inference.support import behind, carrying
from indicia.model.bibliography import Entry
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.judged import judged
from indicia.rules.target import broken_registry, target


@rule("SRC-003", Severity.WARNING, by_kind={"op-ed": Severity.NOTE})
def state_media_dominant(site: Site) -> Iterator[Problem]:
    """No judgement rests mostly on what states publish about themselves and others.

    Counted are official bodies and publishers whose `affiliation` is a state; documents are left out, since they are
    rightly cited from whoever issued them. More than half is too many (the setting `max_state_media`), asked from
    three sources on (`min_sources_for_state_media`). In a brief without judgements the thesis is asked.

    ```yaml publishers
    state.example: {name: State Radio, affiliation: panamania}
    ministry.example: {name: Ministry of Locks, type: official}
    ```

    ```yaml actors
    panamania: {name: Panamania, type: state}
    ```

    ```bibtex
    @online{radio2025lake, author = {{State Radio}}, title = {All is well}, date = {2025-03-05},
      langid = {en}, url = {https://state.example/lake}, urldate = {2025-12-01}}
    @online{ministry2025lake, author = {{Ministry of Locks}}, title = {The lake is fine}, date = {2025-03-06},
      langid = {en}, url = {https://ministry.example/lake}, urldate = {2025-12-01}}
    ```

    ```yaml bad alone
    thesis: ⟦Transits stay low.⟧
    evidence:
      - {id: E1, claim: Transits fell., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E2, claim: The lake is low., cite: {key: radio2025lake, covers: full}, supports: thesis}
      - {id: E3, claim: No rain is due., cite: {key: ministry2025lake, covers: full}, supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Transits fell., cite: {key: radio2025lake, covers: full}, supports: thesis}
      - {id: E2, claim: The law allows it., type: document, supports: thesis,
         cite: {key: ministry2025lake, covers: full}}
    ```
    """
    settings = site.configuration.settings
    most, fewest = settings.max_state_media, settings.min_sources_for_state_media
    if most is None or fewest is None:
        return
    for brief in site.briefs:
        for each in judged(brief):
            if each.item is None and brief.judgements:
                continue
            entries = _entries(site, brief, each.name)
            count = sum(of_a_state(site, site.publisher_of(entry)) for entry in entries)
            if len(entries) >= fewest and count > most * len(entries):
                yield Problem(
                    each.span,
                    f"{count} of {len(entries)} sources behind {each.called} belong to a state",
                    target(brief, each.name, "cite"),
                    hint="look for sources that belong to none",
                    follows=broken_registry(site, "publishers"),
                )


def _entries(site: Site, brief: Brief, name: str) -> tuple[Entry, ...]:
    """The different works behind a judgement, those that are cited as documents left out."""
    evidence = (each for each in behind(site, brief, name) if not (each.type and each.type.value == "document"))
    found = (site.entry_of(citation) for citation in carrying(*evidence))
    return tuple({entry.key.value: entry for entry in found if entry}.values())
