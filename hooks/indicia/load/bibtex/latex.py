"""LaTeX of BibTeX values as plain text, with the place of every character.

Accents and the common commands become letters; grouping braces go; formatting commands leave their text; math and
every command that is not known stay as written, so nothing of a value is dropped.
"""

from __future__ import annotations

import re
import unicodedata

from indicia.load.bibtex.commands import ACCENTS, ADDRESSES, FORMATTING, LETTERS, SIGNS, SORTING

_DASHES = {"---": "—", "--": "–", "``": "“", "''": "”", "~": "\u00a0"}
_SPACES = " \t\r\n\f\v"

_MARK = re.compile(r"\\(?:[A-Za-z]+|.)|[{}~$]|---?|``|''|[ ]*[\t\r\n\f\v][ \t\r\n\f\v]*|[ ]{2,}", re.DOTALL)
TEXT_SPECIAL = re.compile(r"[\\{}~$\t\r\n\f\v]|--|``|''|  ")
_FOLD = re.compile(r"[ \t\r\n\f\v]+")
_BRACE = re.compile(r"\\[{}]|[{}]")
_DOLLAR = re.compile(r"(?<!\\)\$")
_ARGUMENT = re.compile(
    r"""[ \t\r\n]*(?:
        \{\s*\\(?P<nested>['`^"~=.])\s*(?:\{\s*(?P<inner>[^\W\d_])\s*\}|(?P<inner2>[^\W\d_]))\s*\}
      | \{\s*\\(?P<dotless>[ij])\s*\}
      | \{\s*(?P<braced>[^\\{}\s])\s*\}
      | \{\s*(?P<empty>)\}
      | \{(?P<first>[^\W\d_])(?=[^{}\\]+\})
      | \\(?P<bare>[ij])(?![A-Za-z])[ \t]*
      | (?P<letter>[^\W\d_])
    )""",
    re.VERBOSE,
)
_VERBATIM = re.compile(
    r"\{\\(?P<braced>[_%&#~$])\}|\\(?P<sign>[_%&#~${}])|\{?\\textasciitilde(?:\{\}|[ ]|(?![A-Za-z]))\}?"
    r"|\\url[ ]*\{(?P<url>[^{}]*)\}|[ \t\r\n\f\v]+"
)


def plain(raw: str) -> bool:
    """True where text as decoded is the text as written."""
    return TEXT_SPECIAL.search(raw) is None


class Decoded:
    """Decoded text in parts, each with its offset in the raw text: copied from there, or standing for what is there."""

    __slots__ = ("_copied", "_starts", "_texts", "length")

    def __init__(self, length: int) -> None:
        self._texts: list[str] = []
        self._starts: list[int] = []
        self._copied: list[bool] = []
        self.length = length

    def copy(self, raw: str, start: int, end: int) -> None:
        """Adds a stretch of the raw text as it stands."""
        if end > start:
            self._add(raw[start:end], start, copied=True)

    def put(self, text: str, offset: int) -> None:
        """Adds characters that stand for what begins at an offset."""
        if text:
            self._add(text, offset, copied=False)

    def _add(self, text: str, start: int, *, copied: bool) -> None:
        self._texts.append(text)
        self._starts.append(start)
        self._copied.append(copied)

    def copy_folded(self, raw: str, start: int, end: int) -> None:
        """A stretch as written, but for white space, which BibTeX folds everywhere."""
        for space in _FOLD.finditer(raw, start, end):
            self.copy(raw, start, space.start())
            self.put(" ", space.start())
            start = space.end()
        self.copy(raw, start, end)

    def ends_in_space(self) -> bool:
        return bool(self._texts) and self._texts[-1].endswith(" ")

    @property
    def text(self) -> str:
        return "".join(self._texts)

    def offsets(self) -> list[int]:
        """The offset in the raw text of every character, and of the end."""
        found: list[int] = []
        for text, start, copied in zip(self._texts, self._starts, self._copied, strict=True):
            found.extend(range(start, start + len(text)) if copied else [start] * len(text))
        return [*found, self.length]


