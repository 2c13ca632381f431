"""Links and values of a brief that went astray: what is missed only for them follows from a fault that is told."""

from __future__ import annotations

from indicia.model.brief import Brief
from indicia.model.item import Item
from indicia.model.site import Site
from indicia.rules.reference.item_index import items_by_id, named_ids
from indicia.rules.target import broken_brief


def astray(site: Site, brief: Brief, *fields: str, item: Item | str | None = None) -> str:
    """The brief's file, where one of these fields cannot be taken at its word; else as `broken_brief`, or empty.

    Some value of the field could not be read, or an id in it names nothing, or nothing of the right kind. `item` asks
    about one item alone; no field means any.
    """
    known = _faulty(site, brief)
    name = (item.id.value if isinstance(item, Item) else item or "").casefold()
    asked = {field for each, field in known if not name or each == name}
    doubtful = asked.intersection(fields) if fields else asked
    return brief.source.path if doubtful else broken_brief(site, brief)


def _faulty(site: Site, brief: Brief) -> frozenset[tuple[str, str]]:
    """(item in lower case, field) of every faulty value or id; the item is empty for the brief's own fields. Kept."""
    asked = (astray, brief.source.path)
    found: frozenset[tuple[str, str]] | None = site.kept.get(asked)
    if found is None:
        found = site.kept[asked] = frozenset(_unread(site, brief) | _dangling(site, brief) | _circular(brief))
    return found


def _unread(site: Site, brief: Brief) -> set[tuple[str, str]]:
    """From the targets of what could not be loaded: `brief#E3.cite.covers` is of `E3` and its `cite`."""
    found = set()
    for each in site.load_problems:
        owner, mark, rest = each.problem.target.partition("#")
        if mark and owner == brief.key and rest:
            first, _, more = rest.partition(".")
            found.add((first.casefold(), more.partition(".")[0]) if more else ("", first))
    return found


def _dangling(site: Site, brief: Brief) -> set[tuple[str, str]]:
    known, found = items_by_id(site, brief), set()
    for item, field, word, kinds in named_ids(site, brief):
        name = word.value.casefold()
        kind = "thesis" if name == "thesis" else known[name].kind if name in known else ""
        if kind not in kinds:
            found.add((item.id.value.casefold() if item else "", field))
    return found


def _circular(brief: Brief) -> set[tuple[str, str]]:
    """The scenarios that wait for themselves (SCN-003)."""
    given = {each.id.value.casefold(): each.given.value.casefold() for each in brief.scenarios if each.given}
    found = set()
    for name, step in given.items():
        for _ in given:
            if step == name:
                found.add((name, "given"))
            step = given.get(step, "")
    return found
