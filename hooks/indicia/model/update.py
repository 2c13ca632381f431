"""Updates: dated changes to a brief."""

from __future__ import annotations

from typing import ClassVar

from indicia.model.citation import Citation
from indicia.model.date import Date
from indicia.model.item import ANYTHING, CITATIONS, DATE, SOURCE, TEXT, Item
from indicia.model.place import Text, Word
from indicia.model.shape import Shape, declare, record_class


@record_class
class Update(Item):
    """A dated change to the brief. Without an id, it is named by its place: `update-1`."""

    kind: ClassVar[str] = "update"
    date: Date | None = declare(DATE, "The day of the change, as 2026-01-09.", "2026-01-09", required=True)
    type: Word | None = declare(
        Shape(
            "choice",
            choices=(
                "update", "correction", "clarification", "addendum", "indicator", "reassessment", "retraction",
                "withdrawal",
            ),
        ),
        "What sort of change it is.",
        "update",
        required=True,
    )  # fmt: skip
    summary: Text | None = declare(
        TEXT, "What changed, in a sentence that can stand alone.", "The plan has 20 points now.", required=True
    )
    affects: tuple[Word, ...] = declare(
        Shape("reference", names=ANYTHING, many=True),
        "What it touches: ids of items, or `thesis`; one or a list.",
        "[E1, J1, thesis]",
    )
    was: Text | None = declare(TEXT, "What the brief said before; needed for a correction.", "28 points")
    now: Text | None = declare(TEXT, "What it says now; needed for a correction.", "20 points")
    judgement_effect: Word | None = declare(
        Shape("choice", choices=("none", "none-assessed", "raised", "lowered", "changed")),
        "What the change did to the judgements.",
        "none",
    )
    cite: tuple[Citation, ...] = declare(CITATIONS, *SOURCE)
