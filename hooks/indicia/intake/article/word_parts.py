"""The parts of a Word document, checked and made small before mammoth reads them.

mammoth reads XML into minidom, about 0.1 ms and 3 KB for each element, without limits of its own. So it is handed a zip
that holds nothing but parts that were unpacked within bounds, parsed without entities and freed of everything that says
how text looks.
"""

from __future__ import annotations

import io
import itertools
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from indicia.intake.article.decoding import NotAnArticle

MAX_UNPACKED = 60_000_000
"""Bytes of all parts that are read, once unpacked: more is a trap, not an article."""
MAX_PARTS = 5_000
MAX_ELEMENTS = 200_000
"""Elements that mammoth reads, in some 12 seconds; a book of 500,000 words has 60,000."""

LIST = "indicia-list"
"""Before the list and the level of a paragraph, in the name of a bookmark: mammoth does not say which list it is."""

_NO_DOCUMENT = "this is a zip file, but no Word document that can be read"
_ENCRYPTED = 0x1
_NOT_READ = ("customXml/", "docProps/", "[Content_Types]")
_LOOKS = (
    "bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "sectPr", "tblPr", "tblGrid", "tcPr",
    "commentRangeStart", "commentRangeEnd", "spacing", "ind", "jc", "tabs", "pBdr", "shd",
)  # fmt: skip
# Elements that mammoth, or an older one, leaves out with the text in them, and what it reads that means the same here.
_READ_AS = {"fldSimple": "smartTag", "dir": "smartTag", "bdo": "smartTag", "moveTo": "ins", "cr": "br", "ptab": "tab"}


def safe_parts(raw: bytes) -> io.BytesIO:
    """A zip of the parts of a document that mammoth may read; NotAnArticle where they are not safe to read."""
    made = io.BytesIO()
    left = MAX_ELEMENTS
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive, zipfile.ZipFile(made, "w") as safe:
            for told in _wanted(archive):
                root = _checked(archive.read(told))
                _simplify(root)
                left = _within(left, root)
                safe.writestr(told.filename, etree.tostring(root, encoding="utf-8"))
    except NotAnArticle:
        raise
    # A ValueError is what zipfile says of offsets before the beginning and of names that are no UTF-8.
    except (
        zipfile.BadZipFile,
        zlib.error,
        etree.LxmlError,
        NotImplementedError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise NotAnArticle(_NO_DOCUMENT) from error
    made.seek(0)
    return made


def _within(left: int, root: etree._Element) -> int:
    """How many elements may still come behind those of a part."""
    left -= sum(1 for _ in root.iter())
    if left < 0:
        raise NotAnArticle(f"it has more than {MAX_ELEMENTS:,} elements once unpacked")
    return left


def _wanted(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The parts that can have to do with text. Names are never paths here: nothing is written to a disk."""
    # The last of a name counts, as it does for whoever asks a zip by name.
    named = {each.filename: each for each in archive.infolist() if _is_text(each.filename)}
    wanted = list(named.values())
    # Of the ways to compress, the format knows two.
    if not any("document" in name and name.endswith(".xml") for name in named) or any(
        each.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for each in wanted
    ):
        raise NotAnArticle(_NO_DOCUMENT)
    if any(each.flag_bits & _ENCRYPTED for each in wanted):
        raise NotAnArticle("it is under a password: save it without one")
    # A part never unpacks to more than it says: zipfile stops there.
    if sum(each.file_size for each in wanted) > MAX_UNPACKED:
        raise NotAnArticle(f"it unpacks to more than {MAX_UNPACKED:,} bytes")
    if len(wanted) > MAX_PARTS:
        raise NotAnArticle(f"it has more than {MAX_PARTS:,} parts")
    return wanted


def _is_text(name: str) -> bool:
    folders = name.count("/")
    return not name.startswith(_NOT_READ) and (name.endswith(".rels") or (name.endswith(".xml") and folders <= 1))


def _checked(xml: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(xml, parser)
    # Word never declares entities; who does wants them to grow.
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotAnArticle(_NO_DOCUMENT)
    return root


def _simplify(root: etree._Element) -> None:
    """Takes out what says how text looks, hidden text, and the seams between runs that looked different."""
    w = f"{{{etree.QName(root).namespace}}}"
    etree.strip_elements(root, *(w + name for name in _LOOKS), with_tail=False)
    for looks in list(root.iterdescendants(f"{w}rPr")):
        parent = looks.getparent()
        hidden = looks.find(f"{w}vanish")
        if hidden is not None and hidden.get(f"{w}val") not in ("0", "false") and parent.tag == f"{w}r":
            parent.clear()
        elif looks.find(f"{w}del") is None:  # of a paragraph's end: the paragraph goes on in the next
            parent.remove(looks)
    for element in list(root.iter(*(w + name for name in _READ_AS))):
        element.tag = w + _READ_AS[element.tag.removeprefix(w)]
    for paragraph in root.iter(f"{w}p"):
        _name_list(paragraph, w)
        for runs in list(_runs_of_text(paragraph, w)):
            text = runs[0][0]
            text.text = "".join(each.text or "" for run in runs for each in run)
            runs[0][:] = [text]
            for run in runs[1:]:
                paragraph.remove(run)


def _runs_of_text(paragraph: etree._Element, w: str) -> Iterator[list[etree._Element]]:
    """Neighbouring runs that hold nothing but text."""
    for plain, runs in itertools.groupby(paragraph, lambda run: run.tag == f"{w}r" and _only_text(run, w)):
        if plain:
            yield list(runs)


def _only_text(run: etree._Element, w: str) -> bool:
    return len(run) > 0 and all(each.tag == f"{w}t" for each in run)


def _name_list(paragraph: etree._Element, w: str) -> None:
    """Puts the list that a paragraph belongs to, by itself or by its style, into a bookmark at its beginning."""
    properties = paragraph.find(f"{w}pPr")
    if properties is None:
        return
    number = properties.find(f"{w}numPr/{w}numId")
    style = properties.find(f"{w}pStyle")
    of = number if number is not None else style
    if of is None:
        return
    level = properties.find(f"{w}numPr/{w}ilvl")
    depth = level.get(f"{w}val", "0") if level is not None else "0"
    bookmark = etree.Element(f"{w}bookmarkStart")
    bookmark.set(f"{w}name", f"{LIST}-{etree.QName(of).localname}.{of.get(f'{w}val', '')}-{depth}")
    properties.addnext(bookmark)
