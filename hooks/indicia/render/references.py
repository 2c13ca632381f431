"""Formatted references and citations in text, as the pages need them: the one place that asks `cite` for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field, replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from indicia import cite
from indicia.model.bibliography import Entry
from indicia.model.citation import Mention
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.render.dates import date_html
from indicia.render.words import Words

if TYPE_CHECKING:
    from indicia.render.edition import Sheet


@value_class
class References:
    """How the works of a site are named, in one language. Years have one suffix over the whole site."""

    context: cite.Context
    order: Callable[[str], cite.SortKey]
    _labels: dict[str, str] = field(default_factory=dict, repr=False)
    _formatted: dict[str, Markup] = field(default_factory=dict, repr=False)

    def label(self, entry: Entry) -> str:
        """Author and year in a few words, as plain text: the name of a link to the source."""
        key = entry.key.value
        if key not in self._labels:
            year = Markup(cite.year_html(entry, self.context)).striptags()  # noqa: S704 - its tags are taken out
            self._labels[key] = f"{cite.label(entry, self.context)} {year}"
        return self._labels[key]

    def reference(self, entry: Entry) -> Markup:
        """The work as it stands in a list of references."""
        key = entry.key.value
        if key not in self._formatted:
            self._formatted[key] = Markup(cite.reference(entry, self.context))  # noqa: S704 - cite escapes
        return self._formatted[key]

    def standing(self, entry: Entry) -> str:
        """What became of a work after it came out ("retracted"); empty for most."""
        status = entry.get("x_status")
        return self.context.strings.get(f"entry-status-{status}", status)

    def ordered(self, entries: Iterable[Entry]) -> list[Entry]:
        """Works in the alphabetical order of the site's language."""
        return cite.in_order(entries, self.context, self.order)

    def mention(self, sheet: Sheet, mention: Mention) -> str | None:
        """A citation in prose, each work a link to its source's page; None where none of the works is known."""
        return cite.in_text(mention, replace(self.context, href=lambda entry: sheet.link(sheet.book.source(entry))))


def references(site: Site, words: Words) -> References:
    def publisher(entry: Entry) -> str:
        found = site.publisher_of(entry)
        if found is None or found.name is None:
            return cite.own_publisher(entry)
        return found.name.best(words.language)[1].value.strip()

    order = cite.sort_key(words.language, site.vocabulary.alphabets)
    context = cite.Context(
        language=words.language,
        strings=words.strings,
        href=lambda entry: entry.address,
        entries=site.entry_by_key,
        publisher=publisher,
        date=lambda date: str(date_html(date, words)),
    )
    return References(replace(context, suffixes=cite.suffixes(site.entries, context, order)), order)
