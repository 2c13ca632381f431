"""Defects that only the list as a whole shows: suffixes, order, labels and hosts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from indicia.intake.entries.work_types import host_of
from indicia.model.reference import Reference
from indicia.model.slug import slug

_DOMAIN = re.compile(r"^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}$", re.IGNORECASE)


def with_list_defects(references: Sequence[Reference]) -> tuple[Reference, ...]:
    """The references, each with the defects that it has in this list."""
    further: dict[int, list[str]] = defaultdict(list)
    for index in _bare_starts(references):
        further[index].append("suffix_starts_bare")
    for index in _out_of_order(references):
        further[index].append("out_of_order")
    for reference in references:
        if label_and_host_differ(reference.label, reference.url):
            further[reference.index].append("label_host_mismatch")
    return tuple(
        replace(reference, defects=(*reference.defects, *further[reference.index]))
        if reference.index in further
        else reference
        for reference in references
    )


def label_and_host_differ(label: str, url: str) -> bool:
    """Whether a label is a domain (`Jam-news.com`) and the address stands under another."""
    if not url or "." not in label:
        return False
    folded = label.replace("İ", "I")
    host = host_of(url)
    if not host or not _DOMAIN.match(folded):
        return False
    named = folded.lower().removeprefix("www.")
    return host != named and not host.endswith(f".{named}") and not named.endswith(f".{host}")


def _groups(references: Sequence[Reference]) -> dict[tuple[str, str], list[Reference]]:
    groups: dict[tuple[str, str], list[Reference]] = defaultdict(list)
    for reference in references:
        groups[reference.label.casefold(), reference.year].append(reference)
    return groups


def _bare_starts(references: Sequence[Reference]) -> list[int]:
    """The references without a suffix whose label and year another bears with one."""
    return [
        reference.index
        for group in _groups(references).values()
        if any(other.suffix for other in group)
        for reference in group
        if not reference.suffix and reference.label
    ]


def _out_of_order(references: Sequence[Reference]) -> list[int]:
    """The references that stand behind one which sorts after them, where the list is sorted but for a few."""
    if any("list_number" in reference.defects for reference in references) or len(references) < 3:
        return []
    keys = [(slug(reference.label), reference.year, reference.suffix) for reference in references]
    broken = [references[at].index for at in range(1, len(keys)) if keys[at] < keys[at - 1]]
    return broken if len(broken) * 5 <= len(keys) else []
