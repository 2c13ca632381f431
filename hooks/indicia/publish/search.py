"""What search finds on ready pages is handed to Material's plugin, which would otherwise parse the HTML again."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from indicia.cite.typed import typed_words
from indicia.render.page import Page
from indicia.render.words import words

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from indicia.model.site import Site

_PLUGIN = "material/search"
_TURKIC = ("az", "tr")
"""Languages of sites whose words may all have an i with a dot when they are typed in capitals."""
_TAG = re.compile(r"<[^<>]*>")
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
    plugin = _plugin(config)
    if plugin is None:
        return
    entries = [entry for page in pages for entry in search_entries(page)]
    if plugin.search_index_prev:
        # A `--dirty` rebuild adds to the index of the build before, where ours are too.
        ours = {entry["location"].partition("#")[0] for entry in entries}
        before = plugin.search_index_prev
        before.entries = [entry for entry in before.entries if entry["location"].partition("#")[0] not in ours]
    plugin.search_index.entries.extend(entries)


def complete(config: MkDocsConfig, language: str) -> None:
    """Adds to all that is in the index now what its words are when they are typed in capitals, before it is written."""
    plugin = _plugin(config)
    if plugin is None:
        return
    every = language in _TURKIC
    for entry in plugin.search_index.entries:
        said = " ".join(typed_words(_TAG.sub(" ", f"{entry['title']} {entry['text']}"), every=every))
        if said:
            entry["text"] = f"{entry['text']} {said}".strip()


def _plugin(config: MkDocsConfig) -> Any:
    """Material's own search, if it is on. Other search plugins read the pages themselves."""
    plugin: Any = config.plugins.get(_PLUGIN)
    return plugin if plugin is not None and plugin.config.enabled else None


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
