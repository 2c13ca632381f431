"""Markdown to HTML by Python-Markdown, whole blocks or one line; converters are made once a dialect."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from indicia.prose.dialect import Dialect

if TYPE_CHECKING:
    from markdown import Markdown


class MarkdownFailedError(ValueError):
    """The Markdown library or one of its extensions failed on a text; the message says how."""


class ExtensionFailedError(MarkdownFailedError):
    """An extension of the site's that cannot be used; `name` is empty where each can be used alone."""

    def __init__(self, name: str, cause: str) -> None:
        self.name, self.cause = name, cause
        super().__init__(f"a Markdown extension of the site cannot be used: {cause}")


# Extensions that change nothing in a line without the characters below.
_BLOCKS_ONLY = frozenset({
    "toc", "tables", "fenced_code", "footnotes", "def_list", "sane_lists", "attr_list", "admonition", "md_in_html",
    "meta", "codehilite", "superfences", "details", "tabbed", "tasklist", "highlight", "inlinehilite", "snippets",
})  # fmt: skip
_SPACE = re.compile(r"[ \t\r\n]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_MARKDOWN = re.compile(r"[\\`*_\[\]<&{]")


def convert(text: str, *, block: bool, dialect: Dialect) -> str:
    """The HTML of a text. One line (`block` false) knows inline Markdown only and has no paragraph around it."""
    text = _CONTROL.sub("", text)
    if block:
        return _converted(_usable(dialect, block=True), text)
    line = _SPACE.sub(" ", text).strip(" ")
    if not _MARKDOWN.search(line) and dialect.names <= _BLOCKS_ONLY:
        return html.escape(line, quote=False)
    converted = _converted(_usable(dialect, block=False), line)
    return converted.removeprefix("<p>").removesuffix("</p>")


def _converted(converter: Markdown, text: str) -> str:
    try:
        return converter.reset().convert(text)
    except Exception as error:
        # The library and its extensions raise anything at all on odd input (`# Head {#}` is enough for one).
        raise MarkdownFailedError(
            f"Python-Markdown cannot convert this text: {type(error).__name__}: {error}"
        ) from error


def _usable(dialect: Dialect, *, block: bool) -> Markdown:
    try:
        return _converter(dialect, block)
    except Exception as error:
        # Extensions are named by a site's settings: a misspelt one, or one that is not installed, ends up here.
        raise ExtensionFailedError(_culprit(dialect), f"{type(error).__name__}: {error}") from error


def _culprit(dialect: Dialect) -> str:
    """The first extension that cannot be used by itself; empty if each can."""
    from markdown import Markdown

    names, configurations = dialect.configured()
    for name in names:
        try:
            Markdown(extensions=[name], extension_configs=configurations)
        except Exception:  # noqa: BLE001 - as above: anything at all
            return name
    return ""


@lru_cache(maxsize=16)
def _converter(dialect: Dialect, block: bool) -> Markdown:
    from markdown import Markdown
    from markdown.blockprocessors import BlockProcessor, ParagraphProcessor
    from markdown.preprocessors import NormalizeWhitespace, Preprocessor
    from markdown.util import Registry

    names, configurations = dialect.configured()
    converter = Markdown(extensions=names, extension_configs=configurations)
    if not block:
        preprocessors: Registry[Preprocessor] = Registry()
        preprocessors.register(NormalizeWhitespace(converter), "normalize_whitespace", 30)
        converter.preprocessors = preprocessors
        paragraphs: Registry[BlockProcessor] = Registry()
        paragraphs.register(ParagraphProcessor(converter.parser), "paragraph", 10)
        converter.parser.blockprocessors = paragraphs
    return converter
