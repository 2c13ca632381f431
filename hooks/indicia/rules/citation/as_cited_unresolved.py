"""CIT-017."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.as_cited import as_cited
from indicia.rules.target import broken_bibliography, target


@rule("CIT-017", Severity.WARNING)
def as_cited_unresolved(site: Site) -> Iterator[Problem]:
    """What the converted article cites is in the bibliography.

    The article's author had a source; its list, or ours, does not. Either the work is added, or the claim says that its
    source could not be found.

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
        as_cited: ["⟦Pilot Union, 2024⟧"]
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
    follows = broken_bibliography(site)
    for each in as_cited(site):
        if each.verdict == "missing":
            message = f"nothing in the bibliography is “{each.written}”, which the article cites"
            place = target(each.brief, each.evidence, each.field)
            yield Problem(each.span, message, place, each.written, each.reason, each.others, follows)
