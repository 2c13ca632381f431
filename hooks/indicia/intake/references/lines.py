"""Where one reference of a list ends and the next begins: lines, wrapped lines, several on a line, numbers."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from indicia.intake.characters import plain, without_invisible
from indicia.intake.references.links import find_links
from indicia.intake.references.names import read_names
from indicia.intake.references.year import early_year
from indicia.model.value_class import value_class

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_NUMBER = re.compile(
    r"(?P<mark>\[(?P<a>\d{1,4})\]|\((?P<b>\d{1,4})\)|\^?(?P<c>\d{1,4})[.)]|\[\^(?P<d>\d{1,4})\]:?"
    r"|(?P<e>\d{1,3}))(?P<gap>\s{1,8}|(?=[^\W\d]))"
)
_BULLET = re.compile(r"[•‣◦▪●·*+–—-]\s{1,8}(?=\S)")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CONTINUES = re.compile(
    r"(?:https?://|www\.|doi\b|available\b|retrieved\b|accessed\b|pp?\.\s?\d|vol\.\s?\d|\(?(?:1[4-9]"
    r"|20)\d\d[a-z]?\b(?!\s?[.,]\s?[^\W\d_]+[,.] )|url\b"
    r"|[,.;:)\]&/?=])",
    re.IGNORECASE,
)
_HANGS = re.compile(r"(?:[,(\[&/–—:-]|\b(?:and|und|et|və|ve|и|in|of|the|for|from|at|by|&))\s*$", re.IGNORECASE)
_COMPLETE = re.compile(r"[.)\]»”\"]\s*$")
# It begins with one class of characters, to which the search goes at once.
_YEAR = re.compile(r"[12nN](?:(?:(?<=1)[4-9]|(?<=2)[01])\d\d(?<!\d{5})(?!\d)|(?<=[nN])\. ?[dD]\.)")
_INLINE_NUMBER = re.compile(r"(?:(?<=\s)|^)\[(\d{1,4})\]\s")
_AFTER_LINK = re.compile(r"[>)\].,;]{0,3}\s{1,4}(?:[|;•–—]\s)?")
_WINDOW = 500


@value_class
class Stretch:
    """One reference: offsets in the text, where its list number or bullet ends, and how it was set."""

    start: int
    end: int
    body: int
    wrapped: bool = False
    shared_line: bool = False
    numbered: bool = False


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    text: str
    body: int
    number: int
    bullet: bool
    indent: int
    after_blank: bool


def stretches(text: str, start: int, end: int) -> Iterator[Stretch]:
    """The references of text[start:end]. Every line that is not blank belongs to one of them."""
    lines = list(_lines(text, start, end))
    counted = _is_counted(lines)
    bulleted = bool(lines) and not counted and sum(line.bullet for line in lines) * 2 > len(lines)
    group: list[_Line] = []
    dated = False
    for line in lines:
        if group and _begins(line, group, counted=counted, bulleted=bulleted, dated=dated):
            yield from _of(text, group, counted=counted)
            group, dated = [], False
        group.append(line)
        dated = dated or bool(_YEAR.search(line.text, 0, 20000))
    if group:
        yield from _of(text, group, counted=counted)


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    previous_end = start
    for match in _LINE.finditer(text, start, end):
        written = match[0]
        stripped = written.strip()
        if not without_invisible(stripped):
            continue
        begin = match.start() + len(written) - len(written.lstrip())
        head = _plain_head(text[begin : begin + 40])
        lead = len(head) - len(head.lstrip("\u200b\ufeff\u200e\u200f\u2060"))
        number = _NUMBER.match(head, lead)
        bullet = _BULLET.match(head, lead)
        mark = number or bullet
        count = int(next(filter(None, number.group("a", "b", "c", "d", "e")))) if number else 0
        between = text[previous_end : match.start()].replace("\r\n", "\n")
        yield _Line(
            begin, match.start() + len(written.rstrip()), stripped, begin + (mark.end() if mark else 0), count,
            bool(bullet),
            begin - match.start(), previous_end > start and sum(c in "\n\r" for c in between) > 1,
        )  # fmt: skip
        previous_end = match.end()


def _plain_head(written: str) -> str:
    return written if written.isascii() else plain(written).translate(_SUPERSCRIPTS)


def _is_counted(lines: list[_Line]) -> bool:
    """Whether lines are numbered: the first is, and each later number is the next one."""
    numbers = [line.number for line in lines if line.number]
    if not numbers or not lines[0].number or lines[0].number > 1900:
        return False
    if len(lines) == 1:
        text = plain(lines[0].text[:_WINDOW])
        number = _NUMBER.match(text[:40].translate(_SUPERSCRIPTS))
        marked = re.match(r"\W|\d{1,3}[.)]\s+[^\W\d]", lines[0].text)
        return number is not None and bool(marked or read_names(text[number.end() :]).names)
    following = sum(after - before == 1 for before, after in itertools.pairwise(numbers))
    return following >= max(1, (len(numbers) - 1) * 0.6)


def _begins(line: _Line, group: list[_Line], *, counted: bool, bulleted: bool, dated: bool) -> bool:
    """Whether a line starts a reference, with those of the running one before it."""
    if counted:
        last = next((item.number for item in reversed(group) if item.number), 0)
        return 0 < line.number - last <= 5 or (bool(line.number) and line.number == 1)
    if bulleted:
        return line.bullet
    if line.bullet:
        return True
    first, last_line = group[0], group[-1]
    head = _without_links(line.text[:_WINDOW])
    year = early_year(head)
    own = line.after_blank or year is not None
    if _runs_on(line, first) and not (own and dated and _starts_with_name(line)):
        return False
    if year is not None:
        return dated or not _HANGS.search(last_line.text[-40:])
    if line.after_blank:
        return dated or _ends_in_link(last_line.text)
    if not dated and not _ends_in_link(last_line.text):
        return False
    if _HANGS.search(last_line.text[-40:]):
        return False
    closed = _ends_in_link(last_line.text) or bool(_COMPLETE.search(last_line.text[-4:]))
    return closed or bool(read_names(head).names) or len(last_line.text) < 60


def _runs_on(line: _Line, first: _Line) -> bool:
    """Whether a line plainly goes on: set further in, a small letter, an address, a year at its start."""
    if line.indent > first.indent:
        return True
    head = plain(without_invisible(line.text[:80]))
    if _CONTINUES.match(head):
        return True
    # `report.az, 2025` starts with a small letter as well: a label with a year behind it.
    return head[:1].islower() and not re.match(r"[^\s,]{2,40}(?: [^\s,]{1,30}){0,3},? \(?(?:1[4-9]|20)\d\d", head)


def _starts_with_name(line: _Line) -> bool:
    """Whether a name begins a line, as `van der Berg, A.` does with a small letter."""
    return line.text[:1].isalpha() and bool(read_names(plain(without_invisible(line.text[:200]))).names)


def _ends_in_link(text: str) -> bool:
    tail = text[-_WINDOW:].split()
    return bool(tail) and ("://" in tail[-1] or tail[-1].startswith(("www.", "10.", "doi:")))


def _without_links(text: str) -> str:
    clean = plain(text)
    for link in reversed(find_links(text)):
        clean = clean[: link.start] + " " * (link.end - link.start) + clean[link.end :]
    return clean


def _of(text: str, group: list[_Line], *, counted: bool) -> Iterator[Stretch]:
    """The references of a group of lines: one, unless several share a line."""
    start, end = group[0].start, group[-1].end
    first = group[0]
    marked = first.bullet or (counted and bool(first.number))
    body = first.body if marked else first.start
    cuts = _cuts(text, body, end) if len(group) == 1 else []
    if not cuts:
        yield Stretch(start, end, body, wrapped=len(group) > 1, numbered=counted and bool(first.number))
        return
    for begin, stop in zip([body, *cuts], [*cuts, end], strict=True):
        finish = begin + len(text[begin:stop].rstrip())
        number = _INLINE_NUMBER.match(text, begin, finish)
        yield Stretch(
            start if begin == body else begin,
            finish,
            number.end() if number else begin,
            False,
            True,
            bool(number) or counted,
        )


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where further references begin within a line: at the next number, or behind an address that a label follows."""
    inside = text.find("[", start, end) >= 0
    numbers = [m for m in _INLINE_NUMBER.finditer(text, start, end) if m.start() > start] if inside else []
    if numbers and all(int(b[1]) - int(a[1]) == 1 for a, b in itertools.pairwise(numbers)):
        return [match.start() for match in numbers]
    cuts: list[int] = []
    line = text[start:end]
    for link in find_links(line):
        gap = _AFTER_LINK.match(line, link.end)
        if not gap:
            continue
        rest = line[gap.end() : gap.end() + _WINDOW]
        if not rest[:1].isalnum() and rest[:1] not in "\"“«'‘":
            continue
        if _CONTINUES.match(rest) or rest[:1].islower():
            continue
        found = early_year(_without_links(rest))
        if found and found.start < 160:
            cuts.append(start + gap.end())
    return cuts
