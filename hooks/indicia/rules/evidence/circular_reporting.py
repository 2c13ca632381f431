"""EVD-006."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indicia.inference.sourcing import origin_of, original, published_by
from indicia.model.bibliography import Entry
from indicia.model.citation import Citation
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.evidence.sourced import sourced
from indicia.rules.target import target


@rule("EVD-006", Severity.WARNING)
def circular_reporting(site: Site) -> Iterator[Problem]:
    """The sources of one claim do not all repeat the same work.

    Two outlets that relay a third look like two witnesses and are one. `x_relays` in the bibliography says what a
    work relays: the key of an entry, or the name of an outlet.

    ```bibtex
    @online{wire2025lake, author = {{Wire}}, title = {The lake, says the authority}, date = {2025-03-05},
      langid = {en}, url = {https://pilots.example/lake}, urldate = {2025-12-01}, x_relays = {lake2025level}}
    ```

    ```markdown
    Read as well: [@wire2025lake].
    ```

    ```yaml bad
    evidence:
      - id: E1
        claim: Daily transits fell to 22.
        cite: [{key: lake2025level, covers: full}, {key: ⟦wire2025lake⟧, covers: full}]
        supports: thesis
    ```

    ```yaml good
    evidence:
      - id: E1
        claim: Daily transits fell to 22.
        cite: [{key: lake2025level, covers: full}, {key: pilots2025log, covers: full}]
        supports: thesis
      - {id: E2, claim: Wires reported it., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    for brief in site.briefs:
        for each in sourced(site, brief):
            for first, *repeats in _same(site, each.record.cite):
                for repeat in repeats:
                    name, earlier = repeat.name, first.name
                    if name and earlier:
                        yield Problem(
                            name.span,
                            f"`{name.value}` and `{earlier.value}` go back to one origin",
                            target(brief, each.item, "cite"),
                            name.value,
                            hint="cite the original, or a source that found it out for itself",
                            related=(Other(earlier.span, "the same origin"),),
                        )


def _same(site: Site, cite: Sequence[Citation]) -> Iterator[list[Citation]]:
    """The citations of different entries that go back to one work, where one of them at least relays it."""
    entries = {entry.key.value: (each, entry) for each in cite if (entry := site.entry_of(each))}
    if len(entries) < 2 or not any(entry.get("x_relays") for _, entry in entries.values()):
        return
    outlets = {_outlet(site, entry) for _, entry in entries.values()} - {""}
    found: dict[str, list[Citation]] = {}
    for citation, entry in entries.values():
        publisher = _outlet(site, entry) or published_by(site, original(site, entry)).id
        work = f"of {publisher}" if publisher in outlets else original(site, entry).key.value
        found.setdefault(work, []).append(citation)
    yield from (same for same in found.values() if len(same) > 1)


def _outlet(site: Site, entry: Entry) -> str:
    """The origin of what relays an outlet by name, without saying which work; empty for all else."""
    relayed = original(site, entry).get("x_relays").strip()
    return origin_of(site, entry).id if relayed and relayed not in site.entry_by_key else ""
