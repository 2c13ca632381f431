"""EVD-005."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.sourcing import origins
from indicia.inference.support import behind, carrying
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.place import Text
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.judged import judged
from indicia.rules.target import broken_bibliography, target

_RETELLING = ("translated", "summary")


@rule("EVD-005", Severity.WARNING, by_kind={"op-ed": Severity.NOTE})
def single_source_judgement(site: Site) -> Iterator[Problem]:
    """A judgement does not rest on one publisher alone.

    If that publisher is wrong, so is the judgement. A second source counts if another publisher stands behind it: what
    relays another work (`x_relays`) counts as that work, evidence without a source not at all. In a brief without
    judgements the thesis is asked. A translation or a summary (`related` with `translation-of`, or `origin`) that cites
    its original among its evidence (`cite: {brief: …}`) is not: the original is.

    ```yaml bad alone
    judgements:
      - {id: ⟦J1⟧, statement: The lake stays low.}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: J1}
      - {id: E2, claim: The lake is low., cite: {key: lake2025level, covers: full}, supports: J1}
    ```

    ```yaml bad alone
    thesis: ⟦Transits stay low.⟧
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```

    ```yaml good alone
    judgements:
      - {id: J1, statement: The lake stays low.}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: J1}
      - {id: E2, claim: Queues were long., cite: {key: pilots2025log, covers: full}, supports: J1}
    ```
    """
    for brief in site.briefs:
        if _restates(site, brief):
            continue
        for each in judged(brief):
            if each.item is None and brief.judgements:
                continue
            found = origins(site, carrying(*behind(site, brief, each.name)))
            if len(found.known) == 1 and not found.unknown:
                origin = found.known[0]
                yield Problem(
                    each.span,
                    f"everything behind {each.called} comes from {origin.name}",
                    target(brief, each.name),
                    origin.id,
                    hint="look for a source of another publisher, or waive the rule and say why there is none",
                    follows=astray(site, brief, "supports") or broken_bibliography(site),
                )


def _restates(site: Site, brief: Brief) -> bool:
    """True where a brief retells another of the site, which it cites among its evidence."""
    cited = {each.brief.value for item in brief.evidence for each in item.cite if each.brief}
    return any(_is_original(brief, site.brief_by_id[name]) for name in cited if name in site.brief_by_id)


def _is_original(brief: Brief, other: Brief) -> bool:
    if other is brief:
        return False
    for link in brief.related:
        if link.brief and link.brief.value == other.key and link.relation and link.relation.value == "translation-of":
            return True
    origin = brief.origin
    if origin is None or origin.relation is None or origin.relation.value not in _RETELLING:
        return False
    return origin.title is None or bool(_titles(origin.title) & _titles(other.title))


def _titles(text: Text | None) -> set[str]:
    versions = text.versions.values() if text else ()
    return {" ".join(each.value.casefold().split()) for each in versions}
