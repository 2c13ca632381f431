"""The inside of a BibTeX block: key, fields and the pieces of their values, each with its offsets."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field

NAME = r"[^\s@{}(),=\"#%'\\]++"
_SPACE = re.compile(r"\s*+")
_NAME = re.compile(NAME)
_FIELD = re.compile(rf"\s*+({NAME})\s*+=\s*+")
_KEY = re.compile(r"\s*+([^\s,}]*+)\s*+")
_SPACED_KEY = re.compile(r"([^,{}()=\"#%\r\n]++),")
_BRACED = re.compile(r"\{((?:[^{}]++|\{[^{}]*+\})*+)\}")
_QUOTED = re.compile(r'"((?:[^{}"]++|\{[^{}]*+\})*+)"')
_BARE = re.compile(r"[^\s{}(),=\"#%'\\]++")
_BARE_TEXT = re.compile(r"[^,{}\r\n]*+")
_LINE = re.compile(r"[^\r\n]*+")
_SURPLUS = re.compile(rf"\s*+,\s*+{NAME}\s*+=\s*+[{{\"\w]")
_BRACES = {
    False: re.compile(r"[{}]"),
    True: re.compile(r"\\[\\{}]|[{}]"),
}
_QUOTES = {
    False: re.compile(r"[{}\"]"),
    True: re.compile(r"\\[\\{}]|[{}\"]"),
}


class Mode(enum.Enum):
    """Whether `\\{` counts as a brace (as in BibTeX) or not (as people expect)."""

    STRICT = False
    ESCAPES = True


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a stretch of the text, and the way out."""

    start: int
    end: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a value: `kind` is `text` (delimiters excluded) or `name` (a string's name or a month)."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RawField:
    """A field as written; `start` and `end` enclose the whole value with its delimiters."""

    name: str
    name_start: int
    name_end: int
    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(slots=True)
class Block:
    """A block as written. `lost` says that it cannot be used, `cut` that it ran into its limit."""

    type: str
    start: int
    head_end: int
    delimiter: str
    end: int = 0
    key: str = ""
    key_start: int = 0
    key_end: int = 0
    fields: list[RawField] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    lost: bool = False
    cut: bool = False

    def fault(self, start: int, end: int, message: str, hint: str) -> None:
        self.faults.append(Fault(start, max(end, start + 1), message, hint))


class _Lost(Exception):
    """The block cannot be read further than here."""


class _Cut(_Lost):
    """The block ran into its limit."""


@dataclass(slots=True)
class _Reading:
    text: str
    limit: int
    mode: Mode
    block: Block
    close: str

    def char(self, position: int) -> str:
        return self.text[position] if position < self.limit else ""

    def skip(self, position: int) -> int:
        found = _SPACE.match(self.text, position, self.limit)
        assert found is not None
        return found.end()


def read_body(text: str, start: re.Match[str], limit: int, mode: Mode) -> Block:
    """Reads the block whose head matched, no further than `limit`."""
    block = Block(start[1].lower(), start.start(), start.end(), start[2])
    reading = _Reading(text, limit, mode, block, ")" if start[2] == "(" else "}")
    try:
        if not block.type:
            block.fault(block.start, block.head_end, "an `@` with a brace but without a type", "write `@online{key,`")
            raise _Lost
        position = start.end() if block.type == "string" else _key(reading)
        block.end = _fields(reading, position)
    except _Cut:
        block.lost = block.cut = True
        block.end = limit
    except _Lost:
        block.lost = True
        block.end = _end_of_lost(reading)
    return block


def _end_of_lost(reading: _Reading) -> int:
    """Where the braces of a block that could not be read come even; else its limit."""
    depth = 0
    for brace in _BRACES[False].finditer(reading.text, reading.block.start, reading.limit):
        depth += 1 if brace[0] == "{" else -1
        if depth <= 0:
            return brace.end()
    return reading.limit


def _key(reading: _Reading) -> int:
    """Reads the key and what must follow it; the position of the first field, or of the closing delimiter."""
    text, block = reading.text, reading.block
    found = _KEY.match(text, block.head_end, reading.limit)
    assert found is not None
    block.key, block.key_start, block.key_end = found[1], found.start(1), found.end(1)
    position = found.end()
    after = reading.char(position)
    if block.delimiter == "(" and block.key.endswith(")") and not after:
        block.key, after, position = block.key[:-1], ")", found.end(1) - 1
        block.key_end -= 1
    field_first = _FIELD.match(text, found.start(1), reading.limit)
    if field_first and "=" not in field_first[1] and not block.key.startswith("="):
        block.key, block.key_end = "", block.key_start
    if not block.key:
        block.fault(block.start, block.head_end, "an entry without a key", "write the key and a comma after the brace")
        raise _Lost
    if after == ",":
        return position + 1
    if after == reading.close:
        return position
    if not after:
        return _cut(reading, block.start, position, f"the entry `{block.key}` breaks off after its key")
    if _FIELD.match(text, position, reading.limit):
        block.fault(block.key_start, block.key_end, f"no comma after the key `{block.key}`", f"write `{block.key},`")
        return position
    spaced = _SPACED_KEY.match(text, block.key_start, reading.limit)
    if not spaced:
        block.fault(block.key_start, position + 1, f"no comma after the key `{block.key}`", f"write `{block.key},`")
        raise _Lost
    block.key, block.key_end = spaced[1].rstrip(), block.key_start + len(spaced[1].rstrip())
    block.fault(
        block.key_start,
        block.key_end,
        f"the key `{block.key}` has a space in it",
        f"write `{'-'.join(block.key.split())}`",
    )
    return spaced.end()


def _cut(reading: _Reading, start: int, end: int, message: str) -> int:
    reading.block.fault(start, end, message, "the text ends, or the next entry begins, before it is closed: close it")
    raise _Cut


def _fields(reading: _Reading, position: int) -> int:
    """Reads fields up to the closing delimiter; the position after it."""
    text, block = reading.text, reading.block
    while True:
        found = _FIELD.match(text, position, reading.limit)
        if found:
            end, pieces = _value(reading, found)
            block.fields.append(RawField(found[1], found.start(1), found.end(1), found.end(), end, pieces))
            position = _after_value(reading, end, found[1])
            continue
        position = reading.skip(position)
        char = reading.char(position)
        if char == reading.close:
            if char == "}" and _SURPLUS.match(text, position + 1, reading.limit):
                block.fault(position, position + 1, "a closing brace too many before the next field", "take it away")
                position = reading.skip(position + 1) + 1
                continue
            return position + 1
        if not char:
            return _cut(reading, block.start, block.key_end or block.head_end, f"{_named(block)} is never closed")
        position = _mend(reading, position, char)


def _named(block: Block) -> str:
    return f"the entry `{block.key}`" if block.key else f"`@{block.type}`"


def _mend(reading: _Reading, position: int, char: str) -> int:
    """What is no field between fields: said, and skipped where that is safe."""
    text, block = reading.text, reading.block
    if char == "%":
        line = _LINE.match(text, position, reading.limit)
        assert line is not None
        block.fault(
            position, line.end(), "inside an entry a `%` begins no comment", "delete this, or move it out of the entry"
        )
        return line.end()
    if char == ",":
        block.fault(position, position + 1, "a comma without a field before it", "take it away")
        return position + 1
    name = _NAME.match(text, position, reading.limit)
    if not name:
        block.fault(
            position,
            position + 1,
            f"`{char}` where a field was to begin",
            "look for a brace or quote too many above it",
        )
        raise _Lost
    after = reading.skip(name.end())
    if reading.char(after) in ("{", '"'):
        block.fault(name.start(), name.end(), f"no `=` after the field name `{name[0]}`", f"write `{name[0]} =`")
        end, pieces = _expression(reading, after, name[0])
        block.fields.append(RawField(name[0], name.start(), name.end(), after, end, pieces))
        return _after_value(reading, end, name[0])
    if reading.char(after) in (",", reading.close):
        block.fault(
            name.start(), name.end(), f"`{name[0]}` has neither `=` nor value", "give it a value, or take it away"
        )
        return after + 1 if reading.char(after) == "," else after
    block.fault(
        name.start(),
        name.end(),
        f"`{name[0]}` is no field: `name = {{value}}` was expected",
        "put text inside the braces of its value",
    )
    raise _Lost


def _after_value(reading: _Reading, end: int, name: str) -> int:
    """Past the comma that closes a field. A missing one is said, and the next field read all the same."""
    position = reading.skip(end)
    char = reading.char(position)
    if char == ",":
        return position + 1
    if char not in ("", reading.close):
        if _FIELD.match(reading.text, position, reading.limit):
            reading.block.fault(end - 1, end, f"no comma after the field `{name}`", "write a comma here")
        elif char != "%" and not (char == "}" and reading.close == ")"):
            reading.block.fault(
                end - 1,
                end,
                f"the value of `{name}` ends here, but text follows it",
                "put the whole value inside one pair of braces",
            )
            raise _Lost
    return position


def _value(reading: _Reading, found: re.Match[str]) -> tuple[int, tuple[Piece, ...]]:
    """The end of a value (delimiters included) and its pieces; the common forms at once."""
    position = found.end()
    char = reading.char(position)
    plain = None
    if reading.mode is Mode.STRICT:
        if char == "{":
            plain = _BRACED.match(reading.text, position, reading.limit)
        elif char == '"':
            plain = _QUOTED.match(reading.text, position, reading.limit)
    if plain:
        end = plain.end()
        after = reading.char(reading.skip(end))
        if after in (",", reading.close):
            return end, (Piece("text", position + 1, end - 1),)
    return _expression(reading, position, found[1])


def _expression(reading: _Reading, position: int, name: str) -> tuple[int, tuple[Piece, ...]]:
    """Pieces joined by `#`."""
    pieces: list[Piece] = []
    while True:
        char = reading.char(position)
        if char in ("{", '"'):
            end = _closing(reading, position, name)
            pieces.append(Piece("text", position + 1, end - 1))
        else:
            end, piece = _bare(reading, position, name, first=not pieces)
            if piece:
                pieces.append(piece)
        position = reading.skip(end)
        if reading.char(position) != "#":
            return end, tuple(pieces)
        position = reading.skip(position + 1)


def _bare(reading: _Reading, position: int, name: str, *, first: bool) -> tuple[int, Piece | None]:
    """A number or a name without braces; other text is taken as it stands, and said."""
    found = _BARE.match(reading.text, position, reading.limit)
    if not found:
        if not reading.char(position):
            _cut(reading, reading.block.start, reading.block.key_end, f"{_named(reading.block)} breaks off at `{name}`")
        reading.block.fault(position - 1, position, f"`{name}` has no value", "give it one, or take the field away")
        if reading.char(position) in (",", reading.close):
            return position, None
        raise _Lost
    after = reading.skip(found.end())
    following = reading.char(after)
    if following in (",", "#", "%", "", reading.close) or _FIELD.match(reading.text, after, reading.limit):
        if found[0].isdecimal():
            return found.end(), Piece("text", found.start(), found.end())
        if not found[0][0].isdigit():
            return found.end(), Piece("name", found.start(), found.end())
    text = _BARE_TEXT.match(reading.text, position, reading.limit)
    assert text is not None
    end = position + len(text[0].rstrip())
    reading.block.fault(
        position, end, f"the value of `{name}` is neither in braces nor in quotes", f"write `{{{text[0].strip()}}}`"
    )
    return end, Piece("text", position, end)


def _closing(reading: _Reading, position: int, name: str) -> int:
    """The end of a delimited piece, its delimiter included."""
    quoted = reading.text[position] == '"'
    depth = 0
    marks = (_QUOTES if quoted else _BRACES)[reading.mode.value]
    for mark in marks.finditer(reading.text, position + 1, reading.limit):
        if mark[0] == "{":
            depth += 1
        elif mark[0] == "}":
            if depth == 0 and not quoted:
                return mark.end()
            if depth == 0:
                break
            depth -= 1
        elif mark[0] == '"' and depth == 0:
            if reading.text[mark.start() - 1] == "\\" and not _ends_value(reading, mark.end()):
                reading.block.fault(
                    mark.start() - 1,
                    mark.end(),
                    f"BibTeX ends the value of `{name}` at this quote",
                    'write `{\\"…}` in braces',
                )
                continue
            return mark.end()
    kind = "quote" if quoted else "brace"
    return _cut(reading, position, position + 1, f"the {kind} that opens the value of `{name}` is never closed")


def _ends_value(reading: _Reading, position: int) -> bool:
    position = reading.skip(position)
    return reading.char(position) in (",", "#", "", reading.close)
