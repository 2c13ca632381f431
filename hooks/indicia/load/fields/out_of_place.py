"""Fields that YAML reads well, but as part of something else: at the margin below their item, or behind a dash.

Where a site is only judged, they are read as part of the record that they belong to, so that nothing is missed in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from yaml.nodes import MappingNode, Node, SequenceNode

from indicia.load.fields.fields_of import fields_of
from indicia.load.reading import Reading
from indicia.load.yaml.homes import home, moved_hint
from indicia.load.yaml.lines import line_end, line_start
from indicia.load.yaml.places import span
from indicia.model.item import Item
from indicia.model.place import Span
from indicia.model.shape import Record
from indicia.model.update import Update


def take_in(reading: Reading, record: type[Record], node: MappingNode, prefix: str) -> None:
    """Takes fields that the record does not know out of its mapping, where they belong to one that stands above."""
    known = fields_of(record)
    number = 1
    while number < len(node.value):
        name = node.value[number][0].value
        there = None if name in known or name.startswith("x-") else home(node, number, record, reading.source.text)
        if there is None:
            number += 1
            continue
        run = []
        while number < len(node.value):
            key = node.value[number][0]
            if key.value in known or key.value not in fields_of(there.record) or key.value in there.names:
                break
            run.append(node.value.pop(number))
            there.names.add(key.value)
        key = run[0][0]
        message = f"`{name}` is a field of the {there.called} above, and not indented as its fields are"
        hint = moved_hint(reading.source.text, run, there.column)
        reading.fault("unknown-field", span(key, reading.source), message, prefix + name, value=name, hint=hint)
        if reading.guesses:
            there.take(node, run)


def entries(reading: Reading, record: type[Record] | None, node: Node, target: str) -> Sequence[Node]:
    """The entries of a list, or the one that stands for a list. A record that a dash cut in two is joined."""
    if not isinstance(node, SequenceNode):
        return (node,)
    given: Sequence[Node] = node.value
    if node.flow_style or record is None:
        return given
    found: list[Node] = []
    cut: list[Node] = []
    for each in given:
        if found and _goes_on(record, found[-1], each):
            before = found[-1]
            found[-1] = MappingNode(before.tag, [*before.value, *each.value], before.start_mark, each.end_mark)
            cut.append(each)
        else:
            _answer(reading, cut, target)
            cut = []
            found.append(each)
    _answer(reading, cut, target)
    return found if reading.guesses else given


def _goes_on(record: type[Record], before: Node, node: Node) -> bool:
    """Whether an entry has only fields that the one before lacks, and not that with which an entry begins."""
    if not isinstance(before, MappingNode) or not isinstance(node, MappingNode) or before.flow_style or node.flow_style:
        return False
    names, there = ({key.value for key, _ in each.value} for each in (node, before))
    first = _first_field(record)
    return first in there and first not in names and names.isdisjoint(there) and names <= fields_of(record).keys()


def _first_field(record: type[Record]) -> str:
    required = [name for name, field in fields_of(record).items() if field.required]
    return "id" if issubclass(record, Item) and not issubclass(record, Update) else next(iter(required), "")


def _answer(reading: Reading, cut: Sequence[Node], target: str) -> None:
    if not cut:
        return
    text, at = reading.source.text, cut[0].start_mark.index
    dash = text.rindex("-", 0, at)
    more = f" (and the {len(cut) - 1} below)" if len(cut) > 1 else ""
    line = text[at : line_end(text, at)].rstrip()
    hint = f"take the dash away{more}, and write it with {at - line_start(text, at)} spaces before it: {line}"
    message = "a dash begins an item of a list, and this is a field of the item above"
    reading.fault("wrong-type", Span(reading.source, dash, dash + 1), message, target, hint=hint)
    reading.lost = True
