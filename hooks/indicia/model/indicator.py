"""Indicators: what is watched, what was seen, and what was forecast."""

from __future__ import annotations

from typing import ClassVar

from indicia.model.citation import Citation
from indicia.model.date import Date
from indicia.model.item import CITATIONS, DATE, SOURCE, TEXT, UNCITED, Item
from indicia.model.place import Text, Word
from indicia.model.shape import Record, Shape, declare, record_class

EXPECTATIONS = ("highly-likely", "likely", "could", "unlikely", "highly-unlikely")
STATUSES = ("not-observed", "partly-observed", "observed", "absent", "no-information", "retired")
_EXPECTATION = Shape(
    "choice",
    choices=EXPECTATIONS,
    abbreviations={"HL": "highly-likely", "L": "likely", "C": "could", "U": "unlikely", "HU": "highly-unlikely"},
    keyed="reference",
    names=("scenario",),
)


@record_class
class ForecastPoint(Record):
    """A probability on a day."""

    date: Date | None = declare(DATE, "The day of the forecast.", "2026-01-09", required=True)
    p: float | None = declare(Shape("percentage"), "The probability, 0 to 1 or in per cent.", "30%", required=True)


@record_class
class Observation(Record):
    """A dated look at an indicator."""

    date: Date | None = declare(DATE, "The day of the look.", "2025-12", required=True)
    status: Word | None = declare(Shape("choice", choices=STATUSES), "What was seen.", "observed", required=True)
    note: Text | None = declare(TEXT, "What exactly.", "Two arrests.")
    cite: tuple[Citation, ...] = declare(CITATIONS, *SOURCE)
    uncited: Text | None = declare(TEXT, UNCITED, "Own count.")


@record_class
class Resolution(Record):
    """How a forecast question ended."""

    date: Date | None = declare(DATE, "When it was settled.", "2026-06-30", required=True)
    outcome: Word | None = declare(
        Shape("choice", choices=("yes", "no", "ambiguous", "annulled")), "How.", "yes", required=True
    )
    cite: tuple[Citation, ...] = declare(CITATIONS, *SOURCE)


@record_class
class Indicator(Item):
    """Something observable that tells scenarios apart. With `use`, another brief's indicator is shared."""

    kind: ClassVar[str] = "indicator"
    use: Word | None = declare(Shape("word"), "Another brief's indicator: `brief#id`.", "canal-drought#I-lake")
    statement: Text | None = declare(TEXT, "What is watched.", "New arms contracts.", required=True)
    counts_as_observed: Text | None = declare(
        TEXT, "When it counts as seen.", "A contract that either side confirms.", required=True, owner="IND-002"
    )
    expect: tuple[tuple[Word, Word], ...] = declare(
        _EXPECTATION,
        "How likely it is, if that scenario unfolds.",
        "{confrontation: highly-likely, cooperation: unlikely}",
    )
    does_not_count: Text | None = declare(TEXT, "What is not enough.", "Spares under old contracts.")
    watch: tuple[Text, ...] = declare(Shape("text", many=True), "Where to look.", "[bbc.com]")
    cadence: Word | None = declare(
        Shape("choice", choices=("daily", "weekly", "monthly", "quarterly")), "How often to look.", "weekly"
    )
    opens: Date | None = declare(DATE, "When its window opens.", "2026-01-01")
    due: Date | None = declare(DATE, "When its window closes.", "2026-12-31")
    pivotal: bool = declare(Shape("flag"), "True for the most telling one.", "true")
    applies_if: Word | None = declare(
        Shape("reference", names=("scenario",)), "The scenario without which it means nothing.", "deal"
    )
    forecast: tuple[ForecastPoint, ...] = declare(
        Shape("object", of=ForecastPoint, many=True), "Dated probabilities.", "[{date: 2026-01-09, p: 30%}]"
    )
    observations: tuple[Observation, ...] = declare(
        Shape("object", of=Observation, many=True), "Dated looks, oldest first.", "[{date: 2025-12, status: observed}]"
    )
    resolution: Resolution | None = declare(
        Shape("object", of=Resolution), "How the question ended.", "{date: 2026-06-30, outcome: yes}"
    )
