"""Which stretches of Markdown are not the author's own words; and where sentences end.

Quotations, code, addresses, citations, the targets of links, HTML and names of works are somebody else's, or nobody's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

# Where a stretch may begin: found in one go; what begins there is looked at only then.
_SIGN = re.compile("""[“„«"‘'`<*_]|\\[[@\\[]|\\]\\(|\\[(?=[^\\[\\]@]{0,300}@)|https?://|^ {0,3}[>~]""", re.MULTILINE)
_OPENER = re.compile(
    r"""(?P<quote>[“„«"‘]|(?<!\w)'(?=\w))"""
    r"|(?P<fence>^ {0,3}(?:```|~~~))"
    r"|(?P<code>`+)"
    r"|(?P<whole>https?://\S+"
    r"|\[\[[^\[\]|\n]{0,200}\|?"  # the target of a cross-link, not its words
    r"|\[[^\[\]@]{0,300}@[^\[\]]{0,300}\]"  # a citation
    r"|\]\([^()\s]{0,1000}"
    r"|<!--(?s:.){0,2000}?-->"
    r"|</?[a-zA-Z][^<>]{0,500}>"
    r"|^ {0,3}>.*$"
    r"|(?<![\w*_])(?P<mark>[*_])(?=[^\W\d_a-zа-яəıöüğşç])(?:[^*_\n]|\n(?!\n)){3,200}(?P=mark)(?![\w*_]))",
    re.MULTILINE,
)
_CLOSERS = {"“": "”", "„": "“”", "«": "»", '"': '"”', "‘": "’", "'": "'’"}
_LONGEST = 1500
_END = re.compile(r"[.!?…]+[”»\"’)\]*_]*\s+|\n\s*\n|;\s+")
_SHORT = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "gen",
        "col",
        "st",
        "no",
        "vs",
        "prof",
        "sen",
        "rep",
        "e.g",
        "i.e",
        "г",
        "гг",
        "им",
        "т",
        "д",
    }
)


def foreign(text: str) -> list[tuple[int, int]]:
    """Stretches (start, end) that the author did not word, in order; they do not overlap."""
    found: list[tuple[int, int]] = []
    nothing: dict[str, int] = {}
    at = 0
    while sign := _SIGN.search(text, at):
        opener = _OPENER.match(text, sign.start())
        end = _end(text, opener, nothing) if opener else 0
        if opener and end:
            found.append((opener.start(), end))
        at = max(end, opener.end() if opener else sign.start() + 1)
    return found


def _end(text: str, opener: re.Match[str], nothing: dict[str, int]) -> int:
    """Where the stretch ends; 0 for a sign that opens none."""
    if opener["quote"]:
        return _end_of_quotation(text, opener["quote"], opener.end(), nothing)
    if opener["code"]:
        run = opener["code"]
        close = _find(text, run, opener.end(), nothing, lambda at: text[at + len(run) : at + len(run) + 1] != "`")
        return close + len(run) if close >= 0 else 0
    if opener["fence"]:
        close = text.find("\n" + opener["fence"].strip(), opener.end())
        return close + 4 if close >= 0 else len(text)
    emphasised = opener["mark"] and " " not in opener["whole"]
    return 0 if emphasised else opener.end()


def _end_of_quotation(text: str, sign: str, start: int, nothing: dict[str, int]) -> int:
    """Just behind the closing sign, which stands in the same paragraph; 0 without one."""
    apostrophe = sign in "‘'"
    ends = []
    for closer in _CLOSERS[sign]:
        # In a quotation between single marks an apostrophe is no end.
        close = _find(text, closer, start, nothing, lambda at: not (apostrophe and text[at + 1 : at + 2].isalnum()))
        if close >= 0:
            ends.append(close + 1)
    end = min(ends, default=0)
    return end if "\n\n" not in text[start:end] else 0


def _find(text: str, sign: str, start: int, nothing: dict[str, int], good: Callable[[int], bool]) -> int:
    """The next good sign within reach, or -1. `nothing` remembers up to where there is none, so that all is linear."""
    limit = min(len(text), start + _LONGEST)
    at = text.find(sign, max(start, nothing.get(sign, 0)), limit)
    while at >= 0 and not good(at):
        at = text.find(sign, at + 1, limit)
    if at < 0:
        nothing[sign] = limit
    return at


class Sentences:
    """The sentences of a text; a semicolon ends one as well."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(each.end() for each in _END.finditer(text) if _ends(text, each))]

    def around(self, at: int) -> tuple[int, int]:
        """Start and end of the sentence in which an offset lies."""
        number = bisect_right(self._starts, at)
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._starts[number - 1], end


def _ends(text: str, end: re.Match[str]) -> bool:
    """False behind an initial or an abbreviation, and before a small letter."""
    if end.group()[0] in "\n;":
        return True
    if text[end.end() : end.end() + 1].islower():
        return False
    words = text[max(0, end.start() - 12) : end.start()].split()
    word = words[-1].strip("(“«\"'").lower() if words else ""
    return end.group()[0] != "." or not (word in _SHORT or (len(word.rpartition(".")[2]) == 1 and word[-1:].isalpha()))
