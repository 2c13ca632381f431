"""The items of a brief by id, for rules that look many of them up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from indicia.model.brief import Brief
from indicia.model.item import Item
from indicia.model.place import Word
from indicia.model.record_walks import reference_fields
from indicia.model.site import Site


def items_by_id(site: Site, brief: Brief) -> Mapping[str, Item]:
    """Items by id in lower case (ids differ by more than case), the first where two share one."""
    asked = (items_by_id, brief.source.path)
    known: Mapping[str, Item] | None = site.kept.get(asked)
    if known is None:
        known = site.kept[asked] = _items_by_id(brief)
    return known


def named_ids(site: Site, brief: Brief) -> Sequence[tuple[Item | None, str, Word, tuple[str, ...]]]:
    """Every id that a brief names: the item (None for the brief itself), the field, the id, the kinds it may name."""
    asked = (named_ids, brief.source.path)
    known: Sequence[tuple[Item | None, str, Word, tuple[str, ...]]] | None = site.kept.get(asked)
    if known is None:
        known = site.kept[asked] = [
            (item, *found) for item in (None, *brief.items()) for found in reference_fields(item or brief)
        ]
    return known


def _items_by_id(brief: Brief) -> Mapping[str, Item]:
    found: dict[str, Item] = {}
    for item in brief.items():
        found.setdefault(item.id.value.casefold(), item)
    return found


def names(brief: Brief, kinds: tuple[str, ...]) -> list[str]:
    """The ids in a brief that have one of the kinds, as they are written."""
    found = [item.id.value for item in brief.items() if item.kind in kinds]
    return ["thesis", *found] if "thesis" in kinds else found


def kinds_in_words(kinds: tuple[str, ...]) -> str:
    """`a scenario`, `an assumption or a gap`."""
    words = [_ARTICLES.get(kind, f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}") for kind in kinds]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


_ARTICLES = {"thesis": "the thesis", "evidence": "evidence"}
