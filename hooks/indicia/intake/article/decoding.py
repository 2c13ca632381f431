"""Bytes to text: what a file really is, whatever its name says."""

from __future__ import annotations

import re

MAX_BYTES = 20_000_000
"""No article is larger; a book of 500,000 words has 4 MB."""

_SIGNATURES = (
    (b"%PDF", "a PDF: save its text, or the document that it was made of, as .docx, .html or .txt"),
    (b"\xd0\xcf\x11\xe0", "an old Word file: open it and save it as .docx"),
    (b"{\\rtf", "an RTF file: open it and save it as .docx"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file: unpack it"),
    (b"7z\xbc\xaf", "a compressed file: unpack it"),
    (b"\x7fELF", "a program"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = (".md", ".markdown")
_PAGES = (".html", ".htm", ".xhtml")


class NotAnArticle(ValueError):  # noqa: N818 - says what the file is not
    """Why a file cannot be read as an article, in one clause that fits after its name and a colon."""


def form_of(raw: bytes, suffix: str) -> str:
    """`text`, `markdown`, `html` or `docx`, by content first; NotAnArticle for what is known to be something else."""
    if len(raw) > MAX_BYTES:
        raise NotAnArticle(f"it has {len(raw):,} bytes; {MAX_BYTES:,} are read at most")
    if not raw.strip():
        raise NotAnArticle("it is empty")
    head = raw[:1024].lstrip()
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            raise NotAnArticle(f"this is {what}")
    if raw.startswith(b"PK\x03\x04"):
        return "docx"
    if suffix == ".docx":
        raise NotAnArticle("this is no Word document, whatever its name says")
    if suffix in _PAGES or _HTML.match(raw.removeprefix(b"\xef\xbb\xbf")[:4096]):
        return "html"
    return "markdown" if suffix in _MARKDOWN else "text"


def decode(raw: bytes) -> str:
    """The text without a byte order mark; NotAnArticle for anything but UTF-8 text."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotAnArticle("it is UTF-16, not UTF-8: save it as UTF-8")
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in raw[:4096]:
            raise NotAnArticle("it is no text") from error
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"it is not UTF-8 text (byte {raw[error.start]:#04x} in line {line}): save it as UTF-8"
        raise NotAnArticle(message) from error
    if "\0" in text or len(_CONTROL.findall(text[:100_000])) * 100 > min(len(text), 100_000):
        raise NotAnArticle("it is no text")
    if not text.strip():
        raise NotAnArticle("it is empty")
    return text
