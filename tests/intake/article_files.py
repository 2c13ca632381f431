"""Articles of every form, made in the test that reads them."""

from __future__ import annotations

import io
import itertools
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
BOMB = "<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in itertools.pairwise("abcdefghi")
)
BODY = "Gauges fell in March (Lake Office, 2024). Pilots expect no rain (Rain Watch, 2023)."
LIST = (
    "Lake Office, 2024, Level of the lake, https://lake.example.org/level",
    "Rain Watch, 2023, Outlook for the rains, https://rain.example.net/outlook",
)
TEXT = "\n".join(("The canal drought goes on", BODY, "References", *LIST)) + "\n"


def docx(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A Word document from the XML inside `w:body`, with further parts by name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {W} {R}><w:body>{body}</w:body></w:document>")
        for name, text in (parts or {}).items():
            archive.writestr(name, text)
    return made.getvalue()


def run(text: str) -> str:
    """A run of words."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str) -> str:
    """A paragraph of one run."""
    return f"<w:p>{run(text)}</w:p>"


def item(text: str, number: int, level: int = 0) -> str:
    """A paragraph of a list."""
    of = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{of}</w:pPr>{run(text)}</w:p>"


def note(kind: str, number: int, runs: str) -> str:
    """A footnote or endnote."""
    return f'<w:{kind} w:id="{number}"><w:p>{runs}</w:p></w:{kind}>'


def relationships(**targets: str) -> str:
    """What a part refers to outside of the document, by id."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    each = "".join(f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, target in targets.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


def encrypted(raw: bytes) -> bytes:
    """The same zip, with every part marked as encrypted where the list of parts tells it."""
    made = bytearray(raw)
    at = made.find(b"PK\x01\x02")
    while at >= 0:
        made[at + 8] |= 1
        at = made.find(b"PK\x01\x02", at + 4)
    return bytes(made)


def lying(raw: bytes) -> bytes:
    """The same zip, saying of its first part that it unpacks to ten bytes."""
    made = bytearray(raw)
    at = made.find(b"PK\x01\x02")
    made[at + 24 : at + 28] = (10).to_bytes(4, "little")
    return bytes(made)


def shifted(raw: bytes) -> bytes:
    """The same zip, saying that its list of parts lies further back than it does."""
    made = bytearray(raw)
    end = made.find(b"PK\x05\x06")
    made[end + 16 : end + 20] = (0x7FFFFFFF).to_bytes(4, "little")
    return bytes(made)
