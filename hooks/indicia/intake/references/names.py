"""Personal names at the head of a reference, in the orders that styles put them."""

from __future__ import annotations

import functools
import re

from indicia.model.bibliography import Name
from indicia.model.value_class import value_class

_UP = r"[^\W\d_a-zа-яёəığışçöüß]"
_LETTER = r"[^\W\d_]"
_INITIAL = rf"(?:{_UP}|Yu|Ju|Ya|Ye|Ch|Th|Ph|Fr|Kh|Sh|Zh|Ts|Дж|Ph|Chr|Wm)\."
_INITIALS = rf"(?:(?:{_UP}-)?{_INITIAL}[\s-]{{0,2}}){{1,5}}"
_PARTICLE = (
    r"(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|al|el|bin|ibn|zu|af|av)[ -]|d['’]|al-|el-){0,3}"
)
# A word is taken whole: no part of it followed by the next letter is a name, and to try each costs more than all else.
_SURNAME_WORD = rf"{_UP}(?:{_LETTER}|['’-]){{1,30}}+"
_SURNAME = rf"{_PARTICLE}{_SURNAME_WORD}(?: {_SURNAME_WORD}){{0,2}}"
_AFTER = r"(?: (?:van der|van den|van|von der|von|de la|de los|de|der|del|della|di|da|dos|du|la|zu|af|av)(?=[,.\s]|$))?"
_AFTER_INITIALS = _AFTER.replace("(?: ", "(?: ?", 1)  # the space behind initials is theirs
_SHORT_SURNAME = rf"{_PARTICLE}{_SURNAME_WORD}"
_JUNIOR = r"(?:,? (?:Jr|Sr)\.?|,? I{2,3}\b)?"

# Doe, J. A. | Doe J. A.
FAMILY_INITIALS = re.compile(
    rf"(?P<family>{_SURNAME}){_JUNIOR}(?:,\s?|\s)(?P<given>{_INITIALS}{_AFTER_INITIALS}){_JUNIOR}"
)
# J. A. Doe
INITIALS_FAMILY = re.compile(rf"(?P<given>{_INITIALS})(?P<family>{_SURNAME}){_JUNIOR}")
# Doe JA (Vancouver)
FAMILY_CAPITALS = re.compile(rf"(?P<family>{_SURNAME}) (?P<given>{_UP}{{1,3}})(?=[,.;:\s]|$)")
# Doe, Jane A.
FAMILY_GIVEN = re.compile(
    rf"(?P<family>{_SURNAME}), (?P<given>{_SURNAME_WORD}(?:[ -]{_SURNAME_WORD}){{0,2}}"
    rf"(?:[ -](?:{_INITIAL}|{_UP}(?=[,\s]|$))){{0,3}}{_AFTER})"
)
# Jane A. Doe, told by the initial in its midst
GIVEN_INITIAL_FAMILY = re.compile(
    rf"(?P<given>{_SURNAME_WORD}(?: {_SURNAME_WORD})? {_INITIALS})(?P<family>{_SHORT_SURNAME}){_JUNIOR}(?=[,.;:]| "
    rf"and | & |$)"
)
# Jane A. Doe
GIVEN_FAMILY = re.compile(
    rf"(?P<given>{_SURNAME_WORD}(?: (?:{_INITIAL}|{_UP}(?=\s)))*(?: {_SURNAME_WORD}){{0,2}}) "
    rf"(?P<family>{_SHORT_SURNAME}){_JUNIOR}"
)
# Spanish surnames that are no given names.
_PATRONYMIC = re.compile(r"(?!Inez\b)[^\W\d_]{2,}ez", re.IGNORECASE)
_SEPARATOR = re.compile(
    r"\s{0,2}(?:[,;]\s{0,2}(?:(?:and|und|et|və|ve|и|та|y|e|a)\s|&\s?)?|(?:and|und|et|və|ve|и|та|y|e|a)\s|&\s?|/\s?)",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"[,;]?\s?(?:(?:and|&)\s)?(?:et[ \u00a0]?al\b\.?|and others\b|u\. ?a\.|и др\.|та ін\.|və b\.|vd\.|\.\.\.|…)",
    re.IGNORECASE,
)
# No part can be read in two ways, so that a line of thousands of semicolons costs its length.
_PART = r"[^;,()\[\]\n]{1,60}"
_PARTED = re.compile(rf"(?=\w)(?:{_PART};)?{_PART},{_PART}(?:;{_PART}(?:,{_PART})?)+;?(?=[(\[]|$)")
_BEHIND = re.compile(r" ((?:van|von|de|der|den|del|della|di|da|dos|du|la|los|zu|af|av)(?: (?:der|den|la|los))?)$")
_SURNAME_NEXT = re.compile(rf"{_SHORT_SURNAME}(?:[,;]| and | et al)")
_AND = frozenset({"and", "und", "et", "və", "ve", "и", "та", "y", "e", "a", "&"})
_LIMIT = 8000
_LONGEST_NAME = 400
_LONGEST_KEPT = 600
_MAX_NAMES = 200


@value_class
class NamesRead:
    """Names from the start of a text to `end`; `others` where `et al.` follows them. `sure` where initials show it."""

    names: tuple[Name, ...]
    end: int
    others: bool
    sure: bool


def read_names(text: str) -> NamesRead:
    """The personal names at the start of a text; none where it starts with something else."""
    return _kept(text) if len(text) <= _LONGEST_KEPT else _read(text[:_LIMIT])


