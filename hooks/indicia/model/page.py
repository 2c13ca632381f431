"""Ordinary Markdown pages of the site, beside the briefs."""

from __future__ import annotations

from indicia.model.place import Passage, Source
from indicia.model.value_class import value_class


@value_class
class MarkdownPage:
    """A page that MkDocs renders. `path` is relative to the root, `address` the page's on the site (`about/`).

    `title` is that of its front matter; empty without one.
    """

    path: str
    address: str
    source: Source
    body: Passage
    title: str = ""


FIXED_ADDRESSES = frozenset(
    (
        "briefs", "sources", "publishers", "authors", "actors", "places", "topics", "timeline", "scenarios",
        "indicators", "gaps", "updates", "corrections", "track-record", "quality", "method", "rules",
    )
)  # fmt: skip
"""Of pages that are made for every site: no page of an author can stand there."""
