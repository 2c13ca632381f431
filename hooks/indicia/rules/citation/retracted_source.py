"""CIT-027."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.evidence import Evidence
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site, Use
from indicia.rules.target import target

_GONE = ("retracted", "withdrawn")


@rule("CIT-027", Severity.ERROR)
def retracted_source(site: Site) -> Iterator[Problem]:
    """A source that was retracted carries no claim.

    It may be cited as part of the story, with `covers: context` or as evidence that is only `context`. In prose nothing
    can say so, and there it is a warning.

    ```bibtex
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      x_status = {retracted}, langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```yaml bad
    evidence:
      - {id: E1, claim: Rain is late., cite: {key: ⟦rain2025outlook⟧, covers: full}, supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: An outlook was retracted., cite: {key: rain2025outlook, covers: context}, context: true}
    ```
    """
    for entry in site.entries:
        status = entry.get("x_status").strip().lower()
        for use in site.uses.get(entry.key.value, ()) if status in _GONE else ():
            if not _background(use):
                yield _problem(use, status)


def _background(use: Use) -> bool:
    return use.covers in ("context", "no") or (isinstance(use.record, Evidence) and use.record.context)


def _problem(use: Use, status: str) -> Problem:
    key = use.entry.key.value
    name = use.citation.name if use.citation else None
    return Problem(
        name.span if name else use.span,
        f"`{key}` was {status}",
        target(use.brief, use.item, "cite" if use.citation else "") if use.brief else use.page,
        key,
        hint="find another source, or write `covers: context` if the retraction itself is the point",
        related=(Other(use.entry.at("x_status"), "the entry says so"),),
        severity=None if use.citation else Severity.WARNING,
    )
