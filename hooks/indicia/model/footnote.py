"""Footnotes of prose that readers will not find as they were meant."""

from __future__ import annotations

from indicia.model.brief import Brief
from indicia.model.place import Span
from indicia.model.value_class import value_class


@value_class
class StrayFootnote:
    """A mark `[^label]` that comes to nothing.

    `fault`: `undefined` (no note of that label), `uncoloned` (the note, whose colon is missing), `unused` (a note that
    nothing refers to), `misspelt` (`meant` is the label of a note that nothing refers to), `inline` (in a field, which
    has no notes), `off` (the site's Markdown knows none). `brief` is None on a page, whose path `page` is.
    """

    span: Span
    label: str
    fault: str
    meant: str = ""
    brief: Brief | None = None
    item: str = ""
    field: str = ""
    page: str = ""
