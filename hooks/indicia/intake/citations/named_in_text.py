"""Authors whom the text itself names, in front of a year in brackets: `Doe and Roe (2019)`, `Doe’s (2024)`."""

from __future__ import annotations

import re

from indicia.intake.citations.labels import ET_AL, Knows, Label, blocked, is_name
from indicia.intake.citations.words import HONORIFICS, MONTHS, NO_NAME, OF_SURNAMES, PARTICLES, REPORTING

_WINDOW = 200
_WORDS = 12
# It begins with one class of characters, to which the search goes at once.
_STOP = re.compile(
    r"[()\[\];!?|\t.:\n\"“”«»](?:(?<=[()\[\];!?|\t])|(?<=[.:])\s+(?=[^\W\d_a-zа-я]|[\"“])|(?<=\n)\s*\n"
    r"|(?<=[\"“”«»])(?=\s|$)|(?<=[\"“«])(?=\w))"
)
_OPENING = "\"'“‘«*_—–"
_ENDS_SENTENCE = re.compile(
    r"(?:^|\s)(?:et al|al|др|др|və b|ve ark|[^\W\d_]|Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|No|Inc|Ltd|Co|U\.S)\Z", re.IGNORECASE
)
_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"['’]s?$")
_ANNOUNCED = re.compile(
    r"(?:\baccording\s+to|\bsee(?:\s+also)?|\bcf\.?|\bfollowing|\bby|\bper|\bunlike|\bdoes|\bas\s+in|görə|\bсогласно|\bпо|\bу|\bnach|\blaut|\bselon|"
    r"\bwork\s+of|\bstudy\s+of|\bfindings\s+of|\bsiehe|\bvgl\.|\bvoir|\bсм\.|\bbax)\s*\Z",
    re.IGNORECASE,
)
# Small words with which no name begins, but for those of surnames.
_NO_FIRST = (PARTICLES | NO_NAME) - OF_SURNAMES
_NEXT = re.compile(r"\s*(?P<word>[^\W\d_]+)")
_JOINTS = frozenset(("and", "&", "və", "ve", "и", "und", "et", "y", "та"))


def author_before(text: str, floor: int, end: int, behind: int, knows: Knows) -> Label | None:
    """The author named right before the bracket at `end`; nothing before `floor` is looked at.

    `behind` is where the bracket closes: a verb of saying there speaks for an author whom no list knows.
    """
    low = _low(text, max(floor, end - _WINDOW), end)
    before = text[low:end].rsplit(None, _WORDS)
    start = low + len(before[0]) if len(before) > _WORDS else low
    found = [word.span() for word in _WORD.finditer(text, start, end)]
    if not found or end - found[-1][1] > 2:
        return None
    stop = found[-1][1]
    owned = _POSSESSIVE.search(text, low, stop)
    bare_stop = owned.start() if owned else stop
    for start, word_end in found:
        if text[start] in _OPENING:
            start = _opened(text, start, stop)
        first = text[start : min(word_end, bare_stop)].strip(",.")
        if not first or first in _NO_FIRST:
            continue
        candidate = text[start:bare_stop]
        if knows(candidate):
            begin = start if knows(candidate) == "person" else _whole_name(text, found, start)
            pair = _pair(text, found, start, stop)
            return pair or Label(begin, stop, text[begin:stop], strong=True)
    return _unknown(text, found, low, behind)


def _low(text: str, low: int, end: int) -> int:
    """Where the sentence or bracket begins in which the author stands."""
    for mark in _STOP.finditer(text, low, end - 1):
        if mark.group()[0] != "." or not _ENDS_SENTENCE.search(text[max(low, mark.start() - 12) : mark.start()]):
            low = mark.end()
    return low


def _opened(text: str, start: int, stop: int) -> int:
    while start < stop and text[start] in _OPENING:
        start += 1
    return start


