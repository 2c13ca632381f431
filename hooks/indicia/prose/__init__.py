"""Prose: one notion of what is a citation or a cross-link in Markdown, for checking and for rendering."""

from indicia.prose.conversion import ExtensionFailedError, MarkdownFailedError
from indicia.prose.dialect import BRIEF, Dialect, dialect
from indicia.prose.paragraphs import replace_paragraphs
from indicia.prose.reading import Mark, read
from indicia.prose.rendering import Masked, mask, render
from indicia.prose.tokens import TooManyMarksError

__all__ = [
    "BRIEF", "Dialect", "ExtensionFailedError", "Mark", "MarkdownFailedError", "Masked", "TooManyMarksError", "dialect",
    "mask", "read", "render", "replace_paragraphs", "sanitise", "sanitise_line", "sanitise_page",
]  # fmt: skip


def sanitise(html: str) -> str:
    """Blocks of a brief, cleaned."""
    from indicia.prose.sanitising import sanitise as clean

    return clean(html)


def sanitise_line(html: str) -> str:
    """One line of a brief, cleaned."""
    from indicia.prose.sanitising import sanitise_line as clean

    return clean(html)


def sanitise_page(html: str) -> str:
    """An ordinary page, cleaned."""
    from indicia.prose.sanitising import sanitise_page as clean

    return clean(html)
