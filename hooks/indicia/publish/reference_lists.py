"""Lists of works on ordinary pages: at the end of one, or where it asks for them as pages for mkdocs-bibtex do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from markupsafe import Markup

from indicia.prose import replace_paragraphs
from indicia.render import addresses
from indicia.render.listing import shown
from indicia.render.paging import ROWS

if TYPE_CHECKING:
    from indicia.model.bibliography import Entry
    from indicia.render.edition import Sheet

PAGE_LIST, FULL_LIST = "\\bibliography", "\\full_bibliography"
"""What a paragraph says that is to become the list of what its page cites, or of what the whole site does."""
_COMMAND = re.compile(r"(?m)(?<!\\)\\(?:full_)?bibliography[ \t]*\r?$")


def with_lists(html: str, markdown: str, made: Callable[[str], str]) -> tuple[str, frozenset[str]]:
    """The HTML with a list in the place of each paragraph that is one of the two commands, and the commands found.

    Only those that end a line of the Markdown and are not escaped by a second backslash. `made` gives the lists.
    """
    asked = {each.strip() for each in _COMMAND.findall(markdown)}
    return replace_paragraphs(html, {command: made(command) for command in asked}) if asked else (html, frozenset())


def page_list(sheet: Sheet, keys: Iterable[str]) -> Markup:
    """The list of some works; empty for none. Keys that name nothing are told elsewhere."""
    known = sheet.site.entry_by_key
    return _list(sheet, {key: known[key] for key in keys if key in known}.values())


def full_list(sheet: Sheet) -> Markup:
    """All works that readers find cited on the site; a link to the index of sources where they are too many."""
    edition = sheet.edition
    uses = edition.site.uses
    cited = [
        entry for entry in edition.site.entries if any(shown(edition, use) for use in uses.get(entry.key.value, ()))
    ]
    if len(cited) <= ROWS:
        return _list(sheet, cited)
    name = sheet.words("page-sources")
    return Markup('<p><a href="{}">{}</a></p>').format(sheet.link(addresses.SOURCES), name)


def _list(sheet: Sheet, entries: Iterable[Entry]) -> Markup:
    references = sheet.edition.references
    items = [
        Markup('<li>{}\n<span class="ind-back"><a href="{}">{}</a></span></li>').format(
            references.reference(entry),
            sheet.link(sheet.book.source(entry)),
            sheet.words("source-page", source=references.label(entry)),
        )
        for entry in references.ordered(entries)
    ]
    return Markup('<ol class="ind-references">\n{}\n</ol>').format(Markup("\n").join(items)) if items else Markup()
