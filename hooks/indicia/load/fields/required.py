"""Fields that a record cannot do without."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from yaml.nodes import MappingNode

from indicia.load.reading import Reading, first_line
from indicia.load.yaml.places import span
from indicia.model.indicator import Indicator
from indicia.model.place import Span
from indicia.model.shape import Field, Record


def missing(
    reading: Reading, record: type[Record], node: MappingNode, known: Mapping[str, Field], prefix: str,
    there: Collection[str], emptied: Mapping[str, Span],
) -> None:  # fmt: skip
    """Notes each required field that is not there, at the record's first line or at its key without a value.

    A field whose absence another rule reports is left to that rule.
    """
    start = node.start_mark.index
    begun = any(each.name == "duplicate-key" and each.problem.span.start == start for each in reading.problems)
    for name, field in known.items():
        if not field.required or field.owner or name in there:
            continue
        if name == "id" and begun:
            continue  # that the item's first line is missing was said
        if issubclass(record, Indicator) and "use" in there:
            continue  # the shared indicator has it
        place = emptied.get(name) or first_line(span(node, reading.source))
        what = "has no value" if name in emptied else f"is missing in {_called(record)}"
        hint = f"for example `{name}: {field.example}`"
        reading.fault("missing-required", place, f"`{name}` {what}", prefix + name, value="", hint=hint)


def _called(record: type[Record]) -> str:
    # A brief has a field `kind`, which on the class is no word but the field's slot.
    kind = getattr(record, "kind", "")
    return f"this {kind if isinstance(kind, str) and kind else record.__name__.lower()}"
