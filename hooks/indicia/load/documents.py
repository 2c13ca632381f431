"""The top of a file: a mapping of fields, or one clear answer."""

from __future__ import annotations

from yaml.nodes import MappingNode

from indicia.load.fields.other_forms import describe
from indicia.load.reading import Reading, first_line
from indicia.load.yaml.text import compose, span
from indicia.model.place import Span


def open_document(
    reading: Reading, what: str, *, end: int | None = None, may_be_empty: bool = False
) -> MappingNode | None:
    """The file's mapping; None where there is none, which is noted. `lost` is set where something is not in it.

    A file whose syntax is broken gives its mapping as mended, if that can be had, so that its other faults are found
    as well: the caller reads it and throws the result away.
    """
    composed = compose(reading.source, end=end)
    reading.problems.extend(composed.problems)
    reading.lost = reading.lost or composed.broken or composed.lost
    reading.broken = reading.broken or composed.broken
    reading.mended = composed.mended
    node = composed.node
    if isinstance(node, MappingNode):
        return node
    if node is None and not composed.problems and not may_be_empty:
        place = Span(reading.source, 0, 0)
        hint = "the smallest brief has `title`, `authors`, `as_of` and `thesis`" if what == "a brief" else ""
        message = f"the file is empty; {what} is a mapping of fields"
        reading.fault("wrong-type", place, message, reading.source.path, hint=hint)
        reading.lost = True
    elif node is not None and not (may_be_empty and span(node, reading.source).written in ("", "~", "null")):
        place = first_line(span(node, reading.source))
        message = f"{what} is a mapping of fields (`name: value`), not {describe(node)}"
        reading.fault("wrong-type", place, message, reading.source.path)
        reading.lost = True
    return None
