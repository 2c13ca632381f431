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

    actor: Word | None = declare(
        Shape("registry", vocabulary="actors"),
        "For whom: an id from the registry of actors.",
        "azerbaijan",
        required=True,
    )
    variant: Text | None = declare(TEXT, "Which of several courses that are open to the actor.", "a")
    text: Text | None = declare(TEXT, "What the scenario means for them.", "The understanding survives.", required=True)


@record_class
class Scenario(Item):
    """A way in which things may go; a tree along `given`."""

    kind: ClassVar[str] = "scenario"
    name: Text | None = declare(
        TEXT, "A name of a few words; pages and charts use it.", "Talks collapse", required=True
    )
    summary: Text | None = declare(
        TEXT, "What happens in it, in a sentence or two.", "War and sanctions go on.", required=True
    )
    role: Word | None = declare(
        Shape("choice", choices=("main", "baseline", "alternative", "wildcard", "condition")),
        "Its part in the analysis.",
        "main",
    )
    given: Word | None = declare(
        Shape("reference", names=("scenario",)),
        "The id of the scenario that must have come about first; so scenarios make a tree.",
        "deal",
    )
    likelihood: Likelihood | None = declare(
        LIKELIHOOD,
        "How likely it is once `given` has come about: a term of the brief's scale, a number or range, or a "
        "mapping. Those of one branch make 100%.",
        "30%",
        default="not-stated",
    )
    confidence: Word | None = declare(CONFIDENCES, "How good the basis of that likelihood is.", "low")
    horizon: Date | None = declare(DATE, "By when it would have come about: a day, a month or a year.", "2026-12")
    drivers: tuple[Text, ...] = declare(
        Shape("text", many=True), "What would bring it about; one or a list.", "[Sanctions]"
    )
    narrative: Text | None = declare(TEXT, "The course of events, told in order.", "First, arrests.")
    implications: tuple[Implication, ...] = declare(
        Shape("object", of=Implication, many=True),
        "What it means, actor by actor: `{actor, variant, text}`, one or a list.",
        "[{actor: us, text: Less leverage.}]",
    )
