"""Scenarios: the ways in which things may go."""

from __future__ import annotations

from typing import ClassVar

from indicia.model.date import Date
from indicia.model.item import DATE, TEXT, Item
from indicia.model.likelihood import CONFIDENCES, LIKELIHOOD, Likelihood
from indicia.model.place import Text, Word
from indicia.model.shape import Record, Shape, declare, record_class


@record_class
class Implication(Record):
    """What a scenario means for an actor."""

    actor: Word | None = declare(Shape("registry", vocabulary="actors"), "For whom.", "azerbaijan", required=True)
    variant: Text | None = declare(TEXT, "Which of several courses.", "a")
    text: Text | None = declare(TEXT, "What follows.", "The understanding survives.", required=True)


@record_class
class Scenario(Item):
    """A way in which things may go; a tree along `given`."""

    kind: ClassVar[str] = "scenario"
    name: Text | None = declare(TEXT, "Its name.", "Talks collapse", required=True)
    summary: Text | None = declare(TEXT, "What happens in it.", "War and sanctions go on.", required=True)
    role: Word | None = declare(
        Shape("choice", choices=("main", "baseline", "alternative", "wildcard", "condition")),
        "Its part in the analysis; a condition is a branch point.",
        "main",
    )
    given: Word | None = declare(
        Shape("reference", names=("scenario",)), "The scenario that must have come about first.", "deal"
    )
    likelihood: Likelihood | None = declare(LIKELIHOOD, "How likely, given its condition.", "30%", default="not-stated")
    confidence: Word | None = declare(CONFIDENCES, "How good the basis is.", "low")
    horizon: Date | None = declare(DATE, "By when.", "2026-12")
    drivers: tuple[Text, ...] = declare(Shape("text", many=True), "What would bring it about.", "[Sanctions]")
    narrative: Text | None = declare(TEXT, "The course of events.", "First, arrests.")
    implications: tuple[Implication, ...] = declare(
        Shape("object", of=Implication, many=True), "What it means, by actor.", "[{actor: us, text: Less leverage.}]"
    )
