"""A brief: one file, one argument."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from indicia.model.argument import Assumption, Gap, Judgement, Thesis
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
RELATIONS = (
    "see-also", "supersedes", "updates", "responds-to", "builds-on", "contradicts", "translation-of",
)  # fmt: skip


@record_class
class Author(Record):
    """Who wrote it. Written as plain text, it is the name."""

    name: Word | None = declare(Shape("word"), "The name as it is to be printed.", "Leyla Həsənova", required=True)
    role: Text | None = declare(TEXT, "What they did.", "author of the source article")
    affiliation: Text | None = declare(TEXT, "Where they work.", "Canal Institute")
    orcid: Word | None = declare(Shape("word"), "ORCID iD.", "0000-0002-1825-0097")
    url: Word | None = declare(Shape("address"), "Their page.", "https://example.org/leyla")


@record_class
class Origin(Record):
    """Somebody's work that the brief restates."""

    relation: Word | None = declare(
        Shape("choice", choices=("adapted", "translated", "summary")), "How.", "adapted", required=True
    )
    title: Text | None = declare(TEXT, "Its title.", "After the deal")
    author: Text | None = declare(TEXT, "Its author, as it names them.", "Araz Aliyev")
    publisher: Text | None = declare(TEXT, "Who published it.", "Azerbaijan.US")
    url: Word | None = declare(Shape("address"), "Its address.", "https://example.org/article")
    date: Date | None = declare(DATE, "When it appeared.", "2026-01~")
    note: Text | None = declare(TEXT, "What was changed or added.", "Grades were added.")


@record_class
class Waiver(Record):
    """A finding that is accepted, with the reason."""

    rule: Word | None = declare(Shape("word"), "The rule's id or name.", "EVD-005", required=True)
    target: Word | None = declare(Shape("word"), "The item; without it, the whole brief.", "J4")
    reason: Text | None = declare(
        TEXT, "Why. It is printed on the site.", "One witness only.", required=True, owner="WVR-001"
    )
    until: Date | None = declare(DATE, "The last day it holds.", "2027-01-31")


@record_class
class Related(Record):
    """Another brief."""

    brief: Word | None = declare(Shape("word"), "Its id.", "canal-drought", required=True)
    relation: Word | None = declare(
        Shape("choice", choices=RELATIONS), "How it is related.", "see-also", default="see-also"
    )


def _items(record: type[Item], doc: str, example: str) -> Any:  # typed by the annotation at the field
    return declare(Shape("object", of=record, many=True), doc, example)


@record_class
class Brief(Record):
    """A brief. `id` is the file's name, whether written or not."""

    source: Source
    id: Word = declare(Shape("id"), "The file's name.", "canal-drought")
    schema: Word | None = declare(Shape("word"), "The format.", "brief/1", default="brief/1")
    title: Text | None = declare(TEXT, "The title.", "The canal drought", required=True)
    subtitle: Text | None = declare(TEXT, "A second line.", "Transits in the dry season")
    authors: tuple[Author, ...] = declare(
        Shape("object", of=Author, shorthand="name", many=True), "Who wrote it.", "Leyla Həsənova", required=True
    )
    as_of: Date | None = declare(DATE, "Information cut-off.", "2023-12-20", required=True)
    thesis: Thesis | None = declare(
        Shape("object", of=Thesis, shorthand="statement"), "The main judgement.", "Transits stay under 30 a day.",
        required=True, owner="ARG-001",
    )  # fmt: skip
    kind: Word | None = declare(Shape("choice", vocabulary="kinds"), "What sort of brief.", "op-ed", default="analysis")
    status: Word | None = declare(Shape("choice", choices=STATUSES), "Where it stands.", "published", default="draft")
    version: Word | None = declare(Shape("version"), "MAJOR.MINOR.", "1.1", default="0.1")
    lang: Word | None = declare(Shape("choice", vocabulary="languages"), "Its language.", "en")
    topics: tuple[Word, ...] = declare(Shape("registry", vocabulary="topics", many=True), "Topics.", "[south-caucasus]")
    published: Date | None = declare(DATE, "When it was published.", "2026-11-22")
    review_by: Date | None = declare(DATE, "When to look at it again.", "2027-01-31")
    origin: Origin | None = declare(Shape("object", of=Origin), "The work it restates.", "{relation: adapted}")
    scale: Word | None = declare(Shape("choice", vocabulary="scales"), "The likelihood scale.", "icd203")
    question: Text | None = declare(TEXT, "The question that it answers.", "How many ships will pass?")
    actors: tuple[Word, ...] = declare(ACTORS, "Who it is about.", "[azerbaijan, russia]")
    places: tuple[Word, ...] = declare(PLACES, "Where it plays.", "[baku]")
    source_note: Text | None = declare(TEXT, "What the sources are like.", "Mostly news sites of one country.")
    aliases: tuple[Word, ...] = declare(Shape("id", many=True), "Earlier ids; they redirect.", "[canal]")
    renamed: tuple[tuple[Word, Word], ...] = declare(
        Shape("reference", keyed="id", names=ANYTHING[1:]),
        "Earlier ids of items.", "{E3: E4}",
    )  # fmt: skip
    waive: tuple[Waiver, ...] = declare(
        Shape("object", of=Waiver, many=True),
        "Findings that are accepted.",
        "[{rule: EVD-005, target: J4, reason: One.}]",
    )
    judgements: tuple[Judgement, ...] = _items(Judgement, "Key judgements.", "[{id: J1, statement: It holds.}]")
    evidence: tuple[Evidence, ...] = _items(Evidence, "Evidence.", "[{id: E1, claim: It fell., cite: key}]")
    assumptions: tuple[Assumption, ...] = _items(Assumption, "Assumptions.", "[{id: A1, statement: It rains.}]")
    scenarios: tuple[Scenario, ...] = _items(Scenario, "Scenarios.", "[{id: deal, name: Deal, summary: Signed.}]")
    indicators: tuple[Indicator, ...] = _items(Indicator, "Indicators.", "[{id: I1, statement: Arrests.}]")
    timeline: tuple[Event, ...] = _items(Event, "Events.", "[{id: T1, date: 2025, title: Signed, cite: key}]")
    gaps: tuple[Gap, ...] = _items(Gap, "Open questions.", "[{id: G1, question: Who?}]")
    updates: tuple[Update, ...] = _items(Update, "Changes.", "[{date: 2026, type: update, summary: New.}]")
    related: tuple[Related, ...] = declare(
        Shape("object", of=Related, shorthand="brief", many=True),
        "Other briefs.",
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
