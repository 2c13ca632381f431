"""Markdown as the text that a reader sees, with the way back to the file for each of its characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indicia.intake.references.find_list import find_list
from indicia.model.place import Source

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
# In this order at each place; what is named `keep` stays as it is.
_MARK = re.compile(
    r"""
    (?P<fence>^[ ]{0,3}(?P<ticks>```+|~~~+)[^\n]*\n(?:.*?^[ ]{0,3}(?P=ticks)[^\n]*$|.*\Z))
    |(?P<comment><!--.*?-->)
    |(?P<code>(?<!`)(?P<tick>`{1,3})(?!`)[^`\n]{1,500}(?P=tick)(?!`))
    |(?P<auto><(?P<address>https?://[^\s<>]+)>)
    |(?P<image>!\[[^\]\n]{0,500}\]\([^()\n]{0,1000}\))
    |(?P<link>\[(?P<words>[^\[\]\n]{1,1000})\]
        \((?P<to>[^\s()<>]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)(?:[ ]"[^"\n]{0,300}")?\))
    |(?P<note>\[\^(?P<number>\w{1,20})\](?P<colon>:?))
    |(?P<keep>https?://[^\s<>]+)
    |(?P<tag></?[a-z][a-z0-9]{0,12}(?:\s[^<>\n]{0,500})?/?>)
    |(?P<escape>\\(?=[!-/:-@\[-`{-~]))
    |(?P<line>^[ \t]{0,3}(?:\#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+))
    |(?P<star>(?<![\s*])\*{1,3}|\*{1,3}(?![\s*]))
    |(?P<under>(?<!\w)_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?!\w))
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL | re.IGNORECASE,
)

Edit = tuple[int, int, str]


def read_markdown(text: str) -> tuple[str, Sequence[int]]:
    """The text without marks, and for each of its characters its offset in the file, with one more for the end.

    Links show their words; in the reference list their address, too, which is what a reference needs.
    """
    edits = list(_edits(text, len(text)))
    plain, offsets = _edited(text, edits)
    place = find_list(Source("", plain))
    if place is None:
        return plain, offsets
    return _edited(text, list(_edits(text, offsets[place[0]])))


def _edits(text: str, list_start: int) -> Iterator[Edit]:
    """Stretches and what stands in for them. From `list_start` on, links keep their address."""
    front = _FRONT_MATTER.match(text)
    at = 0
    if front:
        yield 0, front.end(), ""
        at = front.end()
    for found in _MARK.finditer(text, at):
        kind = found.lastgroup
        start, end = found.span()
        if found["keep"]:
            continue
        if found["link"]:
            yield start, found.start("words"), ""
            to = found["to"]
            if start >= list_start and to.startswith("http") and to not in found["words"]:
                yield found.end("words"), found.start("to"), " "
                yield found.end("to"), end, ""
            else:
                yield found.end("words"), end, ""
        elif found["auto"]:
            yield start, start + 1, ""
            yield end - 1, end, ""
        elif found["note"]:
            yield start + 1, start + 2, ""
            yield found.start("colon"), found.end("colon"), ""
        elif found["fence"] or found["code"] or found["comment"]:
            yield start, end, re.sub(r"[^\n]", " ", found[0]) if kind != "comment" else ""
        else:
            yield start, end, ""


def _edited(text: str, edits: Sequence[Edit]) -> tuple[str, Sequence[int]]:
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for start, end, instead in edits:
        pieces += (text[at:start], instead)
        offsets += range(at, start)
        offsets += (min(start + number, end) for number in range(len(instead)))
        at = end
    pieces.append(text[at:])
    offsets += range(at, len(text) + 1)
    return "".join(pieces), offsets
