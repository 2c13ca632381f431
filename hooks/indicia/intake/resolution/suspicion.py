"""Whether a work whose key fits can be what a sentence cites: names, numbers and dates of both are compared."""

from __future__ import annotations

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
        self._stems = {reference.index: _stems_of(reference) for reference in references}
        self._frequency = Counter(stem for stems_ in self._stems.values() for stem in stems_)
        self._by_label: dict[str, list[int]] = defaultdict(list)
        for reference in references:
            self._by_label[core(reference.label[:200])].append(reference.index)

    def judge(self, resolution: Resolution) -> Resolution:
        """The resolution as it is, or `suspect` with its reason and the works that may be meant as candidates."""
        if len(resolution.references) != 1 or self._article is None:
            return resolution
        work = self._references[resolution.references[0]]
        sentence = sentence_around(resolution.citation.span)
        if reason := _too_early(work, sentence) or _other_count(work, sentence):
            return _suspect(resolution, (work.index,), reason)
        other = self._better(work, sentence)
        if other is None:
            return resolution
        reason = (
            f"the sentence speaks of what `{self._references[other].title[:80]}` ({other}) is about, not of this work"
        )
        return _suspect(resolution, (work.index, other), reason)

    def _better(self, work: Reference, sentence: Sentence) -> int | None:
        """The one other work under the label that the sentence names, where it names nothing of this one."""
        siblings = [i for i in self._by_label[core(work.label[:200])] if i != work.index]
        if not siblings or len(siblings) > _MOST_SIBLINGS:
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


def _too_early(work: Reference, sentence: Sentence) -> str:
    """A reason where all the sentence dates is later than the work, and none of it is still to come."""
    dates, appeared = sentence.dates(), work_date(work)
    # A study is cited for its method beside dates of the article's own work: only outlets and web pages count.
    scholarly = bool(work.volume or work.container or work.doi or len(families(work)[0]) > 1)
    if not dates or not appeared or scholarly or sentence.to_come:
        return ""
    later = [date for date in dates if date[: len(appeared)] > appeared[: len(date)]]
    if len(later) < len(dates):
        return ""
    return f"the work is of {appeared}, the sentence of {later[0]}"


def _other_count(work: Reference, sentence: Sentence) -> str:
    """A reason where sentence and title count the same things differently: `a 20-point plan`, `the 28-point plan`."""
    titled = {noun.casefold(): number for number, noun in _COUNTED.findall(work.title)}
    counted: dict[str, set[str]] = defaultdict(set)
    for number, noun in _COUNTED.findall(sentence.text):
        counted[noun.casefold()].add(number)
    for noun, number in titled.items():
        if counted.get(noun) and number not in counted[noun]:
            return f"the title counts {number} {noun}, the sentence {', '.join(sorted(counted[noun]))}"
    return ""
