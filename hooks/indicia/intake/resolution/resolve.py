"""Which reference a citation names, how sure that is, and which references no citation names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from indicia.intake.characters import latin_suffix
from indicia.intake.citations.numbering import number_of, numbered
from indicia.intake.resolution.author_forms import given_initials
from indicia.intake.resolution.name_index import NameIndex
from indicia.intake.resolution.names import like_initials, plain
from indicia.model.place import Source
from indicia.model.reference import InText, Reference, Resolution, Uncited
from indicia.model.registry import Publisher
from indicia.model.value_class import value_class

_WHY = {
    "publisher": "the registry names both as one publisher",
    "case": "the same name in other capitals",
    "fold": "the same name without marks",
    "core": "the same name but for marks, spaces or domain",
    "given": "the name with its given name",
    "host": "the host of the reference's address",
    "initials": "the initials of the name",
    "spelt": "the same name in another alphabet",
    "title": "the title of a work without author",
    "shortened": "the same name but for a word that many outlets have",
}


def resolve(
    citations: Sequence[InText],
    references: Sequence[Reference],
    *,
    publishers: Mapping[str, Publisher] | None = None,
    article: Source | None = None,
    index: NameIndex | None = None,
) -> tuple[Resolution, ...]:
    """A verdict for every citation, in their order. `article` lets sentences be held against the works they cite.

    `index` is that of the references and publishers, where it was made already.
    """
    index = index or NameIndex(references, publishers)
    numbers = {number_of(reference): reference.index for reference in references} if numbered(references) else {}
    # Suffixed citations first: they show whether the article uses a list's `2025, 2025a` as it stands.
    lettered = _all_resolved({at: each for at, each in enumerate(citations) if each.suffix}, index, frozenset())
    used = frozenset(number for resolution in lettered.values() for number in resolution.references)
    bare = {at: each for at, each in enumerate(citations) if each.year and not each.suffix}
    dated = {**lettered, **_all_resolved(bare, index, used)}
    judge = _judge(references, article)
    return tuple(
        judge(dated[at]) if citation.year else _by_number(citation, numbers) for at, citation in enumerate(citations)
    )


def _all_resolved(citations: Mapping[int, InText], index: NameIndex, used: frozenset[int]) -> dict[int, Resolution]:
    """The verdicts of citations by their places; what is cited twice is looked up once."""
    known: dict[tuple[str, str, str], Resolution] = {}
    found = {}
    for at, citation in citations.items():
        key = (citation.label, citation.year, citation.suffix)
        if key not in known:
            known[key] = _resolved(citation, index, used)
        same = known[key]
        found[at] = Resolution(
            citation=citation,
            verdict=same.verdict,
            references=same.references,
            candidates=same.candidates,
            reason=same.reason,
        )
    return found


def _judge(references: Sequence[Reference], article: Source | None) -> Callable[[Resolution], Resolution]:
    if article is None:
        return lambda resolution: resolution
    from indicia.intake.resolution.suspicion import Suspicion  # its word lists cost a check that has no article

    return Suspicion(references, article).judge


def _by_number(citation: InText, numbers: Mapping[str, int]) -> Resolution:
    index = numbers.get(citation.label)
    if index is None:
        return Resolution(citation=citation, verdict="missing", reason=f"the list has no number {citation.label}")
    return Resolution(citation=citation, verdict="exact", references=(index,))


@value_class
class _Choice:
    fits: tuple[int, ...]
    note: str = ""


def _resolved(citation: InText, index: NameIndex, used: frozenset[int]) -> Resolution:
    """The verdict by label, year and suffix alone. `used` are the references that suffixed citations name."""
    near: list[int] = []
    for step, hits in index.steps(citation.label, citation.year):
        choice = _choose(citation, hits, index, used, sure=step == "exact") if hits else _Choice(())
        if len(choice.fits) == 1:
            return _linked(citation, step, choice, index)
        if choice.fits:
            return Resolution(citation=citation, verdict="ambiguous", candidates=choice.fits, reason=choice.note)
        near += hits
    return _slipped(citation, index, used, near)


def _linked(citation: InText, step: str, choice: _Choice, index: NameIndex) -> Resolution:
    if step == "exact" and not choice.note:
        return Resolution(citation=citation, verdict="exact", references=choice.fits)
    misspelt = step == "publisher" and index.outlets.misspelt(citation.label)
    why = f"a misspelling of `{index.references[choice.fits[0]].label}`" if misspelt else _WHY.get(step, "")
    reason = "; ".join(part for part in (why, choice.note) if part)
    return Resolution(citation=citation, verdict="typo" if misspelt else "alias", references=choice.fits, reason=reason)


def _choose(citation: InText, hits: Sequence[int], index: NameIndex, used: frozenset[int], *, sure: bool) -> _Choice:
    """The references among those of the right name and year that the suffix leaves, and why they are not fewer."""
    suffixes = {number: _suffix(index.references[number]) for number in hits}
    same = tuple(number for number in hits if suffixes[number] == citation.suffix)
    if citation.suffix:
        return _named_apart(citation, same, index)
    lettered = tuple(number for number in hits if suffixes[number])
    if len(same) == 1 and (sure or not lettered or used.intersection(lettered)):
        return _Choice(same)
    if same and lettered:
        return _Choice(tuple(sorted(hits)), "the year has no letter, and several entries of the year fit")
    if same:
        return _named_apart(citation, same, index)
    if len(lettered) == 1:
        return _Choice(lettered, f"the list writes {citation.year}{suffixes[lettered[0]]}")
    return _Choice(tuple(sorted(hits)), "the year has no letter, while all entries of the year have one")


def _named_apart(citation: InText, same: tuple[int, ...], index: NameIndex) -> _Choice:
    """Entries of one key, told apart by the initials that the citation gives, if it gives any."""
    if len(same) < 2:
        return _Choice(same)
    given = plain(citation.label)[:2]
    if given[1:] == ".":
        fits = tuple(number for number in same if given_initials(index.references[number]) == given[0].casefold())
        if len(fits) == 1:
            return _Choice(fits)
    return _Choice(same, f"{len(same)} entries have this name, year and letter")


def _suffix(reference: Reference) -> str:
    return latin_suffix(reference.suffix.strip()) if reference.suffix else ""


def _slipped(citation: InText, index: NameIndex, used: frozenset[int], near: Sequence[int]) -> Resolution:
    """Where no name fits: one slip of spelling, several entries that share the name's core, or nothing."""
    hits = index.slips(citation.label, citation.year) if not near else []
    choice = _choose(citation, hits, index, used, sure=False) if hits else _Choice(())
    labels = {index.references[number].label for number in hits}
    if len(choice.fits) == 1 and len(labels) == 1:
        label = index.references[choice.fits[0]].label
        reason = "; ".join(part for part in (f"one slip away from `{label}`", choice.note) if part)
        return Resolution(citation=citation, verdict="typo", references=choice.fits, reason=reason)
    if hits:
        fits = tuple(sorted(choice.fits if choice.fits and len(labels) == 1 else hits))
        return Resolution(
            citation=citation, verdict="ambiguous", candidates=fits, reason=f"one slip away from {_named(fits, index)}"
        )
    sharing = [] if near else index.sharing(citation.label, citation.year)
    if len(sharing) > 1:
        reason = f"not in the list; shares its name with {_named(sharing, index)}"
        return Resolution(citation=citation, verdict="ambiguous", candidates=tuple(sharing), reason=reason)
    return _missing(citation, index, [*near, *sharing])


