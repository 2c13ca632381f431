"""The raw citations of converted articles, held against the bibliography by the code that audits articles."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from indicia.model.bibliography import Entry
from indicia.model.brief import Brief
from indicia.model.evidence import Evidence
from indicia.model.finding import Other
from indicia.model.place import Passage, Source, Span
from indicia.model.reference import InText, Resolution
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.rules.citation.canonical_url import canonical


@value_class
class AsCited:
    """One raw citation: where it stands, as written, its verdict, and the entries that it names or may name.

    The verdict is one of `VERDICTS`; `missing`, too, where nothing in the text can be read as a citation.
    """

    brief: Brief
    evidence: Evidence
    field: str
    span: Span
    written: str
    verdict: str
    entries: tuple[Entry, ...] = ()
    reason: str = ""

    @property
    def others(self) -> tuple[Other, ...]:
        """The entries, for a finding."""
        return tuple(Other(each.key.span, f"`{each.key.value}`, {each.title}") for each in self.entries)

    @property
    def keys(self) -> str:
        """The keys of the entries, for a message."""
        return ", ".join(f"`{each.key.value}`" for each in self.entries)


# Compiled when first used (and kept by `re`): sites without raw citations do without.
_NAME_AND_YEAR = (
    r"(?!(?:[Ss]ee|[Cc]f|[Ee]\.|[Aa]s|[Qq]uoted)\b)([^\W\d](?:[^\d;:,()\[\]\n]*[^\W\d])?), ((?:19|20)\d\d)([a-z]?)"
)


def as_cited(site: Site) -> tuple[AsCited, ...]:
    """Every raw citation of the site, in its order. Worked out once for all rules that ask."""
    return _resolved(_One(site))


def work(entry: Entry) -> str:
    """What two entries of one work share: its address, else the key."""
    return (canonical(entry.url) if entry.url else "") or entry.key.value


class _One:
    """A site, the same only as itself: its parts are too many to compare."""

    __slots__ = ("site",)

    def __init__(self, site: Site) -> None:
        self.site = site

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _One) and other.site is self.site

    def __hash__(self) -> int:
        return id(self.site)


@value_class
class _Raw:
    """A raw citation, and where it stands in the text that is read."""

    brief: Brief
    evidence: Evidence
    field: str
    passage: Passage
    start: int


@functools.lru_cache(maxsize=1)
def _resolved(one: _One) -> tuple[AsCited, ...]:
    site = one.site
    raws, text = _gathered(site)
    if not raws:
        return ()
    # Intake costs a check its import, and only briefs made of articles need it.
    from indicia.intake.entries.references import entry_references
    from indicia.intake.resolution.resolve import resolve

    entries = tuple({work(entry): entry for entry in reversed(site.entries)}.values())[::-1]
    references = entry_references(entries, site.publisher_of)
    citations = _plain(raws, text)
    if citations is None:
        from indicia.intake.citations.in_text import find_citations

        citations = find_citations(Source("", text), 0, len(text), references=references)
    found = resolve(citations, references, publishers=site.publishers)
    return tuple(_told(raws, found, entries, site))


def _plain(raws: Sequence[_Raw], text: str) -> tuple[InText, ...] | None:
    """The citations, where each is `Name, year` and no more; None where one needs the reader of articles."""
    source = Source("", text)
    read = []
    for group, raw in enumerate(raws, 1):
        found = re.fullmatch(_NAME_AND_YEAR, raw.passage.value)
        if not found:
            return None
        span = Span(source, raw.start, raw.start + found.end())
        read.append(InText(span=span, raw=found[0], label=found[1], year=found[2], suffix=found[3], group=group))
    return tuple(read)


def _gathered(site: Site) -> tuple[list[_Raw], str]:
    """All raw citations, and a text with each in a bracket on a line of its own."""
    raws: list[_Raw] = []
    lines: list[str] = []
    at = 0
    for brief in site.briefs:
        for evidence in brief.evidence:
            for number, each in enumerate(evidence.as_cited, 1):
                passage = each.best()[1]
                line = f"({passage.value.replace(chr(10), ' ')})\n\n"
                raws.append(_Raw(brief, evidence, f"as_cited[{number}]", passage, at + 1))
                lines.append(line)
                at += len(line)
    return raws, "".join(lines)


def _told(raws: Sequence[_Raw], found: Sequence[Resolution], entries: Sequence[Entry], site: Site) -> Iterator[AsCited]:
    """Each resolution with its raw citation; both are in the order of the text."""
    waiting = list(reversed(found))
    for raw in raws:
        end = raw.start + len(raw.passage.value)
        read = False
        while waiting and waiting[-1].citation.span.start < end:
            each = waiting.pop()
            read = True
            named = [entries[number - 1] for number in each.references or each.candidates]
            yield _as_cited(raw, each, [*named, *_siblings(each, named, entries)], site)
        if not read:
            place = raw.passage.place(0, len(raw.passage.value))
            reason = "write it as in the article: name, year"
            yield AsCited(raw.brief, raw.evidence, raw.field, place, raw.passage.value, "missing", (), reason)


def _as_cited(raw: _Raw, found: Resolution, named: Sequence[Entry], site: Site) -> AsCited:
    """What a resolution says of the evidence: a bare year that fits several works is sure only where one is cited."""
    verdict = found.verdict
    if found.references and len(named) > 1:
        cited = {work(entry) for entry in map(site.entry_of, raw.evidence.cite) if entry}
        sure = work(named[0]) in cited
        verdict, named = (verdict, named[:1]) if sure else ("ambiguous", named)
    # The numbers in a reason count the list of an article; here they would count nothing.
    reason = re.sub(r" \(\d+\)", "", found.reason)
    place = _place(raw, found.citation)
    return AsCited(raw.brief, raw.evidence, raw.field, place, found.citation.raw, verdict, tuple(named), reason)


def _siblings(found: Resolution, named: Sequence[Entry], entries: Sequence[Entry]) -> Iterator[Entry]:
    """Works of the same author and year with a suffix, where the citation has none: `2025` beside `2025a`."""
    if found.references and not found.citation.suffix and found.citation.year:
        for entry in entries:
            same = entry.authors == named[0].authors and entry.year == named[0].year
            if same and entry.suffix and entry is not named[0]:
                yield entry


def _place(raw: _Raw, citation: InText) -> Span:
    length = len(raw.passage.value)
    start = min(max(citation.span.start - raw.start, 0), length)
    return raw.passage.place(start, min(max(citation.span.end - raw.start, start), length))
