"""References by the names that texts give them, and by year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from indicia.intake.resolution.author_forms import exact_forms, families, given_initials, loose_forms
from indicia.intake.resolution.names import (
    canonical,
    cases,
    core,
    distinctive,
    folded,
    folds,
    initials,
    latin,
    like_initials,
    plain,
    skeleton,
)
from indicia.intake.resolution.outlets import Outlets, host_name
from indicia.intake.resolution.slips import SlipIndex
from indicia.model.reference import Reference
from indicia.model.registry import Publisher
from indicia.model.value_class import value_class

_HEAD = 3
_PREFIXES = frozenset(("the", "www", "edi", "amp", "mob", "htt"))  # what names are compared without
_SHORT = 200  # labels longer than this are no names that a text would give


@value_class
class _Entry:
    """A reference with the forms of its name, worked out once."""

    reference: Reference
    year: str
    forms: frozenset[str]
    exact: frozenset[str]
    cores: frozenset[str]


class NameIndex:
    """The references of a list, looked up by label and year in steps from the surest to the loosest.

    The table of a step is made when a citation first needs it: most are found by the first.
    """

    def __init__(self, references: Sequence[Reference], publishers: Mapping[str, Publisher] | None = None) -> None:
        self.references = {reference.index: reference for reference in references}
        self.outlets = Outlets(publishers or {})
        self._tables: dict[str, dict[tuple[str, str], list[int]]] = {}
        self._slips: SlipIndex[int] | None = None
        self._labels: set[str] = set()
        self._asked: dict[str, str] = {}
        self._people: set[str] = set()
        self._named: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._years: dict[str, list[int]] = defaultdict(list)
        self._heads = set(_PREFIXES)
        self._entries = [self._add(reference) for reference in references]

    def _add(self, reference: Reference) -> _Entry:
        names, others = families(reference)
        exact = {form for form in exact_forms(reference, names, others=others) if len(form) <= _SHORT}
        loose = {form for form in loose_forms(reference, names, others=others) if len(form) <= _SHORT}
        forms = exact | loose
        cores = {core(form) for form in forms} - {""}
        for form in cores:
            self._years[form].append(reference.index)
            self._heads.add(form[:_HEAD])
        self._labels |= exact | cores
        for form in exact:
            self._labels |= cases(form)
        person = bool(reference.authors) and not reference.authors[0].literal
        if len(names) > 1 or person:
            for form in forms:
                self._people |= {form, core(form), *cases(form)}
            if len(reference.authors) == 1 and names:
                self._named[given_initials(reference), names[0]].append(reference.index)
        return _Entry(reference, year_of(reference.year), frozenset(forms), frozenset(exact), frozenset(cores))

    def _table(self, step: str) -> dict[tuple[str, str], list[int]]:
        """The references by the forms of a step and their year."""
        if step not in self._tables:
            table: dict[tuple[str, str], list[int]] = defaultdict(list)
            forms_of = _FORMS[step]
            for entry in self._entries:
                for form in forms_of(entry, self.outlets):
                    table[form, entry.year].append(entry.reference.index)
            self._tables[step] = table
        return self._tables[step]

    def _get(self, step: str, forms: AbstractSet[str], year: str) -> list[int]:
        if not forms:
            return []
        table = self._table(step)
        return sorted({index for form in forms for index in table.get((form, year), ())})

    def knows(self, label: str) -> str:
        """What the list has under a label, whatever the year: `person`, `outlet`, or an empty text for nothing.

        Labels agree here that differ in case, marks and domain.
        """
        # A cheap look at the first letters, with which most words of a text are done: they begin no name of the list.
        head = label[:_HEAD]
        strange = head.isalpha() and head.isascii() and (head := head.lower()) not in self._heads
        if strange and (not self._named or (head[0], label.rsplit(None, 1)[-1]) not in self._named):
            return ""
        if label not in self._asked:
            self._asked[label] = self._kind(label)
        return self._asked[label]

    def _kind(self, label: str) -> str:
        if not label or len(label) > _SHORT or not any(c.isalpha() for c in label):
            return ""
        form = canonical(label)
        forms = {plain(label), form, *cases(form), core(form)} - {""}
        given = self._given(form)
        if not given and forms.isdisjoint(self._labels):
            return ""
        return "outlet" if not given and forms.isdisjoint(self._people) else "person"

    def _given(self, form: str) -> bool:
        """True for `John Doe` and `J. Doe` where the list has a Doe with such a given name."""
        found = form.split()
        return 1 < len(found) < 4 and (found[0][:1].casefold(), found[-1]) in self._named

    def steps(self, label: str, year: str) -> Iterator[tuple[str, list[int]]]:
        """References of the year that the label names, step by step; the first that fits is to be taken."""
        year = year_of(year)
        forms = {plain(label), canonical(label)}
        yield "exact", self._get("exact", forms, year)
        publisher = self.outlets.of_name(label)
        yield "publisher", self._get("publisher", {publisher} if publisher else set(), year)
        yield "case", self._get("case", {case for form in forms for case in cases(form)}, year)
        yield "fold", self._get("fold", {fold for form in forms for fold in folds(form)}, year)
        cores = {core(form) for form in forms} - {""}
        yield "core", self._get("core", cores, year)
        found = canonical(label).split()
        given = self._named.get((found[0][:1].casefold(), found[-1]), []) if 1 < len(found) < 4 else []
        yield "given", [index for index in given if year_of(self.references[index].year) == year]
        yield "host", self._get("host", cores, year)
        short = cores if like_initials(plain(label)) else set()
        yield (
            "initials",
            sorted({*self._get("initials", short, year), *self._get("abbreviation", initials(label), year)}),
        )
        yield "spelt", self._spelt(forms, label, year)
        title = " ".join(folded(plain(label)).strip("\"'").split()[:3])
        yield "title", self._get("title", {title}, year)
        yield "shortened", self._shortened(label, year)

    def _spelt(self, forms: set[str], label: str, year: str) -> list[int]:
        """Entries with the same name in another alphabet."""
        found = self._get("spelt", {skeleton(form) for form in forms} - {""}, year)
        return [index for index in found if latin(label) != latin(self.references[index].label)]

    def _shortened(self, label: str, year: str) -> list[int]:
        """Entries whose name differs by words that tell nothing: `Ardent` for `Ardent Review`."""
        mine = distinctive(label)
        found = []
        for index in self.sharing(label, year):
            theirs, words = distinctive(self.references[index].label), _words(self.references[index].label)
            if theirs == mine and (words <= _words(label) or _words(label) <= words):
                found.append(index)
        return found

    def sharing(self, label: str, year: str) -> list[int]:
        """Entries of the year of whose name all that tells something is in the label: `TV Musavat` in `Yeni Musavat`."""
        mine = distinctive(label)
        found = self._get("word", mine, year_of(year))
        return [index for index in found if distinctive(self.references[index].label) <= mine]

    def slips(self, label: str, year: str) -> list[int]:
        """Entries of the year whose name is one slip away; none where the list knows the label as it is."""
        mine = core(canonical(label))
        if mine in self._years:
            return []
        if self._slips is None:
            self._slips = SlipIndex()
            for entry in self._entries:
                for form in entry.cores:
                    self._slips.add(form, entry.year, entry.reference.index)
        return sorted(self._slips.near(mine, year_of(year)))

    def other_years(self, label: str) -> list[int]:
        """Entries that the label names in whatever year."""
        return sorted({*self._years.get(core(canonical(label)), ()), *self._years.get(core(label), ())})


def _publishers(entry: _Entry, outlets: Outlets) -> set[str]:
    reference = entry.reference
    return {outlets.of_name(reference.label), outlets.of_address(reference.url)} - {""}


def _abbreviation(entry: _Entry, _: Outlets) -> set[str]:
    label = entry.reference.label
    return {core(label)} if like_initials(plain(label)) else set()


def _title(entry: _Entry, _: Outlets) -> set[str]:
    title = " ".join(folded(entry.reference.title[:80]).split()[:3])
    return {title} if len(title) > 8 else set()


# What each step compares.
_FORMS: Mapping[str, Callable[[_Entry, Outlets], Iterable[str]]] = {
    "exact": lambda entry, _: entry.exact,
    "publisher": _publishers,
    "case": lambda entry, _: {case for form in entry.exact for case in cases(form)},
    "fold": lambda entry, _: {fold for form in entry.forms for fold in folds(form)},
    "core": lambda entry, _: entry.cores,
    "host": lambda entry, _: {core(host_name(entry.reference.url))} - {""},
    "spelt": lambda entry, _: {skeleton(form) for form in entry.forms} - {""},
    "initials": lambda entry, _: initials(entry.reference.label[:_SHORT]),
    "abbreviation": _abbreviation,
    "word": lambda entry, _: distinctive(entry.reference.label[:_SHORT]),
    "title": _title,
}


def _words(label: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", folded(plain(label))))


def year_of(year: str) -> str:
    """A year as it is compared: dashes alike, words for no date alike."""
    text = plain(year).casefold()
    if text[:1].isdigit():
        return text[:4] if "-" not in text else text.replace(" ", "")
    return (
        "n.d."
        if not text
        or re.fullmatch(r"n\.?\s?d\.?|no date|undated|s\.\s?a\.|o\.\s?j\.|б\.\s?г\.|б\.\s?р\.|t\.\s?y\.", text)
        else "press"
    )
