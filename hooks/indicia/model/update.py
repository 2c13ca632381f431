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
    date: Date | None = declare(DATE, "When.", "2026-01-09", required=True)
    type: Word | None = declare(
        Shape(
            "choice",
            choices=(
                "update", "correction", "clarification", "addendum", "indicator", "reassessment", "retraction",
                "withdrawal",
            ),
        ),
        "New facts (update), an error of ours (correction), and so on.",
        "update",
        required=True,
    )  # fmt: skip
    summary: Text | None = declare(TEXT, "What changed.", "The plan has 20 points now.", required=True)
    affects: tuple[Word, ...] = declare(
        Shape("reference", names=ANYTHING, many=True), "What it touches.", "[E1, J1, thesis]"
    )
    was: Text | None = declare(TEXT, "Before.", "28 points")
    now: Text | None = declare(TEXT, "After.", "20 points")
    judgement_effect: Word | None = declare(
        Shape("choice", choices=("none", "none-assessed", "raised", "lowered", "changed")), "What it did.", "none"
    )
    cite: tuple[Citation, ...] = declare(CITATIONS, *SOURCE)
