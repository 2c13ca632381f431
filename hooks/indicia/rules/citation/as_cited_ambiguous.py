"""CIT-018."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.as_cited import as_cited
from indicia.rules.target import target


@rule("CIT-018", Severity.WARNING)
def as_cited_ambiguous(site: Site) -> Iterator[Problem]:
    """What the converted article cites is one work of the bibliography.

    Where several entries fit, only the article's author knows which was meant, unless the claim tells.

    ```bibtex
    @online{harbour2024fees, author = {{Harbour Guild}}, title = {Fees of the canal}, date = {2024-05}, langid = {en},
      url = {https://example.org/fees}, urldate = {2025-12-01}}
    @online{harbour2024tugs, author = {{Harbour Guild}}, title = {Tugs and their crews}, date = {2024-06},
      langid = {en}, url = {https://example.org/tugs}, urldate = {2025-12-01}}
    ```

    ```markdown
    Fees rose, tugs waited [@harbour2024fees; @harbour2024tugs].
    ```

    ```yaml bad
    evidence:
      - id: E1
        claim: Fees rose twice.
        cite: {key: harbour2024fees, covers: full}
        as_cited: ["⟦Harbour Guild, 2024⟧"]
        supports: thesis
    ```

    ```yaml good
    evidence:
      - id: E1
        claim: Fees rose twice.
        cite: {key: harbour2024fees, covers: full}
        supports: thesis
    ```
    """
    for each in as_cited(site):
        if each.verdict == "ambiguous":
            message = f"“{each.written}” fits {each.keys}"
            place = target(each.brief, each.evidence, each.field)
            yield Problem(each.span, message, place, each.written, each.reason, each.others)
