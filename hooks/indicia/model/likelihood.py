"""Likelihood and confidence, kept apart."""

from __future__ import annotations

from indicia.model.place import Text, Word
from indicia.model.shape import Record, Shape, declare, record_class

NOT_STATED = "not-stated"
CONFIDENCE = ("low", "moderate", "high")


@record_class
class Likelihood(Record):
    """A term of a scale, a range of per cent, or both. Neither means `not-stated`.

    The loader reads `low` and `high` (per cent, 0 to 100, equal for a single number) from `range`.
    """

    term: Word | None = declare(
        Shape("word", vocabulary="terms"), "A term of the brief's scale, or `not-stated`.", "likely"
    )
    range: Word | None = declare(Shape("word"), "A number or a range in per cent: `60%`, `55-80%`.", "55-80%")
    stated_as: Text | None = declare(
        Shape("text"), "The words of the original, quoted, where it speaks of likelihood in its own.", "highly likely"
    )
    basis: Text | None = declare(
        Shape("text"), "What the estimate rests on: a base rate, a model, a judgement.", "Base rate of earlier rounds."
    )
    low: float | None = None
    high: float | None = None

    @property
    def stated(self) -> bool:
        return self.low is not None or (self.term is not None and self.term.value != NOT_STATED)


LIKELIHOOD = Shape("likelihood", of=Likelihood)
CONFIDENCES = Shape("choice", choices=CONFIDENCE)
