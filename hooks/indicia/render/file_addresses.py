"""Addresses of files in prose of briefs: written from the brief's own file, shown from the page on which they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from indicia.model.file_link import file_path, names_file

if TYPE_CHECKING:
    from indicia.render.edition import Sheet


def readdressed(sheet: Sheet, markup: str) -> str:
    """The HTML of a text of a brief with its links to files made to lead there from the page of `sheet`."""
    if 'href="' not in markup and 'src="' not in markup:
        return markup
    from indicia.prose.addresses import readdressed as changed

    return changed(markup, lambda address: _address(sheet, address) if names_file(address) else address)


def _address(sheet: Sheet, address: str) -> str:
    content = sheet.site.configuration.docs_dir
    path = file_path(address, content)
    page = sheet.site.page_by_path.get(path)
    target = page.address if page else quote(path.removeprefix(f"{content}/"))
    after = min((at for at in map(address.find, "?#") if at >= 0), default=len(address))
    return sheet.link(target) + address[after:]
