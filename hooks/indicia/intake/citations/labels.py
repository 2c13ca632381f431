"""The name in front of a year: where it begins, and whether it can be that of an author or outlet."""

from __future__ import annotations

import re
from collections.abc import Callable

from indicia.intake.citations.words import (
    DATED,
    HONORIFICS,
    LEAD_INS,
    MONTHS,
    NO_NAME,
    NUMBERED,
    OF_SURNAMES,
    PARTICLES,
)
from indicia.intake.resolution.place_names import PLACES
from indicia.model.value_class import value_class

_LEAD_IN = re.compile(
    rf"(?:{'|'.join(re.escape(words).replace(chr(92) + ' ', chr(92) + 's+') for words in sorted(LEAD_INS, key=len, reverse=True))})"
    r"(?![\w.@-])[\s,:]*",
    re.IGNORECASE,
)
# What they begin with: a cheap look at the names that stand where they could.
_LEAD_HEADS = frozenset(words[:2].lower() for words in LEAD_INS)
_WORD = re.compile(r"[^\s,]+")
ET_AL = re.compile(
    r"(?:\bet\.?\s*al\b\.?|\b(?:and|&)\s+(?:others|colleagues|co-workers)\b|&\s+al\b\.?|\bvə\s+b(?:\.|aşqaları\b)|\bи\s+(?:др\b\.?|соавт\b\.?)|"
    r"\bта\s+ін\b\.?|\bu\.\s?a\.|\bund\s+andere\b|\bve\s+ark\b\.?|\bve\s+diğerleri\b|\bvd\b\.?|\bet\s+coll\b\.?)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:^|\s)(?:&|and|və|ve|и|und|et|y|та|і)\s", re.IGNORECASE)
_MEASURE = re.compile(r"\d+\s?[-–:/]\s?\d+|\d[.,]\d|[=<>%°$€£±×~]|\d+\s(?:of|из)\s\d+|https?:|@")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\Z")
_LONGEST = 160

Knows = Callable[[str], str]
"""What the list has under a label: `person`, `outlet`, or nothing."""


@value_class
class Label:
    """Where a label begins and ends in the text, and whether its shape alone speaks for a citation."""

    start: int
    end: int
    text: str
    strong: bool


def find_label(text: str, start: int, end: int, knows: Knows, *, comma: bool) -> Label | None:
    """The label that ends at `end`, at the end of the stretch from `start`; None where nothing there is a name.

    `knows` tells the labels of the list. `comma` says that the year follows a comma, or the article writes none.
    """
    start = max(start, end - 4 * _LONGEST)
    start = _behind_lead_ins(text, start, end)
    chunk = text[start:end]
    if not chunk.strip():
        return None
    if len(chunk) <= _LONGEST and _known(chunk, knows):
        return Label(start, end, chunk, strong=True)
    pieces = _pieces(text, start, end)
    first = _first_name(text, start, end, pieces)
    for at in pieces:
        if first is not None and first < at and _JOINED.search(text[at:end]):
            continue  # `Roe and Poe` of `Doe, Roe and Poe`
        at = _behind_lead_ins(text, at, end)
        if end - at <= _LONGEST and _known(text[at:end], knows):
            return Label(at, end, text[at:end], strong=True)
    return _by_shape(text, start, end, pieces, knows, comma=comma)


def _known(chunk: str, knows: Knows) -> bool:
    return (chunk[:1].isalpha() or any(letter.isalpha() for letter in chunk)) and bool(knows(chunk))


def _behind_lead_ins(text: str, start: int, end: int) -> int:
    while True:
        while start < end and (text[start].isspace() or text[start] in ",:;–—-*"):
            start += 1
        head = text[start : start + 2]
        if head.isascii() and head.lower() not in _LEAD_HEADS:
            return start
        lead = _LEAD_IN.match(text, start, end)
        if not lead or lead.end() == start:
            return start
        start = lead.end()


def _pieces(text: str, start: int, end: int) -> list[int]:
    """Where the parts between commas begin, without the first; at most twelve, those nearest to the year."""
    found = [start + comma.end() for comma in re.finditer(r",\s*|[—–:]\s+|\s[–—]\s", text[start:end])]
    return found[-12:]


def _by_shape(text: str, start: int, end: int, pieces: list[int], knows: Knows, *, comma: bool) -> Label | None:
    begin = _first_name(text, start, end, pieces)
    if begin is None:
        return None
    for word in list(_WORD.finditer(text, begin, end))[-8:]:
        if text[max(begin, word.start() - 2) : word.start()].strip() == "," and _JOINED.search(
            text[word.start() : end]
        ):
            continue
        if word[0] == "&" or text[begin : word.start()].rstrip().endswith((" &", " and")):
            continue  # `Roe` of `Poe & Roe`: both wrote, whomever the list knows
        if knows(text[word.start() : end]) == "person":
            return Label(word.start(), end, text[word.start() : end], strong=True)
    begin = _behind_capitals(text, begin, end, knows)
    if _known(text[begin:end], knows):
        return Label(begin, end, text[begin:end], strong=True)
    label = text[begin:end]
    joint = bool(ET_AL.search(label) or (_JOINED.search(label) and comma))
    if not is_name(label) or _blocked(label, joint=joint) or len(label) > _LONGEST:
        return None
    whole = not text[start:begin].strip(" ,")
    if not joint and not (whole and comma):
        return None
    return Label(begin, end, label, strong=joint)


