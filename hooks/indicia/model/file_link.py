"""Links of a brief to files of the site: pages, pictures, downloads."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from indicia.model.brief import Brief
from indicia.model.item import Item
from indicia.model.place import Span
from indicia.model.value_class import value_class

_FILE = re.compile(r"(?![A-Za-z][A-Za-z0-9+.-]*:|[/#?])[^?#]*\.[^./?#]+(?=$|[?#])")


@value_class
class FileLink:
    """A link to a file or to a place on the brief's own page, or a picture that is shown.

    `path` is relative to the root of the project (empty where it leads out of it, or to no file); `missing` says why
    readers will not find there what it names, empty where they will.
    """

    brief: Brief
    item: Item | None
    field: str
    span: Span
    address: str
    path: str
    missing: str


def names_file(address: str) -> bool:
    """True for the address of a file beside the brief, as `../about.md`: relative, and its last part has an ending."""
    return _FILE.match(address) is not None


def file_path(address: str, content: str) -> str:
    """The file, from the root of the project, that an address in a brief names; empty above the root.

    As everywhere in MkDocs, an address is relative to the file in which it stands: `content/briefs/x.yml`.
    """
    file = _FILE.match(address)
    found = posixpath.normpath(f"{content}/briefs/{unquote(file[0])}") if file else ""
    return "" if found.startswith("..") else found
