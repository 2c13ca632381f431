"""REF-002."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.item import Item
from indicia.model.nearest import did_you_mean, nearest
from indicia.model.place import Word
from indicia.model.site import Site
from indicia.rules.reference.item_index import items_by_id, named_ids, names
from indicia.rules.target import broken_brief, target

_ID = re.compile(r"[A-Za-z][A-Za-z0-9-]*", re.ASCII)


@rule("REF-002", Severity.ERROR)
def dangling_id(site: Site) -> Iterator[Problem]:
    """An id that a field names is there.

    Support, opposition, conditions, ratings and updates hang on ids. One that names nothing would take a line of the
    argument away without anybody seeing it.

    ```yaml bad
    gaps:
      - {id: G1, question: How many ships will pass?, affects: [thesis, ⟦J1⟧]}
    ```

    ```yaml good
    gaps:
      - {id: G1, question: How many ships will pass?, affects: thesis}
    ```
    """
    for brief in site.briefs:
        known = items_by_id(site, brief)
        for item, field, word, kinds in named_ids(site, brief):
            name = word.value.casefold()
            if name not in known and name != "thesis" and not _is_misspelt_there(brief, word):
                yield _problem(site, brief, item, field, word, kinds)
        for indicator in brief.indicators:
            other, _, name = indicator.use.value.partition("#") if indicator.use else ("", "", "")
            owner = site.brief_by_id.get(other)
            if indicator.use and owner and name.casefold() not in items_by_id(site, owner):
                hint = did_you_mean(name, names(owner, ("indicator",))) or "write `brief#indicator`"
                message = f"the brief `{other}` has no indicator `{name}`"
                follows = broken_brief(site, owner)
                where = target(brief, indicator, "use")
                yield Problem(indicator.use.span, message, where, indicator.use.value, hint, follows=follows)


def _is_misspelt_there(brief: Brief, word: Word) -> bool:
    """Whether what is meant has an id that is at fault itself (SCH-008): the reference is not, or not alone."""
    faulty = [item.id.value for item in brief.items() if not _ID.fullmatch(item.id.value)]
    begun = any(re.match(re.escape(word.value) + r"\W", each, re.IGNORECASE) for each in faulty)
    return begun or (bool(faulty) and bool(nearest(word.value, faulty)))


def _takers(brief: Brief) -> frozenset[str]:
    """The kinds of the items whose ids are taken (REF-001): what names their right ids names nothing for now."""
    seen: set[str] = set()
    kinds = set()
    for item in brief.items():
        name = item.id.value.casefold()
        if name in seen:
            kinds.add(item.kind)
        seen.add(name)
    return frozenset(kinds)


def _problem(
    site: Site, brief: Brief, item: Item | None, field: str, word: Word, kinds: tuple[str, ...]
) -> Problem:  # fmt: skip
    follows = brief.source.path if _takers(brief).intersection(kinds) else broken_brief(site, brief)
    moved = next((new.value for old, new in brief.renamed if old.value.casefold() == word.value.casefold()), "")
    hint = f"it is called `{moved}` now" if moved else "" if follows else did_you_mean(word.value, names(brief, kinds))
    message = f"`{word.value}` in `{field}` names no item of this brief"
    return Problem(word.span, message, target(brief, item, field), word.value, hint, follows=follows)
