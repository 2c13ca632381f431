"""What search finds on ready pages is handed to Material's plugin, which would otherwise parse the HTML again."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from indicia.render.page import Page
from indicia.render.words import words

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from indicia.model.site import Site

_PLUGIN = "material/search"
_NAMELESS = 'role="dialog">'
"""The end of the tag of Material's search: a dialog without a name."""


def named(output: str, site: Site) -> str:
    """A page whose search says what it is to those who hear it."""
    if _NAMELESS not in output:
        return output
    name = words(site.vocabulary, site.configuration.language).strings.get("search", "Search")
    return output.replace(_NAMELESS, f'role="dialog" aria-label="{html.escape(name)}">', 1)


def hand_over(pages: Iterable[Page], config: MkDocsConfig) -> None:
    """Adds the pages' search texts to the index. Other search plugins read the pages themselves."""
    plugin: Any = config.plugins.get(_PLUGIN)
    if plugin is None or not plugin.config.enabled:
        return
    entries = [entry for page in pages for entry in search_entries(page)]
    if plugin.search_index_prev:
        # A `--dirty` rebuild adds to the index of the build before, where ours are too.
        ours = {entry["location"].partition("#")[0] for entry in entries}
        before = plugin.search_index_prev
        before.entries = [entry for entry in before.entries if entry["location"].partition("#")[0] not in ours]
    plugin.search_index.entries.extend(entries)


def search_entries(page: Page) -> list[dict[str, str]]:
    """Entries as the plugin makes them: text is HTML there, so what is plain must be escaped."""
    return [
        {
            "location": f"{page.address}#{each.anchor}" if each.anchor else page.address,
            "title": html.escape(each.title, quote=False),
            "text": html.escape(each.text, quote=False),
        }
        for each in page.search
    ]
