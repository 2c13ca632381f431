"""Names of authors and outlets in forms that can be compared: as written, without case, without marks, in Latin."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence

from indicia.intake.citations.words import GENERIC, PARTICLES

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"
_HYPHENS, _APOSTROPHES, _QUOTES = "‐‑‒–—−", "‘’ʼ`´ʻ", "“”«»„"
_MARKS = str.maketrans(
    dict.fromkeys(_INVISIBLE)
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_QUOTES, '"')
)
_MARKED = re.compile(f"[{_INVISIBLE}{_HYPHENS}{_APOSTROPHES}{_QUOTES}]")
# What labels of one author or outlet do not have: a cheap look that spares the patterns below.
_SEVERAL = re.compile(r"[,;&]|\s(?:et|and\b|və\b|ve\b|vd|и\b|та\b|u\.|und\b|y\b|і\b|й\b)", re.IGNORECASE)
_LETTERS = str.maketrans({
    "ə": "e", "Ə": "E", "ı": "i", "İ": "I", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
    "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe",
})  # fmt: skip
# Patterns that few labels need are compiled when first used (and kept by `re`): a check starts without them.
_POSSESSIVE = r"(?<=\w)'(?:s)?$|(?<=s)'$"
_ET_AL = (
    r"(?i)"
    r"(?:,?\s+(?:et\.?\s*al\b\.?|and\s+(?:others|colleagues|co-workers)\b|və\s+b(?:\.|aşqaları\b)|и\s+(?:др\b\.?|соавт\b\.?)|"
    r"та\s+ін\b\.?|u\.\s?a\.|und\s+andere\b|ve\s+ark\b\.?|ve\s+diğerleri\b|vd\b\.|et\s+coll\b\.))"
)
_AND = r"\s*(?:,\s*)?(?:&|\s(?:and|və|ve|и|und|et|y|та|і|й)(?=\s))\s*"
_INITIALS = r"^(?:[^\W\d_]\.?[-\s]?){1,4}$"
_LEADING_INITIALS = r"^(?:[^\W\d_]\.[-\s]?){1,4}\s*(?=[^\W\d_]{2})"
_TLD = r"(?:\.(?:com|co|org|gov|net|edu|ac))?\.[a-z]{2,6}$"
_HOST_PREFIX = r"^(?:https?://)?(?:www\d?|edition|m|amp|en|az|ru|mobile)\."
_WORD = re.compile(r"[^\W_]+")

ET_AL = "et al."
# Labels recur: a list and its article are held against each other name by name.
_KEPT = 4096


@functools.lru_cache(maxsize=_KEPT)
def plain(label: str) -> str:
    """A label in one form of Unicode, space, dash and quotation mark; letters and case stay as they are."""
    text = label.replace("`", "'")
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        text = text.translate(_MARKS) if _MARKED.search(text) else text
    return " ".join(text.split()).strip(" ,;:")


@functools.lru_cache(maxsize=_KEPT)
def canonical(label: str) -> str:
    """A label with one way of writing `and` and `et al.`, without possessive, initials and serial comma.

    `Doe & Roe`, `Doe, J. and Roe, R.` and `Doe və Roe` all give `Doe and Roe`.
    """
    text = plain(label).strip("\"'")
    text = re.sub(_POSSESSIVE, "", text) if "'" in text else text
    if not _SEVERAL.search(text):
        return _without_initials(text)
    bare = re.sub(_ET_AL, "", text)
    pieces = [piece for part in re.split(_AND, " " + bare) for piece in re.split(r"\s*[,;]\s*", part.strip()) if piece]
    if len(pieces) == 1 and bare == text:
        return _without_initials(text)
    names = [_without_initials(piece) for at, piece in enumerate(pieces) if at == 0 or not initials_only(piece)]
    if not names:
        return text
    return short_form(names, others=bare != text)


def _without_initials(name: str) -> str:
    return re.sub(_LEADING_INITIALS, "", name) if name[1:2] == "." else name


def initials_only(piece: str) -> bool:
    """True for `J.`, `J. K.`, `JD`, `I. T.`: given names that a style shortens."""
    return (len(piece) == 1 or "." in piece or piece.isupper()) and bool(re.match(_INITIALS, piece))


def short_form(families: Sequence[str], *, others: bool = False) -> str:
    """How a text names these authors in full: `Doe`, `Doe and Roe`, `Doe, Roe and Poe`, with `et al.` for others."""
    if others:
        return f"{', '.join(families)} {ET_AL}"
    return families[0] if len(families) == 1 else f"{', '.join(families[:-1])} and {families[-1]}"


def cases(text: str) -> frozenset[str]:
    """A name without its case by the rules of English and by those of Azerbaijani and Turkish (`I` is `ı` there)."""
    if "I" not in text and "İ" not in text:
        return frozenset((text.casefold(),))
    english = text.replace("İ", "i").casefold()
    turkic = text.replace("İ", "i").replace("I", "ı").casefold()
    return frozenset((english, turkic))


def folded(text: str) -> str:
    """A name in small letters without marks: `Əliyev` gives `eliyev`. Other alphabets than Latin stay."""
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return unicodedata.normalize("NFC", "".join(c for c in bare if not unicodedata.combining(c))).casefold()


def folds(text: str) -> set[str]:
    """A name without marks in each of the ways in which ə is written without them: `Eliyev` and `Aliyev`."""
    if "ə" not in text and "Ə" not in text:
        return {folded(text)}
    return {folded(text), folded(text.replace("ə", "a").replace("Ə", "A"))}


@functools.lru_cache(maxsize=_KEPT)
def core(label: str) -> str:
    """The letters by which an outlet is known: `The Kyiv Independent`, `www.kyivindependent.com`: `kyivindependent`."""
    text = folded(plain(label)).removeprefix("the ").strip()
    text = host_core(text) if " " not in text and "." in text else text
    bare = text.replace(" ", "")
    return bare if bare.isalnum() else "".join(_WORD.findall(text))


def host_core(host: str) -> str:
    """A host without what all hosts have: `edition.cnn.com` gives `cnn`."""
    bare = re.sub(_HOST_PREFIX, "", host.casefold())
    return re.sub(_TLD, "", bare) or bare


def words(label: str) -> list[str]:
    """The words of a name in small letters without marks."""
    return _WORD.findall(folded(plain(label)))


def distinctive(label: str) -> frozenset[str]:
    """The words of a name that not every outlet could have: `TV Musavat` gives `musavat`."""
    host = host_core(folded(plain(label))) if " " not in label.strip() else label
    return frozenset(word for word in words(host) if len(word) > 3 and word not in GENERIC)


def initials(label: str) -> frozenset[str]:
    """What the first letters of a name spell, with and without its small words; empty for a name of one word."""
    found = words(label)
    if len(found) < 2:
        return frozenset()
    strong = [word for word in found if word not in PARTICLES]
    return frozenset("".join(word[0] for word in part) for part in (found, strong) if len(part) > 1)


def like_initials(label: str) -> bool:
    """True for `UNHCR`, `MoH`, `МВД`: short, one word, mostly capitals."""
    letters = label.replace(".", "")
    return 2 <= len(letters) <= 9 and letters.isalpha() and sum(c.isupper() for c in letters) * 2 >= len(letters)


def skeleton(label: str) -> str:
    """A name in Latin letters without what schemes of transliteration do differently: `Алиев`, `Əliyev`: `aliv`."""
    text = unicodedata.normalize("NFKC", plain(label)).replace("Ə", "a").replace("ə", "a")
    text = folded(text)
    if not text.isascii():
        from anyascii import anyascii  # a table that only texts in another alphabet need

        text = anyascii(text).casefold()
    text = "".join(_WORD.findall(text.removeprefix("the ")))
    for scheme, common in _SCHEMES:
        text = text.replace(scheme, common)
    return re.sub(r"(.)\1+", r"\1", text)


_SCHEMES = (
    ("shch", "s"), ("sch", "s"), ("sh", "s"), ("kh", "h"), ("zh", "z"), ("ch", "c"), ("ts", "c"), ("tz", "c"), ("x", "h"), ("q", "k"),
    ("w", "v"), ("gh", "g"), ("ou", "u"), ("ia", "a"), ("ya", "a"), ("iu", "u"), ("yu", "u"), ("iy", "i"), ("ie", "e"),
    ("ye", "e"), ("yo", "o"), ("y", "i"), ("j", "i"), ("ii", "i"), ("'", ""),
)  # fmt: skip


def latin(text: str) -> bool:
    """True where no letter of the name is of another alphabet."""
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in text)
