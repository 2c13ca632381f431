"""A reference list in free text, taken apart into its references."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from indicia.intake.entries.keys import with_keys
from indicia.intake.references.defects import with_list_defects
from indicia.intake.references.lines import stretches
from indicia.intake.references.reading import read_reference
from indicia.model.bibliography import Name
from indicia.model.place import Source
from indicia.model.reference import Reference

_DASHES = re.compile(r"(?:\W?\d{1,4}[.)\]]\s)?[\u2012-\u2015_-]{2,8}[.,]?\s")


def read_references(source: Source, start: int = 0, end: int | None = None) -> tuple[Reference, ...]:
    """The references of a list that stands in source.text[start:end], in order. Never raises for what it reads.

    Each has a key of its own, its text as written (`raw`) and its place; what finds no field is its `leftover`.
    """
    stop = len(source.text) if end is None else end
    found: list[Reference] = []
    for stretch in stretches(source.text, start, stop):
        found.append(_repeated(read_reference(source, stretch, len(found) + 1), found))
    return with_keys(with_list_defects(_with_known_surnames(found)))


def _with_known_surnames(references: Sequence[Reference]) -> Sequence[Reference]:
    """The references with `Ana Ruiz Lima` read as the Ruiz Lima whom the list writes `Ruiz Lima, Ana` elsewhere."""
    known = {
        each.authors[0].family
        for each in references
        if each.authors and " " in each.authors[0].family and each.label.startswith(f"{each.authors[0].family},")
    }
    if not known:
        return references
    found = []
    for each in references:
        authors = tuple(_surnamed(name, known) for name in each.authors)
        found.append(replace(each, authors=authors) if authors != each.authors else each)
    return found


def _surnamed(name: Name, known: AbstractSet[str]) -> Name:
    given, _, second = name.given.rpartition(" ")
    family = f"{second} {name.family}"
    return Name(given=given, particle=name.particle, family=family) if given and family in known else name


def _repeated(reference: Reference, before: Sequence[Reference]) -> Reference:
    """The reference with the label of the one before it, where dashes stand for that."""
    if not before or reference.label or not _DASHES.match(reference.raw):
        return reference
    defects = (*(name for name in reference.defects if name != "no_label"), "repeated_label")
    return replace(reference, label=before[-1].label, authors=before[-1].authors, defects=defects)
