"""EVD-008."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from indicia.inference.sourcing import belongs_to, owners
from indicia.inference.support import carrying
from indicia.model.citation import Citation
from indicia.model.evidence import Evidence
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.target import broken_registry, target


@rule("EVD-008", Severity.WARNING, by_kind={"op-ed": Severity.NOTE})
def interested_party_only(site: Site) -> Iterator[Problem]:
    """A claim about somebody does not rest on that party's own publisher alone.

    What a party says of itself may be true, and is no evidence that it is. The registries know whose a publisher and
    an actor are (`affiliation`); the claim's `actors` say whom it is about. A document is left out: it is
    rightly cited from whoever issued it. Two parties that have nobody above them in common and report the same are
    enough: neither would do the other the favour.

    ```yaml publishers
    authority.example: {name: Canal Authority Press, affiliation: canal-authority}
    ```

    ```bibtex
    @online{press2025lake, author = {{Canal Authority Press}}, title = {All is well}, date = {2025-03-05},
      langid = {en}, url = {https://authority.example/lake}, urldate = {2025-12-01}}
    ```

    ```yaml bad
    evidence:
      - {id: E1, claim: The authority kept its promise., cite: ⟦{key: press2025lake, covers: full}⟧,
         actors: canal-authority, supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: The authority kept its promise., actors: canal-authority, supports: thesis,
         cite: [{key: press2025lake, covers: full}, {key: pilots2025log, covers: full}]}
    ```
    """
    for brief in site.briefs:
        for evidence in brief.evidence:
            parties = _parties(site, evidence)
            if parties:
                yield Problem(
                    evidence.at("cite"),
                    f"every source of `{evidence.id.value}` belongs to {parties}, of whom it speaks",
                    target(brief, evidence, "cite"),
                    parties,
                    hint="look for a source that has no part in it, or say in the claim whose account it is",
                    follows=broken_registry(site, "publishers")
                    or broken_registry(site, "actors")
                    or astray(site, brief, "type", item=evidence),
                )


def _parties(site: Site, evidence: Evidence) -> str:
    """The actors that the sources belong to, in words; empty where a source is no party's own, or two parties agree."""
    if not evidence.actors or (evidence.type and evidence.type.value == "document"):
        return ""
    citations = carrying(evidence)
    found = dict.fromkeys(_party(site, evidence, each) for each in citations)
    above = [frozenset(belongs_to(site, name)) for name in found]
    if not found or "" in found or any(one.isdisjoint(other) for one, other in combinations(above, 2)):
        return ""
    return " and ".join(f"`{name}`" for name in found)


def _party(site: Site, evidence: Evidence, citation: Citation) -> str:
    """The named actor that the publisher belongs to, or its owner to whom a named actor belongs; else empty."""
    entry = site.entry_of(citation)
    owned = owners(site, site.publisher_of(entry)) if entry else ()
    for word in evidence.actors if owned else ():
        if word.value in owned:
            return word.value
        if owned[0] in belongs_to(site, word.value):
            return owned[0]
    return ""
