"""References by the names that texts give them, and by year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from indicia.intake.resolution.author_forms import exact_forms, families, given_initials, loose_forms
from indicia.intake.resolution.names import (
    canonical,
    cases,
    core,
    distinctive,
    folded,
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

_SHORT = 200  # labels longer than this are no names that a text would give


class NameIndex:
    """The references of a list, looked up by label and year in steps from the surest to the loosest."""

    def __init__(self, references: Sequence[Reference], publishers: Mapping[str, Publisher] | None = None) -> None:
        self.references = {reference.index: reference for reference in references}
        self.outlets = Outlets(publishers or {})
        self._steps: dict[str, dict[tuple[str, str], list[int]]] = defaultdict(lambda: defaultdict(list))
        self._labels: set[str] = set()
        self._asked: dict[str, str] = {}
        self._people: set[str] = set()
        self._named: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._years: dict[str, list[int]] = defaultdict(list)
        self._slips: SlipIndex[int] = SlipIndex()
        for reference in references:
            self._add(reference)

    def _add(self, reference: Reference) -> None:
        year = year_of(reference.year)
        exact = {form for form in exact_forms(reference) if len(form) <= _SHORT}
        loose = {form for form in loose_forms(reference) if len(form) <= _SHORT}
        self._put("exact", year, exact, reference)
        self._put("case", year, {case for form in exact for case in cases(form)}, reference)
        cores = {core(form) for form in exact | loose} - {""}
        self._put("core", year, cores, reference)
        self._put("fold", year, {folded(form) for form in exact | loose}, reference)
        self._put("host", year, {core(host_name(reference.url))} - {""}, reference)
        publishers = {self.outlets.of_name(reference.label), self.outlets.of_address(reference.url)} - {""}
        self._put("publisher", year, publishers, reference)
        self._put("spelt", year, {skeleton(form) for form in exact | loose} - {""}, reference)
        self._put(
            "initials", year, {short for form in (reference.label,) for short in initials(form[:_SHORT])}, reference
        )
        self._put(
            "abbreviation", year, {core(reference.label)} if like_initials(plain(reference.label)) else set(), reference
        )
        self._put("word", year, set(distinctive(reference.label[:_SHORT])), reference)
        title = " ".join(folded(reference.title[:80]).split()[:3])
        self._put("title", year, {title} if len(title) > 8 else set(), reference)
        for form in cores:
            self._slips.add(form, year, reference.index)
            self._years[form].append(reference.index)
        self._labels |= {*exact, *(c for f in exact for c in cases(f)), *cores}

        if len(families(reference)[0]) > 1 or (reference.authors and not reference.authors[0].literal):
            self._people |= {form for one in exact | loose for form in (one, *cases(one), core(one))}
            if len(reference.authors) == 1 and families(reference)[0]:
                self._named[given_initials(reference), families(reference)[0][0]].append(reference.index)

    def _put(self, step: str, year: str, forms: set[str], reference: Reference) -> None:
        for form in forms:
            self._steps[step][form, year].append(reference.index)

    def _get(self, step: str, forms: set[str] | frozenset[str], year: str) -> list[int]:
        table = self._steps[step]
        return sorted({index for form in forms for index in table.get((form, year), ())})

    def knows(self, label: str) -> str:
        """What the list has under a label, whatever the year: `person`, `outlet`, or an empty text for nothing.

        Labels agree here that differ in case, marks and domain.
        """
        if label not in self._asked:
            self._asked[label] = self._kind(label)
        return self._asked[label]

    def _kind(self, label: str) -> str:
        if not label or len(label) > _SHORT or not any(c.isalpha() for c in label):
            return ""
        form = canonical(label)
        forms = {plain(label), form, *cases(form), core(form)} - {""}
        if len(forms & self._labels) == 0 and not self._given(form):
            return ""
        return "person" if forms & self._people or self._given(form) else "outlet"

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
        yield "fold", self._get("fold", {folded(form) for form in forms}, year)
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
        return [] if mine in self._years else sorted(self._slips.near(mine, year_of(year)))

    def other_years(self, label: str) -> list[int]:
        """Entries that the label names in whatever year."""
        return sorted({*self._years.get(core(canonical(label)), ()), *self._years.get(core(label), ())})


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
