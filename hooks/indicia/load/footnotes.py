"""Footnotes of briefs and pages that come to nothing: without their note, without a mark, or where there are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from indicia.load.prose_uses import passages
from indicia.load.reading import nearest
from indicia.model.brief import Brief
from indicia.model.footnote import StrayFootnote
from indicia.model.page import MarkdownPage
from indicia.model.place import Passage, Span
from indicia.model.settings import Configuration
from indicia.prose import BRIEF, Dialect, MarkdownFailedError, TooManyMarksError, dialect
from indicia.prose.footnotes import FootnoteMark, footnote_marks, in_text, printed, surely_meant

_WORD_FOR_WORD = frozenset({"quote", "stated_as", "as_cited", "was"})
_KNOWING = frozenset({"footnotes", "extra"})


def stray_footnotes(
    briefs: Iterable[Brief], pages: Iterable[MarkdownPage], configuration: Configuration
) -> tuple[StrayFootnote, ...]:
    """All of a site, in the order of briefs, pages and places. Of a label in a text only the first is told."""
    found: list[StrayFootnote] = []
    for brief in briefs:
        for item, field, passage in passages(brief):
            block = field == "narrative" and not item
            if "[^" in passage.value and field.rpartition(".")[2].partition("[")[0] not in _WORD_FOR_WORD:
                found += [_of(mark, brief, item, field) for mark in _strays(passage, BRIEF, block=block)]
    written = dialect(configuration.markdown_extensions)
    for page in pages:
        if "[^" in page.body.value:
            found += [_of(mark, page=page.path) for mark in _strays(page.body, written, block=True)]
            if found and found[-1].fault == "off":  # one fault of the settings, whatever pages it touches
                break
    return tuple(found)


def _of(
    found: tuple[Span, str, str, str], brief: Brief | None = None, item: str = "", field: str = "", page: str = ""
) -> StrayFootnote:
    span, label, fault, meant = found
    return StrayFootnote(span, label, fault, meant, brief, item, field, page)


def _strays(passage: Passage, written: Dialect, *, block: bool) -> Iterator[tuple[Span, str, str, str]]:
    """Place, label, fault and what is meant of each mark that comes to nothing."""
    text = passage.value
    marks = footnote_marks(text)
    off = not written.names & _KNOWING
    if not marks or (block and not off and _labels(marks, "note") == _labels(marks, "reference", "bare")):
        return
    try:
        marks = in_text(text, marks, block=block, dialect=written)
        shown = printed(text, block=block, dialect=written)
    except (MarkdownFailedError, TooManyMarksError):
        return  # reading the citations of the text said so, or there is none to read
    if not block:
        found = _inline(text, marks, shown)
    elif off:
        found = _switched_off(marks, shown)
    else:
        found = _apart(text, marks, shown)
    for mark, fault, meant in found:
        yield passage.place(mark.start, mark.end), mark.label, fault, meant


def _labels(marks: Iterable[FootnoteMark], *roles: str) -> frozenset[str]:
    return frozenset(each.label for each in marks if each.role in roles)


def _inline(text: str, marks: Sequence[FootnoteMark], shown: str) -> Iterator[tuple[FootnoteMark, str, str]]:
    others = any(each.role == "note" for each in marks)
    for mark in marks:
        if f"[^{mark.label}]" in shown and surely_meant(text, mark, beside_others=others):
            yield mark, "inline", ""
            return


def _switched_off(marks: Sequence[FootnoteMark], shown: str) -> Iterator[tuple[FootnoteMark, str, str]]:
    notes = _labels(marks, "note")
    for mark in marks:
        if mark.role == "reference" and mark.label in notes and f"^{mark.label}" in shown:
            yield mark, "off", ""
            return


def _apart(text: str, marks: Sequence[FootnoteMark], shown: str) -> Iterator[tuple[FootnoteMark, str, str]]:
    """References without a note, and notes without a reference."""
    notes, used = _labels(marks, "note"), _labels(marks, "reference", "bare")
    unused = {each.label: each for each in reversed(marks) if each.role == "note" and each.label not in used}
    lost: dict[str, list[FootnoteMark]] = {}
    for mark in marks:
        if mark.label not in notes and f"[^{mark.label}]" in shown:
            lost.setdefault(mark.label, []).append(mark)
    sure = [
        each for each in lost.values()
        if any(surely_meant(text, mark, beside_others=bool(notes)) for mark in each)
    ]  # fmt: skip
    for those in sure:
        bare = [mark for mark in those if mark.role == "bare"]
        close = list(unused) if len(sure) == len(unused) == 1 else nearest(those[0].label, tuple(unused))
        if close:
            del unused[close[0]]
            yield those[0], "misspelt", close[0]
        elif len(bare) == 1 < len(those):
            yield bare[0], "uncoloned", ""
        else:
            yield those[0], "undefined", ""
    for mark in unused.values():
        yield mark, "unused", ""
