"""An article as text: what a file holds, whatever its form, or the clause that says why it is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from indicia.intake.article.decoding import decode, form_of
from indicia.intake.article.furniture import without_furniture
from indicia.model.place import Source
from indicia.model.value_class import value_class

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx")


@value_class
class Article:
    """What is read, and the file that it is shown in.

    `text` is what citations are looked for in; `source` what places are given in. `offsets` leads from the one to the
    other: for each character of the text its offset in the source, and one more for the end; None where they are the
    same. The source of a page or a Word file is its text: their bytes have no lines.
    """

    text: Source
    source: Source
    offsets: Sequence[int] | None = None
    title: str = ""


def read_article(raw: bytes, path: str) -> Article:
    """Reads the bytes of an article; `path` names it in messages, and its suffix says what it should be.

    Raises NotAnArticle with one clause for what is no readable text: a PDF, another encoding, nothing at all.
    """
    suffix = PurePosixPath(path.replace("\\", "/")).suffix.lower()
    form = form_of(raw, suffix)
    if form == "docx":
        from indicia.intake.article.docx import read_docx

        return _of_text(*read_docx(raw), path)
    text = decode(raw, page=form == "html")
    if form == "html":
        from indicia.intake.article.html import read_html

        return _of_text(*read_html(text), path)
    source = Source(path, text)
    if form == "markdown":
        from indicia.intake.article.markdown import read_markdown

        stripped, offsets = read_markdown(text)
        return Article(Source(path, without_furniture(stripped)), source, offsets, _first_line(stripped))
    return Article(Source(path, without_furniture(text)), source, None, _first_line(text))


def _of_text(text: str, title: str, path: str) -> Article:
    source = Source(path, without_furniture(text))
    return Article(source, source, None, title or _first_line(source.text))


def _first_line(text: str) -> str:
    """The first line that says something, for a title."""
    for line in without_furniture(text[:4000]).split("\n"):
        if any(char.isalpha() for char in line):
            return " ".join(line.split())
    return ""
