"""The inside of a BibTeX block: its key and its fields, each with its place, and what breaks the grammar there."""

from __future__ import annotations

import re

from indicia.load.bibtex.block import Block, Piece, RawField
from indicia.load.bibtex.open_values import mark_open_values
from indicia.load.bibtex.reading import FIELD, NAME, CutError, LostError, Reading, end_of_lost, expression

# The forms that nearly all fields have, with the comma or brace behind them. Everything else is read step by step.
_COMMON = re.compile(
    rf"\s*+({NAME})\s*+=\s*+"
    r'(?:\{((?:[^{}]++|\{[^{}]*+\})*+)\}|"([^"{}]*+)"|([0-9]++))'
    r"\s*+([,}])"
)
_NAME = re.compile(NAME)
_ODD_EQUALS = re.compile(r"\s*+([^\s@{}(),=\"#%'\\:]++)\s*+(:=|=:|==|=>|->|:)\s*+(?=[{\"\d])")
_NO_COMMENT = re.compile(r"(%|#|//|--|;|/\*)[^\r\n]*+")
_NO_COMMA = re.compile(rf"[;.:](?=\s*+(?:{NAME}\s*+=|[}})]))")
_QUOTED_NAME = re.compile(rf"([\"'])({NAME})\1\s*+([=:])\s*+")
_BULLET = re.compile(rf"([-*•+\\]++)[ \t]*+(?={NAME}\s*+=)")
_DELIMITED = re.compile(r",\s*+(?=[{\"])")
_KEY = re.compile(r"\s*+([^\s,}]*+)\s*+")
_WRAPPED_KEY = re.compile(r"\s*+([{\"'“„«])([^\s,{}()=\"#%'“”„«»]++)([}\"'”“»])\s*+,")
_SPACED_KEY = re.compile(r"([^,{}()=\"#%\r\n]++),")
_CONFLICT_LINE = re.compile(r"(?<![^\r\n])={7}[ \t]*+(?=[\r\n])")
_SURPLUS = re.compile(rf"\s*+,\s*+{NAME}\s*+=\s*+[{{\"\w]")


def read_body(text: str, start: re.Match[str], limit: int, *, escapes: bool = False, type: str = "") -> Block:
    """Reads the block whose head matched (`@type{`), no further than `limit`, as of another type if one is given."""
    block = Block(type or start[1].lower(), start.start(), start.end(), start[2])
    reading = Reading(text, limit, escapes, block, ")" if start[2] == "(" else "}")
    try:
        position = start.end() if block.type == "string" else _key(reading)
        block.end = _fields(reading, position)
    except CutError:
        block.lost = block.cut = True
        block.end = limit
    except LostError:
        block.lost = True
        block.end = end_of_lost(reading)
    mark_open_values(text, block)
    return block


def _key(reading: Reading) -> int:
    """Reads the key and what must follow it; the position of the first field, or of the closing delimiter."""
    text, block = reading.text, reading.block
    if not block.type:
        message = "an `@` with a brace but without a type"
        raise reading.lost(block.start, block.head_end, message, "write `@online{key,`")
    if wrapped := _WRAPPED_KEY.match(text, block.head_end, reading.limit):
        block.key, block.key_start, block.key_end = wrapped[2], wrapped.start(2), wrapped.end(2)
        block.fault(wrapped.start(1), wrapped.end(3), "a key stands in no braces or quotes", f"write `{wrapped[2]}`")
        return wrapped.end()
    found = _KEY.match(text, block.head_end, reading.limit)
    assert found is not None
    block.key, block.key_start, block.key_end = found[1], found.start(1), found.end(1)
    if not block.key.isprintable():
        _without_invisible(block)
    position = found.end()
    after = reading.char(position)
    if after == "," and "=" not in block.key and block.key:
        return position + 1
    if block.delimiter == "(" and block.key.endswith(")"):
        block.key, after, position = block.key[:-1], ")", found.end(1) - 1
        block.key_end -= 1
    if not block.key or _is_field(reading, block.key_start):
        block.key, block.key_end = "", block.key_start
        raise reading.lost(
            block.start, block.head_end, "an entry without a key", "write a key and a comma after the brace"
        )
    if after == ",":
        return position + 1
    if after == reading.close:
        return position
    if not after:
        raise reading.cut(block.start, block.key_end, f"{block.named} breaks off after its key")
    return _after_key(reading, position)