def _behind_capitals(text: str, start: int, end: int, knows: Knows) -> int:
    """Behind words that are written large only because a sentence or a list begins with them: `Both Reuters`."""
    for word in _WORD.finditer(text, start, end):
        bare = word.group().strip("\"'“”‘’.")
        if (
            (bare.isupper() and len(bare) > 1)
            or bare.casefold() not in NO_NAME - {"the"}
            or knows(text[word.start() : end])
        ):
            return word.start()
    return start


def _first_name(text: str, start: int, end: int, pieces: list[int]) -> int | None:
    """Where the names begin that end the stretch: the last parts between commas that are names, if they are authors."""
    last = pieces[-1] if pieces else start
    begins = [start, *pieces]
    authors = text[last:end]
    if (
        ET_AL.search(authors)
        or _JOINED.search(" " + authors)
        or re.fullmatch(r"(?:[A-ZА-Я]\.[\s-]?)+|Jr\.?|Sr\.?|I{2,3}", authors.strip())
    ):
        # `Doe, Roe and Poe` and `Doe, J.`: the parts before belong to it as far as they are single names.
        at = len(begins) - 1
        while at > 0 and _single_name(text[begins[at - 1] : begins[at]].strip(" ,")):
            at -= 1
        last = begins[at]
    return _after_prose(text, last, end)


def _single_name(piece: str) -> bool:
    found = piece.split()
    return (
        0 < len(found) <= 4
        and is_name(piece)
        and not re.search(r"\d|^[A-Z]{2,}$", piece)
        and not _blocked(piece, joint=True)
    )


def _after_prose(text: str, start: int, end: int) -> int | None:
    """Where the run of words begins that are written like names, at the end of the stretch."""
    begin: int | None = None
    for word in reversed(list(_WORD.finditer(text, start, end))):
        bare = word.group().strip("\"'“”‘’«».()[]*_")
        if _like_name(bare):
            begin = word.start()
        elif bare.casefold() not in PARTICLES | {"&"} and not (
            begin is None and ET_AL.search(text[word.start() : end])
        ):
            break
        elif bare in OF_SURNAMES and begin is not None:
            begin = word.start()
    return begin


def _like_name(word: str) -> bool:
    """True for a word with a capital, of a script without case, of a host, or a number."""
    if not word:
        return False
    return (
        any(c.isupper() or (c.isalpha() and not c.islower()) for c in word[:40])
        or word[0].isdigit()
        or bool(_DOMAIN.match(word))
    )


def is_name(label: str) -> bool:
    """True for what is written like the name of an author or outlet, whatever it is."""
    found = [word.strip("\"'“”‘’«».,()[]") for word in ET_AL.sub(" ", label).split()]
    found = [word for word in found if word]
    if not found or not any(c.isalpha() for c in label) or _MEASURE.search(label) or len(found) > 14:
        return False
    named = [word for word in found if _like_name(word) and not word.isdigit()]
    return bool(named) and all(_like_name(w) or w.casefold() in PARTICLES or w in "&-–" for w in found)


def _blocked(label: str, *, joint: bool) -> bool:
    """True for dates, places, articles of law, figures, treaties and the like."""
    found = [word.strip("\"'“”‘’«».,()[]") for word in label.casefold().split()]
    found = [word for word in found if word]
    if not found or found[-1] in MONTHS or found[0] in MONTHS:
        return True
    if any(word in DATED for word in found) or any(mark in label for mark in ("№", "§")):
        return True
    numbers = [at for at, word in enumerate(found) if word[0].isdigit()]
    if found[0] in NUMBERED and (len(found) == 1 or any(len(w) <= 3 or w[0].isdigit() for w in found[1:2])):
        return True
    if any(at > 0 and found[at - 1] in NUMBERED for at in numbers):
        return True
    if len(found) > 1 and re.fullmatch(r"\d{3,}|\d+[.,]\d+.*|[ivxlc]{2,}", found[-1]):
        return True
    place = [part.strip() for part in re.split(r",|\band\b|&", label.casefold().removeprefix("the "))]
    if all(part in PLACES or not part for part in place):
        return True
    if found[0] in NO_NAME and not joint and not re.match(r"\W*[A-ZА-Я]{2}", label):
        return len(found) == 1 or found[0] not in {"the", "first", "next", "all", "our", "we", "here"}
    if re.search(r"\b[A-Z]{1,4}\d{1,3}$", label):  # G20, COP29, MH17
        return True
    return len(found) == 1 and found[0] in HONORIFICS


def blocked(label: str) -> bool:
    """True where a label in running text names a date, a place, a law, a figure or an event."""
    return _blocked(label, joint=False)


def tidy(label: str) -> str:
    """A label as it is shown: one space, no invisible characters, no possessive, no quotation marks around it."""
    text = " ".join(label.split()).strip(' ,;:"“”«»„')
    if "'" not in text and "’" not in text:
        return text
    text = re.sub(r"(?<=[^\W\d_])['’]s?$", "", text) if re.search(r"['’]s$|s['’]$", text) else text
    return (
        text.removesuffix("'").removesuffix("’")
        if text.count("'") + text.count("’") == 1 and text[-1:] in "'’"
        else text
    )
