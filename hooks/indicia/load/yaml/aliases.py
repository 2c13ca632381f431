"""Values that stand elsewhere: each use of an alias (`*name`) becomes a value of its own, with the alias for its place.

The library gives the node of the anchor wherever an alias stands. Then a fault of the value would be placed where the
same value may be right, and nothing would say where it is used.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import yaml

from indicia.load.yaml.loader import alias_places, mark
from indicia.load.yaml.places import span
from indicia.model.place import Source

Pair = tuple[yaml.Node, yaml.Node]


@dataclass(slots=True, repr=False, eq=False)
class _Writing:
    """The walk's working state. `places` are those of the aliases, in the order of the file, which is the walk's."""

    source: Source
    shared: frozenset[int]
    places: Iterator[tuple[int, int]]
    copies: list[Pair] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def put(self, node: yaml.Node) -> yaml.Node:
        """What stands in the place of a node: itself where its anchor is, a copy where an alias is."""
        if id(node) in self.shared:
            if id(node) in self.seen:
                start, end = next(self.places)
                self.source.aliases[start, end] = span(node, self.source)
                return self.copy(node, start, end)
            self.seen.add(id(node))
        _each_child(node, self.put)
        return node

    def copy(self, node: yaml.Node, start: int, end: int) -> yaml.Node:
        made = copy.copy(node)
        made.start_mark, made.end_mark = mark(start), mark(end)
        _each_child(made, lambda child: self.copy(child, start, end))
        self.copies.append((made, node))
        return made


def write_out(root: yaml.Node, source: Source, end: int, shared: frozenset[int]) -> list[Pair]:
    """Puts copies where aliases stand, and gives each copied node with its original. The depth of the tree is bounded.

    `shared` are the nodes (by `id()`) that stand in several places; `end` is where the document ends in the file.
    Where an alias stands, and what it stands for, is kept in `source.aliases`.
    """
    writing = _Writing(source, shared, alias_places(source.text[:end]))
    writing.put(root)
    return writing.copies


def _each_child(node: yaml.Node, way: Callable[[yaml.Node], yaml.Node]) -> None:
    if isinstance(node, yaml.MappingNode):
        node.value = [(way(key), way(value)) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        node.value = [way(child) for child in node.value]
