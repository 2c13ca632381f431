"""Evidence: claims with their sources, and the events of the timeline."""

from __future__ import annotations

from typing import ClassVar

from indicia.model.citation import Citation
from indicia.model.date import Date
from indicia.model.item import ACTORS, CITATIONS, DATE, PLACES, SOURCE, TEXT, UNCITED, Item
from indicia.model.place import Text, Word
from indicia.model.shape import Record, Shape, declare, record_class

EVIDENCE_TYPES = (
    "reported", "document", "data", "statement", "media-claim", "expert-opinion", "observation", "inference",
)  # fmt: skip
CONSISTENCIES = (
    "very-consistent", "consistent", "neutral", "inconsistent", "very-inconsistent", "not-applicable",
)  # fmt: skip
_CONSISTENCY = Shape(
    "choice",
    choices=CONSISTENCIES,
    abbreviations={
        "CC": "very-consistent", "C": "consistent", "N": "neutral",
        "I": "inconsistent", "II": "very-inconsistent", "NA": "not-applicable",
    },
    keyed="reference",
    names=("scenario",),
)  # fmt: skip
_BEARS = Shape("reference", names=("thesis", "judgement", "evidence", "assumption", "scenario"), many=True)


@record_class
class Image(Record):
    """A picture that is evidence."""

    file: Word | None = declare(
        Shape("word"), "Where the picture lies, under `content/`.", "assets/gauge.png", required=True
    )
    alt: Text | None = declare(
        TEXT, "What the picture shows, for those who do not see it.", "Lake level", required=True
    )
    credit: Text | None = declare(TEXT, "Whose picture it is.", "Canal Authority")


@record_class
class Evidence(Item):
    """A claim with its source, and what it bears on."""

    kind: ClassVar[str] = "evidence"
    claim: Text | None = declare(
        TEXT,
        "The claim, restated in a sentence of your own. Text, or text by language.",
        "Daily transits fell to 22.",
        required=True,
    )
    cite: tuple[Citation, ...] = declare(CITATIONS, *SOURCE)
    uncited: Text | None = declare(TEXT, UNCITED, "The article names no source.")
    type: Word | None = declare(
        Shape("choice", choices=EVIDENCE_TYPES), "What kind of evidence it is.", "document", default="reported"
    )
    date: Date | None = declare(
        DATE,
        "When it happened or was said: `2025-12-06`, `2025-12`, `2025~` (about), `2025-12/2026-01` (from, to).",
        "2025-12-06",
    )
    actors: tuple[Word, ...] = declare(
        ACTORS, "Who plays a part in it: ids from the registry of actors.", "[russia, us]"
    )
    places: tuple[Word, ...] = declare(PLACES, "Where it plays: ids from the registry of places.", "[baku]")
    supports: tuple[Word, ...] = declare(
        _BEARS,
        "What it speaks for: ids of judgements, assumptions, scenarios or other evidence, or `thesis`; one or a list.",
        "[J1, thesis]",
    )
    opposes: tuple[Word, ...] = declare(_BEARS, "What it speaks against: ids as in `supports`; one or a list.", "J2")
    ach: tuple[tuple[Word, Word], ...] = declare(
        _CONSISTENCY,
        "How it fits each scenario, for the analysis of competing hypotheses: `{scenario: consistency}`. "
        "Short forms are CC, C, N, I, II and NA.",
        "{confrontation: consistent, cooperation: inconsistent}",
    )
    credibility: int | None = declare(
        Shape("number", low=1, high=6),
        "How credible the information is, from 1 (confirmed) to 5 (improbable); 6 is that nobody can judge.",
        "2",
    )
    basis: Text | None = declare(
        TEXT, "For a claim on what somebody thinks or intends: on what it rests.", "Reported by two aides."
    )
    context: bool = declare(Shape("flag"), "`true` if it only gives background and bears on nothing.", "true")
    see_update: Word | None = declare(
        Shape("reference", names=("update",)), "The id of the update that changed it.", "U1"
    )
    as_cited: tuple[Text, ...] = declare(
        Shape("text", many=True),
        "The citations as the converted article had them, word by word; one or a list.",
        '["Axios, 2025"]',
    )
    note: Text | None = declare(TEXT, "A remark for the reader.", "Live tracker.")
    image: Image | None = declare(
        Shape("object", of=Image),
        "A picture that is the evidence, or shows it: `{file, alt, credit}`.",
        "{file: assets/a.png, alt: Lake level}",
    )


@record_class
class Event(Item):
    """A line of the timeline."""

    kind: ClassVar[str] = "event"
    date: Date | None = declare(
        DATE,
        "When it happened or will happen: a day, a month, a year, or from/to as 2025-10/2025-12.",
        "2025-10-09",
        required=True,
    )
    title: Text | None = declare(TEXT, "What happened, in a line.", "Meeting in Dushanbe", required=True)
    cite: tuple[Citation, ...] = declare(CITATIONS, *SOURCE)
    uncited: Text | None = declare(TEXT, UNCITED, "No source in the article.")
    evidence: tuple[Word, ...] = declare(
        Shape("reference", names=("evidence",), many=True),
        "In the place of `cite`: the ids of the evidence that carries it.",
        "E11",
    )
    detail: Text | None = declare(TEXT, "More about it, in a sentence or two.", "Compensation was promised.")
    actors: tuple[Word, ...] = declare(ACTORS, "Who took part: ids from the registry of actors.", "[russia]")
    places: tuple[Word, ...] = declare(PLACES, "Where it happened: ids from the registry of places.", "[dushanbe]")
    certainty: Word | None = declare(
        Shape("choice", choices=("confirmed", "reported", "disputed", "planned")),
        "How sure it is that it happened.",
        "planned",
    )
