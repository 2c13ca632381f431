"""What formatting needs to know beside the entry: language, words, addresses, names of publishers, suffixes."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import field

from indicia.model.bibliography import Entry
from indicia.model.date import Date
from indicia.model.value_class import value_class

# Characters that nobody sees and that could turn the reading order of a whole line.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\u200e\u200f\ufff9-\ufffb]")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def escape(text: str) -> str:
    """The text for HTML, in elements and quoted attributes alike."""
    return html.escape(_UNSEEN.sub("", text))


def isolated(text: str) -> str:
    """A name for HTML; one that reads from right to left does not disturb what stands around it."""
    return f"<bdi>{escape(text)}</bdi>" if right_to_left(text) else escape(text)


def right_to_left(text: str) -> bool:
    """True if the text has a letter of a script that is written from right to left."""
    return any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def marked(tag: str, text: str, language: str) -> str:
    """The text as an element with its language, where that is a well-formed code."""
    attributes = f' lang="{language}"' if _LANGUAGE.fullmatch(language) else ""
    if right_to_left(text):
        attributes += ' dir="auto"'
    return f"<{tag}{attributes}>{escape(text)}</{tag}>"


def iso_date(date: Date) -> str:
    """A date as written, as an HTML element; the default of a context."""
    return f"<time>{escape(date.value)}</time>"


def own_publisher(entry: Entry) -> str:
    """The publisher that the entry itself names; the default of a context, and the last resort of others."""
    for name in ("publisher", "organization", "institution", "school"):
        if entry.get(name):
            return entry.get(name)
    return ""


@value_class(kw_only=True)
class Context:
    """`strings` are the interface's words of `language` (keys `cite-…`); `href` gives the address of an entry's page.

    `entries` (by key) resolve mentions; `suffixes` (by key) come from `suffixes()`; `publisher` gives the printed
    name or an empty text; `date` gives HTML.
    """

    language: str
    strings: Mapping[str, str]
    href: Callable[[Entry], str]
    entries: Mapping[str, Entry] = field(default_factory=dict)
    suffixes: Mapping[str, str] = field(default_factory=dict)
    publisher: Callable[[Entry], str] = own_publisher
    date: Callable[[Date], str] = iso_date

    def say(self, key: str, count: int = 1, **values: str) -> str:
        """A phrase of the interface with safe HTML filled in; after `|` stands the form for other counts than one."""
        one, bar, other = self.strings[key].partition("|")
        phrase = other if bar and count != 1 else one
        return html.escape(phrase, quote=False).format(**values)
