"""What follows a title: journal, volume, issue, pages, editors, book, place and publisher."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.intake.characters import holds_any
from indicia.intake.references.draft import Draft
from indicia.intake.references.title import breaks

_PAGE = r"[A-Za-z]{0,2}\d{1,7}"
_RANGE = rf"{_PAGE}(?:\s?[-–—_]\s?{_PAGE})?"
_PAGES_WORD = r"(?:pages?|pp?\.?|seiten?|S\.|с\.|стр\.|s\.|ss\.|səh\.)"
_NUMBER_WORD = r"(?:no|nr|num|number|issue|iss|nº|n°|№|heft|h|выпуск|вып|sayı|número)"
_VOLUME_WORD = r"(?:vols?|volume|bd|band|том|т|cilt|cild|jg|v)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 7(2), pp. 15–31 | 7 (2): 15–31 | 7(2):e123
        rf"(?<![\w.])(?P<volume>\d{{1,4}})\s?\((?P<issue>\w[^()]{{0,15}})\)(?:\s?[:,]\s?{_PAGES_WORD}?\s?(?P<pages>{_RANGE}))?",
        rf"\b{_VOLUME_WORD}\.?\s?(?P<volume>\d{{1,4}}|[IVXLC]{{1,7}})\b",
        rf"(?<!\w){_NUMBER_WORD}\.?\s?(?P<issue>\d{{1,4}}(?:[-–/]\d{{1,4}})?)\b",
        rf"(?<!\w){_PAGES_WORD}\s?(?P<pages>{_RANGE}(?:, ?{_RANGE})?)",
        # 111, 468: 128–162 | 12, 15–31 | 12:15–31
        rf"(?<![\w.:–-])(?P<volume>\d{{1,4}}),\s?(?P<issue>\d{{1,4}})\s{{0,3}}[:,]\s{{0,3}}(?P<pages>{_PAGE}\s?[-–—]\s?{_PAGE})",
        rf"(?<![\w.–-])(?P<volume>\d{{1,4}})\s?[:,;]\s{{0,3}}(?P<pages>{_PAGE}\s?[-–—]\s?{_PAGE})",
        rf"[:,]\s?(?P<pages>{_PAGE}\s?[-–—]\s?{_PAGE})(?=\s?[.,;)]|\s*$)",
        r"(?<![\w.–-])(?P<pages>\d{1,6}\s?[-–—]\s?\d{1,6})(?=\s?[.,;)]|\s*$)",
        r"(?<=[^\W\d_]) (?P<volume>\d{1,4})(?=\s?[,.:;]|\s\(\s+\)|\s*$)",
    )
)
# Each with what it finds.
_NUMBERS = tuple((pattern, tuple(pattern.groupindex)) for pattern in _PATTERNS)
_VOLUME = _NUMBERS[1]  # the one that may be in Roman numerals alone
_UNCUT = re.compile(r"[^,;()\[\]]+")
_QUOTED = ' .:“”"'
_SAYS = re.compile(r"[^\W_]")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_IN = re.compile(r"(?:^|(?<=[\s.,;“”\"’»]))(?:In|in|В кн\.)(?::\s?|\s)|//")
_EDITORS = (
    re.compile(r"(?P<names>[^()]{3,300}?),?\s\(?(?:eds?|Eds?|Hrsg|Hg|dir|éds?|red|ред)\b\.?\)?[,.:]?\s?"),
    re.compile(
        r"(?:[Ee]dited by|[Ee]ds?\.(?: by)?|[Hh]rsg\. von|под ред(?:акцией"
        r"|\.))\s(?P<names>[^().]{3,300}?)(?=[,.(]\s?|\s*$)"
    ),
)
_PLACE = re.compile(
    r"(?P<place>[^\W\d_][^:.,;()\d]{1,40}(?:, "
    r"[^:.,;()\d]{2,20})?)\s?:\s?(?P<publisher>[^:;()\d][^:;()]{1,80}?)(?=[.,;)(\s]*(?:$|[;()]|\d{4}|\.\s|,))"
)
_MARKER = re.compile(
    r"^(?:\W|\b(?:available|at|from|retrieved|accessed|online|url|doi|in|internet|and|pages?|p|pp|vols?|volume|no"
    r"|nr|issue|eds?|с|т|№|isbn|https|http|web|print)\b)*$",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"^(?:available|retrieved|accessed|online|doi|https?|url|isbn|режим доступа|verfügbar|disponible|erişim"
    r"|mövcuddur|pmid|arxiv)\b",
    re.IGNORECASE,
)


def read_facts(draft: Draft, start: int) -> dict[str, str]:
    """Claims the facts of publication behind `start`; gives them by field."""
    facts: dict[str, str] = {}
    if not _SAYS.search(draft.blanked(), start):
        return facts
    numbered = _DIGIT.search(draft.blanked(), start)
    for pattern, names in _NUMBERS if numbered else (_VOLUME,):
        _numbers(draft, start, pattern, names, facts)
        if len(facts) == 3:  # volume, issue and pages
            break
    within = _book(draft, start, facts)
    _place(draft, start, facts)
    _container(draft, start, facts, within=within)
    return {name: value for name, value in facts.items() if value}


def _numbers(draft: Draft, start: int, pattern: re.Pattern[str], names: tuple[str, ...], facts: dict[str, str]) -> None:
    wanted = [name for name in names if name not in facts]
    if len(wanted) < len(names) and ("pages" not in wanted or len(names) > 1):
        return
    match = pattern.search(draft.blanked(), start)
    if not match:
        return
    for name in wanted:
        if match[name]:
            facts[name] = draft.claim(*match.span(name))


def _book(draft: Draft, start: int, facts: dict[str, str]) -> bool:
    """Takes `In A. Editor (Ed.), ` apart; tells whether the work is part of another."""
    text = draft.blanked()
    inside = _IN.search(text, start)
    for pattern in _EDITORS:
        at = inside.end() if inside and pattern is _EDITORS[0] else start
        if pattern is _EDITORS[0] and not inside:
            continue
        match = pattern.match(text, at) if pattern is _EDITORS[0] else _named_editors(text, at)
        if match and match["names"].strip():
            facts["editors"] = draft.claim(*match.span("names"))
            break
    return inside is not None


def _named_editors(text: str, start: int) -> re.Match[str] | None:
    """`edited by A. Editor`, wherever it stands; most works have none."""
    return _EDITORS[1].search(text, start) if holds_any(text[start:].lower(), ("ed", "hrsg", "под ред")) else None


def _place(draft: Draft, start: int, facts: dict[str, str]) -> None:
    """Takes `London: Penguin`."""
    text = draft.blanked()
    match = _PLACE.search(text, start) if text.find(":", start) >= 0 else None
    if match and not _NOT_A_NAME.match(match["place"].strip()) and not _IN.match(match["place"]):
        facts["place"] = draft.claim(*match.span("place"))
        facts["publisher"] = draft.claim(*match.span("publisher"))


def _container(draft: Draft, start: int, facts: dict[str, str], *, within: bool) -> None:
    """The first name that is left is the journal or the book where there are numbers of one, else the publisher."""
    serial = bool(within or facts.get("volume") or facts.get("issue") or facts.get("pages"))
    for begin, end in _segments(draft, start):
        name = draft.plain[begin:end]
        if _MARKER.match(name) or _NOT_A_NAME.match(name.strip(" .,;:([")) or not _LETTERS.search(name):
            continue
        field = "container" if serial and "container" not in facts else "publisher"
        if field in facts:
            return
        inside = _IN.match(draft.text, begin)
        facts[field] = draft.claim(inside.end() if inside else begin, end).strip("“”\"'‘’«». ")


def _segments(draft: Draft, start: int) -> Iterator[tuple[int, int]]:
    """Free stretches behind `start`, cut at ends of sentences, commas, semicolons and brackets; no more than 40."""
    count = 0
    for begin, end in draft.free(start):
        if end - begin < 3 and not _SAYS.search(draft.plain, begin, end):
            continue
        at = begin
        stops = [*breaks(draft.plain, begin, end), (end, end)]
        for stop, following in stops:
            for part in _UNCUT.finditer(draft.plain, at, stop):
                text = part[0].lstrip(_QUOTED)
                offset = part.end() - len(text)
                if text := text.rstrip(_QUOTED):
                    count += 1
                    yield offset, offset + len(text)
            at = following
            if count > 40:
                return
