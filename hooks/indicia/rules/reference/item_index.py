"""The items of a brief by id, for rules that look many of them up."""

from __future__ import annotations

from collections.abc import Mapping

from indicia.model.brief import Brief
from indicia.model.item import Item


def items_by_id(brief: Brief) -> Mapping[str, Item]:
    """Items by id in lower case (ids differ by more than case), the first where two share one."""
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
