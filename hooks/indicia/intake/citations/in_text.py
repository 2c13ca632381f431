"""Finds the citations of an article: in brackets, in running text, and numbered ones."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from indicia.intake.article.text import ArticleText, article_text
from indicia.intake.citations.bracketed import Found, read_segment, segments
from indicia.intake.citations.brackets import Bracket, find_brackets
from indicia.intake.citations.callouts import find_callouts
from indicia.intake.citations.labels import Knows, Label, tidy
from indicia.intake.citations.named_in_text import author_before
from indicia.intake.citations.numbering import numbered
from indicia.intake.citations.years import begins_with_year
from indicia.intake.resolution.name_index import NameIndex
from indicia.model.place import Source, Span
from indicia.model.reference import InText, Reference


def find_citations(
    source: Source, start: int, end: int, *, references: Sequence[Reference] = (), index: NameIndex | None = None
) -> tuple[InText, ...]:
    """The citations in a stretch of an article, in order. `references` is its list, which decides doubtful cases.

    `index` is that of the list, where it was made already. Numbered callouts (`[3]`, `[2-5]`, superscripts) are
    citations only where the list is numbered.
    """
    article = article_text(source.text, start, end)
    groups = list(_groups(article.text, (index or NameIndex(references)).knows))
    if numbered(references):
        groups = sorted([*groups, *find_callouts(article.text, references)], key=lambda group: group[0].start)
    return tuple(_in_text(found, number, article, source) for number, group in enumerate(groups, 1) for found in group)


def _groups(text: str, knows: Knows) -> Iterator[list[Found]]:
    """The citations of each bracket that has any; with the author before it where the text names one."""
    brackets = find_brackets(text)
    edges = sorted(edge for bracket in brackets for edge in (bracket.start + 1, bracket.end))
    led = {each.start for each in brackets if begins_with_year(text, _skip(text, each.start + 1), each.end)}
    # Most are read only once: a bracket that begins with a year waits for the author before it.
    read = {
        bracket.start: list(_inside(text, bracket, knows, bare_years=False))
        for bracket in brackets
        if bracket.start not in led
    }
    bare_years = _writes_no_comma(text, read.values())
    for bracket in brackets:
        author = _author(text, bracket, edges, knows) if bracket.start in led else None
        found = read.get(bracket.start)
        if found is None or bare_years:
            found = list(_inside(text, bracket, knows, bare_years=bare_years, author=author))
        if found:
            yield found


def _writes_no_comma(text: str, groups: Iterable[Sequence[Found]]) -> bool:
    """True where most labels of the article that were recognised stand before a year without a comma: `Doe 2019`."""
    with_comma = without = 0
    for group in groups:
        for found in group:
            if not text[found.start].isdigit():
                between = text[found.start + len(found.label) : found.dated.start]
                with_comma, without = with_comma + ("," in between), without + ("," not in between)
    return without > with_comma


def _author(text: str, bracket: Bracket, edges: Sequence[int], knows: Knows) -> Label | None:
    """The author before a bracket; brackets in front of it belong to others."""
    before = bisect_left(edges, bracket.start + 1) - 1
    return author_before(text, edges[before] if before >= 0 else 0, bracket.start, bracket.end, knows)


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \n":
        at += 1
    return at


def _inside(
    text: str, bracket: Bracket, knows: Knows, *, bare_years: bool, author: Label | None = None
) -> Iterator[Found]:
    label = author
    for number, (start, end) in enumerate(segments(bracket.start + 1, bracket.end - 1, text, bracket.holes)):
        found, label = _read(text, start, end, bracket, knows, before=label, bare_years=bare_years)
        for at, one in enumerate(found):
            if number == 0 and author is not None and one.label == author.text:
                yield (
                    _narrative(one, author, bracket, alone=len(found) == 1, text=text) if at == 0 else _also_named(one)
                )
            else:
                yield one


def _read(
    text: str, start: int, end: int, bracket: Bracket, knows: Knows, *, before: Label | None, bare_years: bool
) -> tuple[list[Found], Label | None]:
    """The citations in one part of a bracket; what stands in brackets of its own is none of it."""
    if not bracket.holes or not any(start < close and opening < end for opening, close in bracket.holes):
        return read_segment(text, start, end, knows, before=before, bare_years=bare_years)
    inside = _without_holes(text, start, end, bracket.holes)
    found, label = read_segment(inside, 0, len(inside), knows, before=before, bare_years=bare_years)
    return list(_shifted(found, start)), label


def _without_holes(text: str, start: int, end: int, holes: Sequence[tuple[int, int]]) -> str:
    """A stretch, of the same length, with spaces for what stands in brackets of its own."""
    parts: list[str] = []
    at = start
    for opening, close in holes:
        if start < close and opening < end:
            parts += [text[at:opening], " " * (close - opening)]
            at = close
    parts.append(text[at:end])
    return "".join(parts)


def _shifted(found: Iterable[Found], by: int) -> Iterator[Found]:
    for one in found:
        dated = replace(one.dated, start=one.dated.start + by, end=one.dated.end + by)
        yield replace(one, start=one.start + by, end=one.end + by, dated=dated)


def _also_named(found: Found) -> Found:
    return replace(found, narrative=True)


def _narrative(found: Found, author: Label, bracket: Bracket, *, alone: bool, text: str) -> Found:
    """The citation with the author before the bracket; the bracket's end belongs to it where nothing else is inside."""
    closes = alone and not text[found.end : bracket.end - 1].strip()
    end = bracket.end if closes else found.end
    return Found(author.start, end, author.text, found.dated, found.locator, narrative=True)


def _in_text(found: Found, group: int, article: ArticleText, source: Source) -> InText:
    span = Span(source, article.start(found.start), article.end(found.end))
    return InText(
        span=span,
        raw=span.written,
        label=tidy(found.label),
        year=found.dated.year,
        suffix=found.dated.suffix,
        locator=found.locator,
        form="narrative" if found.narrative else "parenthetical",
        group=group,
    )
