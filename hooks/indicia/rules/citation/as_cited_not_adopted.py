"""CIT-026."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.as_cited import as_cited, work
from indicia.rules.target import target


@rule("CIT-026", Severity.WARNING, by_kind={"op-ed": Severity.NOTE})
def as_cited_not_adopted(site: Site) -> Iterator[Problem]:
    """Evidence cites the works that the converted article cites for it.

    The article names a source that is in the bibliography, and the brief does not use it: it was forgotten, or it does
    not bear the claim. In the latter case cite it with `covers: no` and say so.

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
        as_cited: ["⟦Ship Watch, 2023⟧"]
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
        if each.verdict in ("exact", "alias", "typo"):
            cited = {work(entry) for entry in map(site.entry_of, each.evidence.cite) if entry}
            if not cited & {work(entry) for entry in each.entries}:
                message = f"the article cites “{each.written}” for this, `{each.evidence.id.value}` does not"
                hint = f"cite {each.keys}"
                place = target(each.brief, each.evidence, each.field)
                yield Problem(each.span, message, place, each.written, hint, each.others)
