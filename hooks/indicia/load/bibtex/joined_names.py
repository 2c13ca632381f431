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

# `Иванов И.И.`, `Smith J.`; where several stand in a row, the dots may be missing: `Smith J`.
_SURNAME_FIRST = re.compile(r"([^\W\d_][\w'’-]+)[\s~]+((?:[^\W\d_]\.[\s~-]*){1,3})")
_SURNAME_FIRST_BARE = re.compile(r"([^\W\d_][\w'’-]+)[\s~]+([^\W\d_](?<=[A-ZА-ЯƏÇĞİÖŞÜ]))")
_INITIAL_FIRST = re.compile(r"(?:[^\W\d_]\.[\s~-]*)+[^\W\d_][\w'’-]")
_ORGANISATION = re.compile(r"\{[^{}\s]+\s[^{}]+\}")
# Given names that hardly any family bears: no list of names, but enough of one to tell two people from two surnames.
_GIVEN = frozenset({
    "alexander", "alice", "andrew", "ann", "anna", "anne", "carl", "catherine", "christopher", "daniel", "david",
    "elena", "elizabeth", "emily", "emma", "eric", "george", "helen", "jack", "james", "jane", "jennifer", "jessica",
    "john", "joseph", "julia", "karen", "kate", "laura", "linda", "lisa", "maria", "mary", "michael", "nancy", "olga",
    "patricia", "peter", "richard", "robert", "sarah", "stephen", "steven", "susan", "thomas", "william",
    "anar", "araz", "aygün", "aynur", "aysel", "elçin", "elnur", "farid", "fərid", "günel", "ilham", "kamran", "leila",
    "leyla", "nigar", "nərgiz", "orxan", "ramin", "rashad", "rauf", "rəşad", "samir", "sevinc", "tural", "vüqar",
    "александр", "алексей", "анна", "владимир", "дмитрий", "елена", "иван", "мария", "михаил", "наталья", "николай",
    "ольга", "петр", "пётр", "сергей", "татьяна",
})  # fmt: skip


def people_in(written: str, others: Sequence[str]) -> list[str]:
    """The names that one stretch between two `and` seems to hold, each as it should stand; empty where it is one name.

    `others` are the other stretches of the field. The last name is `others` where the list ends `et al.` An
    organisation in braces is a name like any; where commas may be those of `Family, Given`, they are.
    """
    written = " ".join(written.split())
    rest = _OTHERS.sub("", written)
    parts = [part for part in _split(rest, _SEMICOLON) if part]
    names = [_braced(name) for part in parts for name in _in_part(part, others, alone=len(parts) == 1)]
    if rest != written:
        return [*names, "others"]
    return names if len(names) > 1 or names not in ([written], [_braced(written)]) else []


def _braced(name: str) -> str:
    """An organisation among several names in braces of its own, so that it is read as one."""
    try:
        return f"{{{name}}}" if "," not in name and read_name(name).like_an_organisation else name
    except TooManyCommasError:
        return name


def _in_part(part: str, others: Sequence[str], *, alone: bool) -> Iterator[str]:
    """The names of a stretch without semicolons; `alone` where it is the only one."""
    joined = _split(part, _JOINING)
    if len(joined) > 1 and all(_whole(each) or "," in each for each in joined):
        others = [*others, *(each for each in joined if "," not in each)]
        for each in joined:
            yield from _at_commas(each, others, alone=False)
    else:
        yield from _at_commas(part, others, alone=alone)


def _at_commas(part: str, others: Sequence[str], *, alone: bool) -> Iterator[str]:
    trimmed = part.rstrip(" \t\r\n,")
    pieces = _split(trimmed, _COMMA)
    if len(pieces) > 1 and all(map(_whole, pieces)) and (len(pieces) > 2 or _two_people(pieces, others)):
        yield from pieces
    elif len(pieces) > 3 and len(pieces) % 2 == 0 and all(map(_INITIALS.fullmatch, pieces[1::2])):
        yield from (f"{family}, {given}" for family, given in zip(pieces[::2], pieces[1::2], strict=True))
    elif turned := [name for each in pieces if (name := _turned(each, alone=alone and len(pieces) == 1))]:
        yield from turned if len(turned) == len(pieces) else [trimmed]
    elif len(pieces) > 1 and all(map(_ORGANISATION.fullmatch, pieces)):
        yield from pieces
    else:
        yield trimmed


def _turned(written: str, *, alone: bool) -> str:
    """`Family, Given` of a name that begins with the family name and has no comma; empty where that is not certain.

    `Leyla H.` may be somebody whose family name is withheld, so that a name alone needs two initials, or an ending.
    """
    found = _SURNAME_FIRST.fullmatch(written) or (None if alone else _SURNAME_FIRST_BARE.fullmatch(written))
    if found and not _SUFFIX.fullmatch(found[2]):
        several = not alone and found[1].casefold() not in _GIVEN
        sure = several or found[2].count(".") > 1 or _FAMILY.fullmatch(found[1])
        return f"{found[1]}, {found[2]}" if sure else ""
    words = written.split()
    if not alone and len(words) == 2 and _FAMILY.fullmatch(words[0]) and not _FAMILY.fullmatch(words[1]):
        return f"{words[0]}, {words[1]}"
    return ""


def pairs_in(written: str) -> list[str]:
    """`Family, Given` of a name with more commas than a name can have, where these may be several people's."""
    pieces = _split(" ".join(written.split()), _COMMA)
    if len(pieces) % 2 or not all(each[:1].isupper() and len(each.split()) < 3 for each in pieces):
        return []
    return [f"{family}, {given}" for family, given in zip(pieces[::2], pieces[1::2], strict=True)]


def _two_people(pieces: Sequence[str], others: Sequence[str]) -> bool:
    """Whether `A B, C D` is two people and no family name of two words.

    Both begin with initials or with names that hardly any family bears; or both end as only family names do; or the
    other names of the field put the given name first, too.
    """
    if all(map(_INITIAL_FIRST.match, pieces)):
        return True
    words = [each.casefold().split() for each in pieces]
    if all(each[0] in _GIVEN and each[-1] not in _GIVEN for each in words):
        return True
    if all(_FAMILY.fullmatch(each[-1]) and not _FAMILY.fullmatch(each[0]) for each in words):
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
