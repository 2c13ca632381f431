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
_CHARSET = re.compile(
    rb"<(?:meta\b|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
_ENCODINGS = re.compile(
    r"windows-125\d|cp125\d|cp866|iso-?8859-\d{1,2}|latin-?[15]|koi8-[ru]|gbk|gb2312|gb18030|big5|shift_jis|euc-(?:jp|kr)"
)
# What every browser reads these names as.
_MEANT = {"iso-8859-1": "cp1252", "latin1": "cp1252", "iso-8859-9": "cp1254", "latin5": "cp1254", "gb2312": "gb18030"}
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
    if raw.startswith(b"\xd0\xcf\x11\xe0") and "EncryptedPackage".encode("utf-16-le") in raw:
        raise NotAnArticle("it is under a password: save it without one")
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


def decode(raw: bytes, *, page: bool = False) -> str:
    """The text without a byte order mark; NotAnArticle for anything but UTF-8 text, or a page that says what it is in."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotAnArticle("it is UTF-16, not UTF-8: save it as UTF-8")
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        # UTF-8 first: many a page is UTF-8 under an old declaration, and no other text with letters beyond ASCII is UTF-8.
        declared = _as_declared(raw) if page else None
        if declared is None:
            raise NotAnArticle(_not_utf8(raw, error.start)) from error
        text = declared
    if "\0" in text or len(_CONTROL.findall(text[:100_000])) * 100 > min(len(text), 100_000):
        raise NotAnArticle("it is no text")
    if not text.strip():
        raise NotAnArticle("it is empty")
    return text


def _as_declared(raw: bytes) -> str | None:
    """A page in the encoding that it names; None where it names none that is known, or is not in it."""
    found = _CHARSET.search(raw[:4096])
    name = found[1].decode("ascii", "replace").lower() if found else ""
    if not _ENCODINGS.fullmatch(name):
        return None
    try:
        return raw.decode(_MEANT.get(name, name))
    except (UnicodeDecodeError, LookupError):
        return None


def _not_utf8(raw: bytes, at: int) -> str:
    if b"\0" in raw[:4096]:
        return "it is no text"
    line = raw.count(b"\n", 0, at) + 1
    return f"it is not UTF-8 text (byte {raw[at]:#04x} in line {line}): save it as UTF-8"
