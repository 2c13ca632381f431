"""REF-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.meaning import another_meaning, nothing_shared
from indicia.inference.released import cites, names_item, new_updates, spoken_texts
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.item import Item
from indicia.model.release import RecordedBrief, RecordedItem
from indicia.model.site import Site
from indicia.rules.reference.item_index import kinds_in_words
from indicia.rules.target import target
from indicia.rules.update.since_release import quoted, released


@rule("REF-007", Severity.ERROR, implies=("UPD-001",))
def id_reused(site: Site) -> Iterator[Problem]:
    """An id that a released version gave away is never given to something else.

    Every item has an address that others link to and quote. If `E1` was a report and is an inference now, all these
    links lead to a claim that nobody linked to. It is asked only where no update names the item, and it is of another
    kind, or what it said stands word for word under another id, or it has no telling word and no source in common with
    what it was: rewording is not meant. Where the sources are the same, it is a warning.

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
            told = _taken_elsewhere(brief, recorded, item, was) or _told(brief, item, was)
            if told is not None:
                said, severity = told
                name, hint = item.id.value, "give it an id of its own, and leave the old one to what it named"
                where = target(brief, item, "id")
                yield Problem(item.id.span, f"`{name}` {said}", where, name, hint, severity=severity)


def _told(brief: Brief, item: Item, was: RecordedItem) -> tuple[str, Severity | None] | None:
    """What the id named and what it names, where that cannot be the same.

    Two claims of one source that share no telling word may still be one claim in other words: that is only warned of.
    """
    now = spoken_texts(brief, item)
    if was.kind == item.kind and was.texts == now:
        return None
    severity = None
    if was.kind and was.kind != item.kind:
        before, after = next(iter(was.texts.values()), ""), next(iter(now.values()), "")
    else:
        shared = bool(set(was.cites) & set(cites(item)))
        apart = nothing_shared(was.texts, now) if shared else another_meaning(was.texts, now)
        if apart is None:
            return None
        before, after = apart
        severity = Severity.WARNING if shared else None
    then, today = kinds_in_words((was.kind or item.kind,)), kinds_in_words((item.kind,))
    said = f"was {then} in version {was.version}, {quoted(before)}, and is {today} now, {quoted(after)}"
    return said, severity


def _taken_elsewhere(
    brief: Brief, recorded: RecordedBrief, item: Item, was: RecordedItem
) -> tuple[str, Severity | None] | None:
    """The id under which what this one named stands now, word for word, while this one says something else."""
    now = spoken_texts(brief, item)
    if was.kind != item.kind or was.texts.keys().isdisjoint(now) or was.texts == now:
        return None
    for other in brief.items():
        before = recorded.items.get(other.id.value.casefold())
        new = other.id.value.casefold() != item.id.value.casefold() and (before is None or before.texts != was.texts)
        if new and other.kind == was.kind and spoken_texts(brief, other) == was.texts:
            text = next(iter(was.texts.values()))
            said = f"was {quoted(text)} in version {was.version}; that is `{other.id.value}` now"
            return f"{said}, and `{item.id.value}` says {quoted(next(iter(now.values())))}", None
    return None
