"""EVD-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target

_FACTS = ("document", "data", "reported")
_OPINIONS = ("expert-opinion", "media-claim", "op-ed")


@rule("EVD-007", Severity.WARNING)
def opinion_as_fact(site: Site) -> Iterator[Problem]:
    """Evidence that rests on opinions alone is not called a document, data or a report.

    An entry says by `x_role` what it is used as: `expert-opinion`, `media-claim` or `op-ed`. Where all sources of an
    item are such, what it tells is somebody's view, and its `type` should say so: readers weigh the two differently.

    ```bibtex
    @online{pilot2025column, author = {Rovshan Ismayilov}, title = {The canal is finished}, date = {2025-03-05},
      langid = {en}, url = {https://pilots.example/column}, urldate = {2025-12-01}, x_role = {op-ed}}
    ```

    ```yaml bad
    evidence:
      - id: E1
        type: ⟦data⟧
        claim: Daily transits fell to 22.
        cite: {key: pilot2025column, covers: full}
        supports: thesis
    ```

    ```yaml good
    evidence:
      - id: E1
        type: expert-opinion
        claim: Daily transits fell to 22.
        cite: {key: pilot2025column, covers: full}
        supports: thesis
    ```
    """
    for brief in site.briefs:
        for item in brief.evidence:
            kind = item.type.value if item.type else ""
            entries = [site.entry_of(each) for each in item.cite] if kind in _FACTS else []
            roles = [entry.get("x_role").strip() if entry else "" for entry in entries]
            if not roles or not all(role in _OPINIONS for role in roles):
                continue
            said = " and ".join(dict.fromkeys(f"`{role}`" for role in roles))
            stated = f"its type is `{kind}`" if "type" in item.written else f"without a `type` it counts as `{kind}`"
            message = f"`{item.id.value}` rests on {said} alone, but {stated}"
            hint = "call it `expert-opinion` or `media-claim`, or add a source that reports the fact"
            place = item.written.get("type", item.id.span)
            yield Problem(place, message, target(brief, item, "type"), kind, hint)
