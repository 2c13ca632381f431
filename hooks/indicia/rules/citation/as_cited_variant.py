"""CIT-019."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.as_cited import as_cited
from indicia.rules.target import target


@rule("CIT-019", Severity.NOTE)
def as_cited_variant(site: Site) -> Iterator[Problem]:
    """The converted article names works as the bibliography does.

    A name that is an alias, or one slip away, was taken for the entry's: worth a look. An alias in the registry of
    publishers says that it is no slip.

    ```bibtex
    @online{harbour2024fees, author = {{Harbour Guild}}, title = {Fees of the canal}, date = {2024-05}, langid = {en},
      url = {https://example.org/fees}, urldate = {2025-12-01}}
    @online{ship2023queue, author = {{Ship Watch}}, title = {The queue}, date = {2023-02}, langid = {en},
      url = {https://example.org/queue}, urldate = {2025-12-01}}
    ```

    ```markdown
    Fees rose, the queue grew [@harbour2024fees; @ship2023queue].
    ```

    ```yaml bad
    evidence:
      - id: E1
        claim: Fees rose twice.
        cite: {key: harbour2024fees, covers: full}
        as_cited: ["⟦Harbor Guild, 2024⟧"]
        supports: thesis
    ```

    ```yaml good
    evidence:
      - id: E1
        claim: Fees rose twice.
        cite: {key: harbour2024fees, covers: full}
        as_cited: ["Harbour Guild, 2024"]
        supports: thesis
    ```
    """
    for each in as_cited(site):
        if each.verdict in ("alias", "typo"):
            message = f"“{each.written}” was taken for {each.keys}"
            place = target(each.brief, each.evidence, each.field)
            yield Problem(each.span, message, place, each.written, each.reason, each.others)
