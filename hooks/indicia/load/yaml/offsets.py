"""From each character of a YAML scalar back to its place in the file.

The library says where a scalar begins and ends, not how its inside was folded, unescaped or stripped of indentation.
This is done again here, by the rules of YAML 1.1 as libyaml applies them, keeping offsets. What differs from the
library's own result is not used: `offsets` is empty then, and callers take the whole scalar for the place.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_HEADER = re.compile("[|>][-+0-9]*[ \t]*(?:#[^\r\n\x85\u2028\u2029]*)?")
_RUN = re.compile("[ \t\r\n\x85\u2028\u2029]+")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_SINGLE = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip

Pair = tuple[str, int]


@lru_cache(maxsize=64)
def offsets(value: str, written: str) -> Sequence[int]:
    """For each character of `value` its offset in `written`, and one more for the end; () where it is not known.

    `written` is the whole scalar, quotation marks and block header included, without anchor or tag.
    """
    first = written[:1]
    if first in ("|", ">"):
        return _block(value, written)
    quote = first if first in ("'", '"') else ""
    end = len(written) - len(quote)
    if written[len(quote) : end] == value:
        return range(len(quote), end + 1)
    pairs = list(_flow(written, len(quote), end, quote))
    if "".join(each[0] for each in pairs) != value:
        return ()
    return (*(each[1] for each in pairs), end)


def _break_at(text: str, at: int) -> tuple[str, int]:
    """What a line break decodes to, and where it ends."""
    found = _BREAK.match(text, at)
    assert found is not None
    written = found.group()
    return (written if written in "\u2028\u2029" else "\n"), found.end()


def _flow(text: str, at: int, end: int, quote: str) -> Iterator[Pair]:
    """The characters of a plain or quoted scalar."""
    while at < end:
        char = text[at]
        if char in " \t\r\n\x85\u2028\u2029":
            found = _RUN.match(text, at, end)
            assert found is not None
            yield from _fold(text, at, found.end(), continued=False)
            at = found.end()
        elif quote == "'" and char == "'":
            yield char, at
            at += 2
        elif quote == '"' and char == "\\":
            if _BREAK.match(text, at + 1):
                _, stop = _break_at(text, at + 1)
                found = _RUN.match(text, stop, end)
                after = found.end() if found else stop
                yield from _fold(text, stop, after, continued=True)
                at = after
            else:
                escape = _ESCAPE.match(text, at)
                assert escape is not None
                yield _unescape(escape.group()), at
                at = escape.end()
        else:
            yield char, at
            at += 1


def _unescape(escape: str) -> str:
    if len(escape) > 2:
        number = int(escape[2:], 16)  # noqa: FURB166 - the escape is no literal of Python
        return chr(number) if number <= sys.maxunicode else ""
    return _SINGLE.get(escape[1], escape[1])


def _fold(text: str, at: int, end: int, *, continued: bool) -> Iterator[Pair]:
    """A run of blanks and line breaks: one break is a space, more are one fewer, blanks around breaks are dropped.

    `continued` is the run after an escaped line break, which leaves nothing itself.
    """
    blanks: list[Pair] = []
    breaks: list[Pair] = []
    while at < end:
        if text[at] in " \t":
            blanks.append((text[at], at))
            at += 1
        else:
            char, stop = _break_at(text, at)
            breaks.append((char, at))
            at = stop
    if continued:
        yield from breaks
    elif not breaks:
        yield from blanks
    elif breaks[0][0] != "\n":
        yield from breaks
    elif len(breaks) == 1:
        yield " ", breaks[0][1]
    else:
        yield from breaks[1:]


def _block(value: str, written: str) -> tuple[int, ...]:
    """A literal or folded block scalar: its indentation is the one that gives the value."""
    header = _HEADER.match(written)
    assert header is not None
    if header.end() == len(written):
        return (*(len(written) for _ in value), len(written)) if not value.strip(" \t\r\n") else ()
    if not _BREAK.match(written, header.end()):
        return ()  # in a mended tree: what stands in the file is no block
    lines = list(_lines(written, _break_at(written, header.end())[1]))
    natural = next((_indentation(line) for line, _, _ in lines if line.strip(" ")), 1)
    for indent in (natural, *range(natural - 1, 0, -1)):
        pairs, rest = _unindent(lines, indent, folded=written[0] == ">")
        body = "".join(each[0] for each in pairs)
        tail = value[len(body) :]
        if value.startswith(body) and not tail.strip(" \t\n\u2028\u2029"):
            ends = [*(each[1] for each in rest), *([len(written)] * len(tail))][: len(tail)]
            return (*(each[1] for each in pairs), *ends, len(written))
    return ()


def _lines(text: str, at: int) -> Iterator[tuple[str, int, Pair | None]]:
    """Each line, where it begins, and its break: what that decodes to and where it stands (None at the end)."""
    for found in _BREAK.finditer(text, at):
        yield text[at : found.start()], at, (_break_at(text, found.start())[0], found.start())
        at = found.end()
    if at < len(text):
        yield text[at:], at, None


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _unindent(lines: list[tuple[str, int, Pair | None]], indent: int, *, folded: bool) -> tuple[list[Pair], list[Pair]]:
    """The characters up to the end of the last line that holds any, and the breaks that follow."""
    out: list[Pair] = []
    ended: Pair | None = None
    empty: list[Pair] = []
    was_blank = False
    for line, start, stop in lines:
        content = line[min(indent, _indentation(line)) :]
        if not content:
            if stop:
                empty.append(stop)
            continue
        is_blank = content[0] in " \t"
        if ended:
            if not folded or ended[0] != "\n" or was_blank or is_blank:
                out.append(ended)
            elif not empty:
                out.append((" ", ended[1]))
        out.extend(empty)
        empty = []
        first = start + len(line) - len(content)
        out.extend((char, first + number) for number, char in enumerate(content))
        was_blank = is_blank
        ended = stop
    return out, [each for each in (ended, *empty) if each]
