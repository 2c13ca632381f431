"""The bibliography: entries of BibTeX files, all in one key space."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import field
from urllib.parse import urlsplit

from indicia.model.date import Date
from indicia.model.place import Passage, Span, Word
from indicia.model.value_class import value_class

# Words that no person bears. Surnames that are also such words (Bank, House, Post, Press) are left out on purpose.
_OF_ORGANISATIONS = frozenset({
    "administration", "agency", "agentliyi", "alliance", "assembly", "association", "authority", "broadcasting",
    "bureau", "center", "centre", "commission", "committee", "company", "corporation", "council", "daily", "department",
    "directorate", "federation", "foundation", "government", "group", "inc.", "information", "initiative", "institute",
    "institutu", "komitəsi", "league", "mərkəzi", "media", "ministry", "monitor", "mətbuat", "network", "nazirliyi",
    "nazirlər", "news", "newspaper", "office", "organisation", "organization", "parliament", "republic", "research",
    "service", "society", "television", "times", "tribune", "union", "universiteti", "university", "xidməti",
    "агентство", "администрация", "институт", "комитет", "министерство", "новости", "правительство", "служба",
    "университет", "фонд", "центр",
})  # fmt: skip


@value_class
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

    @property
    def like_an_organisation(self) -> bool:
        """True where a name was read as a person's, and a word in it says that it is none: `BBC News` in single braces.

        False is no proof of a person: `Human Rights Watch` has no such word.
        """
        if self.literal or not self.given:
            return False
        words = f"{self.given} {self.particle} {self.family}".casefold().split()
        return any(word in _OF_ORGANISATIONS for word in words)


@value_class
class Entry:
    """A work. `fields` holds every field of the file, names in lower case, decoded from LaTeX, with its place.

    `address` is the slug of the key that the site uses; `date` is the field `date` or else made of year and month.
    `unsure` are fields of which nothing is known by another's fault: the entry to inherit from is lost, or a name
    stands without its value. Whoever misses them says the same fault again.
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
    unsure: frozenset[str] = frozenset()

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
        """The field `url`, else the address that older BibTeX styles have in `howpublished`; empty without one."""
        passage = self.url_passage
        return passage.value if passage else ""

    @property
    def url_passage(self) -> Passage | None:
        """The address with its place; None without one."""
        how = self.fields.get("howpublished")
        if how and (not how.value.startswith(("https://", "http://")) or " " in how.value):
            how = None
        return self.fields.get("url") or how

    @property
    def host(self) -> str:
        """The host of the address in lower case, without `www.`; empty without one."""
        return _host(self.url)

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


@functools.lru_cache(maxsize=1 << 16)
def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
