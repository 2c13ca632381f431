"""REF-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.meaning import another_meaning
from indicia.inference.released import cites, names_item, new_updates, spoken_texts
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.item import Item
from indicia.model.release import RecordedItem
from indicia.model.site import Site
from indicia.rules.reference.item_index import kinds_in_words
from indicia.rules.target import target
from indicia.rules.update.since_release import quoted, released


@rule("REF-007", Severity.ERROR, implies=("UPD-001",))
def id_reused(site: Site) -> Iterator[Problem]:
    """An id that a released version gave away is never given to something else.

    Every item has an address that others link to and quote. If `E1` was a report and is an inference now, all these
    links lead to a claim that nobody linked to. It is asked only where the item is of another kind, or has no telling
    word, no source and no update in common with what it was: rewording is not meant.

    ```json
    {"version": 1, "briefs": {"example": {"versions": {"1.0": {}}, "items": {
      "E1": {"kind": "evidence", "version": "1.0", "texts": {"en": "The authority cut daily slots from 36 to 22."}}}}}}
    ```

    ```yaml bad
    status: published
    published: 2025-12-31
    version: 1.1
    gaps:
      - {id: ⟦E1⟧, question: When do the rains begin?}
    ```

    ```yaml bad
    status: published
    published: 2025-12-31
    version: 1.1
    evidence:
      - {id: ⟦E1⟧, claim: Pilots expect a quiet January at the locks., cite: {key: pilots2025log, covers: full},
         supports: thesis}
    ```

    ```yaml good
    status: published
    published: 2025-12-31
    version: 1.1
    evidence:
      - {id: E1, claim: The canal authority lowered the slots to 22 a day., cite: {key: lake2025level, covers: full},
         supports: thesis}
    ```
    """
    for brief, recorded in released(site):
        updates = new_updates(brief, recorded)
        for item in brief.items():
            was = recorded.items.get(item.id.value.casefold())
            if was is None or any(names_item(update, item.id.value) for update in updates):
                continue
            told = _told(brief, item, was)
            if told is not None:
                name, hint = item.id.value, "give it an id of its own, and leave the old one to what it named"
                yield Problem(item.id.span, f"`{name}` {told}", target(brief, item, "id"), name, hint)


def _told(brief: Brief, item: Item, was: RecordedItem) -> str | None:
    """What the id named and what it names, where that cannot be the same."""
    now = spoken_texts(brief, item)
    if was.kind == item.kind and was.texts == now:
        return None
    if was.kind and was.kind != item.kind:
        before, after = next(iter(was.texts.values()), ""), next(iter(now.values()), "")
    elif set(was.cites) & set(cites(item)):
        return None
    else:
        apart = another_meaning(was.texts, now)
        if apart is None:
            return None
        before, after = apart
    then, today = kinds_in_words((was.kind or item.kind,)), kinds_in_words((item.kind,))
    return f"was {then} in version {was.version}, {quoted(before)}, and is {today} now, {quoted(after)}"
