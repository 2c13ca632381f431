"""CIT-025."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.citation import COVERS
from indicia.model.evidence import Evidence
from indicia.model.finding import Problem, Severity, rule
from indicia.model.shape import Record
from indicia.model.site import Site
from indicia.model.update import Update
from indicia.rules.target import target


@rule("CIT-025", Severity.DISCLOSURE)
def only_partial_support(site: Site) -> Iterator[Problem]:
    """A claim whose best source covers only part of it says so.

    `covers: partial` is an honest answer, and readers see it beside the claim. It is counted here so that nobody is
    surprised; it never fails a check. The order is full, unchecked, partial, context, no.

    ```yaml bad
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: ⟦{key: lake2025level, covers: partial}⟧, supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: The lake is low., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    seen: set[int] = set()
    for brief, item, record, _ in site.citations:
        if id(record) in seen or isinstance(record, Update):
            continue
        seen.add(id(record))
        best = _best(record)
        background = isinstance(record, Evidence) and record.context
        if best == "partial" or (best == "context" and not background):
            what = "covers only part of it" if best == "partial" else "gives only background"
            message = f"the best source of `{item.id.value}` {what}"
            yield Problem(record.at("cite"), message, target(brief, item, "cite"), best)


def _best(record: Record) -> str:
    """The best support that a record's sources give; a faulty one counts as unchecked."""
    found = [each.covers.value if each.covers else "unchecked" for each in getattr(record, "cite", ())]
    return min(found, key=COVERS.index, default="")
