"""A Word document as text: mammoth makes a page of it, and the page is read like any other."""

from __future__ import annotations

import re
from collections import Counter
from xml.parsers.expat import ExpatError

import mammoth

from indicia.intake.article.blocks import Block, joined
from indicia.intake.article.decoding import NotAnArticle
from indicia.intake.article.html import read_page
from indicia.intake.article.word_parts import LIST, safe_parts

_STYLES = "p.Title => h1:fresh\np[style-name='Title'] => h1:fresh"
_ITEM = re.compile(rf'<li><a id="{LIST}-([^"]*)-(\d)"></a>')
# mammoth writes the notes behind everything else. Its text is escaped, so no text looks like that.
_NOTE = re.compile(r'(?:<ol>)?<li id="(?:foot|end)note-[^"]*">')
_DAMAGED = "this Word document is damaged: open it in a word processor and save it again"


def read_docx(raw: bytes) -> tuple[str, str]:
    """The text of a Word document, a paragraph a line, and its title. Deleted and hidden text is left out.

    Raises NotAnArticle for a zip that is no such document, is under a password, is damaged or unpacks to too much.
    """
    body, *notes = _NOTE.split(_as_page(raw))
    page = read_page(_numbered(body), sift=False)
    text = joined(page.blocks, [_note(number, each) for number, each in enumerate(notes, 1)])
    if not text.strip():
        raise NotAnArticle("it is empty")
    return text, " ".join(page.title.split())


def _as_page(raw: bytes) -> str:
    parts = safe_parts(raw)
    try:
        made = mammoth.convert_to_html(
            parts,
            style_map=_STYLES,
            external_file_access=False,
            convert_image=lambda image: [],  # noqa: ARG005 - pictures are not opened
        )
    # What mammoth meets in a document that names what it does not have; it has no exception of its own.
    except (LookupError, ValueError, TypeError, AttributeError, OSError, ExpatError, RecursionError) as error:
        raise NotAnArticle(_DAMAGED) from error
    # Its messages are of styles without a mapping, of pictures and of elements that hold no text: nothing to tell.
    return str(made.value).replace("\u2011", "-")


def _numbered(page: str) -> str:
    """The page with the number that each item bears in Word, where a heading between two items changes none."""
    counts: Counter[tuple[str, int]] = Counter()

    def number(item: re.Match[str]) -> str:
        name, level = item[1], int(item[2])
        counts[name, level] += 1
        for deeper in range(level + 1, 10):
            counts.pop((name, deeper), None)
        return f'<li value="{counts[name, level]}">'

    return _ITEM.sub(number, page)


def _note(number: int, page: str) -> Block:
    """A footnote or endnote as one line of the list of notes."""
    blocks = read_page(page, sift=False).blocks
    return Block(
        [f"{number}. ", " ".join(block.text for block in blocks)], [link for each in blocks for link in each.links]
    )
