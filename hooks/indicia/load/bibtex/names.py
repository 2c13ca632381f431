"""People and organisations of `author` and `editor`, by BibTeX's rules."""

from __future__ import annotations

import re

from indicia.load.bibtex.latex import decode_text, plain
from indicia.model.bibliography import Name

_AND = re.compile(r"(?:\A|[ \t\r\n\f\v])and[ \t\r\n\f\v]", re.IGNORECASE)
_MARK = re.compile(r"\\.|[{}]|(?<![^ \t\r\n\f\v])and(?=[ \t\r\n\f\v])|,|[ \t\r\n\f\v~]+", re.DOTALL | re.IGNORECASE)
_GROUP = re.compile(r"\{(?!\\)[^{}]*\}")
_EXTENDED = re.compile(r"[a-z]+(?:-i)?\s*=", re.ASCII)
_LETTER = re.compile(r"[^\W\d_]")
# A lower-case word is a particle, but these join names: what they stand in is no single person.
_CONJUNCTIONS = frozenset({"и", "та", "və", "ve", "und", "et", "&", "\\&"})


class TooManyCommasError(ValueError):
    """A name with more than two commas, which no rule of BibTeX can read."""


def split_names(raw: str) -> list[tuple[int, str]]:
    """The names of a field with their offsets: split at `and` outside braces."""
    names = []
    start = depth = 0
    for mark in _MARK.finditer(raw) if _AND.search(raw) else ():
        sign = mark[0]
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
        elif depth == 0 and sign.lower() == "and":
            names.append((start, raw[start : mark.start()]))
            start = mark.end()
    names.append((start, raw[start:]))
    stripped = [(offset + len(name) - len(name.lstrip()), name.strip()) for offset, name in names]
    return [(offset, name) for offset, name in stripped if name]


def read_name(raw: str) -> Name:
    """One name. In braces as a whole it is an organisation; raises TooManyCommasError."""
    if _in_braces(raw):
        return Name(literal=_decode(raw))
    parts = _split(raw, ",")
    if all(_EXTENDED.match(part) for part in parts) and any(part.startswith("family") for part in parts):
        return _extended(parts)
    if len(parts) > 3:
        raise TooManyCommasError(f"{len(parts) - 1} commas in one name")
    if len(parts) == 1:
        words = _words(parts[0])
        if any(word in _CONJUNCTIONS for word in words[1:-1]):
            return Name(literal=_decode(raw))
        return _natural(words)
    before, last = _particle_and_family(_words(parts[0]))
    suffix = parts[1] if len(parts) == 3 else ""
    return Name(given=_decode(parts[-1]), particle=_join(before), family=_join(last), suffix=_decode(suffix))


def _extended(parts: list[str]) -> Name:
    """BibLaTeX' other form: `family=Berg, given=Jan, prefix=van den`."""
    given = {name.strip().lower(): _decode(value.strip()) for name, _, value in (part.partition("=") for part in parts)}
    return Name(
        given=given.get("given", ""),
        particle=given.get("prefix", ""),
        family=given.get("family", ""),
        suffix=given.get("suffix", ""),
    )


def _natural(words: list[str]) -> Name:
    """First von Last: the particle runs from the first to the last lower-case word, the last word aside."""
    lower = [index for index, word in enumerate(words[:-1]) if _is_lower(word)]
    if not lower:
        return Name(given=_join(words[:-1]), family=_join(words[-1:]))
    first, last = lower[0], lower[-1]
    return Name(given=_join(words[:first]), particle=_join(words[first : last + 1]), family=_join(words[last + 1 :]))


def _particle_and_family(words: list[str]) -> tuple[list[str], list[str]]:
    """von Last: the particle ends with the last lower-case word, the last word aside."""
    lower = [index for index, word in enumerate(words[:-1]) if _is_lower(word)]
    cut = lower[-1] + 1 if lower else 0
    return words[:cut], words[cut:]


def _is_lower(word: str) -> bool:
    """The case of a word is that of its first letter outside braces; `{\\'e}` counts as its letter."""
    if "{" in word or "\\" in word:
        word = _decode(_GROUP.sub("", word))
    letter = _LETTER.search(word)
    return letter is not None and letter[0].islower()


def _in_braces(raw: str) -> bool:
    if not raw.startswith("{") or raw.startswith("{\\"):
        return False
    depth = 0
    for mark in re.finditer(r"\\.|[{}]", raw):
        depth += {"{": 1, "}": -1}.get(mark[0], 0)
        if depth == 0:
            return mark.end() == len(raw)
    return False


def _split(raw: str, separator: str) -> list[str]:
    """Parts between separators (`,`, or white space where it is a blank) outside braces."""
    parts = []
    start = depth = 0
    for mark in _MARK.finditer(raw):
        sign = mark[0]
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
        elif depth == 0 and (sign == "," if separator == "," else sign[0] in " \t\r\n\f\v~"):
            parts.append(raw[start : mark.start()])
            start = mark.end()
    return [part.strip() for part in (*parts, raw[start:])]


def _words(raw: str) -> list[str]:
    if "{" not in raw and "\\" not in raw and "~" not in raw:
        return raw.split()
    return [word for word in _split(raw, " ") if word]


def _join(words: list[str]) -> str:
    return _decode(" ".join(words))


def _decode(raw: str) -> str:
    return raw if plain(raw) else decode_text(raw).text.strip()
