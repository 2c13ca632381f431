"""Excerpts of posts, which Material's blog converts once more for each page that lists them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from markdown.postprocessors import Postprocessor

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage

    from indicia.prose import Masked
    from indicia.prose.rendering import Resolve

_AFTER_ALL_OTHERS = -1000


def unmask_excerpt(page: MkDocsPage, masked: Masked, resolve_at: Callable[[str], Resolve]) -> None:
    """Has the excerpt of a post, if the page is one, come out of its conversion with its citations in place.

    `resolve_at` gives what resolves marks for a page at an address: links differ from one list of posts to the next.
    """
    excerpt = getattr(page, "excerpt", None)
    if excerpt is not None and masked.marks:
        unmask = _Unmask(excerpt, masked, resolve_at)
        excerpt.md.postprocessors.register(unmask, "indicia", _AFTER_ALL_OTHERS)


class _Unmask(Postprocessor):
    def __init__(self, excerpt: Any, masked: Masked, resolve_at: Callable[[str], Resolve]) -> None:
        super().__init__(excerpt.md)
        self.excerpt, self.masked, self.resolve_at = excerpt, masked, resolve_at

    def run(self, text: str) -> str:
        # While it is converted, an excerpt's file has the address of the page that it will stand on.
        resolve = self.resolve_at(self.excerpt.file.url)
        for heading in _headings(getattr(self.md, "toc_tokens", [])):
            heading["name"] = self.masked.unmask_title(heading["name"], resolve)
        return self.masked.unmask(text, resolve)


def _headings(tokens: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [each for token in tokens for each in (token, *_headings(token["children"]))]
