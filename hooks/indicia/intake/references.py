"""A reference list in free text, taken apart into its references."""

from __future__ import annotations

from indicia.intake.entry_keys import with_keys
from indicia.intake.reference_defects import with_list_defects
from indicia.intake.reference_lines import stretches
from indicia.intake.reference_reading import read_reference
from indicia.model.place import Source
from indicia.model.reference import Reference


def read_references(source: Source, start: int = 0, end: int | None = None) -> tuple[Reference, ...]:
    """The references of a list that stands in source.text[start:end], in order. Never raises for what it reads.

    Each has a key of its own and keeps its text as written (`raw`) and its place; what finds no field is its `leftover`.
    """
    stop = len(source.text) if end is None else end
    found: list[Reference] = []
    for stretch in stretches(source.text, start, stop):
        found.append(read_reference(source, stretch, len(found) + 1))
    return with_keys(with_list_defects(found))
