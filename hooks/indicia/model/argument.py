"""The argument: thesis, judgements, assumptions and what is not known."""

from __future__ import annotations

from typing import ClassVar

from indicia.model.item import ANYTHING, TEXT, Item
from indicia.model.likelihood import CONFIDENCES, LIKELIHOOD, Likelihood
from indicia.model.place import Text, Word
from indicia.model.shape import Record, Shape, declare, record_class


@record_class
class Thesis(Record):
    """The brief's main judgement. Written as plain text, it is the statement."""

    kind: ClassVar[str] = "thesis"
    statement: Text | None = declare(
        TEXT, "The main judgement.", "Transits stay under 30 a day.", required=True, owner="ARG-001"
    )
    likelihood: Likelihood | None = declare(LIKELIHOOD, "How likely.", "likely", default="not-stated")
    confidence: Word | None = declare(CONFIDENCES, "How good the basis is.", "low")
    confidence_basis: Text | None = declare(TEXT, "Why that confidence.", "Rests on expert opinion.")
    reasoning: Text | None = declare(TEXT, "Why the evidence bears on it.", "The lake refills slowly.")


@record_class
class Judgement(Item):
    """A conclusion of the analysis."""

    kind: ClassVar[str] = "judgement"
    statement: Text | None = declare(
        TEXT,
        "The judgement, in a sentence.",
        "The plan is likelier than its forerunners to be accepted.",
        required=True,
    )
    likelihood: Likelihood | None = declare(LIKELIHOOD, "How likely.", "likely", default="not-stated")
    confidence: Word | None = declare(CONFIDENCES, "How good the basis is.", "low")
    confidence_basis: Text | None = declare(TEXT, "Why that confidence.", "One process still moving.")
    reasoning: Text | None = declare(TEXT, "Why the evidence bears on it.", "Both sides changed their terms.")
    assumptions: tuple[Word, ...] = declare(
        Shape("reference", names=("assumption",), many=True), "Assumptions that it needs.", "[A1, A2]"
    )
    would_change_if: tuple[Word | Text, ...] = declare(
        Shape("reference-or-text", names=("indicator", "assumption", "evidence", "scenario", "gap"), many=True),
        "What would change it: ids or sentences.",
        "[I-arms, A signed treaty.]",
    )


@record_class
class Assumption(Item):
    """What is taken as given."""

    kind: ClassVar[str] = "assumption"
    statement: Text | None = declare(TEXT, "What is assumed.", "Ankara would honour the treaty.", required=True)
    rating: Word | None = declare(
        Shape("choice", choices=("solid", "caveated", "unsupported")), "How well it stands.", "caveated", required=True
    )
    if_wrong: Text | None = declare(TEXT, "What follows if it fails.", "The branch falls.", required=True)
    linchpin: bool = declare(Shape("flag"), "True if the argument falls with it.", "true")
    indicators: tuple[Word, ...] = declare(
        Shape("reference", names=("indicator",), many=True), "Indicators that would test it.", "I-arms"
    )


@record_class
class Gap(Item):
    """An open question."""

    kind: ClassVar[str] = "gap"
    question: Text | None = declare(TEXT, "What is not known.", "What does the text say?", required=True)
    why: Text | None = declare(TEXT, "Why it matters.", "It decides the outcome.")
    affects: tuple[Word, ...] = declare(
        Shape("reference", names=ANYTHING, many=True), "What hangs on it.", "[thesis, J2]"
    )
