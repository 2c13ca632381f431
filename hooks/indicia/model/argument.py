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
        TEXT,
        "The main judgement, in a sentence that can turn out wrong.",
        "Transits stay under 30 a day.",
        required=True,
        owner="ARG-001",
    )
    likelihood: Likelihood | None = declare(
        LIKELIHOOD,
        "How likely it is: a term of the brief's scale (`likely`), a number or range (`60%`, `55-80%`), or a mapping.",
        "likely",
        default="not-stated",
    )
    confidence: Word | None = declare(
        CONFIDENCES, "How good the basis of the judgement is. It is no likelihood.", "low"
    )
    confidence_basis: Text | None = declare(
        TEXT, "Why that confidence: what the basis consists of and lacks.", "Rests on expert opinion."
    )
    reasoning: Text | None = declare(TEXT, "How the evidence leads to the judgement.", "The lake refills slowly.")


@record_class
class Judgement(Item):
    """A conclusion of the analysis."""

    kind: ClassVar[str] = "judgement"
    statement: Text | None = declare(
        TEXT,
        "The judgement, in a sentence that can turn out wrong. Likelihood and confidence have fields of their own.",
        "The plan is likelier than its forerunners to be accepted.",
        required=True,
    )
    likelihood: Likelihood | None = declare(
        LIKELIHOOD,
        "How likely it is: a term of the brief's scale (`likely`), a number or range (`60%`, `55-80%`), or a mapping.",
        "likely",
        default="not-stated",
    )
    confidence: Word | None = declare(
        CONFIDENCES, "How good the basis of the judgement is. It is no likelihood.", "low"
    )
    confidence_basis: Text | None = declare(
        TEXT, "Why that confidence: what the basis consists of and lacks.", "One process still moving."
    )
    reasoning: Text | None = declare(
        TEXT, "How the evidence leads to the judgement.", "Both sides changed their terms."
    )
    assumptions: tuple[Word, ...] = declare(
        Shape("reference", names=("assumption",), many=True),
        "The assumptions without which it does not hold: their ids, one or a list.",
        "[A1, A2]",
    )
    would_change_if: tuple[Word | Text, ...] = declare(
        Shape("reference-or-text", names=("indicator", "assumption", "evidence", "scenario", "gap"), many=True),
        "What would change it: ids of indicators, assumptions, evidence, scenarios or gaps, or sentences; one"
        " or a list.",
        "[I-arms, A signed treaty.]",
    )


@record_class
class Assumption(Item):
    """What is taken as given."""

    kind: ClassVar[str] = "assumption"
    statement: Text | None = declare(
        TEXT, "What is assumed, in a sentence.", "Ankara would honour the treaty.", required=True
    )
    rating: Word | None = declare(
        Shape("choice", choices=("solid", "caveated", "unsupported")),
        "How well the assumption stands up when it is looked into.",
        "caveated",
        required=True,
    )
    if_wrong: Text | None = declare(
        TEXT, "What becomes of the argument if the assumption is wrong.", "The branch falls.", required=True
    )
    linchpin: bool = declare(Shape("flag"), "`true` if the argument falls with it.", "true")
    indicators: tuple[Word, ...] = declare(
        Shape("reference", names=("indicator",), many=True),
        "The ids of indicators that would show it to be wrong; one or a list.",
        "I-arms",
    )


@record_class
class Gap(Item):
    """An open question."""

    kind: ClassVar[str] = "gap"
    question: Text | None = declare(TEXT, "What is not known, as a question.", "What does the text say?", required=True)
    why: Text | None = declare(TEXT, "Why the answer would matter.", "It decides the outcome.")
    affects: tuple[Word, ...] = declare(
        Shape("reference", names=ANYTHING, many=True),
        "What hangs on the answer: ids of items, or `thesis`; one or a list.",
        "[thesis, J2]",
    )