def _missing(citation: InText, index: NameIndex, near: Sequence[int]) -> Resolution:
    nearest = list(dict.fromkeys([*near, *index.other_years(citation.label)]))[:5]
    key = f"{citation.label}, {citation.year}{citation.suffix}"
    reason = f"the list has no `{key}`"
    if like_initials(plain(citation.label)) and not nearest:
        return Resolution(citation=citation, verdict="missing", reason=reason)
    if nearest:
        reason += f"; nearest: {_named(nearest, index)}"
    return Resolution(citation=citation, verdict="missing", reason=reason)


def _named(numbers: Sequence[int], index: NameIndex) -> str:
    found = [index.references[number] for number in numbers[:5]]
    return ", ".join(f"`{r.label[:60]}, {r.year}{r.suffix}` ({r.index})" for r in found)


def uncited(resolutions: Sequence[Resolution], references: Sequence[Reference]) -> tuple[Uncited, ...]:
    """The references that no citation names. One that fits an ambiguous citation as well as others do is not told."""
    named = {number for resolution in resolutions for number in resolution.references}
    possible: dict[int, Resolution] = {}
    by_index = {reference.index: reference for reference in references}
    for resolution in resolutions:
        keyed = [number for number in resolution.candidates if number in by_index]
        suffixes = {_suffix(by_index[number]) for number in keyed}
        for number in keyed:
            # `2025` may mean 2025a, but where the list has a bare 2025, it is that one's key.
            own = _suffix(by_index[number]) == resolution.citation.suffix or resolution.citation.suffix not in suffixes
            if own and not resolution.reason.startswith("not in the list"):
                named.add(number)
            possible.setdefault(number, resolution)
    return tuple(
        Uncited(index=reference.index, reason=_why_uncited(possible.get(reference.index)))
        for reference in references
        if reference.index not in named
    )


def _why_uncited(possible: Resolution | None) -> str:
    if possible is None:
        return "no citation names it"
    return f"no citation names it by its key; `{' '.join(possible.citation.raw.split())}` may mean it"
