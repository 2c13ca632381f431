"""What a tree of nodes may not hold, although it is good YAML: duplicate keys, merge keys, tags, bombs, lost text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import yaml

from indicia.load.yaml.aliases import write_out
from indicia.load.yaml.commas import cut_texts
from indicia.load.yaml.fault import fault
from indicia.load.yaml.homes import Home, Pair, misplaced
from indicia.load.yaml.lines import Edit, line_end, quoted, write
from indicia.load.yaml.loader import MAX_DEPTH
from indicia.load.yaml.places import extent, span
from indicia.load.yaml.repeats import apart, repeats
from indicia.load.yaml.trail import target
from indicia.model.finding import LoadProblem
from indicia.model.place import Source, Span

MAX_NODES = 100_000
"""Of the tree with every alias written out."""

_PROPERTY = re.compile(r"(?:(?:&[0-9A-Za-z_-]*|![^\s,\[\]{}]*)[ \t]*)+")
_HARMLESS_TAGS = ("!!str", "!!seq", "!!map")


@dataclass(slots=True, repr=False, eq=False)
class _Survey:
    """One walk's working state."""

    source: Source
    foreign: bool
    shared: frozenset[int]
    problems: list[tuple[yaml.Node, LoadProblem]]
    dropped: list[tuple[yaml.MappingNode, set[int]]]
    cut: set[int]
    root: yaml.Node
    lists: dict[int, yaml.SequenceNode] = field(default_factory=dict)
    apart: list[tuple[yaml.SequenceNode, yaml.MappingNode, int]] = field(default_factory=list)
    moves: list[tuple[Home, Sequence[Pair]]] = field(default_factory=list)


def survey(
    root: yaml.Node, source: Source, *, foreign: bool, end: int | None = None
) -> tuple[bool, tuple[LoadProblem, ...]]:
    """Whether the tree may be walked at all, and what is wrong in it. What is wrong is taken out of the tree.

    Of the same key written twice the first stays, and each alias becomes a value of its own. `foreign`: tags, anchors,
    aliases and merge keys belong to another program. `end` is where the document ends in the file.
    """
    shared: frozenset[int] = frozenset()
    if "*" in source.text:
        shared, problem = _measure(root, source)
        if problem:
            return False, (problem,)
    state = _Survey(source, foreign, shared, [], [], set(), root)
    too_deep = _walk(root, state)
    if too_deep is not None:
        return False, (fault(span(too_deep, source), f"more than {MAX_DEPTH} lists and mappings inside each other"),)
    # Of a text that begins with a tag and is cut by a comma, the comma's answer has the whole of it.
    named = [_named(root, node, each, source) for node, each in state.problems if id(node) not in state.cut]
    dropped = {id(mapping): (mapping, numbers) for mapping, numbers in state.dropped}
    if shared and not foreign:
        stop = len(source.text) if end is None else end
        copies = write_out(root, source, stop, shared)
        for made, node in copies:
            if id(node) in dropped and isinstance(made, yaml.MappingNode):
                dropped[id(made)] = made, dropped[id(node)][1]
    for there, pairs in state.moves:
        if isinstance(root, yaml.MappingNode):
            there.take(root, pairs)
    for items, mapping, number in reversed(state.apart):
        apart(items, mapping, number)
    for mapping, numbers in dropped.values():
        mapping.value = [pair for number, pair in enumerate(mapping.value) if number not in numbers]
    return True, tuple(sorted(named, key=lambda each: each.problem.span.start))


def _named(root: yaml.Node, node: yaml.Node, problem: LoadProblem, source: Source) -> LoadProblem:
    return replace(problem, problem=replace(problem.problem, target=target(root, node, source)))