@functools.lru_cache(maxsize=4096)
def _kept(text: str) -> NamesRead:
    return _read(text)


def _read(text: str) -> NamesRead:
    parted = _parted(text)
    if parted.names:
        return parted
    head = text[:_LONGEST_NAME]
    for sign, first, later in _ORDERS:
        read = _in_order(text, first, later) if sign in head else None
        if read:
            return read
    return NamesRead((), 0, others=False, sure=False)


def parted_end(text: str) -> int:
    """Where names set apart by semicolons end at the head of a text; 0 without such names. Some works have hundreds."""
    found = _PARTED.match(text[:_LIMIT]) if ";" in text else None
    return found.end() if found else 0


def _parted(text: str) -> NamesRead:
    """`Doe, JA; Roe, Bo; Fungal Consortium (2020)`: semicolons and a bracket leave no doubt where a name ends."""
    head = _PARTED.match(text) if ";" in text else None
    if not head:
        return NamesRead((), 0, others=False, sure=False)
    names = []
    others = False
    for part in head[0].split(";"):
        family, comma, given = (each.strip() for each in part.strip().partition(","))
        if not family:
            continue
        if OTHERS.fullmatch(family):
            others = True
        elif comma:
            names.append(_named(family, given))
        else:
            names.append(Name(literal=family))
    return NamesRead(tuple(names[:_MAX_NAMES]), head.end(), others=others, sure=True)


# What an order cannot do without, a cheap look before its patterns; the first name, and those after it: MLA and Chicago
# turn only the first round.
_ORDERS: tuple[tuple[str, re.Pattern[str], tuple[re.Pattern[str], ...]], ...] = (
    (".", GIVEN_INITIAL_FAMILY, (INITIALS_FAMILY, GIVEN_INITIAL_FAMILY, GIVEN_FAMILY)),
    (".", FAMILY_INITIALS, (GIVEN_INITIAL_FAMILY, FAMILY_INITIALS, INITIALS_FAMILY, GIVEN_FAMILY)),
    (".", INITIALS_FAMILY, (INITIALS_FAMILY, GIVEN_FAMILY)),
    (" ", FAMILY_CAPITALS, (FAMILY_CAPITALS,)),
    (", ", FAMILY_GIVEN, (INITIALS_FAMILY, GIVEN_FAMILY, FAMILY_GIVEN)),
)


def _in_order(text: str, first: re.Pattern[str], later: tuple[re.Pattern[str], ...]) -> NamesRead | None:
    match = first.match(text)
    if (
        not match
        or (
            first is FAMILY_GIVEN
            and not match[0].endswith(".")  # behind an initial, the title may begin at once
            and re.match(r" (?!and |und |et |& )[^\W\d_]", text[match.end() : match.end() + 5])
        )
    ):
        return None
    names = [_name(match)]
    at = match.end()
    ended = False
    while len(names) < _MAX_NAMES:
        separator = _SEPARATOR.match(text, at)
        if not separator:
            break
        joined = separator[0].strip(" ,;")
        if ended and not joined:  # behind `A and B` no name follows a comma: a title does
            break
        following = next(
            (m for p in later if (m := p.match(text, separator.end())) and _fits(m, p, text, joined)), None
        )
        if following is None:
            break
        names.append(_name(following))
        ended = bool(joined)
        at = following.end()
    others = OTHERS.match(text, at)
    return NamesRead(tuple(names), others.end() if others else at, others=bool(others), sure=first is not FAMILY_GIVEN)


def _fits(match: re.Match[str], pattern: re.Pattern[str], text: str, joined: str) -> bool:
    """Whether a name without initials is one: a title that follows the authors looks much the same."""
    if pattern is FAMILY_INITIALS and " " in match["family"] and _SURNAME_NEXT.match(text, match.end()):
        return False  # `Tom Doe, R. Roe, and`: the initials are those of Roe
    if pattern not in (GIVEN_FAMILY, FAMILY_GIVEN):
        return True
    if pattern is FAMILY_GIVEN:
        return joined.casefold() in _AND and " " not in match["family"]
    rest = text[match.end() : match.end() + 200]
    if joined.casefold() in _AND:
        return not rest or rest[0] in ",.(;:" or rest.startswith(" (")
    following = _SEPARATOR.match(rest)
    if not following:
        return False
    if following[0].strip(" ,;").casefold() in _AND or OTHERS.match(rest):
        return True
    return any(p.match(rest, following.end()) for p in (INITIALS_FAMILY, GIVEN_FAMILY))


def _name(match: re.Match[str]) -> Name:
    family = match["family"].strip()
    given = " ".join(match["given"].split())
    behind = _BEHIND.search(given)
    if behind:
        return Name(given=given[: behind.start()], particle=behind[1], family=family)
    first, _, second = given.rpartition(" ")
    if match.re is GIVEN_FAMILY and _PATRONYMIC.fullmatch(second) and first:
        given, family = first, f"{second} {family}"  # Juana Hernández Ruiz has two surnames
    return _named(family, given)


def _named(family: str, given: str) -> Name:
    words = family.split(" ")
    at = 0
    while at < len(words) - 1 and words[at][:1].islower():
        at += 1
    return Name(given=given, particle=" ".join(words[:at]), family=" ".join(words[at:]))
