"""Whether a work whose key fits can be what a sentence cites: names, numbers and dates of both are compared."""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import unquote

from indicia.intake.citations.sentences import Sentence, sentence_around, stems
from indicia.intake.resolution.author_forms import families
from indicia.intake.resolution.names import core, folded
from indicia.model.place import Source
from indicia.model.reference import Reference, Resolution

URL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]([01]\d)(?:[/-]([0-3]\d))?(?!\d)")
_COUNTED = re.compile(r"\b(\d+)[-\s]([^\W\d_]{4,})", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_MOST_SIBLINGS = 40


def work_date(reference: Reference) -> str:
    """When a work appeared, as full as its date, its address or else its year says it; empty where nothing does."""
    if len(reference.date) > 4:
        return reference.date
    found = URL_DATE.search(reference.url)
    if found and found[1] == reference.year and "01" <= found[2] <= "12":
        return "-".join(part for part in found.groups() if part)
    return reference.year if reference.year.isdigit() else ""


class Suspicion:
    """The works of a list as evidence for or against citations."""

    def __init__(self, references: Sequence[Reference], article: Source | None) -> None:
        self._references = {reference.index: reference for reference in references}
        self._article = article
        self._counts = {each.index: counted for each in references if (counted := _counted(each.title))}
        self._appeared = {reference.index: _appeared(reference) for reference in references}
        by_label: dict[str, list[int]] = defaultdict(list)
        for reference in references:
            by_label[core(reference.label[:200])].append(reference.index)
        self._siblings: dict[int, Sequence[int]] = {}
        for found in by_label.values():
            if 1 < len(found) <= _MOST_SIBLINGS + 1:  # more cannot be told apart by words
                self._siblings |= {index: [other for other in found if other != index] for index in found}

    @functools.cached_property
    def _stems(self) -> dict[int, frozenset[str]]:
        return {index: _stems_of(reference) for index, reference in self._references.items()}

    @functools.cached_property
    def _frequency(self) -> Counter[str]:
        return Counter(stem for stems_ in self._stems.values() for stem in stems_)

    def judge(self, resolution: Resolution) -> Resolution:
        """The resolution as it is, or `suspect` with its reason and the works that may be meant as candidates."""
        if len(resolution.references) != 1 or self._article is None:
            return resolution
        work = self._references[resolution.references[0]]
        counts, appeared = self._counts.get(work.index), self._appeared[work.index]
        siblings = self._siblings.get(work.index, ())
        if not (counts or appeared or siblings):
            return resolution
        sentence = sentence_around(resolution.citation.span)
        if reason := _too_early(appeared, sentence) or _other_count(counts or {}, sentence):
            return _suspect(resolution, (work.index,), reason)
        other = self._better(work, siblings, sentence)
        if other is None:
            return resolution
        reason = (
            f"the sentence speaks of what `{self._references[other].title[:80]}` ({other}) is about, not of this work"
        )
        return _suspect(resolution, (work.index, other), reason)

    def _better(self, work: Reference, siblings: Sequence[int], sentence: Sentence) -> int | None:
        """The one other work under the label that the sentence names, where it names nothing of this one."""
        if not siblings:
            return None
        written = folded(sentence.text)
        quoted = [i for i in siblings if _names_title(self._references[i], written)]
        if quoted and not _names_title(work, written):
            return quoted[0] if len(quoted) == 1 else None
        words = sentence.words() - stems(work.label)
        if words & self._stems[work.index]:
            return None
        telling = {i: {w for w in words & self._stems[i] if self._frequency[w] == 1} for i in siblings}
        found = [i for i in siblings if len(telling[i]) > 1]
        return found[0] if len(found) == 1 else None


def _suspect(resolution: Resolution, candidates: tuple[int, ...], reason: str) -> Resolution:
    return replace(resolution, verdict="suspect", references=(), candidates=candidates, reason=reason)


def _stems_of(reference: Reference) -> frozenset[str]:
    return stems(f"{reference.title} {unquote(reference.url.rpartition('//')[2].partition('/')[2])[:300]}")


def _names_title(reference: Reference, written: str) -> bool:
    title = folded(reference.title).strip(" .?!\"'“”")
    return len(title.split()) > 1 and len(title) > 8 and title in written


def _appeared(work: Reference) -> str:
    """When a work appeared, where that can speak against a citation.

    A study is cited for its method beside dates of the article's own work: only outlets and web pages count.
    """
    scholarly = bool(work.volume or work.container or work.doi or len(families(work)[0]) > 1)
    return "" if scholarly else work_date(work)


def _too_early(appeared: str, sentence: Sentence) -> str:
    """A reason where all the sentence dates is later than the work, and none of it is still to come."""
    dates = sentence.dates() if appeared else []
    later = [date for date in dates if date[: len(appeared)] > appeared[: len(date)]]
    if not later or len(later) < len(dates) or sentence.to_come:
        return ""
    return f"the work is of {appeared}, the sentence of {later[0]}"


def _counted(text: str) -> dict[str, set[str]]:
    """What a text counts, with the numbers that it gives: `a 20-point plan`."""
    found: dict[str, set[str]] = defaultdict(set)
    for number, noun in _COUNTED.findall(text) if _DIGIT.search(text) else ():
        found[noun.casefold()].add(number)
    return found


def _other_count(titled: dict[str, set[str]], sentence: Sentence) -> str:
    """A reason where sentence and title count the same things differently: `a 20-point plan`, `the 28-point plan`."""
    counted = _counted(sentence.text) if titled else {}
    for noun, numbers in titled.items():
        if counted.get(noun) and numbers.isdisjoint(counted[noun]):
            told = ", ".join(sorted(counted[noun]))
            return f"the title counts {', '.join(sorted(numbers))} {noun}, the sentence {told}"
    return ""
