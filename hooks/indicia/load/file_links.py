"""Files and places that briefs link to or show: which they are, and whether readers will find them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from indicia.load.prose_uses import passages
from indicia.model.brief import Brief
from indicia.model.file_link import FileLink, file_path, names_file
from indicia.prose import BRIEF, MarkdownFailedError, TooManyMarksError
from indicia.prose.addresses import relative_addresses

_SOURCES = (".yml", ".yaml", ".md")
# Sections; and from a note to its mark, which is no author's link: XRF-011 tells of a note that has no mark.
_NOT_OURS = ("sec-", "fnref:")


def file_links(briefs: Iterable[Brief], root: Path, content: str, pages: Collection[str]) -> tuple[FileLink, ...]:
    """Every link of the briefs to a file, and those to places that their pages do not have.

    `pages` are the paths of the Markdown pages, from the root.
    """
    return tuple(link for brief in briefs for link in _links(brief, root, content, pages))


def _links(brief: Brief, root: Path, content: str, pages: Collection[str]) -> Iterator[FileLink]:
    for evidence in brief.evidence:
        file = evidence.image.file if evidence.image else None
        if file:
            path = f"{content}/{file.value}"
            missing = "" if (root / path).is_file() else f"there is no file {path}"
            yield FileLink(brief, evidence, "image.file", file.span, file.value, path, missing)
    for item, field, passage in passages(brief):
        try:
            found = list(relative_addresses(passage, block=field == "narrative" and not item, dialect=BRIEF))
        except (MarkdownFailedError, TooManyMarksError):
            continue  # reading the citations of the text said so already
        for address, span in found:
            where = brief.item(item) if item else None
            if names_file(address):
                path = file_path(address, content)
                yield FileLink(brief, where, field, span, address, path, _missing(path, root, content, pages))
            elif address.startswith("#") and not _is_anchor(brief, unquote(address[1:])):
                why = "the brief has no heading and no item of that name"
                yield FileLink(brief, where, field, span, address, "", why)


def _is_anchor(brief: Brief, name: str) -> bool:
    """Whether a brief's page has an anchor: an item, the thesis, or a section, whose anchors begin with `sec-`.

    A link to a heading of the narrative itself was made one to its section when the narrative was rendered.
    """
    return (
        not name
        or name == "thesis"
        or name.startswith(_NOT_OURS)
        or any(each.id.value == name for each in brief.items())
    )


def _missing(path: str, root: Path, content: str, pages: Collection[str]) -> str:
    """Why readers will not find a file; empty where they will."""
    if not path.startswith(f"{content}/"):
        return f"only files in {content}/ are on the site"
    if not (root / path).is_file():
        return f"there is no file {path}"
    if path.endswith(_SOURCES) and path not in pages:
        return f"{path} is no page of the site"
    return ""
