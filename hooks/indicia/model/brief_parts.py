"""Parts of a brief that have no id: who wrote it, what it restates, which other briefs it goes with."""

from __future__ import annotations

from indicia.model.date import Date
from indicia.model.item import DATE, TEXT
from indicia.model.place import Text, Word
from indicia.model.shape import Record, Shape, declare, record_class

RELATIONS = (
    "see-also", "supersedes", "updates", "responds-to", "builds-on", "contradicts", "translation-of",
)  # fmt: skip


@record_class
class Author(Record):
    """Who wrote it. Written as plain text, it is the name."""

    name: Word | None = declare(Shape("word"), "The name as it is to be printed.", "Leyla Həsənova", required=True)
    role: Text | None = declare(
        TEXT, "What they did for the brief, in a few words. Text, or text by language.", "author of the source article"
    )
    affiliation: Text | None = declare(
        TEXT, "Where they work; printed beside the name. Text, or text by language.", "Canal Institute"
    )
    orcid: Word | None = declare(Shape("word"), "Their ORCID iD: four groups of four digits.", "0000-0002-1825-0097")
    url: Word | None = declare(
        Shape("address"),
        "Their page, to which the name links: an address that begins `https://`.",
        "https://example.org/leyla",
    )


@record_class
class Origin(Record):
    """Somebody's work that the brief restates."""

    relation: Word | None = declare(
        Shape("choice", choices=("adapted", "translated", "summary")),
        "How the brief came from that work.",
        "adapted",
        required=True,
    )
    title: Text | None = declare(TEXT, "The title of that work.", "After the deal")
    author: Text | None = declare(TEXT, "Its author, as the work names them.", "Araz Aliyev")
    publisher: Text | None = declare(TEXT, "Who published that work.", "Azerbaijan.US")
    url: Word | None = declare(Shape("address"), "Its address, which begins `https://`.", "https://example.org/article")
    date: Date | None = declare(
        DATE, "When it appeared: `2026`, `2026-01` or `2026-01-15`; `~` at the end says about.", "2026-01~"
    )
    note: Text | None = declare(TEXT, "What was changed or added here, in a sentence.", "Grades were added.")


@record_class
class Related(Record):
    """Another brief."""

    brief: Word | None = declare(
        Shape("word"),
        "The id of the other brief: the name of its file without the ending.",
        "canal-drought",
        required=True,
    )
    relation: Word | None = declare(
        Shape("choice", choices=RELATIONS),
        "How the two hang together, seen from this brief.",
        "see-also",
        default="see-also",
    )
