"""Words of likelihood that the brief's scale does not have, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indicia.inference.intervals import scale_of
from indicia.model.brief import Brief
from indicia.model.place import Word
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.model.vocabulary import Scale
from indicia.rules.likelihood.holders import Holder, holders


@value_class
class ForeignWord:
    """`owners` are the other scales that have the word; `whole` those of them that have all words of the brief.

    `beside` is a word of the brief's own scale that none of the owners' scales could take along: the brief mixes.
    """

    holder: Holder
    word: Word
    scale: Scale
    owners: tuple[Scale, ...]
    whole: tuple[Scale, ...]
    beside: Holder | None

    @property
    def mixed(self) -> bool:
        return bool(self.owners) and self.beside is not None


def foreign_words(site: Site) -> Iterator[ForeignWord]:
    """In the order of briefs and of their holders."""
    for brief in site.briefs:
        scale = scale_of(site, brief)
        if scale:
            yield from _of_brief(site, brief, scale)


def _of_brief(site: Site, brief: Brief, scale: Scale) -> Iterator[ForeignWord]:
    worded = [(holder, holder.word) for holder in holders(brief) if holder.word]
    if all(_on(word.value, (scale,)) for _, word in worded):
        return
    others = [each for each in site.vocabulary.scales.values() if each is not scale]
    known = [(holder, word.value) for holder, word in worded if _on(word.value, (scale, *others))]
    whole = tuple(other for other in others if all(_on(word, (other,)) for _, word in known))
    native = next((holder for holder, word in known if _on(word, (scale,))), None)
    for holder, word in worded:
        if not _on(word.value, (scale,)):
            owners = tuple(other for other in others if _on(word.value, (other,)))
            yield ForeignWord(holder, word, scale, owners, whole if owners else (), None if whole else native)


def _on(word: str, scales: Sequence[Scale]) -> bool:
    return any(scale.term(word) is not None for scale in scales)
