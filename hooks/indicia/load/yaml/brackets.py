"""Mends of brackets that close wrongly: another than opened, or one too many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.load.yaml.lines import Edit, Mend, write
from indicia.load.yaml.loader import Trouble
from indicia.load.yaml.readings import line_at

_COMMENT = re.compile(r"[ \t]+#.*$")
# Fields in braces, alone or in a list. Other brackets may begin a text: `[Draft]]`, `[[E1]]`.
_FIELDS = re.compile(r"(?<![^\s:-])(?:\[[ \t]*)?\{[ \t]*[A-Za-z][\w-]*:[ \t]")
_TOKEN = re.compile(r"""(?<=[\s,:\[{])(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')|[\[\]{}]""")
_TOO_MANY = re.compile(r"[ \t]*([\]}][\]} \t]*?)[ \t]*(?:#.*)?$", re.MULTILINE)
_CLOSES = {"[": "]", "{": "}"}


def wrong_bracket(text: str, trouble: Trouble) -> Iterator[Mend]:
    """`[a, b}`, with nothing but a comment behind it."""
    opener, at = text[trouble.context : trouble.context + 1], trouble.at
    if (
        opener in ("[", "{")
        and text[at : at + 1] in ("]", "}")
        and not _COMMENT.sub("", text[at + 1 : line_at(text, at).end]).strip()
    ):
        edit = Edit(at, at + 1, "]" if opener == "[" else "}")
        message = f"`{text[at]}` stands where `{edit.new}` closes the bracket"
        yield Mend((edit,), at, at + 1, message, write(text, [edit]))


def closed_twice(text: str, trouble: Trouble) -> Iterator[Mend]:
    """`{key: a, locator: p. 12}}`: what stands behind the bracket that closes the first is taken away."""
    line = line_at(text, trouble.at)
    opened = _FIELDS.search(text, line.content, line.end)
    end = _closed(text, opened.start(), line.end) if opened else -1
    rest = _TOO_MANY.match(text, end, line.end) if end >= 0 else None
    if rest:
        edit = Edit(end, rest.end(1), "")
        more = "brackets" if len(rest[1]) > 1 else "a bracket"
        message = f"`{rest[1]}` closes {more} that {'are' if len(rest[1]) > 1 else 'is'} not open"
        yield Mend((edit,), rest.start(1), rest.end(1), message, write(text, [edit]))


def _closed(text: str, start: int, end: int) -> int:
    """The offset behind the bracket that closes the one at `start`; -1 where the brackets do not match."""
    waiting: list[str] = []
    for found in _TOKEN.finditer(text, start, end):
        sign = found.group()
        if sign in _CLOSES:
            waiting.append(_CLOSES[sign])
        elif sign in "]}" and (not waiting or waiting.pop() != sign):
            return -1
        if not waiting:
            return found.end()
    return -1
