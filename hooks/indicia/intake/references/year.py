"""Where the year of a reference stands, and whether authors or a title come before it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import replace

from indicia.intake.characters import holds_any, latin_suffix
from indicia.intake.references.dates import FULL_DATE, MONTH, MONTHS, YEAR
from indicia.intake.references.names import parted_end, read_names
from indicia.intake.references.title import quoted
from indicia.intake.references.year_patterns import IN_FIGURES, IN_WORDS, NO_DATE, UNDATED_STEMS
from indicia.model.value_class import value_class

# These begin with one class of characters, to which the search goes at once.
_BREAK = re.compile(r"[.?!](?<=[^\W\d_]{3}.)\s+(?=[\"“«„'‘(]?[^\W\d_a-z])")
_QUOTE = re.compile(r"[\"“”«„'‘](?:(?<!['‘])|(?<![^\s(].)(?=\w))")
_SERIAL = re.compile(
    r"\d\s?\(\d|\b(?:vol|no|pp?|nr|issue|том|№|т|с|s|cilt|sayı|bd|jg|hrsg)\.?\s?\d|\d+\s?[:–-]\s?\d", re.IGNORECASE
)
# A word with two letters that is not one of those that lead to pages and addresses.
_SAYS = re.compile(
    r"(?<!\w)(?!(?:pp?|vol|no|nr|pages?|isbn|doi|url|available|at|from|online|retrieved|accessed|https?|с|стр|print|web|in|s|cit[eé]d"
    r"|обращения|дата|режим|доступа|ed|pmid|pmc\w*)(?!\w))(?=\w*[^\W\d_]{2})\w",
    re.IGNORECASE,
)
# Dashes stand for the label of the line before, and nothing more belongs to it.
_REPEATED = re.compile(r"[—–_-]{2,8}[.,]?\s+\S")
_DAY_OR_MONTH_END = re.compile(
    rf"(?:(?:(?<!\d)\d\d?\.?\s{{0,2}})?{MONTH}|\b\d\d?\.)\s{{0,2}}(?:\d\d?)?,?\s{{0,2}}$", re.IGNORECASE
)
_UNFINISHED = re.compile(r"\b(?:of|in|for|from|since|to|and|the|by|until|from|before|after)$", re.IGNORECASE)
_YEAR_NEXT = re.compile(rf"\s?{YEAR}\s?,")
_DIGIT = re.compile(r"\d")
_MONTH_ENDS = tuple({name.replace("ı", "i")[-3:] for name in MONTHS})
_LONGEST_LABEL = 700
# A line is asked for its year when a list is looked for, when it is cut into references, and when it is taken apart.
_KEPT = 2048
_LONGEST_KEPT = 600
_OPENS = re.compile(r"(?:(?<=[\s(])|^)[“«„\"](?=\S)")
_LATE = re.compile(rf"{YEAR}", re.IGNORECASE)
_FULL = re.compile(FULL_DATE, re.IGNORECASE)


@value_class
class YearFound:
    """A year from `start` to `end` (brackets and separators too); if `early`, the label stands before it."""

    start: int
    end: int
    year: str
    suffix: str
    early: bool
    written: str
    bracketed: bool = False
    pre: str = ""
    post: str = ""


def find_year(text: str) -> YearFound | None:
    """The year of a reference. `text` has plain digits, and spaces where links stood."""
    early = early_year(text)
    return early or late_year(_without_quoted(text))


def _without_quoted(text: str) -> str:
    """The text with spaces for a title in quotation marks: a year in it is not that of the work."""
    for match in _OPENS.finditer(text):
        marks = quoted(text, match.start())
        if marks:
            return text[: marks[0]] + " " * (marks[1] - marks[0]) + text[marks[1] :]
        break
    return text


def early_year(text: str) -> YearFound | None:
    """The year between label and title (`Doe (2020)`, `Axios, 2026,`); None where it stands later."""
    return _kept(text) if len(text) <= _LONGEST_KEPT else _early_year(text)


@functools.lru_cache(maxsize=_KEPT)
def _kept(text: str) -> YearFound | None:
    return _early_year(text)


def _early_year(text: str) -> YearFound | None:
    head = text[: max(_LONGEST_LABEL, parted_end(text) + 60)]
    at_once, bracketed_year, loose = IN_WORDS if holds_any(head.lower(), UNDATED_STEMS) else IN_FIGURES
    first = at_once.match(head)
    if first and _says_more(text[first.end() : 4000]):
        suffix = latin_suffix(first["suffix"].strip())
        return YearFound(0, first.end(), first["year"], suffix, early=True, written=first["year"], post=first["post"])
    fallback: YearFound | None = None
    for match in _years(head, bracketed_year, loose):
        bracketed = match.re is bracketed_year
        stop = match.start() + (text[match.start()] == ".")  # the full stop of an initial is part of the name
        prefix, rest = text[:stop], text[match.end() :]
        if not _names_a_label(prefix, bracketed=bracketed):
            break
        if not _says_more(rest):
            continue
        if bracketed:
            return _found(match, early=True)
        if _UNFINISHED.search(prefix.rstrip()[-8:]) or _YEAR_NEXT.match(rest):
            continue
        day = _DAY_OR_MONTH_END.search(prefix[-24:]) if _may_end_in_date(prefix[-24:]) else None
        if day:
            dated = _with_day(text, match, max(0, len(prefix) - 24) + day.start())
            if dated:
                return dated
            continue
        if not match["post"].strip() and rest[:2].strip()[:1] in ("(", "["):
            break
        if match["pre"].strip() or match["post"].strip():
            return _found(match, early=True)
        if fallback is None and len(prefix.split()) <= 4:
            fallback = _found(match, early=True)
    return fallback


def _may_end_in_date(text: str) -> bool:
    """A cheap look before the pattern: the text ends like the name of a month, or there is a number in it."""
    bare = text.lower().rstrip(" \t\u00a0\u2009\u202f.,").replace("ı", "i").replace("\u0307", "")
    return bare.endswith(_MONTH_ENDS) or _DIGIT.search(text) is not None


def _years(head: str, bracketed: re.Pattern[str], loose: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The years of a text in their order, those in brackets first; searched for as far as they are asked for."""
    at = 0
    for match in bracketed.finditer(head) if "(" in head or "[" in head else ():
        for before in loose.finditer(head, at, match.start() + 1):
            yield before
            at = before.end()
        yield match
        at = max(at, match.start())
    yield from loose.finditer(head, at)


