"""A brief: one file, one argument."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from indicia.model.argument import Assumption, Gap, Judgement, Thesis
from indicia.model.brief_parts import Author, Origin, Related
from indicia.model.citation import Citation, Link, Mention
from indicia.model.date import Date
from indicia.model.evidence import Event, Evidence
from indicia.model.indicator import Indicator
from indicia.model.item import ACTORS, ANYTHING, DATE, PLACES, TEXT, Item
from indicia.model.place import Passage, Source, Span, Text, Word
from indicia.model.record_walks import records
from indicia.model.scenario import Scenario
from indicia.model.shape import Record, Shape, declare, record_class
from indicia.model.update import Update
from indicia.model.value_class import value_class

STATUSES = ("draft", "review", "published", "superseded", "withdrawn")


@record_class
class Waiver(Record):
    """A finding that is accepted, with the reason."""

    rule: Word | None = declare(
        Shape("word"), "The rule whose finding is accepted: its id (EVD-005) or its name.", "EVD-005", required=True
    )
    target: Word | None = declare(
        Shape("word"), "The id of the item whose finding is accepted; without it, those of the whole brief are.", "J4"
    )
    reason: Text | None = declare(
        TEXT,
        "Why it is accepted, in a sentence. Readers see it on the site.",
        "One witness only.",
        required=True,
        owner="WVR-001",
    )
    until: Date | None = declare(
        DATE,
        "The last day on which it is accepted; afterwards the finding comes back. A date, as 2027-01-31.",
        "2027-01-31",
    )


def _items(record: type[Item], doc: str, example: str) -> Any:  # typed by the annotation at the field
    return declare(Shape("object", of=record, many=True), doc, example)


@record_class
class Brief(Record):
    """A brief. `id` is the file's name, whether written or not."""

    source: Source
    id: Word = declare(
        Shape("id"),
        "The brief's id, which is the name of its file without the ending. It need not be written.",
        "canal-drought",
    )
    schema: Word | None = declare(
        Shape("word"), "The format of the file. There is one so far: `brief/1`.", "brief/1", default="brief/1"
    )
    title: Text | None = declare(
        TEXT,
        "The title: what the brief says, in a line. Text, or text by language: `{en: …, az: …}`.",
        "The canal drought",
        required=True,
    )
    subtitle: Text | None = declare(TEXT, "A second line under the title.", "Transits in the dry season")
    authors: tuple[Author, ...] = declare(
        Shape("object", of=Author, shorthand="name", many=True),
        "Who wrote it: a name, a mapping of `name`, `role`, `affiliation`, `orcid` and `url`, or a list of these.",
        "Leyla Həsənova",
        required=True,
    )
    as_of: Date | None = declare(
        DATE,
        "The information cut-off: the day up to which facts were taken in. A date, as 2023-12-20.",
        "2023-12-20",
        required=True,
    )
    thesis: Thesis | None = declare(
        Shape("object", of=Thesis, shorthand="statement"),
        "The main judgement, in a sentence that can turn out wrong; or a mapping with it and with its "
        "likelihood and confidence.", "Transits stay under 30 a day.",
        required=True, owner="ARG-001",
    )  # fmt: skip
    kind: Word | None = declare(
        Shape("choice", vocabulary="kinds"),
        "What sort of brief it is; that decides what a check expects to find in it.",
        "op-ed",
        default="analysis",
    )
    status: Word | None = declare(
        Shape("choice", choices=STATUSES),
        "Where the brief stands on its way to readers and away from them.",
        "published",
        default="draft",
    )
    version: Word | None = declare(
        Shape("version"),
        "MAJOR.MINOR: raise the first where thesis, judgements, likelihoods or scenarios change, the second otherwise.",
        "1.1",
        default="0.1",
    )
    lang: Word | None = declare(
        Shape("choice", vocabulary="languages"),
        "The language in which it is written: a code of two letters, such as az, en or ru.",
        "en",
    )
    topics: tuple[Word, ...] = declare(
        Shape("registry", vocabulary="topics", many=True),
        "Subjects under which readers find it: ids from `content/registry/topics.yml`, one or a list.",
        "[south-caucasus]",
    )
    published: Date | None = declare(
        DATE, "The day of its first publication, as 2026-11-22. Needed once the brief is published.", "2026-11-22"
    )
    review_by: Date | None = declare(
        DATE, "The day by which its authors look at it again; a check reminds them.", "2027-01-31"
    )
    origin: Origin | None = declare(
        Shape("object", of=Origin),
        "Somebody's work that the brief restates: an article, a report. A mapping.",
        "{relation: adapted}",
    )
    scale: Word | None = declare(
        Shape("choice", vocabulary="scales"), "The scale on which its words of likelihood mean numbers.", "icd203"
    )
    question: Text | None = declare(
        TEXT, "The question that the brief answers, as a question.", "How many ships will pass?"
    )
    actors: tuple[Word, ...] = declare(
        ACTORS, "Whom it is about: ids from `content/registry/actors.yml`, one or a list.", "[azerbaijan, russia]"
    )
    places: tuple[Word, ...] = declare(
        PLACES, "Where it plays: ids from `content/registry/places.yml`, one or a list.", "[baku]"
    )
    source_note: Text | None = declare(
        TEXT,
        "What the sources are like as a whole: how many, whose, how near to the events. Readers see it.",
        "Mostly news sites of one country.",
    )
    aliases: tuple[Word, ...] = declare(
        Shape("id", many=True), "Ids that the brief had before; their addresses lead here.", "[canal]"
    )
    renamed: tuple[tuple[Word, Word], ...] = declare(
        Shape("reference", keyed="id", names=ANYTHING[1:]),
        "Items that had other ids before, as `{old: new}`; links to the old ones still arrive.", "{E3: E4}",
    )  # fmt: skip
    waive: tuple[Waiver, ...] = declare(
        Shape("object", of=Waiver, many=True),
        "Findings of the check that the authors accept, each with its reason.",
        "[{rule: EVD-005, target: J4, reason: One.}]",
    )
    judgements: tuple[Judgement, ...] = _items(
        Judgement, "Key judgements: the conclusions that carry the thesis. A list.", "[{id: J1, statement: It holds.}]"
    )
    evidence: tuple[Evidence, ...] = _items(
        Evidence,
        "What is known, claim by claim, each with its source. A list.",
        "[{id: E1, claim: It fell., cite: key}]",
    )
    assumptions: tuple[Assumption, ...] = _items(
        Assumption, "What is taken as given without being known. A list.", "[{id: A1, statement: It rains.}]"
    )
    scenarios: tuple[Scenario, ...] = _items(
        Scenario, "The ways in which things may go. A list.", "[{id: deal, name: Deal, summary: Signed.}]"
    )
    indicators: tuple[Indicator, ...] = _items(
        Indicator, "What is watched because it tells the scenarios apart. A list.", "[{id: I1, statement: Arrests.}]"
    )
    timeline: tuple[Event, ...] = _items(
        Event,
        "Dated events, for readers who want to see the order. A list.",
        "[{id: T1, date: 2025, title: Signed, cite: key}]",
    )
    gaps: tuple[Gap, ...] = _items(
        Gap, "What is not known and would matter. A list; to name a gap is never a fault.", "[{id: G1, question: Who?}]"
    )
    updates: tuple[Update, ...] = _items(
        Update,
        "Dated changes to the brief since it was published. A list.",
        "[{date: 2026, type: update, summary: New.}]",
    )
    related: tuple[Related, ...] = declare(
        Shape("object", of=Related, shorthand="brief", many=True),
        "Other briefs: an id, or `{brief: id, relation: …}`; one or a list.",
        "[{brief: other, relation: see-also}]",
    )
    narrative: Passage | None = None
    narrative_source: Source | None = None

    @property
    def key(self) -> str:
        return self.id.value

    @property
    def public(self) -> bool:
        """True for what readers may see: everything but drafts and reviews."""
        return self.status is not None and self.status.value not in ("draft", "review")

    def items(self) -> Iterator[Item]:
        """Every item with an id, in the order of the file's lists."""
        for name in ("judgements", "evidence", "assumptions", "scenarios", "indicators", "timeline", "gaps", "updates"):
            yield from getattr(self, name)

    def item(self, name: str) -> Item | None:
        """The item of an id, whatever its case; the first where two share it."""
        wanted = name.casefold()
        return next((item for item in self.items() if item.id.value.casefold() == wanted), None)

    def citations(self) -> Iterator[tuple[Item, Record, Citation]]:
        """Every citation in a field: the item, the record that carries it (the item or a part of it), the citation."""
        for item in self.items():
            for record in records(item):
                cite = getattr(record, "cite", ())
                for citation in cite:
                    yield item, record, citation


@value_class
class ProseUse:
    """A citation or a cross-link in prose, with where it stands: a brief (and item and field), or a page."""

    mention: Mention | None
    link: Link | None
    field: str
    item: str
    brief: Brief | None = dataclasses.field(repr=False, default=None)
    page: str = ""

    @property
    def span(self) -> Span:
        found = self.mention or self.link
        assert found is not None  # one of the two is always given
        return found.span
