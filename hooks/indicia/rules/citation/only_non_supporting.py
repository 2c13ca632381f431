"""CIT-021."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.shape import Record
from indicia.model.site import Site
from indicia.rules.target import target


@rule("CIT-021", Severity.ERROR, by_kind={"op-ed": Severity.WARNING})
def only_non_supporting(site: Site) -> Iterator[Problem]:
    """Not every citation of a claim was found not to carry it.

    `covers: no` records that somebody looked and the source does not say so. A claim with only such sources has none,
    and should say that with `uncited`.

    ```yaml bad
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: ⟦{key: lake2025level, covers: no}⟧, supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    seen: set[int] = set()
    for brief, item, record, _ in site.citations:
        if id(record) not in seen:
            seen.add(id(record))
            if _none_supports(record):
                message = f"no source of `{item.id.value}` carries it: all are marked `covers: no`"
                hint = "find one that does, or write `uncited` with the reason instead of `cite`"
                yield Problem(record.at("cite"), message, target(brief, item, "cite"), hint=hint)


def _none_supports(record: Record) -> bool:
    citations = getattr(record, "cite", ())
    return all(each.covers is not None and each.covers.value == "no" for each in citations)
