"""What a tree of nodes may not hold, although it is good YAML: duplicate keys, merge keys, tags, bombs, lost text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import yaml

from indicia.load.yaml_lines import Edit, quoted, write
from indicia.load.yaml_loader import MAX_DEPTH
from indicia.load.yaml_places import extent, span
from indicia.load.yaml_trail import target
from indicia.model.finding import LoadProblem, Other, Problem
from indicia.model.place import Source, Span

MAX_NODES = 100_000
"""Of the tree with every alias written out."""

_PROPERTY = re.compile(r"(?:(?:&[0-9A-Za-z_-]*|![^\s,\[\]{}]*)[ \t]*)+")
_HARMLESS_TAGS = ("!!str", "!!seq", "!!map")
_FIELD_NAME = re.compile(r"[a-z][a-z0-9_-]*\Z")
_GAP = re.compile(r"(?:\s|#[^\r\n]*)*")


@dataclass(slots=True)
class _Survey:
    """One walk's working state."""

    source: Source
    foreign: bool
    shared: frozenset[int]
    problems: list[tuple[yaml.Node, LoadProblem]]
    dropped: list[tuple[yaml.MappingNode, set[int]]]


def survey(root: yaml.Node, source: Source, *, foreign: bool) -> tuple[bool, tuple[LoadProblem, ...]]:
    """Whether the tree may be walked at all, and what is wrong in it. What is wrong is taken out of the tree.

    Of the same key written twice the first stays. `foreign`: tags, anchors and merge keys belong to another program.
    """
    shared: frozenset[int] = frozenset()
    if "*" in source.text:
        shared, problem = _measure(root, source)
        if problem:
            return False, (problem,)
    state = _Survey(source, foreign, shared, [], [])
    too_deep = _walk(root, state)
    if too_deep is not None:
        return False, (fault(span(too_deep, source), f"more than {MAX_DEPTH} lists and mappings inside each other"),)
    named = [_named(root, node, problem, source) for node, problem in state.problems]
    for mapping, numbers in state.dropped:
        mapping.value = [pair for number, pair in enumerate(mapping.value) if number not in numbers]
    return True, tuple(sorted(named, key=lambda each: each.problem.span.start))


def fault(
    where: Span, message: str, hint: str = "", *, name: str = "yaml-invalid", related: tuple[Other, ...] = ()
) -> LoadProblem:
    """A problem of the YAML text; the target is the file."""
    return LoadProblem(name, Problem(where, message, where.path, where.written, hint, related))


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
        else:
            waiting.extend((child, depth + 1, free) for child in node.value)
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
    first: dict[str, yaml.ScalarNode] = {}
    dropped: set[int] = set()
    text = state.source.text
    for number, (key, _) in enumerate(node.value):
        if not isinstance(key, yaml.ScalarNode):
            dropped.add(number)
            message = "a list or a mapping stands here in the place of a field's name"
            state.problems.append((key, fault(span(key, state.source), message, "put the text in quotation marks")))
        elif key.value == "<<" and text[key.start_mark.index] == "<" and not state.foreign:
            dropped.add(number)
            message = "`<<` (a merge key) is not read here"
            state.problems.append((key, fault(span(key, state.source), message, "write the fields out")))
        elif key.value in first:
            dropped.add(number)
            state.problems.append((key, _duplicate(key, first[key.value], state.source)))
        else:
            first[key.value] = key
    if node.flow_style and not state.foreign and not free:
        for numbers, problem in _commas(node, state.source):
            dropped.update(numbers)
            state.problems.append((node.value[numbers[0]][0], problem))
    if dropped:
        state.dropped.append((node, dropped))


def _duplicate(key: yaml.ScalarNode, earlier: yaml.ScalarNode, source: Source) -> LoadProblem:
    where, before = span(key, source), span(earlier, source)
    message = f"`{key.value}` is written twice in the same mapping: on line {before.line} and on line {where.line}"
    hint = "keep one of them; several values of one field are a list"
    return fault(where, message, hint, name="duplicate-key", related=(Other(before, "first written here"),))


def _commas(node: yaml.MappingNode, source: Source) -> Iterator[tuple[list[int], LoadProblem]]:
    """Runs of keys without colon: text that a comma cut in pieces."""
    run: list[int] = []
    for number, (key, value) in enumerate(node.value):
        if _is_piece(key, value, source.text, first=not number, follows=bool(run)):
            run.append(number)
        elif run:
            yield run, _null_from_comma(node, run, source)
            run = []
    if run:
        yield run, _null_from_comma(node, run, source)


def _is_piece(key: yaml.Node, value: yaml.Node, text: str, *, first: bool, follows: bool) -> bool:
    """Whether a pair in braces is a piece of a text: no colon, a blank in the name, or what goes on from such."""
    if not isinstance(key, yaml.ScalarNode) or not isinstance(value, yaml.ScalarNode):
        return False
    if _without_colon(key, value, text):
        return True
    if first or text[key.start_mark.index] in "'\"":
        return False
    return " " in key.value or (follows and not _FIELD_NAME.match(key.value))


def _without_colon(key: yaml.ScalarNode, value: yaml.ScalarNode, text: str) -> bool:
    if value.start_mark.index != value.end_mark.index:
        return False
    gap = _GAP.match(text, key.end_mark.index)
    return gap is not None and text[gap.end() : gap.end() + 1] != ":"


def _null_from_comma(node: yaml.MappingNode, run: list[int], source: Source) -> LoadProblem:
    first, last = node.value[run[0]][0], node.value[run[-1]]
    text = source.text
    where = Span(source, extent(first, text)[0], max(extent(each, text)[1] for each in last if each.value))
    found = re.match(r"([\w.-]+):(?=[^\s/])", where.written)
    if found:
        edit = Edit(where.start + found.end(), where.start + found.end(), " ")
        return fault(where, "a space is missing after the colon", write(text, [edit]), name="null-from-comma")
    if not run[0]:
        edit = Edit(*extent(node, text), quoted(text[slice(*extent(node, text))]))
        message = f"`{where.written}` stands in braces, where fields stand: `{{field: value}}`"
        hint = f"give the field's name; or, if this is the text, {write(text, [edit])}"
        return fault(where, message, hint, name="null-from-comma")
    before = node.value[run[0] - 1][1]
    message = f"a comma in braces ends the text: `{where.written}` is read as a field of its own"
    hint = "put the text in quotation marks"
    if isinstance(before, yaml.ScalarNode) and before.value:
        start = extent(before, text)[0]
        hint = write(text, [Edit(start, where.end, quoted(text[start : where.end]))])
    return fault(where, message, hint, name="null-from-comma")
