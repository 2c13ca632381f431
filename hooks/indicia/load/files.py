"""Files to text: UTF-8 or an answer that says where it is not."""

from __future__ import annotations

import re
from pathlib import Path

from indicia.model.finding import LoadProblem, Problem
from indicia.model.place import Source, Span

MAX_BYTES = 20_000_000
"""No file of text that we read is larger; a brief has a limit of its own (`yaml_loader.MAX_CHARACTERS`)."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SAVE = "save the file as UTF-8 (in most editors: Save As, Encoding, UTF-8)"


def read_source(file: Path, path: str, *, name: str = "yaml-invalid") -> Source | list[LoadProblem]:
    """The file's text, without a byte order mark, or why it is none.

    `path` is how the file is called in messages: relative to the root, with `/`. `name` is the rule that reports
    what is wrong. A file that cannot be read, is not UTF-8 or holds control characters gives one problem, at the first
    bad character where there is one.
    """
    try:
        size = file.stat().st_size
        if size > MAX_BYTES:
            return [_fault(Source(path, ""), 0, name, f"the file has {size:,} bytes; {MAX_BYTES:,} are read at most")]
        raw = file.read_bytes()
    except OSError as error:
        return [_fault(Source(path, ""), 0, name, f"the file cannot be read: {error.strerror or error}")]
    return decode(raw, path, name=name)


def decode(raw: bytes, path: str, *, name: str = "yaml-invalid") -> Source | list[LoadProblem]:
    """As `read_source`, of bytes."""
    if raw.startswith(_UTF16):
        return [_fault(Source(path, ""), 0, name, "the file is UTF-16, not UTF-8", _SAVE)]
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return [_not_utf8(raw, error.start, path, name)]
    found = _CONTROL.search(text)
    if found:
        return [_control(Source(path, text), found.start(), name)]
    return Source(path, text)


def _not_utf8(raw: bytes, at: int, path: str, name: str) -> LoadProblem:
    # What precedes the byte is UTF-8, so its length in characters is exact; the rest is shown as far as it goes.
    source = Source(path, raw.decode("utf-8", "replace"))
    guess = "; it looks like Windows-1251 (Cyrillic)" if _is_cyrillic(raw) else ""
    return _fault(source, len(raw[:at].decode("utf-8")), name, f"byte {raw[at]:#04x} is not UTF-8{guess}", _SAVE)


def _is_cyrillic(raw: bytes) -> bool:
    """Whether most bytes above ASCII are letters in Windows-1251."""
    high = [byte for byte in raw[:20_000] if byte >= 0x80]
    return len(high) > 3 and sum(byte >= 0xC0 for byte in high) > 0.8 * len(high)


def _control(source: Source, at: int, name: str) -> LoadProblem:
    text = source.text
    if text[at] == "\0" and text.count("\0") * 3 > len(text):
        return _fault(source, at, name, "every other byte is zero: the file is UTF-16, not UTF-8", _SAVE)
    return _fault(source, at, name, f"an invisible control character (U+{ord(text[at]):04X}) stands here", "delete it")


def _fault(source: Source, at: int, name: str, message: str, hint: str = "") -> LoadProblem:
    span = Span(source, at, min(at + 1, len(source.text)))
    return LoadProblem(name, Problem(span, message, source.path, span.written, hint))
