"""Ordinary Markdown pages of the site, beside the briefs."""

from __future__ import annotations

from dataclasses import dataclass

from indicia.model.place import Passage, Source


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """A page that MkDocs renders. `path` is relative to the root, `address` the page's on the site (`about/`)."""

    path: str
    address: str
    source: Source
    body: Passage
