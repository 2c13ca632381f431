"""Items: everything in a brief that has an id and an anchor of its own; and the shapes that they share."""

from __future__ import annotations

from typing import ClassVar

from indicia.model.citation import Citation
from indicia.model.place import Word
from indicia.model.shape import Record, Shape, record_class

TEXT = Shape("text")
DATE = Shape("date")
CITATIONS = Shape("object", of=Citation, shorthand="key", many=True)
ACTORS = Shape("registry", vocabulary="actors", many=True)
PLACES = Shape("registry", vocabulary="places", many=True)
ANYTHING = (
    "thesis", "judgement", "evidence", "assumption", "scenario", "indicator", "event", "gap", "update",
)  # fmt: skip
SOURCE = (
    "Its source: the key of an entry, an address, or `{key, locator, quote, covers, checked, note}`; one or a list.",
    "cnn2025plan28",
)
UNCITED = "In the place of `cite`: why there is no source, in a sentence. Readers see it."


@record_class
class Item(Record):
    """An item of a brief. `kind` is the word that rules and pages use for it."""

    kind: ClassVar[str] = ""
    id: Word
