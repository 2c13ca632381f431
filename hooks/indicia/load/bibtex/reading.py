"""One block being read: the text up to a limit, and the values in it.

BibTeX counts every brace, also one behind a backslash, and ends a quoted value at every quote outside braces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from indicia.load.bibtex.block import Block, Piece
from indicia.load.bibtex.field_names import FIELD_NAMES

NAME = r"[^\s@{}(),=\"#%'\\]++"
FIELD = re.compile(rf"\s*+({NAME})\s*+=\s*+")
_SPACE = re.compile(r"\s*+")
_BARE = re.compile(r"[^\s{}(),=\"#%'\\]++")
_BARE_TEXT = re.compile(r"[^,{}\r\n]*+")
# A line of text with a comma in it that begins neither a field nor ends the entry.
_BARE_LINE = re.compile(r"[^{}\"#%=\r\n]*+(?=[\r\n])")
# A value in quotes of another kind, up to where the next field begins or the entry ends.
_FOREIGN_QUOTES = re.compile(
    rf"(``|''|[“”„‟«»‘’‚‛‹›'`(<])((?:[^{{}}\r\n]|\{{[^{{}}\r\n]*+\}}){{0,600}}?)(''|[“”„‟«»‘’‚‛‹›'`\")>])"
    rf"(?=\s*+(?:,?\s*+(?:{NAME}\s*+=|[}})])|,?\s*+\Z))"
)
_WORDS_BEHIND = re.compile(r",[ \t]*+([^\s,]++)[ \t]*+[^\s]")
# Behind a name: a delimited part that ends the value, without the `#` before it.
_UNJOINED = re.compile(r"([+&]?)\s*+(?=(?:\{[^{}]*+\}|\"[^{}\"]*+\")\s*+[,}#])")
# Behind a quote that should not end its value: the last one of the line that does.
_LAST_QUOTE = re.compile(r"[^\r\n]*\"(?=[ \t]*+,?[ \t]*+(?:[\r\n]|\}[ \t]*+(?:[\r\n]|\Z)))")
_HEAD = re.compile(rf"[,\r\n][ \t]*+{NAME}[ \t]*+=[ \t]*+\"\Z")
_ACCENTS_ALONE = re.compile(r'(?:[^"\\]|\\[^"]|\\"(?=[aeiouyAEIOUY{\\]))*+')
_BRACES = {False: re.compile(r"[{}]"), True: re.compile(r"\\[\\{}]|[{}]")}
_QUOTES = {False: re.compile(r"[{}\"]"), True: re.compile(r"\\[\\{}]|[{}\"]")}


class LostError(Exception):
    """The block cannot be read further than here."""


class CutError(LostError):
    """The block ran into its limit."""


@dataclass(slots=True, repr=False, eq=False)
class Reading:
    """A block being read. With `escapes`, a brace behind a backslash is no brace (as people expect)."""

    text: str
    limit: int
    escapes: bool
    block: Block
    close: str

    def char(self, position: int) -> str:
        """The character at a position; empty at the limit."""
        return self.text[position] if position < self.limit else ""

    def skip(self, position: int) -> int:
        """The position behind white space."""
        found = _SPACE.match(self.text, position, self.limit)
        assert found is not None
        return found.end()

    def cut(self, start: int, end: int, message: str) -> LostError:
        """The block is not closed before its limit; `start` to `end` is what is left open."""
        self.block.fault(start, end, message, "close it before the next entry begins or the file ends")
        return CutError()

    def lost(self, start: int, end: int, message: str, hint: str) -> LostError:
        """The block cannot be read any further."""
        self.block.fault(start, end, message, hint)
        return LostError()

    def depth_falls(self, start: int) -> bool:
        """Whether a closing brace without its opening one stands between a position and the limit."""
        depth = 0
        for brace in _BRACES[False].finditer(self.text, start, self.limit):
            depth += 1 if brace[0] == "{" else -1
            if depth < 0:
                return True
        return False


def end_of_lost(reading: Reading) -> int:
    """Where the braces of a block that could not be read come even; else its limit."""
    depth = 0
    for brace in _BRACES[False].finditer(reading.text, reading.block.start, reading.limit):
        depth += 1 if brace[0] == "{" else -1
        if depth <= 0:
            return brace.end()
    return reading.limit


def expression(reading: Reading, position: int, name: str) -> tuple[int, tuple[Piece, ...]]:
    """The end of a value and its pieces, joined by `#`."""
    pieces: list[Piece] = []
    while True:
        if reading.char(position) in ("{", '"'):
            end = _closing(reading, position, name)
            pieces.append(Piece(position + 1, end - 1, name=False))
        else:
            end, piece = _bare(reading, position, name)
            if piece:
                pieces.append(piece)
        position = reading.skip(end)
        if pieces and pieces[-1].name and _UNJOINED.match(reading.text, position, reading.limit):
            position = reading.skip(position + (reading.char(position) in "+&"))
            continue
        if reading.char(position) != "#":
            return end, tuple(pieces)
        position = reading.skip(position + 1)


def _bare(reading: Reading, position: int, name: str) -> tuple[int, Piece | None]:
    """A number or a name without delimiters; other text is taken as it stands, and said."""
    if quoted := _FOREIGN_QUOTES.match(reading.text, position, reading.limit):
        message = f'`{quoted[1]}` opens no value in BibTeX: that of `{name}` is neither in braces nor in `"`'
        reading.block.fault(position, quoted.end(), message, f"write `{{{quoted[2]}}}`")
        return quoted.end(), Piece(*quoted.span(2), name=False)
    found = _BARE.match(reading.text, position, reading.limit)
    if not found:
        if not reading.char(position):
            raise reading.cut(
                reading.block.start, reading.block.key_end, f"{reading.block.named} breaks off at `{name}`"
            )
        reading.block.unsure.add(name.lower())
        reading.block.fault(position - 1, position, f"`{name}` has no value", "give it one, or take the field away")
        if reading.char(position) in (",", reading.close):
            return position, None
        raise LostError
    after = reading.skip(found.end())
    following = reading.char(after)
    if not found[0][0].isdigit() and (unjoined := _UNJOINED.match(reading.text, after, reading.limit)):
        message = f"only `#` joins the parts of a value, as in `{found[0]} # {{…}}`"
        hint = "write `#`" if unjoined[1] else "write `#` between them"
        reading.block.fault(after, max(unjoined.end(1), after + 1), message, hint)
        return found.end(), Piece(found.start(), found.end(), name=True)
    line = _BARE_LINE.match(reading.text, position, reading.limit)
    if following == "," and line and _goes_on(reading, after):
        return _text_taken(reading, position, line[0].rstrip(" \t,"), name)
    if following in (",", "#", "%", "", reading.close) or FIELD.match(reading.text, after, reading.limit):
        if found[0].isdecimal():
            return found.end(), Piece(found.start(), found.end(), name=False)
        if not found[0][0].isdigit():
            return found.end(), Piece(found.start(), found.end(), name=True)
    text = _BARE_TEXT.match(reading.text, position, reading.limit)
    assert text is not None
    written = line[0].rstrip(" \t,") if line and _goes_on(reading, text.end()) else text[0].rstrip()
    return _text_taken(reading, position, written, name)


def _goes_on(reading: Reading, comma: int) -> bool:
    """Whether text follows a comma on its line that is neither a field nor the name of one without its value."""
    found = _WORDS_BEHIND.match(reading.text, comma, reading.limit)
    return found is not None and found[1].lower() not in FIELD_NAMES


def _text_taken(reading: Reading, position: int, written: str, name: str) -> tuple[int, Piece]:
    end = position + len(written)
    message = f"the value of `{name}` is neither in braces nor in quotes"
    reading.block.fault(position, end, message, f"write `{{{written}}}`")
    return end, Piece(position, end, name=False)


def _closing(reading: Reading, position: int, name: str) -> int:
    """The end of a delimited piece, its delimiter included."""
    if reading.text[position] == '"':
        return _closing_quote(reading, position, name)
    depth = 0
    for mark in _BRACES[reading.escapes].finditer(reading.text, position + 1, reading.limit):
        if mark[0] == "{":
            depth += 1
        elif mark[0] == "}":
            if depth == 0:
                return mark.end()
            depth -= 1
    reading.block.unclosed = (name, position)
    raise reading.cut(position, position + 1, f"the brace that opens the value of `{name}` is never closed")


def _closing_quote(reading: Reading, position: int, name: str) -> int:
    depth = 0
    stray = -1
    asked = False
    for mark in _QUOTES[reading.escapes].finditer(reading.text, position + 1, reading.limit):
        if mark[0] == "{":
            depth += 1
        elif mark[0] == "}":
            if depth == 0:
                stray = mark.start() if stray < 0 else stray
            depth = max(0, depth - 1)
        elif mark[0] == '"' and depth == 0:
            if not _ends_value(reading, mark.end()):
                if not asked and (end := _quotes_inside(reading, position, mark.end(), name)):
                    return end
                asked = True
                if reading.text[mark.start() - 1] == "\\":
                    message = f"BibTeX ends the value of `{name}` at this quote"
                    reading.block.fault(mark.start() - 1, mark.end(), message, 'put it in braces: `{\\"u}`')
                    continue
            if stray >= 0 and _ends_value(reading, mark.end()):
                message = f"this brace in the value of `{name}` closes none"
                reading.block.fault(stray, stray + 1, message, "take it away, or write the one that opens it")
                stray = -1
            if stray < 0:
                return mark.end()
            break
    reading.block.unclosed = (name, position)
    raise reading.cut(position, position + 1, f"the quote that opens the value of `{name}` is never closed")


def _quotes_inside(reading: Reading, start: int, behind: int, name: str) -> int:
    """The end of a quoted value with quotes in it, which is said; 0 where there seems to be none.

    An accent (`\\"u`) is no quote. Behind a field's head a quote opens a value, and before one a comma is missing.
    """
    text = reading.text
    last = _LAST_QUOTE.match(text, behind, reading.limit)
    if not last or FIELD.match(text, behind, reading.limit) or _HEAD.search(text[max(start, behind - 200) : behind]):
        return 0
    inner = text[start + 1 : last.end() - 1]
    if '\\"' in inner and _ACCENTS_ALONE.fullmatch(inner):
        return 0
    plain = inner.replace('\\"', '"')
    message = f"BibTeX ends the value of `{name}` at the next quote, inside it"
    reading.block.fault(
        start, last.end(), message, f"write braces around it in place of the outer quotes: `{{{plain}}}`"
    )
    return last.end()


def _ends_value(reading: Reading, position: int) -> bool:
    position = reading.skip(position)
    return reading.char(position) in (",", "#", "", reading.close)
