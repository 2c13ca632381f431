"""Articles of every form, made in the test that reads them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
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


def paragraph(text: str) -> str:
    """A paragraph of one run."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
