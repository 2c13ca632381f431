"""The texts of a brief, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.item import Item
from indicia.model.place import Passage
from indicia.model.record_walks import texts
from indicia.model.value_class import value_class


@value_class
class Wording:
    """A text of a brief in one language (`""` is the brief's own), with the path of its field, as in `cite[1].note`.

    `item` is None for the brief's own fields; the narrative's field is `narrative`.
    """

    brief: Brief
    item: Item | None
    field: str
    language: str
    passage: Passage


def wordings_of(brief: Brief) -> Iterator[Wording]:
    """Every text in every language, the narrative last."""
    for item in (None, *brief.items()):
        for name, text in texts(item or brief):
            for language, version in text.versions.items():
                yield Wording(brief, item, name, language, version)
    if brief.narrative:
        yield Wording(brief, None, "narrative", "", brief.narrative)
