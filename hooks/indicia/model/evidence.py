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

    file: Word | None = declare(Shape("word"), "Path under `content/`.", "assets/gauge.png", required=True)
    alt: Text | None = declare(TEXT, "What it shows, for those who do not see it.", "Lake level", required=True)
    credit: Text | None = declare(TEXT, "Whose it is.", "Canal Authority")


@record_class
class Evidence(Item):
    """A claim with its source, and what it bears on."""

    kind: ClassVar[str] = "evidence"
    claim: Text | None = declare(TEXT, "The claim, restated.", "Daily transits fell to 22.", required=True)
    cite: tuple[Citation, ...] = declare(CITATIONS, *SOURCE)
    uncited: Text | None = declare(TEXT, UNCITED, "The article names no source.")
    type: Word | None = declare(
        Shape("choice", choices=EVIDENCE_TYPES), "What kind of evidence.", "document", default="reported"
    )
    date: Date | None = declare(DATE, "When it happened or was said.", "2025-12-06")
    actors: tuple[Word, ...] = declare(ACTORS, "Actors named in it.", "[russia, us]")
    places: tuple[Word, ...] = declare(PLACES, "Places named in it.", "[baku]")
    supports: tuple[Word, ...] = declare(_BEARS, "What it speaks for.", "[J1, thesis]")
    opposes: tuple[Word, ...] = declare(_BEARS, "What it speaks against.", "J2")
    ach: tuple[tuple[Word, Word], ...] = declare(
        _CONSISTENCY, "How it fits each scenario.", "{confrontation: consistent, cooperation: inconsistent}"
    )
    credibility: int | None = declare(
        Shape("number", low=1, high=6), "Credibility of the information, 1 (confirmed) to 6 (cannot be judged).", "2"
    )
    basis: Text | None = declare(TEXT, "For a statement on intent: on what it rests.", "Reported by two aides.")
    context: bool = declare(Shape("flag"), "True if it only gives background.", "true")
    see_update: Word | None = declare(Shape("reference", names=("update",)), "The update that changed it.", "U1")
    as_cited: tuple[Text, ...] = declare(
        Shape("text", many=True), "The raw citations of a converted article.", '["Axios, 2025"]'
    )
    note: Text | None = declare(TEXT, "A remark for the reader.", "Live tracker.")
    image: Image | None = declare(Shape("object", of=Image), "A picture.", "{file: assets/a.png, alt: Lake level}")


@record_class
class Event(Item):
    """A line of the timeline."""

    kind: ClassVar[str] = "event"
    date: Date | None = declare(DATE, "When.", "2025-10-09", required=True)
    title: Text | None = declare(TEXT, "What.", "Meeting in Dushanbe", required=True)
    cite: tuple[Citation, ...] = declare(CITATIONS, *SOURCE)
    uncited: Text | None = declare(TEXT, UNCITED, "No source in the article.")
    evidence: tuple[Word, ...] = declare(
        Shape("reference", names=("evidence",), many=True), "Instead of `cite`: the evidence that carries it.", "E11"
    )
    detail: Text | None = declare(TEXT, "More.", "Compensation was promised.")
    actors: tuple[Word, ...] = declare(ACTORS, "Who took part.", "[russia]")
    places: tuple[Word, ...] = declare(PLACES, "Where.", "[dushanbe]")
    certainty: Word | None = declare(
        Shape("choice", choices=("confirmed", "reported", "disputed", "planned")), "How sure.", "planned"
    )