def _without_invisible(block: Block) -> None:
    """A character in the key that nobody sees, as copied text has it."""
    hidden = next(index for index, sign in enumerate(block.key) if not sign.isprintable())
    at = block.key_start + hidden
    message = f"a character that nobody sees (U+{ord(block.key[hidden]):04X}) stands in the key"
    block.fault(at, at + 1, message, "delete it")
    block.key = "".join(filter(str.isprintable, block.key))


def _is_field(reading: Reading, position: int) -> bool:
    """Whether a field with its value begins here: `name = {`. A key may contain `=`, but not that."""
    found = FIELD.match(reading.text, position, reading.limit)
    return found is not None and reading.char(found.end()) in ("{", '"')


def _after_key(reading: Reading, position: int) -> int:
    """What stands between the key and the first field where a comma should: a field, or more of the key."""
    block = reading.block
    spaced = _SPACED_KEY.match(reading.text, block.key_start, reading.limit)
    if FIELD.match(reading.text, position, reading.limit):
        if len(plain := block.key.rstrip(";:.")) < len(block.key):
            start, message = block.key_start + len(plain), f"a comma should stand behind the key `{plain}`"
            block.fault(start, block.key_end, message, "write `,`")
            block.key, block.key_end = plain, start
            return position
        block.fault(block.key_start, block.key_end, f"no comma after the key `{block.key}`", f"write `{block.key},`")
        return position
    if not spaced:
        message = f"no comma after the key `{block.key}`"
        raise reading.lost(block.key_start, block.key_end, message, f"write `{block.key},`")
    block.unsure.add("key")
    block.key = spaced[1].rstrip()
    block.key_end = block.key_start + len(block.key)
    message = f"the key `{block.key}` has a space in it"
    block.fault(block.key_start, block.key_end, message, f"write `{'-'.join(block.key.split())}`")
    return spaced.end()


def _fields(reading: Reading, position: int) -> int:
    """Reads fields up to the closing delimiter; the position behind it."""
    text, block, limit = reading.text, reading.block, reading.limit
    quick = reading.close == "}" and not reading.escapes
    while True:
        if quick and (common := _COMMON.match(text, position, limit)):
            block.fields.append(_common_field(common))
            position = common.end() if common[5] == "," else common.end() - 1
            continue
        if odd := _ODD_EQUALS.match(text, position, limit):
            block.fault(odd.start(2), odd.end(2), f"`{odd[2]}` where `=` should stand", "write `=`")
        if found := odd or FIELD.match(text, position, limit):
            end, pieces = expression(reading, found.end(), found[1])
            block.fields.append(RawField(found[1], found.start(1), found.end(1), found.end(), end, pieces))
            position = _after_value(reading, end, found[1])
            continue
        position = reading.skip(position)
        char = reading.char(position)
        if char == reading.close:
            if not _is_surplus(reading, position):
                return position + 1
            block.fault(position, position + 1, "a closing brace too many before the next field", "take it away")
            position = reading.skip(position + 1) + 1
        elif not char:
            raise reading.cut(block.start, block.key_end or block.head_end, f"{block.named} is never closed")
        else:
            position = _mend(reading, position, char)


def _common_field(found: re.Match[str]) -> RawField:
    start, end = found.span(2)
    if start < 0:
        start, end = found.span(3)
    if start >= 0:
        return RawField(found[1], *found.span(1), start - 1, end + 1, (Piece(start, end, name=False),))
    start, end = found.span(4)
    return RawField(found[1], *found.span(1), start, end, (Piece(start, end, name=False),))


def _is_surplus(reading: Reading, position: int) -> bool:
    """Whether the closing brace is one too many: fields follow it, and another brace that closes the entry."""
    behind = position + 1
    if reading.close != "}" or not _SURPLUS.match(reading.text, behind, reading.limit):
        return False
    return reading.depth_falls(behind)


