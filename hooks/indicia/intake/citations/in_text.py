"""Finds the citations of an article: in brackets, in running text, and numbered ones."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from indicia.intake.article.text import ArticleText, article_text
from indicia.intake.citations.bracketed import Found, read_segment, segments
from indicia.intake.citations.brackets import Bracket, find_brackets
from indicia.intake.citations.callouts import find_callouts, numbered
from indicia.intake.citations.labels import Knows, Label, tidy
from indicia.intake.citations.named_in_text import author_before
from indicia.intake.citations.years import YEAR
from indicia.intake.resolution.name_index import NameIndex
from indicia.model.place import Source, Span
from indicia.model.reference import InText, Reference


def find_citations(source: Source, start: int, end: int, *, references: Sequence[Reference] = ()) -> tuple[InText, ...]:
    """The citations in a stretch of an article, in order. `references` is its list, which decides doubtful cases.

    Numbered callouts (`[3]`, `[2-5]`, superscripts) are citations only where the list is numbered.
    """
    article = article_text(source.text, start, end)
    index = NameIndex(references)
    groups = list(_groups(article.text, index.knows, bare_years=_writes_no_comma(article.text, index)))
    if numbered(references):
        groups = sorted([*groups, *find_callouts(article.text, references)], key=lambda group: group[0].start)
    return tuple(_in_text(found, number, article, source) for number, group in enumerate(groups, 1) for found in group)


def _writes_no_comma(text: str, index: NameIndex) -> bool:
    """True where most known labels of the article stand before a year without a comma: `Doe 2019`."""
    with_comma = without = 0
    for bracket in find_brackets(text):
        for found in _inside(text, bracket, index.knows, bare_years=False):
            if not text[found.start : found.start + 1].isdigit():
                between = text[found.start + len(found.label) : found.dated.start]
                with_comma, without = with_comma + ("," in between), without + ("," not in between)
    return without > with_comma


def _groups(text: str, knows: Knows, *, bare_years: bool) -> Iterator[list[Found]]:
    """The citations of each bracket that has any; with the author before it where the text names one."""
    brackets = find_brackets(text)
    edges = sorted(edge for bracket in brackets for edge in (bracket.start + 1, bracket.end))
    for bracket in brackets:
        first = YEAR.match(text, _skip(text, bracket.start + 1), bracket.end)
        author = None
        if first:
            before = bisect_left(edges, bracket.start + 1) - 1
            floor = edges[before] if before >= 0 else 0
            author = author_before(text, floor, bracket.start, bracket.end, knows)
        found = list(_inside(text, bracket, knows, bare_years=bare_years, author=author))
        if found:
            yield found


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \n":
        at += 1
    return at


def _inside(
    text: str, bracket: Bracket, knows: Knows, *, bare_years: bool, author: Label | None = None
) -> Iterator[Found]:
    inside = _without_holes(text, bracket)
    shift = bracket.start + 1
    label = author
    first = True
    for start, end in segments(0, len(inside), inside):
        found, label = read_segment(inside, start, end, knows, before=label, bare_years=bare_years)
        for at, one in enumerate(_shifted(found, shift)):
            if first and author is not None and one.label == author.text:
                yield (
                    _narrative(one, author, bracket, alone=len(found) == 1, text=text) if at == 0 else _also_named(one)
                )
            else:
                yield one
        first = False


def _without_holes(text: str, bracket: Bracket) -> str:
    """The inside of a bracket, of the same length, without what stands in brackets of its own."""
    parts: list[str] = []
    at = bracket.start + 1
    for start, end in bracket.holes:
        parts += [text[at:start], " " * (end - start)]
        at = end
    parts.append(text[at : bracket.end - 1])
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
    return replace(
        found, start=author.start, end=bracket.end if closes else found.end, label=author.text, narrative=True
    )


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
