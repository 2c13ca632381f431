"""Keys of imported entries: publisher, year and a word of the title, in ASCII."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields

from indicia.intake.entries.work_types import host_of
from indicia.model.reference import Reference
from indicia.model.slug import slug

_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "in",
        "to",
        "for",
        "on",
        "with",
        "is",
        "are",
        "from",
        "by",
        "at",
        "as",
        "after",
        "before",
        "how",
        "why",
        "what",
        "who",
        "when",
        "where",
        "says",
        "will",
        "its",
        "into",
        "this",
        "that",
        "be",
        "was",
        "were",
        "has",
        "have",
        "not",
        "new",
        "about",
        "between",
        "under",
        "over",
        "their",
        "our",
        "your",
        "der",
        "die",
        "das",
        "und",
        "von",
        "zu",
        "mit",
        "im",
        "fur",
        "auf",
        "ein",
        "eine",
        "des",
        "den",
        "dem",
        "le",
        "la",
        "les",
        "de",
        "du",
        "et",
        "un",
        "une",
        "dans",
        "pour",
        "sur",
        "au",
        "aux",
        "ve",
        "bir",
        "bu",
        "icin",
        "ile",
        "da",
        "ne",
        "nece",
        "niye",
        "nasil",
        "neden",
        "ucun",
        "ola",
        "olan",
        "uzre",
        "haqqinda",
        "i",
        "v",
        "na",
        "po",
        "o",
        "ob",
        "ot",
        "do",
        "iz",
        "za",
        "kak",
        "chto",
        "ne",
        "dlia",
        "u",
        "ta",
        "pro",
        "shcho",
        "iak",
    ]
)
_DOMAIN = re.compile(r"^(?:[\w-]+\.)+[a-z]{2,12}$", re.IGNORECASE)
_SECOND_LEVEL = frozenset({"com", "co", "org", "net", "gov", "edu", "ac", "in", "gob", "gouv", "info"})
_LONGEST_WORD = 16
_LONGEST_LABEL = 24
_MOST_WORDS = 3


def with_keys(
    references: Sequence[Reference], host_names: Mapping[str, str] | None = None, taken: Sequence[str] = ()
) -> tuple[Reference, ...]:
    """The references, each with a key of its own.

    `host_names` gives the name for a host (`edition.cnn.com: cnn`); `taken` are keys that are not free. Where two would
    share a key, the later suffix (then the later line) gets a second word of its title, and a letter only if that is
    taken too; so a line put to the end changes no key above it.
    """
    keys: dict[int, str] = {}
    used = {key.lower() for key in taken}
    for reference in sorted(references, key=lambda item: (item.suffix, item.index)):
        stem = _publisher(reference, host_names or {}) + _year(reference)
        key = _free(stem, title_words(reference.title), used)
        used.add(key)
        keys[reference.index] = key
    names = tuple(each.name for each in fields(Reference) if each.name != "key")
    return tuple(
        # `replace` takes three times as long: it asks of each field whether it may be replaced.
        Reference(key=keys[each.index], **{name: getattr(each, name) for name in names})
        for each in references
    )


def title_words(title: str) -> list[str]:
    """The words of a title that say something, in ASCII; all of them where none does."""
    words = [word for word in slug(title[:600].replace("'", "").replace("’", "")).split("-") if word]
    telling = [word[:_LONGEST_WORD] for word in words if len(word) > 2 and word not in _SMALL and not word.isdigit()]
    return telling or [word[:_LONGEST_WORD] for word in words]


def _free(stem: str, words: Sequence[str], used: set[str]) -> str:
    first = stem + (words[0] if words else "")
    first = first or "work"
    candidates = [first, *(first + word for word in words[1:4])]
    for key in candidates:
        if key not in used:
            return key
    number = 2
    while True:
        ending = chr(96 + number) if number <= 26 else str(number)
        if first + ending not in used:
            return first + ending
        number += 1


def _year(reference: Reference) -> str:
    if len(reference.year) == 4 and reference.year.isdecimal():
        return reference.year
    found = re.search(r"\d{4}", reference.year)
    return found[0] if found else "nd"


def _publisher(reference: Reference, host_names: Mapping[str, str]) -> str:
    host = host_of(reference.url)
    if host in host_names:
        return _joined(host_names[host])
    if reference.authors:
        return _joined(reference.authors[0].family)[:_LONGEST_LABEL]
    label = reference.label.strip()
    if _DOMAIN.match(label.replace("İ", "I")):
        label = label.replace("İ", "I").lower()
        return host_names.get(label) or _joined(_name_of_host(label))
    short = _short(label)
    return short or _joined(_name_of_host(host)) or "anon"


def _short(label: str) -> str:
    """A label's words without small ones; the initials of more than three."""
    words = [word for word in slug(label.replace("'", "").replace("’", "")).split("-") if word and word not in _SMALL]
    if len(words) > _MOST_WORDS:
        return "".join(word[0] for word in words)[:_LONGEST_LABEL]
    return "".join(words)[:_LONGEST_LABEL]


def _name_of_host(host: str) -> str:
    """`cnn` of `edition.cnn.com`, `bbc` of `bbc.co.uk`."""
    parts = host.split(".")[:-1]
    while len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts.pop()
    return parts[-1] if parts else host


def _joined(name: str) -> str:
    return slug(name).replace("-", "")
