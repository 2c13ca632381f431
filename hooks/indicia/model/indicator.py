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

    date: Date | None = declare(DATE, "The day of the forecast, as 2026-01-09.", "2026-01-09", required=True)
    p: float | None = declare(
        Shape("percentage"), "The probability: from 0 to 1 (`0.3`), or in per cent (`30%`).", "30%", required=True
    )


@record_class
class Observation(Record):
    """A dated look at an indicator."""

    date: Date | None = declare(
        DATE,
        "The day of the look, as 2025-12-15; a month or a year where that is all that is known.",
        "2025-12",
        required=True,
    )
    status: Word | None = declare(Shape("choice", choices=STATUSES), "What the look showed.", "observed", required=True)
    note: Text | None = declare(TEXT, "What exactly was seen, in a sentence.", "Two arrests.")
    cite: tuple[Citation, ...] = declare(CITATIONS, *SOURCE)
    uncited: Text | None = declare(TEXT, UNCITED, "Own count.")


@record_class
class Resolution(Record):
    """How a forecast question ended."""

    date: Date | None = declare(DATE, "The day on which the question was settled.", "2026-06-30", required=True)
    outcome: Word | None = declare(
        Shape("choice", choices=("yes", "no", "ambiguous", "annulled")), "How the question ended.", "yes", required=True
    )
    cite: tuple[Citation, ...] = declare(CITATIONS, *SOURCE)


@record_class
class Indicator(Item):
    """Something observable that tells scenarios apart. With `use`, another brief's indicator is shared."""

    kind: ClassVar[str] = "indicator"
    use: Word | None = declare(
        Shape("word"),
        "In the place of all other fields: the indicator of another brief that this one shares, as `brief#id`.",
        "canal-drought#I-lake",
    )
    statement: Text | None = declare(
        TEXT, "What is watched: something that can be seen to happen or not.", "New arms contracts.", required=True
    )
    counts_as_observed: Text | None = declare(
        TEXT,
        "The threshold: what exactly must be seen, by whom confirmed, so that it counts.",
        "A contract that either side confirms.",
        required=True,
        owner="IND-002",
    )
    expect: tuple[tuple[Word, Word], ...] = declare(
        _EXPECTATION,
        "How likely it is to be seen if each scenario unfolds: `{scenario: expectation}`. Short forms are HL,"
        " L, C, U and HU.",
        "{confrontation: highly-likely, cooperation: unlikely}",
    )
    does_not_count: Text | None = declare(TEXT, "What looks like it and is not enough.", "Spares under old contracts.")
    watch: tuple[Text, ...] = declare(
        Shape("text", many=True), "Where to look: sources, offices, publications; one or a list.", "[bbc.com]"
    )
    cadence: Word | None = declare(
        Shape("choice", choices=("daily", "weekly", "monthly", "quarterly")), "How often somebody looks.", "weekly"
    )
    opens: Date | None = declare(DATE, "The day on which its window opens.", "2026-01-01")
    due: Date | None = declare(DATE, "The day on which its window closes, and the question is settled.", "2026-12-31")
    pivotal: bool = declare(Shape("flag"), "`true` for the one that tells most.", "true")
    applies_if: Word | None = declare(
        Shape("reference", names=("scenario",)), "The id of the scenario without which it means nothing.", "deal"
    )
    forecast: tuple[ForecastPoint, ...] = declare(
        Shape("object", of=ForecastPoint, many=True),
        "Dated probabilities that it will be seen by `due`: `{date, p}`, one or a list.",
        "[{date: 2026-01-09, p: 30%}]",
    )
    observations: tuple[Observation, ...] = declare(
        Shape("object", of=Observation, many=True),
        "Dated looks, oldest first: `{date, status, note, cite}`. New ones are added, old ones never changed.",
        "[{date: 2025-12, status: observed}]",
    )
    resolution: Resolution | None = declare(
        Shape("object", of=Resolution),
        "How the question ended: `{date, outcome, cite}`.",
        "{date: 2026-06-30, outcome: yes}",
    )