def _whole_name(text: str, found: list[tuple[int, int]], start: int) -> int:
    """Where an outlet's name begins: `Yeni Musavat` is not `Musavat`, though the list may know only that one."""
    for first, last in reversed([span for span in found if span[1] <= start]):
        word = text[first:last]
        bare = word.strip("\"'“”‘’*_").casefold()
        if (
            not _named(word)
            or word[-1] in ",.:;"
            or bare in NO_NAME | MONTHS | HONORIFICS
            or word.endswith(("'s", "’s"))
        ):
            break
        start = _opened(text, first, last)
    return start


def _pair(text: str, found: list[tuple[int, int]], start: int, stop: int) -> Label | None:
    """`Doe and Roe` where only Roe was recognised and `&` or a surname says that both wrote."""
    before = [span for span in found if span[1] <= start]
    if len(before) < 2 or text[slice(*before[-1])] != "&":
        return None
    first = before[-2][0]
    return Label(first, stop, text[first:stop], strong=True) if is_name(text[first:stop]) else None


def _unknown(text: str, found: list[tuple[int, int]], low: int, behind: int) -> Label | None:
    stop = found[-1][1]
    begin = _run(text, found)
    if begin is None:
        return None
    label = text[begin:stop]
    owned = bool(re.search(r"[^\W\d_]['’]s$|s['’]$", label))
    bare = _POSSESSIVE.sub("", label)
    if not is_name(bare) or blocked(bare):
        return None
    joint = bool(ET_AL.search(bare)) or _surnames(bare)
    if not (joint or owned or _said(text, behind) or _ANNOUNCED.search(text[low:begin])):
        return None
    return Label(begin, stop, label, strong=joint)


def _run(text: str, found: list[tuple[int, int]]) -> int | None:
    """Where the names begin that end the stretch, read backwards word by word."""
    begin: int | None = None
    ends_with = ET_AL.search(text[found[0][0] : found[-1][1]])
    for at in range(len(found) - 1, -1, -1):
        start, stop = found[at]
        word = text[start:stop].strip("\"'“”‘’«»*_")
        if ends_with and start >= found[0][0] + ends_with.start():
            continue
        bare = word.strip(",.").casefold()
        if begin is not None and word.endswith((",", ".", ":")) and not _author_comma(text, found, at):
            break
        if _named(word) and bare not in MONTHS and bare not in HONORIFICS and (bare not in NO_NAME or begin is None):
            begin = start if bare not in NO_NAME else begin
        elif (
            begin is not None
            and (bare in PARTICLES or bare in _JOINTS)
            and at > 0
            and _named(text[slice(*found[at - 1])])
        ):
            continue
        elif begin is not None and bare in OF_SURNAMES:
            begin = start
        else:
            break
    return _opened(text, begin, found[-1][1]) if begin is not None else None


def _author_comma(text: str, found: list[tuple[int, int]], at: int) -> bool:
    """True for the comma of `Doe, Roe and Poe` and the point of `J. Doe`."""
    word = text[slice(*found[at])]
    rest = text[found[at][1] : found[-1][1]]
    if word.endswith("."):
        return len(word) <= 3
    return word.endswith(",") and bool(
        re.match(r"\s*(?:[^\s,]+,\s*){0,4}(?:[^\s,]+\s+|\s*)(?:and|&|və|и|und|et)\s+\S+$", rest)
    )


def _named(word: str) -> bool:
    return any(c.isupper() for c in word[:40])


def _surnames(label: str) -> bool:
    """True for `Doe and Roe`: single names joined by `and`."""
    return bool(
        re.fullmatch(r"(?:[^\W\d_][\w'’-]+,\s+)*[^\W\d_][\w'’-]+,?\s+(?:and|&|və|и|und)\s+[^\W\d_][\w'’-]+", label)
    )


def _said(text: str, behind: int) -> bool:
    word = _NEXT.match(text, behind, behind + 40)
    return word is not None and word["word"].casefold() in REPORTING
