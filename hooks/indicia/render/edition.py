"""What all pages of one build share, and the sheet on which one page is written."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup

from indicia.model.brief import Brief, ProseUse
from indicia.model.date import Date
from indicia.model.finding import Report
from indicia.model.place import Passage, Text
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.address_book import AddressBook
from indicia.render.dates import date_html
from indicia.render.environment import render
from indicia.render.file_addresses import readdressed
from indicia.render.references import References
from indicia.render.words import Words

if TYPE_CHECKING:
    from indicia.inference.losses import SourceFall
    from indicia.prose import Dialect
    from indicia.render.chips import Chip

# What Markdown might read as more than letters. A text without any of it need not go through Markdown.
_MARKDOWN = re.compile(r"[\\`*_\[\]<>&@~^={}|$]|:[\w/]|\n\s*\n|  \n")


@value_class(kw_only=True)
class Edition:
    """One build of a site in its language.

    `related_to` gives, by a brief's id, the briefs of this build that name it, each with its relation; `prose` the
    citations and links in the texts of a brief; `report` what the check said (None: nobody checked). What is the same
    on every page is made once: `dates` by the date as written, `plain` texts by the `id` of their passage (the site
    keeps its texts, so an id stays a text's own), `falls` by source.
    """

    site: Site
    book: AddressBook
    words: Words
    engine: jinja2.Environment
    references: References
    dialect: Dialect
    related_to: Mapping[str, tuple[tuple[Brief, str], ...]]
    prose: Mapping[str, tuple[ProseUse, ...]]
    report: Report | None = None
    dates: dict[str, Markup] = field(default_factory=dict, repr=False)
    plain: dict[int, str] = field(default_factory=dict, repr=False)
    falls: dict[str, SourceFall] = field(default_factory=dict, repr=False)

    def sheet(self, address: str, brief: Brief | None = None) -> Sheet:
        return Sheet(self, address, brief)

    def prose_of(self, brief: Brief) -> tuple[ProseUse, ...]:
        return self.prose.get(brief.key, ())

    def language_of(self, brief: Brief | None) -> str:
        """The language of texts that name none: the brief's, else that of the site's settings."""
        if brief is not None and brief.lang is not None:
            return brief.lang.value
        lang = self.site.configuration.settings.lang if brief is not None else None
        return lang.value if lang else self.words.language


@value_class
class Sheet:
    """A page while it is written: links are relative to its address. `brief` is the one that the page shows, if any.

    What was made once for the page is kept: texts as HTML, `chips` by brief and item.
    """

    edition: Edition
    address: str
    brief: Brief | None = None
    _done: dict[tuple[str, str, str, bool], str] = field(default_factory=dict, repr=False)
    chips: dict[tuple[str, str], Chip] = field(default_factory=dict, repr=False)

    @property
    def words(self) -> Words:
        return self.edition.words

    @property
    def book(self) -> AddressBook:
        return self.edition.book

    @property
    def site(self) -> Site:
        return self.edition.site

    def link(self, address: str | None) -> str:
        """The relative link to an address; empty for what is not built."""
        return "" if address is None else addresses.relative(self.address, address)

    def date(self, date: Date) -> Markup:
        dates = self.edition.dates
        if date.value not in dates:
            dates[date.value] = date_html(date, self.words)
        return dates[date.value]

    def text(self, text: Text, brief: Brief | None = None) -> Markup:
        """A line of prose in the page's language if there is one, else in the original, marked as such."""
        own = self.edition.language_of(brief or self.brief)
        language, passage = text.best(self.words.language, own)
        made = self.passage(passage, brief)
        if (language or own) == self.words.language:
            return made
        return Markup('<span lang="{}">{}</span>').format(language or own, made)

    def paragraph(self, text: Text, brief: Brief | None = None) -> Markup:
        """The same as a paragraph of its own: texts of fields are one line of Markdown, however long."""
        return Markup("<p>{}</p>").format(self.text(text, brief))

    def plain(self, text: Text, brief: Brief | None = None) -> str:
        """A text without its markup, for titles, descriptions and search."""
        owner = brief or self.brief
        passage = text.best(self.words.language, self.edition.language_of(owner))[1]
        made = self.edition.plain.get(id(passage))
        if made is None:
            made = self.edition.plain[id(passage)] = self._without_markup(passage)
        return made

    def _without_markup(self, passage: Passage) -> str:
        if not _MARKDOWN.search(passage.value):
            return " ".join(passage.value.split())
        from indicia import prose
        from indicia.render.marks import named

        made = prose.render(passage, block=False, dialect=self.edition.dialect, resolve=named(self))
        return Markup(made).striptags()  # noqa: S704 - its tags are taken out

    def lang(self, text: Text, brief: Brief | None = None) -> str:
        """The language of what `plain` gives; empty where it is the page's."""
        owner = brief or self.brief
        own = self.edition.language_of(owner)
        language = text.best(self.words.language, own)[0] or own
        return "" if language == self.words.language else language

    def passage(self, passage: Passage, brief: Brief | None, *, block: bool = False) -> Markup:
        """A passage as HTML; the citations and links in it resolve as from `brief`."""
        owner = brief or self.brief
        value = passage.value.strip()
        if not block and not _MARKDOWN.search(value):
            return Markup(html.escape(" ".join(value.split()), quote=False))  # noqa: S704 - escaped here
        where = (owner.key if owner else "", passage.span.path, value, block)
        if where not in self._done:
            from indicia import prose
            from indicia.render.marks import resolver

            made = prose.render(passage, block=block, dialect=self.edition.dialect, resolve=resolver(self, owner))
            self._done[where] = readdressed(self, made) if any(map(value.__contains__, ("](", "]:", "="))) else made
        return Markup(self._done[where])  # noqa: S704 - sanitised by prose

    def render(self, template: str, **values: object) -> str:
        """The template's text; every template has `say` (interface words) beside its view."""
        return render(self.edition.engine, template, say=self.words, **values)
