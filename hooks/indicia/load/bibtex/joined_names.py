"""Several people written as one name: with commas, semicolons, `&` or `et al.` where BibTeX wants ` and `."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indicia.load.bibtex.names import TooManyCommasError, read_name

_REST = r"|\\.|[{}]"
_SEMICOLON = re.compile(r"(?P<sign>(?<!&amp);)" + _REST, re.DOTALL)
_COMMA = re.compile(r"(?P<sign>,)" + _REST, re.DOTALL)
_JOINING = re.compile(r"(?P<sign>\s+(?:\\?&|&amp;|və|и|та|und|ve)\s+)" + _REST, re.DOTALL)
_OTHERS = re.compile(
    r"(?:\A|[\s,~]+)(?:et\.?[\s~]+al\b\.?|və b\.|və başqaları|və digərləri|и др\.|и другие)[\s,]*\Z", re.IGNORECASE
)
_SUFFIX = re.compile(r"(?:jr|sr|jnr|snr|[ivx]+|ph\.?\s?d|m\.?\s?d|esq|мл|ст|oğlu|qızı)\.?", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s~-]*){1,3}")
# Lower-case words that stand in names of people.
_PARTICLES = frozenset({
    "al", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "gizi", "ibn", "la", "le",
    "oglu", "oğlu", "qızı", "van", "von", "y",
})  # fmt: skip
# Endings that hardly any given name has: of family names of the region, in Latin and Cyrillic letters.
_FAMILY = re.compile(r"\w{2,}(?:[oe]va?|zad[eə]|enko|shvili|[оеё]ва?|заде|енко|швили)", re.IGNORECASE)


def people_in(written: str, others: Sequence[str]) -> list[str]:
    """The names that one stretch between two `and` seems to hold, each as it should stand; empty where it is one name.

    `others` are the other stretches of the field. The last name is `others` where the list ends `et al.` An
    organisation in braces is a name like any; where commas may be those of `Family, Given`, they are.
    """
    written = " ".join(written.split())
    rest = _OTHERS.sub("", written)
    names = [name for part in _split(rest, _SEMICOLON) if part for name in _in_part(part, others)]
    if rest != written:
        return [*names, "others"]
    return names if len(names) > 1 or names != [written] else []


def _in_part(part: str, others: Sequence[str]) -> Iterator[str]:
    """The names of a stretch without semicolons."""
    joined = _split(part, _JOINING)
    if len(joined) > 1 and all(_whole(each) or "," in each for each in joined):
        for each in joined:
            yield from _at_commas(each, [*others, *(other for other in joined if other != each)])
    else:
        yield from _at_commas(part, others)


def _at_commas(part: str, others: Sequence[str]) -> Iterator[str]:
    trimmed = part.rstrip(" \t\r\n,")
    pieces = _split(trimmed, _COMMA)
    if len(pieces) > 1 and all(map(_whole, pieces)) and (len(pieces) > 2 or _two_people(pieces, others)):
        yield from pieces
    elif len(pieces) > 3 and len(pieces) % 2 == 0 and all(map(_INITIALS.fullmatch, pieces[1::2])):
        yield from (f"{family}, {given}" for family, given in zip(pieces[::2], pieces[1::2], strict=True))
    else:
        yield trimmed


def _two_people(pieces: Sequence[str], others: Sequence[str]) -> bool:
    """Whether `A B, C D` is two people and no family name of two words.

    Both end as only family names do, or the other names of the field put the given name first, too.
    """
    if all(_FAMILY.fullmatch(each.split()[-1]) and not _FAMILY.fullmatch(each.split()[0]) for each in pieces):
        return True
    return any("," not in each and not each.startswith("{") and _whole(each) for each in others)


def _split(raw: str, sign: re.Pattern[str]) -> list[str]:
    """Parts between signs outside braces, without blanks around them."""
    parts, start, depth = [], 0, 0
    for mark in sign.finditer(raw):
        depth += {"{": 1, "}": -1}.get(mark[0], 0)
        if mark["sign"] and depth == 0:
            parts.append(raw[start : mark.start()])
            start = mark.end()
    return [part.strip() for part in (*parts, raw[start:])]


def _whole(part: str) -> bool:
    """Whether a part is a person's whole name, such as `Rashad Abbasov`, `R. Abbasov` or `Ursula von der Leyen`."""
    words = re.split(r"[\s~]+", part.strip())
    if not 2 <= len(words) <= 5 or _SUFFIX.fullmatch(part) or any(_SUFFIX.fullmatch(each) for each in words[1:]):
        return False
    if not all(each[:1].isupper() or each in _PARTICLES or each.startswith("{\\") for each in words):
        return False
    try:
        return not read_name(part).like_an_organisation and len(words[-1].strip("{}.")) > 1
    except TooManyCommasError:
        return False
