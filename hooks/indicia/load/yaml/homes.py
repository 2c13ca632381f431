"""Where a field belongs that stands too far left in a tree that YAML could read: the record that ends above it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

import yaml

from indicia.load.yaml.fault import fault
from indicia.load.yaml.lines import line_end, line_start
from indicia.load.yaml.places import extent, span
from indicia.model.brief import Brief
from indicia.model.finding import LoadProblem
from indicia.model.item import Item
from indicia.model.place import Source
from indicia.model.shape import Record, declared

Pair = tuple[yaml.Node, yaml.Node]


@dataclass(slots=True, repr=False, eq=False)
class Home:
    """A mapping that may take a field in: its record, the names in it and the column at which its fields begin.

    `node` is None for a key without a value (`thesis:`), which is `number` in the mapping around it.
    """

    node: yaml.MappingNode | None
    record: type[Record]
    column: int
    number: int = 0
    names: set[str] = field(default_factory=set)

    @property
    def called(self) -> str:
        return self.record.kind if issubclass(self.record, Item) else self.record.__name__.lower()

    def take(self, around: yaml.MappingNode, pairs: Sequence[Pair]) -> None:
        """Puts fields into the mapping, or makes one of them."""
        if self.node is not None:
            self.node.value.extend(pairs)
            self.node.end_mark = pairs[-1][1].end_mark
            return
        key, _ = around.value[self.number]
        made = yaml.MappingNode(
            "tag:yaml.org,2002:map", list(pairs), pairs[0][0].start_mark, pairs[-1][1].end_mark, flow_style=False
        )
        around.value[self.number] = key, made


def home(node: yaml.MappingNode, number: int, record: type[Record], text: str) -> Home | None:
    """The record that ends above the field of a number, can hold that field and lacks it; the innermost of them."""
    if node.flow_style or not number:
        return None
    name = node.value[number][0].value
    key, value = node.value[number - 1]
    field = declared(record).get(key.value)
    found: list[Home] = []
    if field and field.shape.of and not field.shape.many and isinstance(value, yaml.ScalarNode) and not value.value:
        column = _column(key, text) + 2
        found.append(Home(None, field.shape.of, column, number - 1))
    while field is not None and field.shape.of is not None:
        last = value.value[-1] if isinstance(value, yaml.SequenceNode) and value.value else value
        if not isinstance(last, yaml.MappingNode) or last.flow_style or not last.value:
            break
        names = {each.value for each, _ in last.value}
        found.append(Home(last, field.shape.of, _column(last.value[0][0], text), names=names))
        key, value = last.value[-1]
        field = declared(field.shape.of).get(key.value)
    fitting = [each for each in found if name in declared(each.record) and name not in each.names]
    return fitting[-1] if fitting else None


def moved_hint(text: str, run: Sequence[Pair], column: int) -> str:
    """The hint for fields that should begin at a column, with what hangs on them and stands no deeper than that."""
    start = run[0][0].start_mark.index
    end = max(extent(run[-1][1], text)[1], run[-1][0].end_mark.index)
    below = itertools.takewhile(lambda line: not line.startswith(" " * (column + 1)), text[start:end].split("\n")[1:])
    rest = len(list(below))
    along = f", and move the {f'{rest} lines' if rest > 1 else 'line'} below along with it" if rest else ""
    spaces = f"{column} space{'s' * (column > 1)}"
    return f"write it with {spaces} before it{along}: {text[start : line_end(text, start)].rstrip()}"


def misplaced(node: yaml.MappingNode, number: int, source: Source) -> tuple[Home, int, LoadProblem] | None:
    """For a field of the brief that is written twice: the item above it that cannot do without a field of that name.

    With it the number behind the last field of that item.
    """
    there = home(node, number, Brief, source.text)
    key = node.value[number][0]
    known = declared(there.record) if there else {}
    if there is None or not known[key.value].required:
        return None
    end = number + 1
    while end < len(node.value) and (name := node.value[end][0].value) in known and name not in declared(Brief):
        end += 1
    message = f"`{key.value}` is a field of the {there.called} above, and not indented as its fields are"
    hint = moved_hint(source.text, node.value[number:end], there.column)
    return there, end, fault(span(key, source), message, hint, name="duplicate-key")


def _column(node: yaml.Node, text: str) -> int:
    return int(node.start_mark.index) - line_start(text, node.start_mark.index)
