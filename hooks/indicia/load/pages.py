"""Ordinary Markdown pages: where they stand, and at which address MkDocs publishes them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePosixPath
from urllib.parse import quote

from indicia.load.briefs import front_matter, passage_from
from indicia.model.page import MarkdownPage
from indicia.model.place import Source


def page_address(path: str, siblings: Collection[str] = (), *, folders: bool = True) -> str | None:
    """The address of a page, `path` being relative to the folder of pages.

    As MkDocs makes it: `about.md` is `about/`, without `folders` `about.html`; `index.md` and `README.md` their folder.
    None for a `README.md` beside an `index.md` (one of the `siblings`): MkDocs leaves it out.
    """
    file = PurePosixPath(path)
    folder = "" if str(file.parent) == "." else f"{file.parent}/"
    if file.stem not in ("index", "README"):
        return quote(f"{folder}{file.stem}/" if folders else f"{folder}{file.stem}.html")
    if file.stem == "README" and f"{folder}index.md" in siblings:
        return None
    return quote(folder)


def read_page(source: Source, address: str) -> MarkdownPage:
    """The page with its body, front matter left out."""
    matter = front_matter(source.text)
    return MarkdownPage(source.path, address, source, passage_from(source, matter[1] if matter else 0))
