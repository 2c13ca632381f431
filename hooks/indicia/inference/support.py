"""What stands behind a judgement: the evidence that supports it, and the evidence that supports that."""

from __future__ import annotations

from indicia.model.brief import Brief
from indicia.model.citation import Citation
from indicia.model.evidence import Evidence
from indicia.model.site import Site

THESIS = "thesis"


def bearing(site: Site, brief: Brief, name: str, relation: str = "supports") -> tuple[Evidence, ...]:
    """The evidence that names an item or `thesis` in its `supports` (or `opposes`), in the order of the brief."""
    found = site.backing.get((brief.key, name.casefold()), ())
    return tuple(item for item, how in found if how == relation and isinstance(item, Evidence))


def behind(site: Site, brief: Brief, *names: str) -> tuple[Evidence, ...]:
    """All evidence that supports one of the names, directly or through other evidence; each once, nearest first."""
    asked = (behind, brief.key, names)
    known: tuple[Evidence, ...] | None = site.kept.get(asked)
    if known is None:
        known = site.kept[asked] = _behind(site, brief, names)
    return known


def _behind(site: Site, brief: Brief, names: tuple[str, ...]) -> tuple[Evidence, ...]:
    found: dict[str, Evidence] = {}
    waiting = list(names)
    for name in waiting:  # grows while it is walked
        new = [each for each in bearing(site, brief, name) if each.id.value.casefold() not in found]
        found |= {each.id.value.casefold(): each for each in new}
        waiting += [each.id.value for each in new]
    return tuple(found.values())


def carrying(*evidence: Evidence) -> tuple[Citation, ...]:
    """The citations that are not known to fail: all but those that somebody marked `covers: no`."""
    return tuple(each for item in evidence for each in item.cite if each.covers is None or each.covers.value != "no")
