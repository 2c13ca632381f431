"""`-J1` on a line of its own, which is a text to YAML: an item of a list without the space after its dash."""

from __future__ import annotations

import re

from indicia.load.reading import Reading
from indicia.load.yaml.lines import line_start
from indicia.model.place import Span

_TIGHT_ITEM = re.compile(r"-([A-Za-z][^\s#]*)")


def without_space(reading: Reading, place: Span, target: str) -> bool:
    """True (and a fault) where the stretch is such an item."""
    text = place.source.text
    found = _TIGHT_ITEM.match(text, place.start)
    if not found or text[line_start(text, place.start) : place.start].strip():
        return False
    dash = Span(place.source, place.start, place.start + 1)
    reading.fault("wrong-type", dash, "a space is missing after the dash", target, hint=f"write: - {found[1]}")
    return True
