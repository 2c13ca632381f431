"""By what name and year a work is called: labels, years, and the letters that tell works of a year apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count

from indicia.cite.collation import SortKey
from indicia.cite.context import Context, escape, isolated, marked, own_publisher
from indicia.cite.folding import folded
from indicia.model.bibliography import Entry, Name
from indicia.model.value_class import value_class

_TITLE_WORDS = 5


@value_class
class Who:
    """Whom a work is listed under. `role`: `author`, `editor`, `publisher`, or `title` where nobody is named."""

    role: str
    names: tuple[Name, ...] = ()
    others: bool = False


def who(entry: Entry, context: Context) -> Who:
    """Authors, else editors, else the publisher, else the title itself."""
    if entry.authors:
        return Who("author", entry.authors, entry.others)
    if entry.editors:
        return Who("editor", entry.editors)
    publisher = context.publisher(entry) or own_publisher(entry)
    return Who("publisher", (Name(literal=publisher),)) if publisher else Who("title")


def short_name(name: Name) -> str:
    """An organisation, or the family name with its particle."""
    return name.literal or " ".join(part for part in (name.particle, name.family) if part) or name.given


def label(entry: Entry, context: Context) -> str:
    """The short form in texts as plain text: `CNN`, `Doe and Roe`, `Doe et al.`, or the beginning of the title."""
    return _label(entry, context, str, context.strings["cite-and"], context.strings["cite-et-al"], lambda text: text)


def label_html(entry: Entry, context: Context) -> str:
    """The same as safe HTML, a title with its language."""

    def titled(text: str) -> str:
        return f"“{marked('span', text, entry.language)}”"

    return _label(entry, context, isolated, context.say("cite-and"), context.say("cite-et-al"), titled)


def _label(
    entry: Entry,
    context: Context,
    shown: Callable[[str], str],
    joint: str,
    et_al: str,
    titled: Callable[[str], str],
) -> str:
    if entry.get("shortauthor"):
        return shown(entry.get("shortauthor"))
    found = who(entry, context)
    names = [shown(short_name(name)) for name in found.names]
    if not names:
        return titled(_short_title(entry))
    if len(names) > 2 or (found.others and names):
        return f"{names[0]} {et_al}"
    return f" {joint} ".join(names)


def _short_title(entry: Entry) -> str:
    if entry.get("shorttitle"):
        return entry.get("shorttitle")
    words = (entry.title or entry.key.value).split()
    short = " ".join(words[:_TITLE_WORDS])
    return f"{short}…" if len(words) > _TITLE_WORDS else short


def year_html(entry: Entry, context: Context) -> str:
    """Year and suffix: `2025a`, `c. 2025`, `n.d.-a`."""
    suffix = escape(context.suffixes.get(entry.key.value, entry.suffix))
    year = escape(entry.year)
    if not year:
        year = context.say("cite-no-date")
    dated = f"{year}{'' if year[-1:].isdigit() or not suffix else '-'}{suffix}"
    about = entry.date is not None and entry.date.start is not None and entry.date.start.mark in ("~", "%")
    return context.say("cite-about", year=dated) if about and entry.year else dated


def suffixes(entries: Iterable[Entry], context: Context, order: Callable[[str], SortKey]) -> dict[str, str]:
    """The letter after the year of each work, by key; empty where none is needed.

    `x_suffix` stands as written. Works with the same label and year without one get a, b, c ... by title; beside works
    that have one, the first stays bare. Two with the same `x_suffix` are told apart by the next free letter.
    """
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        groups.setdefault((folded(label(entry, context)), entry.year), []).append(entry)
    found: dict[str, str] = {}
    for group in groups.values():
        group.sort(key=lambda entry: (order(entry.title), entry.key.value))
        found.update(_told_apart(group))
    return found


def _told_apart(group: Sequence[Entry]) -> dict[str, str]:
    if len(group) == 1:
        return {group[0].key.value: group[0].suffix}
    found: dict[str, str] = {}
    taken = {entry.suffix for entry in group if entry.suffix}
    free = (letters for letters in alphabetic() if letters not in taken)
    used = set() if taken else {""}
    for entry in group:
        suffix = entry.suffix if entry.suffix not in used else next(free)
        used.add(suffix)
        found[entry.key.value] = suffix
    return found


def alphabetic() -> Iterator[str]:
    """a, b, ... z, aa, ab, ..."""
    for number in count(1):
        text = ""
        while number:
            number, rest = divmod(number - 1, 26)
            text = chr(ord("a") + rest) + text
        yield text
