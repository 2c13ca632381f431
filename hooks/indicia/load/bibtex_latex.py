"""LaTeX of BibTeX values as plain text, with the place of every character.

Accents and the common commands become letters; grouping braces go; formatting commands leave their text; math and
every command that is not known stay as written, so nothing of a value is dropped.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323", "b": "\u0331", "r": "\u030a",
    "k": "\u0328", "h": "\u0309", "G": "\u030f",
}  # fmt: skip

_LETTERS = {
    "i": "ı", "j": "ȷ", "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å",
    "AA": "Å", "l": "ł", "L": "Ł", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ",
    "NG": "Ŋ", "textschwa": "ə", "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "glqq": "„",
    "grqq": "“", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "lq": "‘",
    "rq": "’", "textquotesingle": "'", "textquotedbl": '"', "ldots": "…", "dots": "…", "textellipsis": "…",
    "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\", "textunderscore": "_", "textbar": "|",
    "textless": "<", "textgreater": ">", "textdollar": "$", "textpercent": "%", "textampersand": "&",
    "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}", "textbullet": "•",
    "textperiodcentered": "·", "textdegree": "°", "degree": "°", "textregistered": "®", "texttrademark": "™",
    "copyright": "©", "textcopyright": "©", "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€",
    "textyen": "¥", "textnumero": "№", "S": "§", "P": "¶", "textsection": "§", "textparagraph": "¶", "dag": "†",
    "ddag": "‡", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "quad": " ", "qquad": " ", "space": " ",
    "slash": "/", "textordfeminine": "ª", "textordmasculine": "º", "textexclamdown": "¡", "textquestiondown": "¿",
}  # fmt: skip

_SIGNS = {
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "\n": " ", "\r": " ", "\t": " ",
    ",": "\u202f", "-": "", "/": "", "\\": " ",
}  # fmt: skip

_FORMATTING = frozenset(
    [
        "emph",
        "textit",
        "textbf",
        "textsc",
        "texttt",
        "textrm",
        "textsf",
        "textup",
        "textsl",
        "textmd",
        "textnormal",
        "mbox",
        "text",
        "em",
        "it",
        "bf",
        "sc",
        "tt",
        "rm",
        "sf",
        "sl",
        "itshape",
        "bfseries",
        "scshape",
        "ttfamily",
        "rmfamily",
        "sffamily",
        "upshape",
        "slshape",
        "normalfont",
        "relax",
        "protect",
        "nobreak",
    ]
)
_ADDRESSES = frozenset({"url", "path", "nolinkurl"})

_DASHES = {"---": "—", "--": "–", "``": "“", "''": "”", "~": "\u00a0"}
_SPACES = " \t\r\n\f\v"

_MARK = re.compile(r"\\(?:[A-Za-z]+|.)|[{}~$]|---?|``|''|[ \t\r\n\f\v]+", re.DOTALL)
_SPECIAL = re.compile(r"[\\{}~$\t\r\n\f\v]|--|``|''|  ")
_FOLD = re.compile(r"[ \t\r\n\f\v]+")
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

Decoder = Callable[[str], tuple[str, list[int]]]


def plain(raw: str) -> bool:
    """True where text as decoded is the text as written."""
    return _SPECIAL.search(raw) is None


class _Output:
    """Decoded characters with their offsets in the raw text."""

    __slots__ = ("offsets", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.offsets: list[int] = []

    def copy(self, raw: str, start: int, end: int) -> None:
        self.parts.append(raw[start:end])
        self.offsets.extend(range(start, end))

    def put(self, text: str, offset: int) -> None:
        self.parts.append(text)
        self.offsets.extend([offset] * len(text))

    def copy_folded(self, raw: str, start: int, end: int) -> None:
        """A stretch as written, but for white space, which BibTeX folds everywhere."""
        for space in _FOLD.finditer(raw, start, end):
            self.copy(raw, start, space.start())
            self.put(" ", space.start())
            start = space.end()
        self.copy(raw, start, end)

    def ends_in_space(self) -> bool:
        return bool(self.parts) and self.parts[-1].endswith(" ")


def decode_text(raw: str) -> tuple[str, list[int]]:
    """Text of a field with the offset in `raw` of each of its characters, and of the end."""
    out = _Output()
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
    return "".join(out.parts), [*out.offsets, len(raw)]


def decode_verbatim(raw: str) -> tuple[str, list[int]]:
    """An address, an identifier or a file name: only the escapes that reference managers write are undone."""
    out = _Output()
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
    return "".join(out.parts), [*out.offsets, len(raw)]


def _command(raw: str, mark: re.Match[str], out: _Output) -> int:
    """Writes what a command stands for; the position after it and its argument."""
    name, start, end = mark[0][1:], mark.start(), mark.end()
    if name in _ACCENTS:
        argument = _ARGUMENT.match(raw, end)
        # `\c` and its kin need white space or a brace before a letter; the pattern of commands sees to that.
        if argument:
            out.put(_accented(name, argument), start)
            return argument.end()
    if name in _SIGNS:
        if not (_SIGNS[name] == " " and out.ends_in_space()):
            out.put(_SIGNS[name], start)
        return end
    if name in _LETTERS:
        out.put(_LETTERS[name], start)
        return _past_space(raw, end)
    if name in _FORMATTING:
        return _past_space(raw, end)
    if name in _ADDRESSES and (group := _group(raw, end)) > end:
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
    nested = _ACCENTS[argument["nested"]] if argument["nested"] else ""
    return unicodedata.normalize("NFC", letter + nested + _ACCENTS[name])


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
    for brace in re.compile(r"\\[{}]|[{}]").finditer(raw, position):
        if brace[0] in ("{", "}"):
            depth += 1 if brace[0] == "{" else -1
            if depth == 0:
                return brace.end()
    return len(raw)
