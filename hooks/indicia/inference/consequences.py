"""What falls if a source falls, or if an assumption fails: walked along the links that the authors wrote.

The metadata standard for source citations of ICD 206 asks for it: to identify the judgements that are affected when a
source is changed, withdrawn or discredited. A walk costs what it touches, not what the site holds.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from indicia.inference.losses import AssumptionFall, BriefLosses, Claim, Loss, SourceFall
from indicia.inference.sourcing import relays_of
from indicia.inference.support import THESIS, bearing
from indicia.model.argument import Judgement
from indicia.model.brief import Brief
from indicia.model.citation import Citation
from indicia.model.evidence import Event, Evidence
from indicia.model.item import Item
from indicia.model.place import Text, Word
from indicia.model.shape import Record
from indicia.model.site import Site, Use


@dataclass(slots=True, repr=False, eq=False)
class _Walk:
    """A walk in progress: what has fallen, and the claims by the identity of their records, brief by brief."""

    site: Site
    keys: frozenset[str]
    fallen: set[str] = field(default_factory=set)
    briefs: dict[str, Brief] = field(default_factory=dict)
    claims: dict[str, dict[int, Claim]] = field(default_factory=dict)
    mentions: dict[str, list[Use]] = field(default_factory=dict)


def if_source_falls(site: Site, key: str) -> SourceFall:
    """What loses its ground if the work of a key can no longer be used; nothing for a key that no field cites."""
    relays = relays_of(site, key)
    walk = _Walk(site, frozenset((key, *(entry.key.value for entry in relays))))
    waiting: list[tuple[Brief, Evidence]] = []
    for use in (use for each in sorted(walk.keys) for use in site.uses.get(each, ())):
        if use.brief and use.item and use.record and use.citation:
            waiting += _touch(walk, use.brief, use.item, use.record, use.citation)
        elif use.brief:
            walk.briefs[use.brief.key] = use.brief
            walk.mentions.setdefault(use.brief.key, []).append(use)
    for brief, evidence in waiting:  # grows while inferences and briefs fall
        if _fate(walk, brief, evidence) != "lost":
            continue
        waiting += _inferred(walk, brief, evidence)
        if brief.key not in walk.fallen and _falls(walk, brief):
            walk.fallen.add(brief.key)
            for citing, item, record, citation in site.citing.get(brief.key, ()):
                waiting += _touch(walk, citing, item, record, citation)
    found = sorted(walk.briefs.values(), key=lambda brief: brief.source.path)
    return SourceFall(key, relays, tuple(_losses_of(walk, brief) for brief in found))


def if_assumption_fails(brief: Brief, name: str) -> AssumptionFall | None:
    """What rests on an assumption; None for an id that is none."""
    wanted = name.casefold()
    assumption = next((each for each in brief.assumptions if each.id.value.casefold() == wanted), None)
    if assumption is None:
        return None
    watched = {word.value.casefold() for word in assumption.indicators}
    return AssumptionFall(
        assumption,
        tuple(each for each in brief.judgements if wanted in _ids(each.assumptions)),
        tuple(each for each in brief.judgements if wanted in _ids(each.would_change_if)),
        assumption.linchpin or not brief.judgements,
        assumption.if_wrong,
        tuple(each for each in brief.indicators if each.id.value.casefold() in watched),
    )


def _ids(names: tuple[Word | Text, ...]) -> set[str]:
    return {each.value.casefold() for each in names if isinstance(each, Word)}


def _touch(
    walk: _Walk, brief: Brief, item: Item, record: Record, citation: Citation
) -> Iterator[tuple[Brief, Evidence]]:
    """Notes what a citation's fall does to its record; gives the record back where it is evidence."""
    if citation.covers is not None and citation.covers.value == "no":
        return  # it never carried the claim
    cite: tuple[Citation, ...] = getattr(record, "cite", ())
    left = {name for each in cite if (name := _standing(walk, each))}
    claims = walk.claims.setdefault(brief.key, {})
    walk.briefs[brief.key] = brief
    before = claims.get(id(record))
    through = before.through if before else citation.brief.value if citation.brief else ""
    claims[id(record)] = Claim(item, record, len(left), through)
    if isinstance(record, Evidence):
        yield brief, record


def _standing(walk: _Walk, citation: Citation) -> str:
    """What names a source that still carries its claim; empty for one that does not."""
    if citation.covers is not None and citation.covers.value == "no":
        return ""
    if citation.brief:
        return "" if citation.brief.value in walk.fallen else f"#{citation.brief.value}"
    entry = walk.site.entry_of(citation)
    if entry is None:
        return citation.name.value if citation.name else ""
    return "" if entry.key.value in walk.keys else entry.key.value