def _says_more(rest: str) -> bool:
    """Whether more than pages and an address follows: the title, then."""
    return _SAYS.search(rest, 0, 4000) is not None


def _with_day(text: str, match: re.Match[str], start: int) -> YearFound | None:
    """`Post, 12 May 2021, Title`: the year with its day and month from `start` on, where commas stand around them."""
    if not text[:start].rstrip().endswith(",") or not match["post"].startswith(","):
        return None
    written = text[start : match.end()].strip(" ,")
    return replace(_found(match, early=True), start=len(text[:start].rstrip(" ,")), written=written, pre=",")


def late_year(text: str) -> YearFound | None:
    """The year among the facts of publication: the last that stands as years do, and in no range of pages."""
    best: tuple[int, int, YearFound] | None = None
    for match in _LATE.finditer(text):
        before, after = text[max(0, match.start() - 14) : match.start()], text[match.end() : match.end() + 12]
        rank = _rank(before, after)
        found = YearFound(match.start(), match.end(), match[0], "", early=False, written=match[0])
        if best is None or (rank, match.start()) >= best[:2]:
            best = (rank, match.start(), found)
    if best is not None:
        return _widened(text, best[2])
    undated = re.search(NO_DATE, text[:4000])
    if undated:
        return YearFound(undated.start(), undated.end(), undated[0], "", early=False, written=undated[0])
    return None


_PAGES_BEFORE = re.compile(
    r"(?:\bpp?\.?|\bS\.|\bс\.|pages|[-–:]|\d\(\d*\)[,:]|№|N|\bno\.?|\bvol\.?|\barXiv)\s?$", re.IGNORECASE
)


def _rank(before: str, after: str) -> int:
    """How likely a number is the year of publication: 0 for a page, 3 where the place of a year is typical."""
    if _PAGES_BEFORE.search(before) or re.match(r"\s?[-–]\s?\d{3,}", after):
        return 0
    bounded_before = bool(re.search(r"[,(;:.]\s{0,2}$", before)) or bool(
        re.search(rf"(?:{MONTH}),?\s?(?:\d\d?,?\s)?$", before, re.IGNORECASE)
    )
    bounded_after = not after.strip() or bool(re.match(r"[a-z]?\s?[,.;:)\]]", after))
    return 1 + bounded_before + bounded_after + (before.endswith("(") and after.startswith(")"))


def _widened(text: str, found: YearFound) -> YearFound:
    """The year with the day and month that stand with it."""
    window = max(0, found.start - 24)
    for match in _FULL.finditer(text[window : found.end + 16]):
        start, end = window + match.start(), window + match.end()
        if start <= found.start and found.end <= end:
            return YearFound(start, end, found.year, "", early=False, written=match[0])
    month = re.search(rf"(?:{MONTH}\s?[-–/]\s?)?{MONTH},?\s{{0,2}}$", text[window : found.start], re.IGNORECASE)
    start = window + month.start() if month else found.start
    suffix = re.match(r"[a-z](?![^\W_])", text[found.end : found.end + 2])
    end = found.end + (1 if suffix else 0)
    return YearFound(start, end, found.year, suffix[0] if suffix else "", early=False, written=text[start:end])


def _names_a_label(prefix: str, *, bracketed: bool) -> bool:
    """Whether what stands before a year is an author or an organisation, not a title with all that follows."""
    label = prefix.strip(" ,;:").lstrip(".")
    if not label or _REPEATED.match(label):
        return False
    if _DIGIT.search(label) and _SERIAL.search(label):
        return False
    names = read_names(label)
    rest = label[names.end :]
    if names.names and (names.sure or names.others) and rest.strip(" .,"):
        if names.others or not _MORE_NAMES.match(rest):
            return False
        return not (_BREAK.search(rest) or len(re.findall(r"\b[a-zа-я]{2,}\b", rest)) >= 3 or _QUOTE.search(rest))
    if _QUOTE.search(label):
        if _OPENS.search(label) and _without_quoted(label) == label:
            return False
        if len(label) >= 60 or re.search(r"[,.?!][\"”»’]", label):
            return False
        return not re.search(r"[\"”»][.?!]?$", label) or (not bracketed and len(label.split()) <= 4)
    if _BREAK.search(label.rstrip(".")):
        return bracketed and names.end >= len(label) - 2
    return bracketed or len(label.split()) <= 40


_MORE_NAMES = re.compile(
    r"\s?(?:[,;&/(+]|(?:and|und|et|və|ve|и|та|with|for)\b|\(?(?:eds?|hrsg|dir|ред|red|jr|sr)\b)", re.IGNORECASE
)


def _found(match: re.Match[str], *, early: bool) -> YearFound:
    bracketed = "pre" not in match.re.groupindex
    suffix = latin_suffix(match["suffix"].strip()) if match["suffix"] else ""
    return YearFound(
        match.start(), match.end(), match["year"], suffix, early, match[0].strip(" ()[],.;:"), bracketed,
        "" if bracketed else match["pre"].strip(), "" if bracketed else match["post"].strip(),
    )  # fmt: skip
