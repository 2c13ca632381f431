"""Whether the entries of a list bear numbers, and which. Apart from the search for callouts: a check needs only this."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indicia.model.reference import Reference

_NUMBERED = r"\s*[\[(]?\^?(\d{1,4})[\]).:\s]"


def numbered(references: Sequence[Reference]) -> bool:
    """True where most entries of the list bear a number."""
    return bool(references) and sum("list_number" in r.defects for r in references) * 2 > len(references)


def number_of(reference: Reference) -> str:
    """The number that an entry bears in the list, or else its place."""
    found = re.match(_NUMBERED, reference.raw) if "list_number" in reference.defects else None
    return str(int(found[1])) if found else str(reference.index)
