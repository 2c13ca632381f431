"""The bibliography: entries of BibTeX files, all in one key space."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from indicia.model.date import Date
from indicia.model.place import Passage, Span, Word


@dataclass(frozen=True, slots=True)
class Name:
    """A person or, with `literal`, an organisation."""

    given: str = ""
    particle: str = ""
    family: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def sort_name(self) -> str:
        """`Family, Given`, or the organisation."""
        if self.literal:
            return self.literal
        family = " ".join(part for part in (self.particle, self.family, self.suffix) if part)
        return f"{family}, {self.given}" if self.given else family


@dataclass(frozen=True, slots=True)
class Entry:
    """A work. `fields` holds every field of the file, names in lower case, decoded from LaTeX, with its place.

    `address` is the slug of the key that the site uses; `date` is the field `date` or else made of year and month.
    """

    key: Word
    type: str
    fields: Mapping[str, Passage]
    span: Span
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    others: bool = False
    date: Date | None = None
    urldate: Date | None = None
    address: str = ""
    field_names: Mapping[str, Span] = field(default_factory=dict, repr=False)

    def get(self, name: str) -> str:
        """The text of a field, or an empty one."""
        passage = self.fields.get(name)
        return passage.value if passage else ""

    def at(self, name: str) -> Span:
        """The place of a field's value, or of the key where there is no such field."""
        passage = self.fields.get(name)
        return passage.span if passage else self.key.span

    @property
    def title(self) -> str:
        return self.get("title")

    @property
    def url(self) -> str:
        return self.get("url")

    @property
    def host(self) -> str:
        """The host of the address in lower case, without `www.`; empty without one."""
        try:
            return (urlsplit(self.url).hostname or "").removeprefix("www.")
        except ValueError:
            return ""

    @property
    def year(self) -> str:
        """The year as written in `year`, else of `date`, else empty."""
        return self.get("year") or self.get("date")[:4]

    @property
    def suffix(self) -> str:
        return self.get("x_suffix")

    @property
    def language(self) -> str:
        """The language of the title as a BCP 47 code; empty where none is given."""
        return self.get("langid")
