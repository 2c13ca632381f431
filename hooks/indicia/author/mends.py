"""Safe mends of an article, of its list and of the registry: what needs no judgement, as changes of their files.

Safe is what cannot change what a reference says: a comma (or the list's full stop) before an address, an address
without what follows readers, another spelling of an outlet that the registry knows by its host.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from indicia.author.skeleton import quoted
from indicia.author.suggestions import new_spellings
from indicia.model.place import Source, Span
from indicia.model.reference import Audit, Reference
from indicia.model.registry import Publisher
from indicia.model.tracking import without_tracking
from indicia.model.value_class import value_class

_GAP = re.compile(r"(?P<said>[^\s<\[(])(?P<gap>\s*)(?P<opening>[<\[(]*)\Z")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NOTHING_BEHIND = "\\ No newline at end of file\n"


@value_class
class Mend:
    """A change of a file: the stretch from `start` to `end` (code points) becomes `text`; and what that is."""

    start: int
    end: int
    text: str
    what: str


def list_mends(references: Iterable[Reference], source: Source) -> list[Mend]:
    """The mends of the references that stand in a file, in its order. Their places must be those in the file."""
    references = tuple(references)
    mark = _usual_mark(references, source)
    found: list[Mend] = []
    for reference in references:
        span = reference.span
        at = source.text.find(reference.url, span.start, span.end) if reference.url else -1
        if span.source is not source or at < 0:
            continue
        found += _title_comma(source.text, reference, at)
        found += _separator(source.text, span, at, reference.defects, mark)
        found += _address(reference.url, at)
    return sorted(found, key=lambda mend: mend.start)


def _title_comma(text: str, reference: Reference, end: int) -> Iterator[Mend]:
    """A comma between the year and the title of `Name, 2024 Title`."""
    if "missing_title_separator" not in reference.defects or not text.startswith(reference.label, reference.span.start):
        return
    year = re.compile(rf"[,.;:]\s{{0,2}}{re.escape(reference.year + reference.suffix)}(?=\s+[^\s(\[])")
    found = year.match(text, reference.span.start + len(reference.label), end)
    if found:
        yield Mend(found.end(), found.end(), ",", "comma behind a year")


def _usual_mark(references: Iterable[Reference], source: Source) -> str:
    """What most lines of a list have before their addresses: a full stop where that is its style, else a comma."""
    ends = Counter(
        gap["said"]
        for each in references
        if each.url
        and each.span.source is source
        and (at := source.text.find(each.url, each.span.start, each.span.end)) >= 0
        if (gap := _GAP.search(source.text, each.span.start, at))
    )
    return "." if ends["."] > ends[","] else ","


def _separator(text: str, span: Span, at: int, defects: Sequence[str], mark: str) -> Iterator[Mend]:
    """The list's mark and a space before an address that stands at `at`, where they are missing."""
    gap = _GAP.search(text, span.start, at)
    if not gap:
        return
    missing = mark if "missing_comma_before_url" in defects and gap["said"] not in ",.;:" else ""
    space = " " if "no_space_before_url" in defects and not gap["gap"] else ""
    if missing or space:
        behind = gap.end("said")
        what = {",": "comma", ".": "full stop", "": "space"}[missing]
        yield Mend(behind, behind, missing + space, f"{what} before an address")


def _address(url: str, at: int) -> Iterator[Mend]:
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return
    clean = without_tracking(url, host)
    if clean != url:
        yield Mend(at, at + len(url), clean, "address without what follows readers")


def registry_mends(audit: Audit, publishers: Mapping[str, Publisher]) -> dict[Source, list[Mend]]:
    """Spellings that the article and its list have for outlets of the registry, by the files of the registry.

    A record whose text leaves no plain place for them is left alone.
    """
    found: dict[Source, list[Mend]] = {}
    for domain, spellings in new_spellings(audit, publishers).items():
        publisher = publishers[domain]
        mend = _aliases(publisher, spellings)
        if mend:
            found.setdefault(publisher.id.span.source, []).append(mend)
    return {source: sorted(mends, key=lambda mend: mend.start) for source, mends in found.items()}


def _aliases(publisher: Publisher, spellings: Sequence[str]) -> Mend | None:
    """The spellings behind the last alias of a record `[a, b]`, or on a line of their own behind `domain:`."""
    new = ", ".join(map(quoted, spellings))
    text = publisher.id.span.source.text
    if publisher.aliases:
        at = publisher.aliases[-1].span.end
        at += text[at : at + 1] in ('"', "'")
        closes = re.compile(r"\s*,?\s*\]").match(text, at)
        return Mend(at, at, f", {new}", "alias of an outlet") if closes and "," not in closes[0] else None
    at = publisher.id.span.end
    at += text[at : at + 1] in ('"', "'")
    line = re.compile(r":[ \t]*(?:#[^\n]*)?\r?\n(?P<indent> +)\S").match(text, at)
    if not line:
        return None
    start = line.start("indent")
    return Mend(start, start, f"{line['indent']}aliases: [{new}]\n", "alias of an outlet")


def mended(text: str, mends: Sequence[Mend]) -> str:
    """The text with its mends; they are in order and do not overlap."""
    parts: list[str] = []
    at = 0
    for mend in mends:
        parts += (text[at : mend.start], mend.text)
        at = mend.end
    parts.append(text[at:])
    return "".join(parts)


def patch(path: str, before: str, after: str) -> str:
    """A unified diff that `patch -p1` and `git apply` take; empty where nothing changes."""
    lines = difflib.unified_diff(_LINE.findall(before), _LINE.findall(after), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n{_NOTHING_BEHIND}" for line in lines)
