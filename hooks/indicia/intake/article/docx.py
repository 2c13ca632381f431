"""A Word document as text. A .docx is a zip of XML: the standard library reads it, with bounds on what it unpacks."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from indicia.intake.article.blocks import Block, joined
from indicia.intake.article.decoding import NotAnArticle

MAX_PART = 60_000_000
"""Bytes of one part once unpacked: more is a trap, not an article."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FIELD = re.compile(r'HYPERLINK\s+"([^"]+)"')
_BAD = "this is a zip file, but no Word document that can be read"
_CHARACTERS = {"tab": " ", "br": "\x0b", "cr": "\x0b", "noBreakHyphen": "-", "softHyphen": ""}


@dataclass(slots=True)
class _Document:
    """What paragraphs refer to, and the notes that they called so far."""

    links: Mapping[str, str]
    numbered: frozenset[str]
    notes: Mapping[tuple[str, str], str]
    called: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)


def read_docx(raw: bytes) -> tuple[str, str]:
    """The text of a Word document, a paragraph a line, and its title. Deleted text of tracked changes is left out.

    Raises NotAnArticle for a zip that is no such document, is encrypted, or unpacks to more than `MAX_PART`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            body = _part(archive, "word/document.xml")
            if body is None:
                raise NotAnArticle(_BAD)
            document = _Document(_links(archive), _numbered(archive), _notes(archive))
    except (zipfile.BadZipFile, ElementTree.ParseError, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise NotAnArticle(_BAD) from error
    blocks, title = [], ""
    for paragraph in body.iter(f"{_W}p"):
        block = _block(paragraph, document)
        if not title and _style(paragraph).lower() in ("title", "heading1"):
            title = block.text
        blocks.append(block)
    text = joined(blocks, document.called)
    if not text.strip():
        raise NotAnArticle("it is empty")
    return text, title


def _part(archive: zipfile.ZipFile, name: str) -> Element | None:
    """One part as XML; None where the document has none of that name."""
    try:
        told = archive.getinfo(name)
    except KeyError:
        return None
    with archive.open(told) as opened:
        xml = opened.read(MAX_PART + 1)
    if len(xml) > MAX_PART:
        raise NotAnArticle(f"it unpacks to more than {MAX_PART:,} bytes")
    # Word never declares entities; who does wants them to grow.
    if b"<!DOCTYPE" in xml or b"<\0!\0D\0O\0C\0T\0Y\0P\0E" in xml:
        raise NotAnArticle(_BAD)
    root = ElementTree.fromstring(xml)  # noqa: S314 - no DOCTYPE, so no entities, and bounded
    for parent in list(root.iter()):
        for child in [each for each in parent if each.tag == _FALLBACK]:
            parent.remove(child)  # the same text once more, for old programs
    return root


def _links(archive: zipfile.ZipFile) -> Mapping[str, str]:
    root = _part(archive, "word/_rels/document.xml.rels")
    return {each.get("Id", ""): each.get("Target", "") for each in root} if root is not None else {}


def _numbered(archive: zipfile.ZipFile) -> frozenset[str]:
    """The ids of lists whose items bear numbers."""
    root = _part(archive, "word/numbering.xml")
    if root is None:
        return frozenset()
    decimal = set()
    for abstract in root.iter(f"{_W}abstractNum"):
        form = abstract.find(f"{_W}lvl/{_W}numFmt")
        if form is not None and form.get(f"{_W}val") == "decimal":
            decimal.add(abstract.get(f"{_W}abstractNumId"))
    found = set()
    for each in root.iter(f"{_W}num"):
        named = each.find(f"{_W}abstractNumId")
        if named is not None and named.get(f"{_W}val") in decimal:
            found.add(each.get(f"{_W}numId", ""))
    return frozenset(found)


def _notes(archive: zipfile.ZipFile) -> Mapping[tuple[str, str], str]:
    """Footnotes and endnotes by kind and id; separators have no text."""
    found = {}
    for kind in ("footnote", "endnote"):
        root = _part(archive, f"word/{kind}s.xml")
        for note in root.iter(f"{_W}{kind}") if root is not None else ():
            empty = _Document({}, frozenset(), {})
            text = " ".join(_block(each, empty).text for each in note.iter(f"{_W}p"))
            found[kind, note.get(f"{_W}id", "")] = " ".join(text.split())
    return found


def _block(paragraph: Element, document: _Document) -> Block:
    block = Block()
    list_id = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
    number = list_id.get(f"{_W}val", "") if list_id is not None else ""
    if number in document.numbered:
        document.counts[number] += 1
        block.words.append(f"{document.counts[number]}. ")
    for element in _within(paragraph):
        _take(element, block, document)
    return block


def _within(paragraph: Element) -> Iterator[Element]:
    """The elements of a paragraph; a paragraph within (a text box) is one of its own."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag not in (f"{_W}p", f"{_W}pPr"):
            yield element
            waiting += reversed(element)


def _take(element: Element, block: Block, document: _Document) -> None:
    name = element.tag.removeprefix(_W)
    if name == "t":
        block.words.append(element.text or "")
    elif name in _CHARACTERS:
        block.words.append(_CHARACTERS[name])
    elif name == "hyperlink":
        block.links.append(document.links.get(element.get(f"{_R}id", ""), ""))
    elif name == "instrText":
        block.links += _FIELD.findall(element.text or "")
    elif name in ("footnoteReference", "endnoteReference"):
        text = document.notes.get((name.removesuffix("Reference"), element.get(f"{_W}id", "")), "")
        if text:
            document.called.append(f"{len(document.called) + 1}. {text}")
            block.words.append(f"[{len(document.called)}]")


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style.get(f"{_W}val", "") if style is not None else ""