def decode_text(raw: str) -> Decoded:
    """The text of a field that people read."""
    out = Decoded(len(raw))
    position = 0
    while mark := _MARK.search(raw, position):
        out.copy(raw, position, mark.start())
        position = mark.end()
        sign = mark[0]
        if sign in ("{", "}"):
            continue
        if sign[0] == "\\":
            position = _command(raw, mark, out)
        elif sign == "$":
            end = _DOLLAR.search(raw, position)
            position = end.end() if end else position
            out.copy_folded(raw, mark.start(), position)
        elif sign in _DASHES:
            out.put(_DASHES[sign], mark.start())
        elif not out.ends_in_space():
            out.put(" ", mark.start())
    out.copy(raw, position, len(raw))
    return out


def decode_verbatim(raw: str) -> Decoded:
    """An address, an identifier or a file name: only the escapes that reference managers write are undone."""
    out = Decoded(len(raw))
    position = 0
    for mark in _VERBATIM.finditer(raw):
        out.copy(raw, position, mark.start())
        position = mark.end()
        if mark["url"] is not None:
            out.copy(raw, *mark.span("url"))
        elif mark[0][0] in _SPACES:
            out.put(" ", mark.start())
        else:
            out.put(mark["braced"] or mark["sign"] or "~", mark.start())
    out.copy(raw, position, len(raw))
    return out


def _command(raw: str, mark: re.Match[str], out: Decoded) -> int:
    """Writes what a command stands for; the position after it and its argument."""
    name, start, end = mark[0][1:], mark.start(), mark.end()
    if name in ACCENTS:
        argument = _ARGUMENT.match(raw, end)
        # `\c` and its kin need white space or a brace before a letter; the pattern of commands sees to that.
        if argument:
            out.put(_accented(name, argument), start)
            return argument.end()
    if name in SIGNS:
        if not (SIGNS[name] == " " and out.ends_in_space()):
            out.put(SIGNS[name], start)
        return end
    if name in LETTERS:
        out.put(LETTERS[name], start)
        return _past_space(raw, end)
    if name in FORMATTING:
        return _past_space(raw, end)
    if name in SORTING:
        return _group(raw, end)
    if name in ADDRESSES and (group := _group(raw, end)) > end:
        inside = raw.index("{", end) + 1
        out.copy(raw, inside, group - 1)
        return group
    group = end
    while name.isalpha() and (further := _group(raw, group)) > group:
        group = further
    out.copy_folded(raw, start, group)
    return group


def _accented(name: str, argument: re.Match[str]) -> str:
    letter = argument["inner"] or argument["inner2"] or argument["dotless"] or argument["braced"] or ""
    letter = letter or argument["first"] or argument["bare"] or argument["letter"] or ""
    if not letter:
        return {"~": "~", "^": "^", "`": "`", "'": "´", '"': "¨"}.get(name, "")
    nested = ACCENTS[argument["nested"]] if argument["nested"] else ""
    return unicodedata.normalize("NFC", letter + nested + ACCENTS[name])


def _past_space(raw: str, position: int) -> int:
    """A command of letters swallows the white space behind it, or an empty group."""
    if raw.startswith("{}", position):
        return position + 2
    space = _FOLD.match(raw, position)
    return space.end() if space else position


def _group(raw: str, position: int) -> int:
    """The end of the braced or bracketed argument at a position; the position itself where there is none."""
    if raw.startswith("[", position):
        close = raw.find("]", position)
        return close + 1 if close > 0 else position
    if not raw.startswith("{", position):
        return position
    depth = 0
    for brace in _BRACE.finditer(raw, position):
        if brace[0] in ("{", "}"):
            depth += 1 if brace[0] == "{" else -1
            if depth == 0:
                return brace.end()
    return len(raw)
