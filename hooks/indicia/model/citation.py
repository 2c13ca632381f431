"""Citations: in fields of a brief, and in prose."""

from __future__ import annotations

from indicia.model.date import Date
from indicia.model.place import Span, Text, Word
from indicia.model.shape import Record, Shape, declare, record_class
from indicia.model.value_class import value_class

COVERS = ("full", "unchecked", "partial", "context", "no")
"""How well a source covers a claim, best first (the order that CIT-025 uses)."""


@record_class
class Checked(Record):
    """Who compared a citation with the page it names, and when."""

    by: Word | None = declare(
        Shape("word"), "Who compared the source with the claim: a name or initials.", "L. H.", required=True
    )
    on: Date | None = declare(Shape("date"), "The day of the comparison, as 2026-11-20.", "2026-11-20", required=True)


@record_class
class Citation(Record):
    """One source of one claim. Exactly one of `key`, `url` and `brief` is given."""

    key: Word | None = declare(
        Shape("word"), "The key of the source's entry in the bibliography, without `@`.", "cnn2025plan28"
    )
    url: Word | None = declare(
        Shape("address"),
        "In the place of `key`: the address of a source that exactly one entry has.",
        "https://www.example.org/report",
    )
    brief: Word | None = declare(
        Shape("word"), "In the place of `key`: the id of another brief of this site.", "canal-drought"
    )
    locator: Text | None = declare(Shape("text"), "Where in the source: page, section, minute.", "p. 3")
    quote: Text | None = declare(
        Shape("text"), "The words of the source that carry the claim, in its own language.", "Transits fell to 22."
    )
    covers: Word | None = declare(
        Shape("choice", choices=COVERS), "How much of the claim the source carries.", "partial", default="unchecked"
    )
    checked: Checked | None = declare(
        Shape("object", of=Checked),
        "Who compared the source with the claim, and when: `{by, on}`. It lapses once claim or entry change.",
        "{by: L. H., on: 2026-11-20}",
    )
    note: Text | None = declare(
        Shape("text"), "A remark for the reader about this source for this claim.", "Covers the attacks only."
    )

    @property
    def name(self) -> Word | None:
        """Whatever names the source: key, address or brief; None only in a record that is broken."""
        return self.key or self.url or self.brief


@value_class
class Cite:
    """One work within a citation in prose: `[see @key, p. 3]`."""

    key: str
    span: Span
    prefix: str = ""
    locator: str = ""
    suppress_author: bool = False


@value_class
class Mention:
    """A citation in prose in Pandoc's syntax.

    `form` is `bracketed` (`[@a; @b]`), `narrative` (`@a`, `@a [p. 3]`) or `bare` (a narrative `@word` outside of any
    bracket: a citation only where an entry has that key).
    """

    cites: tuple[Cite, ...]
    form: str
    span: Span


@value_class
class Link:
    """A cross-link in prose: `[[E1]]`, `[[brief]]`, `[[brief#E1]]`, each with `|label`."""

    target: str
    label: str
    span: Span
