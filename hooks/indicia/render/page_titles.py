"""What an ordinary Markdown page is called where another page names it."""

from __future__ import annotations

import re

from indicia import prose
from indicia.model.page import MarkdownPage
from indicia.model.place import Passage
from indicia.prose.dialect import short
from indicia.prose.tokens import plain
from indicia.render.edition import Sheet
from indicia.render.marks import named

_HEADING = re.compile(r"\s*?(?:^|\n) {0,3}(#[^#\n][^\n]*|[^\s#][^\n]*\n=+[ \t]*)(?=\n|\Z)")
_SHOWN = re.compile(r"<h[1-6][^>]*>(.*?)</h[1-6]>", re.DOTALL)


def page_title(sheet: Sheet, page: MarkdownPage) -> str:
    """As MkDocs calls it: the title of its front matter, else its first heading as plain text, else its path."""
    if page.title:
        return page.title
    known = sheet.edition.plain  # a page has one name, however many sources it cites
    made = known.get(id(page.body))
    if made is None:
        found = _HEADING.match(page.body.value)
        made = known[id(page.body)] = (_heading(sheet, page.body, found) if found else "") or page.path
    return made


def _heading(sheet: Sheet, body: Passage, found: re.Match[str]) -> str:
    """The heading's text: citations by the name of the work, without markup and `{#id}`, as the page shows it."""
    # Whatever else a table of contents adds to headings (permalinks), it is no part of their text.
    extensions = sheet.site.configuration.markdown_extensions
    dialect = prose.dialect(each for each in extensions if short(each[0]) != "toc")
    passage = Passage(found[1], body.place(*found.span(1)))
    heading = _SHOWN.search(prose.render(passage, block=True, dialect=dialect, resolve=named(sheet)))
    return " ".join(plain(heading[1]).split()) if heading else ""
