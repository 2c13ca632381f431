"""What a list and its article say about themselves that does not go together. Values only: rules make findings of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from indicia.intake.characters import latin_suffix
from indicia.intake.citations.sentences import sentence_around, stems
from indicia.intake.resolution.names import core, folded, plain
from indicia.intake.resolution.outlets import Outlets, host_name, host_of
from indicia.intake.resolution.suspicion import URL_DATE, work_date
from indicia.model.reference import InText, Reference, Resolution
from indicia.model.registry import Publisher
from indicia.model.value_class import value_class

_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}")
# Letters in their order where it is not that of Latin without marks.
_ALPHABETS = (
    "",
    "abcçdeəfgğhxıijkqlmnoöprsştuüvwyz",
    "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя",
    "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
)


def bare_suffix_schemes(references: Sequence[Reference]) -> tuple[tuple[int, ...], ...]:
    """Groups of entries of one label and year whose letters start bare: `2025, 2025a, 2025b`. Numbers of entries."""
    groups: dict[tuple[str, str], list[Reference]] = defaultdict(list)
    for reference in references:
        groups[core(reference.label[:200]), reference.year].append(reference)
    found = []
    for group in groups.values():
        suffixes = [latin_suffix(reference.suffix) if reference.suffix else "" for reference in group]
        if "" in suffixes and any(suffixes):
            found.append(tuple(reference.index for reference in group))
    return tuple(found)


def host_mismatches(
    references: Sequence[Reference], publishers: Mapping[str, Publisher] | None = None
) -> tuple[tuple[int, str], ...]:
    """Entries whose label names a domain or a publisher of the registry, while the address is another's; with its host."""
    outlets = Outlets(publishers or {})
    found = []
    for reference in references:
        host, label = host_of(reference.url).removeprefix("www."), plain(reference.label).replace("İ", "i").casefold()
        named = outlets.of_name(reference.label)
        if not host:
            continue
        if _DOMAIN.fullmatch(label):
            agrees = host == label.removeprefix("www.") or host.endswith(f".{label}") or label.endswith(f".{host}")
        else:
            agrees = not ("." in named and host_name(reference.url)) or outlets.of_address(reference.url) == named
        if not agrees:
            found.append((reference.index, host))
    return tuple(found)


def order_breaks(references: Sequence[Reference]) -> tuple[int, ...]:
    """The fewest entries that stand out of the alphabet which the list itself keeps best; none where it keeps none.

    A list of which more than a third stands out of order is in no alphabetical order at all.
    """
    best: tuple[int, ...] | None = None
    for alphabet in _ALPHABETS:
        keys = [_sort_key(reference.label, alphabet) for reference in references]
        kept = _longest_rise(keys)
        breaks = tuple(reference.index for at, reference in enumerate(references) if at not in kept)
        best = breaks if best is None or len(breaks) < len(best) else best
    return best if best and len(best) * 3 <= len(references) else ()


def _sort_key(label: str, alphabet: str) -> list[int]:
    text = plain(label[:80]).removeprefix("The ").replace("İ", "i")
    if not alphabet:
        return [ord(char) for char in folded(text) if char.isalnum()]
    places = {letter: at + 1000 for at, letter in enumerate(alphabet)}
    text = text.replace("I", "ı").casefold() if "ı" in alphabet else text.casefold()
    return [places.get(char, ord(char)) for char in text if char.isalnum()]


def _longest_rise(keys: Sequence[list[int]]) -> set[int]:
    """The places of a longest run of keys none of which is before the one kept before it."""
    tails: list[list[int]] = []
    ends: list[int] = []
    before: list[int] = []
    for at, key in enumerate(keys):
        row = bisect_right(tails, key)
        before.append(ends[row - 1] if row else -1)
        tails[row : row + 1] = [key]
        ends[row : row + 1] = [at]
    kept: set[int] = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept


@value_class
class SharedKey:
    """A work cited for statements that share no word with each other; the citations, in order."""

    index: int
    citations: tuple[InText, ...]


def shared_keys(resolutions: Sequence[Resolution]) -> tuple[SharedKey, ...]:
    """Works that are cited for different claims: two sentences or more, of which no two have a telling word in common."""
    by_work: dict[int, list[InText]] = defaultdict(list)
    for resolution in resolutions:
        if len(resolution.references) == 1 and resolution.citation.year:
            by_work[resolution.references[0]].append(resolution.citation)
    found = []
    for index, citations in sorted(by_work.items()):
        if not 1 < len(citations) < 20:
            continue
        words = [sentence_around(citation.span).words() - stems(citation.label) for citation in citations]
        if all(not (mine & other) for at, mine in enumerate(words) for other in words[at + 1 :]):
            found.append(SharedKey(index, tuple(citations)))
    return tuple(found)


@value_class
class DateConflict:
    """A date in a sentence and that of the work it cites, which name different months or years."""

    citation: InText
    index: int
    written: str
    appeared: str


def date_conflicts(resolutions: Sequence[Resolution], references: Sequence[Reference]) -> tuple[DateConflict, ...]:
    """Sentences all of whose dates fall in another month or year than the work they cite, by its date or its address."""
    works = {reference.index: reference for reference in references}
    found = []
    for resolution in resolutions:
        if len(resolution.references) != 1 or not resolution.citation.year:
            continue
        index = resolution.references[0]
        appeared = work_date(works[index])
        dates = sentence_around(resolution.citation.span).dates()
        exact = len(appeared) > 4 and any(len(date) > 4 for date in dates)
        if exact and all(date[:7] != appeared[: len(date)][:7] for date in dates):
            found.append(DateConflict(resolution.citation, index, dates[0], appeared))
    return tuple(found)


def year_conflicts(references: Sequence[Reference]) -> tuple[tuple[int, str], ...]:
    """Entries whose year is not that of their address or of their own full date; with the other date."""
    found = []
    for reference in references:
        if not reference.year.isdigit():
            continue
        dated = reference.date if reference.date[:4].isdigit() else ""
        address = _address_date(reference.url)
        for other in (dated, address):
            if other and other[:4] != reference.year:
                found.append((reference.index, other))
                break
    return tuple(found)


def _address_date(url: str) -> str:
    match = URL_DATE.search(url)
    return "-".join(part for part in match.groups() if part) if match and "01" <= match[2] <= "12" else ""
