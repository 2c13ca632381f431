"""What stands in for fields that were not written."""

from __future__ import annotations

from typing import Any

from indicia.model.likelihood import Likelihood
from indicia.model.place import Span, Word
from indicia.model.shape import Shape


def default_value(shape: Shape, text: str, place: Span) -> Any:
    """A default as if it had been written; its place is the record's."""
    if shape.kind == "likelihood":
        return Likelihood(span=place, term=Word(text, place))
    if shape.kind == "percentage":
        return float(text)
    return int(text) if shape.kind == "number" else Word(text, place)
