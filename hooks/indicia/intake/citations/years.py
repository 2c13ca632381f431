"""Years as citations write them: `2021a, b`, `2021a–c`, `n.d.`, `in press`; and what may follow: pages, chapters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.intake.characters import holds_any, latin_suffix
from indicia.model.value_class import value_class

_UNDATED = (
    r"n\.\s?d\.?|s\.\s?a\.|o\.\s?J\.|б\.\s?г\.|б\.\s?р\.|t\.\s?y\.|no date|undated|tarihsiz|tarixsiz|"
    r"in press|in prep(?:aration|\.)?|forthcoming|to appear|submitted|çapda|nəşrdə|baskıda|в печати|у друці|im Druck|im Erscheinen|"
    r"sous presse|à paraître"
)
_SUFFIX = r"[a-zа-еі]"
_FIGURES = (
    r"[12](?:(?<=1)[5-9]|(?<=2)0)\d\d(?<![\w/§$€£#%-]\d{4})(?<!\d[.,]\d{4})(?:/(?:1[5-9]|20)\d\d)?"
    r"(?P<range>\s?[-–—]\s?(?:(?:1[5-9]|20)?\d\d)(?!\d))?"
    rf"(?P<suffix>{_SUFFIX}(?!\w)|[A-E](?!\w)|\s[a-e](?=\s?[,;)\]]))?(?![\w%°$€/]|[.,]\d|-[^\W\d])"
)
_IN_FIGURES = re.compile(rf"{_FIGURES}(?P<undated>(?!))?", re.IGNORECASE)
_IN_WORDS = re.compile(
    rf"(?:{_FIGURES}|(?<![\w/§$€£#%-])(?<!\d[.,])\b(?:{_UNDATED})(?:-?(?P<undated>[a-z])(?!\w))?(?!\w))", re.IGNORECASE
)
# One of these is in each way to say that there is no year: without them, nobody need look for it.
_UNDATED_STEMS = tuple(
    "n.|s.|o.|б.|t.|no date|undated|tarihsiz|tarixsiz|press|in prep|forthcoming|to appear|submitted|çapda|nəşrdə|baskıda"
    "|печати|друці|druck|erscheinen|paraître".split("|")
)
_MORE = re.compile(
    rf"(?P<gap>\s?[,&]\s?|\s?[,&]?\s?(?:and|və|ve|и|und|et)\s|\s?(?P<range>[-–—])\s?)(?P<suffix>{_SUFFIX})(?![\w'’.])",
    re.IGNORECASE,
)
LOCATOR = re.compile(
    r"(?:\s?[,:]\s?|\s)(?P<locator>(?:(?:pp?|pgs?|pages?|paras?|paragraphs?|§§?|ch|chs|chap|chapters?|chaps|sec|secs|sect|sections?|ss?|"
    r"vols?|volumes?|nos?|art|arts|articles?|bk|books?|parts?|pts?|figs?|figures?|tables?|tab|box|app|appendix|annex|nn?|note|fn|footnotes?|"
    r"lines?|ll?|cols?|columns?|ff?|fols?|folios?|eq|eqs|ex|ed|verse|pt|min|slides?|с|сс|стр|гл|п|т|разд|абз|s|səh|səhifə|fəsil|b|m|bölüm|bl|"
    r"sf|syf|cilt|c|kap|abs|rn|rz|bd|z|abb|tabl|рис|табл|ст|розд|loc|at)(?:\b\.?|(?<=§))\s?)"
    r"(?:(?:\d+|(?-i:[xvilc]+\b))(?:\.\d+)*[a-z]?\b(?:\s?[-–—,&]\s?(?!(?:1[5-9]|20)\d\d[a-z]?(?:\s?[,;)\]]|$))\d+[a-z]?\b)*(?:\s?ff?\.?)?|(?-i:[A-Z])\b\d*)"
    r"(?:\s?,\s?(?:n|fn|note)\.?\s?\d+)?"
    r"|(?<=:)\s?(?=\d)(?P<bare>\d+(?:\s?[-–—,]\s?\d+)*(?:\s?ff?\.?)?)|passim|et passim)",
    re.IGNORECASE,
)
_BARE = re.compile(r"\s?:\s?(?P<locator>\d+(?:\s?[-–—,]\s?\d+)*(?:\s?ff?\.?)?)(?!\w)")


@value_class
class Dated:
    """A year in a text: offsets, the year, its suffix in Latin. `implied` members of a range stand at its dash."""

    start: int
    end: int
    year: str
    suffix: str = ""
    ranged: bool = False


def years(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The years in a stretch of a text, in order, and what stands for one."""
    pattern = _IN_WORDS if holds_any(text[start:end].lower(), _UNDATED_STEMS) else _IN_FIGURES
    return pattern.finditer(text, start, end)


def begins_with_year(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text begins with a year, or with what stands for one."""
    return (_IN_FIGURES if text[start].isdigit() else _IN_WORDS).match(text, start, end) is not None


def read_year(match: re.Match[str]) -> Dated:
    """The year that `YEAR` found."""
    raw = match.group()
    suffix = match["suffix"] or match["undated"] or ""
    ranged = bool(match["range"])
    year = raw[: len(raw) - len(suffix)].rstrip("-") if suffix else raw
    if not raw[0].isdigit():
        year = "n.d." if _short(raw) else " ".join(year.casefold().split())
    return Dated(match.start(), match.end(), year.strip(), latin_suffix(suffix.strip()) if suffix else "", ranged)


def _short(raw: str) -> bool:
    return "." in raw or raw.casefold() in {"no date", "undated", "tarihsiz", "tarixsiz"}


def more_suffixes(text: str, first: Dated, end: int) -> list[Dated]:
    """The members that follow in `2021a, b` and `2021a–c`, up to `end`."""
    found: list[Dated] = []
    last = first
    while last.suffix and (more := _MORE.match(text, last.end, end)):
        suffix = latin_suffix(more["suffix"])
        if suffix <= last.suffix or ord(suffix) - ord(last.suffix) > 12:
            break
        if more["range"]:
            dash = more.span("range")
            between = range(ord(last.suffix) + 1, ord(suffix))
            found += [Dated(*dash, first.year, chr(letter)) for letter in between]
        last = Dated(*more.span("suffix"), first.year, suffix)
        found.append(last)
    return found


def read_locator(text: str, start: int, end: int) -> tuple[str, int]:
    """The pages or the like that follow a year at `start`, and where they end; empty and `start` without any."""
    if start >= end:
        return "", start
    match = _BARE.match(text, start, end) or LOCATOR.match(text, start, end)
    if match is None:
        return "", start
    return " ".join(match["locator"].split()), match.end()