def _inferred(walk: _Walk, brief: Brief, evidence: Evidence) -> Iterator[tuple[Brief, Evidence]]:
    """The evidence without a source of its own that rested on what has just become bare, and on nothing else."""
    claims = walk.claims[brief.key]
    for word in evidence.supports:
        found = _items(walk.site, brief).get(word.value.casefold())
        if not isinstance(found, Evidence) or found.cite or id(found) in claims:
            continue
        if all(_fate(walk, brief, each) == "lost" for each in bearing(walk.site, brief, word.value)):
            claims[id(found)] = Claim(found, found, 0, inferred=True)
            yield brief, found


_kept: list[tuple[weakref.ref[Site], dict[str, Mapping[str, Item]]]] = []


def _items(site: Site, brief: Brief) -> Mapping[str, Item]:
    """The items of a brief by id in lower case, the first where two share one.

    Kept for the site that was asked about last: pages ask for each of its sources, and briefs share them.
    """
    if not _kept or _kept[0][0]() is not site:
        _kept[:] = [(weakref.ref(site), {})]
    found = _kept[0][1].get(brief.key)
    if found is None:
        found = {item.id.value.casefold(): item for item in reversed(tuple(brief.items()))}
        _kept[0][1][brief.key] = found
    return found


def _fate(walk: _Walk, brief: Brief, evidence: Evidence) -> str:
    claim = walk.claims.get(brief.key, {}).get(id(evidence))
    return "kept" if claim is None else "lost" if claim.bare else "thinned"


def _support(walk: _Walk, brief: Brief, item: Item | None) -> Loss:
    """What becomes of the evidence that speaks for an item or, with None, directly for the thesis."""
    parts: dict[str, list[Evidence]] = {"lost": [], "thinned": [], "kept": []}
    for each in bearing(walk.site, brief, item.id.value if item else THESIS):
        parts[_fate(walk, brief, each)].append(each)
    lost, thinned, kept = (tuple(parts[name]) for name in ("lost", "thinned", "kept"))
    return Loss(item, lost, thinned, kept, grave=bool(lost) and not thinned and not kept)


def _thesis(walk: _Walk, brief: Brief) -> Loss:
    """The same for the thesis, for which judgements speak too, if anything speaks for them."""
    own = _support(walk, brief, None)
    spoken = [each for each in brief.judgements if bearing(walk.site, brief, each.id.value)]
    gone = tuple(each for each in spoken if _support(walk, brief, each).grave)
    grave = bool(own.lost or gone) and not own.thinned and not own.kept and len(gone) == len(spoken)
    return Loss(None, own.lost, own.thinned, own.kept, gone, grave)


def _falls(walk: _Walk, brief: Brief) -> bool:
    """Whether the thesis is grave, for a brief of which something is lost: the first ground that is left decides."""
    grounds = (THESIS, *(each.id.value for each in brief.judgements))
    spoken = (each for name in grounds for each in bearing(walk.site, brief, name))
    return all(_fate(walk, brief, each) == "lost" for each in spoken) and _thesis(walk, brief).grave


def _losses_of(walk: _Walk, brief: Brief) -> BriefLosses:
    items = _items(walk.site, brief)
    claims = [*walk.claims.get(brief.key, {}).values()]
    if any(each.bare for each in claims):
        claims += [Claim(event, event, 0, inferred=True) for event in brief.timeline if _rests(walk, brief, event)]
    claims.sort(key=lambda claim: claim.item.id.span.start)
    named = {word.value.casefold() for each in claims for word in getattr(each.record, "supports", ())}
    touched = sorted((items[name] for name in named if name in items), key=lambda item: item.id.span.start)
    losses = [_support(walk, brief, item) for item in touched]
    if THESIS in named or any(loss.grave and isinstance(loss.item, Judgement) for loss in losses):
        losses.append(_thesis(walk, brief))
    mentions = tuple(walk.mentions.get(brief.key, ()))
    return BriefLosses(brief, tuple(claims), tuple(losses), brief.key in walk.fallen, mentions)


def _rests(walk: _Walk, brief: Brief, event: Event) -> bool:
    """True for an event whose date rests on evidence alone, all of which is bare."""
    named = [_items(walk.site, brief).get(word.value.casefold()) for word in event.evidence]
    return bool(named) and all(isinstance(each, Evidence) and _fate(walk, brief, each) == "lost" for each in named)