def _children(node: yaml.Node) -> Sequence[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return [each for pair in node.value for each in pair]
    return node.value if isinstance(node, yaml.SequenceNode) else ()


def _measure(root: yaml.Node, source: Source) -> tuple[frozenset[int], LoadProblem | None]:
    """The nodes that stand in several places, and a problem if the tree with all aliases written out has no end."""
    sizes: dict[int, int] = {}
    shared: set[int] = set()
    within: set[int] = set()
    waiting: list[tuple[yaml.Node, bool]] = [(root, False)]
    while waiting:
        node, left = waiting.pop()
        if left:
            within.discard(id(node))
            sizes[id(node)] = 1 + sum(sizes[id(child)] for child in _children(node))
            if sizes[id(node)] > MAX_NODES:
                return frozenset(), fault(
                    span(node, source), f"the aliases (`*name`) in here expand to more than {MAX_NODES:,} values"
                )
            continue
        if id(node) in within:
            return frozenset(), fault(span(node, source), "this contains itself by an alias (`*name`)")
        if id(node) in sizes:
            shared.add(id(node))
            continue
        within.add(id(node))
        waiting.append((node, True))
        waiting.extend((child, False) for child in _children(node))
    return frozenset(shared), None


def _walk(root: yaml.Node, state: _Survey) -> yaml.Node | None:
    """Fills `state.problems`; gives a node that is too deep, if there is one."""
    text = state.source.text + "\0"
    waiting: list[tuple[yaml.Node, int, bool]] = [(root, 1, False)]
    seen: set[int] = set()
    while waiting:
        node, depth, free = waiting.pop()
        if state.shared and id(node) in state.shared:
            if id(node) in seen:
                continue
            seen.add(id(node))
        first = text[node.start_mark.index]
        if first in "&!" and not state.foreign:
            _property(node, state)
        if isinstance(node, yaml.ScalarNode):
            if first in "|>" and not node.value:
                _empty_block(node, state)
            continue
        if depth > MAX_DEPTH:
            return node
        if isinstance(node, yaml.MappingNode):
            _mapping(node, state, free=free)
            for key, value in node.value:
                waiting.append((key, depth + 1, free))
                waiting.append((value, depth + 1, free or str(key.value).startswith("x-")))
        elif isinstance(node, yaml.SequenceNode):
            waiting.extend((child, depth + 1, free) for child in node.value)
            state.lists.update(dict.fromkeys(map(id, node.value), node))
    return None


def _property(node: yaml.Node, state: _Survey) -> None:
    """An anchor or a tag: what an author who knows no YAML meant as text would be lost."""
    source = state.source
    start = node.start_mark.index
    found = _PROPERTY.match(source.text, start)
    assert found is not None
    written = found.group().split()
    for each in written:
        if each.startswith("!") and each not in _HARMLESS_TAGS:
            what = f"YAML takes `{each}` for a tag, and drops it from the text"
        elif each.startswith("&") and isinstance(node, yaml.ScalarNode) and id(node) not in state.shared:
            what = f"YAML takes `{each}` for an anchor, and drops it from the text"
        else:
            continue
        at = source.text.index(each, start)
        hint = "remove it"
        if isinstance(node, yaml.ScalarNode):
            end = max(extent(node, source.text)[1], start + len(found.group().rstrip()))
            hint = write(source.text, [Edit(start, end, quoted(source.text[start:end]))])
        state.problems.append((node, fault(Span(source, at, at + len(each)), what, hint)))
        return


def _empty_block(node: yaml.ScalarNode, state: _Survey) -> None:
    """`claim: >5` begins a block of text that never comes."""
    where = span(node, state.source)
    if not state.foreign:
        edit = Edit(where.start, where.end, quoted(where.written))
        hint = f"write the text on the next line, indented; or, if this is the text, {write(state.source.text, [edit])}"
        message = f"`{where.written}` begins a block of text, and none follows"
        state.problems.append((node, fault(where, message, hint)))


def _mapping(node: yaml.MappingNode, state: _Survey, *, free: bool) -> None:
    """Finds what cannot be a field. `free`: below an `x-…` field, where any names may stand, and none a value."""
    dropped: set[int] = set()
    text = state.source.text
    for number, (key, _) in enumerate(node.value):
        if not isinstance(key, yaml.ScalarNode):
            dropped.add(number)
            state.problems.append((key, _no_name(node, key, state.source)))
        elif key.value == "<<" and text[key.start_mark.index] == "<" and not state.foreign:
            dropped.add(number)
            message = "`<<` (a merge key) is not read here"
            state.problems.append((key, fault(span(key, state.source), message, "write the fields out")))
    if len({key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)}) < len(node.value):
        _repeats(node, dropped, state)
    if node.flow_style and not state.foreign and not free:
        for numbers, problem in cut_texts(node, state.source):
            dropped.update(numbers)
            state.problems.append((node.value[numbers[0]][0], problem))
            state.cut.add(id(node.value[numbers[0] - 1][1]) if numbers[0] else 0)
    if dropped:
        state.dropped.append((node, dropped))


def _no_name(node: yaml.MappingNode, key: yaml.Node, source: Source) -> LoadProblem:
    """`? Is it so: yes`, or `{{ x }}`."""
    text = source.text
    hint = "put the text in quotation marks"
    at = node.start_mark.index
    if text[at] == "?":
        end = at + len(text[at : line_end(text, at)].rstrip())
        hint = write(text, [Edit(at, end, quoted(text[at:end]))])
    return fault(span(key, source), "a list or a mapping stands here in the place of a field's name", hint)


def _repeats(node: yaml.MappingNode, dropped: set[int], state: _Survey) -> None:
    """The second of two fields is left out; what is another item without its dash becomes one."""
    items = None if state.foreign else state.lists.get(id(node))
    for each in repeats(node, items, state.source):
        number = each.numbers[0]
        found = misplaced(node, number, state.source) if node is state.root and not state.foreign else None
        state.problems.append((node.value[number][0], found[2] if found else each.problem))
        if found:
            there, end, _ = found
            state.moves.append((there, node.value[number:end]))
            dropped.update(range(number, end))
        if each.another and items is not None:
            state.apart.append((items, node, each.numbers[0]))
        else:
            dropped.update(each.numbers)