def _mend(reading: Reading, position: int, char: str) -> int:
    """What is no field between fields: said, and skipped where that is safe."""
    text, block = reading.text, reading.block
    if line := _NO_COMMENT.match(text, position, reading.limit):
        message = f"inside an entry a `{line[1]}` begins no comment"
        block.fault(position, line.end(), message, "delete this, or move it out of the entry")
        return line.end()
    if char == "{" and FIELD.match(text, position + 1, reading.limit):
        block.fault(position, position + 1, "an opening brace too many before the field", "take it away")
        return position + 1
    if char == ",":
        block.fault(position, position + 1, "a comma without a field before it", "take it away")
        return position + 1
    if marker := _CONFLICT_LINE.match(text, position, reading.limit):
        block.fault(position, marker.end(), "a line of a merge conflict is left here", "delete this line")
        return marker.end()
    if quoted := _QUOTED_NAME.match(text, position, reading.limit):
        block.fault(position, quoted.end(3), "the name of a field stands in no quotes", f"write `{quoted[2]} =`")
        end, pieces = expression(reading, quoted.end(), quoted[2])
        block.fields.append(RawField(quoted[2], *quoted.span(2), quoted.end(), end, pieces))
        return _after_value(reading, end, quoted[2])
    if bullet := _BULLET.match(text, position, reading.limit):
        block.fault(position, bullet.end(1), f"`{bullet[1]}` before the name of a field", "take it away")
        return bullet.end()
    name = _NAME.match(text, position, reading.limit)
    if not name:
        message = f"`{char}` where a field was to begin"
        raise reading.lost(position, position + 1, message, "look for a brace or a quote too many above it")
    return _without_equals(reading, name)


def _without_equals(reading: Reading, name: re.Match[str]) -> int:
    """A name that no `=` follows: a field all the same if a value does."""
    text, block = reading.text, reading.block
    after = reading.skip(name.end())
    following = reading.char(after)
    if following in ("{", '"'):
        block.fault(name.start(), name.end(), f"no `=` after the field name `{name[0]}`", f"write `{name[0]} =`")
        end, pieces = expression(reading, after, name[0])
        block.fields.append(RawField(name[0], name.start(), name.end(), after, end, pieces))
        return _after_value(reading, end, name[0])
    if delimited := _DELIMITED.match(text, after, reading.limit):
        message = f"a comma where `=` should stand, after the field name `{name[0]}`"
        block.fault(after, after + 1, message, "write `=`")
        end, pieces = expression(reading, delimited.end(), name[0])
        block.fields.append(RawField(name[0], name.start(), name.end(), delimited.end(), end, pieces))
        return _after_value(reading, end, name[0])
    if following in (",", reading.close):
        message = f"`{name[0]}` has neither `=` nor value"
        block.unsure.add(name[0].lower())
        block.fault(name.start(), name.end(), message, "give it a value, or take it away")
        return after + 1 if following == "," else after
    message = f"`{name[0]}` is no field: `name = {{value}}` was expected"
    raise reading.lost(name.start(), name.end(), message, "put text inside the braces of its value")


def _after_value(reading: Reading, end: int, name: str) -> int:
    """Past the comma that closes a field. A missing one is said, and the next field read all the same."""
    position = reading.skip(end)
    char = reading.char(position)
    if char == ",":
        return position + 1
    if char not in ("", "%", reading.close):
        if other := _NO_COMMA.match(reading.text, position, reading.limit):
            message = f"`{char}` where a comma should stand, after the field `{name}`"
            reading.block.fault(position, other.end(), message, "write `,`")
            return other.end()
        if not FIELD.match(reading.text, position, reading.limit):
            message = f"the value of `{name}` ends here, but text follows it"
            raise reading.lost(end - 1, end, message, "put the whole value inside one pair of braces")
        reading.block.fault(end - 1, end, f"no comma after the field `{name}`", "write a comma here")
    return position
