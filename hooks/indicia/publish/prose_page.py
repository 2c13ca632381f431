"""Ordinary Markdown pages: their citations are formatted, and what they cite is listed at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indicia.model.site import Site

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage


@dataclass(slots=True)
class ProsePages:
    site: Site

    def mask(self, markdown: str, page: MkDocsPage) -> str:
        return markdown

    def unmask(self, html: str, page: MkDocsPage) -> str:
        return html
