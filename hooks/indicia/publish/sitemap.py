"""What the sitemap lists: pages that may be indexed, with a day only where somebody knows it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mkdocs.utils import get_build_date

from indicia.model.value_class import value_class
from indicia.publish.ready_page import ReadyPage

if TYPE_CHECKING:
    from mkdocs.structure.files import File


@value_class
class Listed:
    """A page as the theme's `sitemap.xml` asks for it."""

    canonical_url: str | None
    abs_url: str | None
    update_date: str
    is_link: bool = False


@value_class
class ListedFile:
    page: Listed


def listed(files: Iterable[File]) -> list[ListedFile]:
    """The pages of a sitemap. The day of the build says nothing of a page; a day that a plugin has set does."""
    build_day = get_build_date()
    found = []
    for file in files:
        page = file.page
        if page is None or (isinstance(page, ReadyPage) and page.ready.noindex):
            continue
        day = "" if page.update_date == build_day else str(page.update_date)
        found.append(ListedFile(Listed(page.canonical_url, page.abs_url, day)))
    return found
