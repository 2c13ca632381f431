"""Formatted references and citations in text, as the pages need them: the one place that asks `cite`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from indicia.model.bibliography import Entry
from indicia.model.citation import Mention
from indicia.model.site import Site
from indicia.render.words import Words

if TYPE_CHECKING:
    from indicia.render.edition import Sheet


@dataclass(frozen=True, slots=True)
class References:
    """How the works of a site are named, in one language."""

    site: Site
    words: Words

    def label(self, entry: Entry) -> str:
        """Author and year in a few words, as plain text: the name of a link to the source."""
        name = entry.authors[0].literal or entry.authors[0].family if entry.authors else entry.title
        return " ".join(filter(None, (name, entry.year + entry.suffix)))

    def reference(self, entry: Entry) -> Markup:
        """The work as it stands in a list of references."""
        return Markup.escape(f"{self.label(entry)}, {entry.title}")

    def ordered(self, entries: Iterable[Entry]) -> list[Entry]:
        """Works in the alphabetical order of the site's language."""
        return sorted(entries, key=self.label)

    def mention(self, sheet: Sheet, mention: Mention) -> str | None:
        """A citation in prose, each work a link to its source's page; None where none of the works is known."""
        known = [self.site.entry_by_key[cite.key] for cite in mention.cites if cite.key in self.site.entry_by_key]
        if not known:
            return None
        links = [
            Markup('<a href="{}">{}</a>').format(sheet.link(sheet.book.source(entry)), self.label(entry))
            for entry in known
        ]
        return f"({'; '.join(links)})"


def references(site: Site, words: Words) -> References:
    return References(site, words)
