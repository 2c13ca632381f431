"""Fields that are written twice: one of them, a run of them, or a whole item whose dash is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import yaml

from indicia.load.yaml.fault import fault
from indicia.load.yaml.lines import line_end, line_start
from indicia.load.yaml.places import span
from indicia.model.finding import LoadProblem, Other
from indicia.model.place import Source
from indicia.model.value_class import value_class

_NAMED = 4
"""So many fields are named by a message."""


@value_class
class Repeat:
    """Fields of a mapping, by number, that are there already; `another` where they begin an item of their own."""

    numbers: tuple[int, ...]
    problem: LoadProblem
    another: bool = False


def repeats(node: yaml.MappingNode, items: yaml.SequenceNode | None, source: Source) -> Iterator[Repeat]:
    """What of a mapping is written twice. `items` is the list of which the mapping is an item."""
    first: dict[str, yaml.ScalarNode] = {}
    names = [key.value if isinstance(key, yaml.ScalarNode) else None for key, _ in node.value]
    number = 0
    while number < len(names):
        key, name = node.value[number][0], names[number]
        if name is None or name == "<<" or name not in first:
            if name is not None:
                first[name] = key
            number += 1
            continue
        run = _run(names, number, first)
        if len(run) > 1 and items is not None and not items.flow_style and not node.flow_style:
            yield Repeat(run, _another_item(node, run, first, items, source), another=True)
            first = {}
            continue
        run = _together(run)
        yield Repeat(run, _duplicates([node.value[each][0] for each in run], first, source))
        number = run[-1] + 1


def _run(names: Sequence[str | None], start: int, first: Mapping[str, yaml.ScalarNode]) -> tuple[int, ...]:
    """The numbers of the repeated fields from `start` on, up to one that is repeated once more."""
    seen: set[str] = set()
    found = []
    for number in range(start, len(names)):
        name = names[number]
        if name is None:
            continue
        if name in seen:
            break
        seen.add(name)
        if name in first:
            found.append(number)
    return tuple(found)


def _together(run: tuple[int, ...]) -> tuple[int, ...]:
    """Those that stand beside each other, from the first on."""
    stop = next((at for at, number in enumerate(run) if number != run[0] + at), len(run))
    return run[:stop]


def _another_item(
    node: yaml.MappingNode, run: tuple[int, ...], first: Mapping[str, yaml.ScalarNode], items: yaml.SequenceNode,
    source: Source,
) -> LoadProblem:  # fmt: skip
    keys = [node.value[number][0] for number in run]
    where = span(keys[0], source)
    text = source.text
    begin = items.start_mark.index
    column = begin - line_start(text, begin)
    spaces = {0: "no space", 1: "1 space"}.get(column, f"{column} spaces")
    line = text[where.start : line_end(text, where.start)].rstrip()
    hint = f"write it with {spaces} before it: - {line}"
    if "id" in first and keys[0].value != "id":
        hint = f"write the line with which it begins above this one, with {spaces} before it: - id: …"
    message = f"another item begins here, and its dash is missing: {_listed(keys)} are there already"
    before = Other(span(first[keys[0].value], source), "first written here")
    return fault(where, message, hint, name="duplicate-key", related=(before,))


def _duplicates(keys: list[yaml.ScalarNode], first: Mapping[str, yaml.ScalarNode], source: Source) -> LoadProblem:
    where, before = span(keys[0], source), span(first[keys[0].value], source)
    many = f"{_listed(keys)} are" if len(keys) > 1 else f"`{keys[0].value}` is"
    message = f"{many} written twice in the same mapping: on line {before.line} and on line {where.line}"
    hint = "keep one of them; several values of one field are a list"
    if len(keys) > 1:
        message = f"{many} written twice in the same mapping: from line {before.line} on, and from line {where.line} on"
        hint = "keep each once; or, if something of its own begins here, give it the line with which it begins"
    return fault(where, message, hint, name="duplicate-key", related=(Other(before, "first written here"),))


def _listed(keys: Sequence[yaml.ScalarNode]) -> str:
    names = [f"`{key.value}`" for key in keys]
    if len(names) > _NAMED:
        names[_NAMED - 1 :] = [f"{len(names) - _NAMED + 1} more"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def apart(items: yaml.SequenceNode, node: yaml.MappingNode, number: int) -> None:
    """Makes an item of its own of the fields from `number` on."""
    rest = node.value[number:]
    node.value = node.value[:number]
    node.end_mark = node.value[-1][1].end_mark
    made = yaml.MappingNode(node.tag, rest, rest[0][0].start_mark, rest[-1][1].end_mark, flow_style=False)
    items.value.insert(next(at for at, each in enumerate(items.value) if each is node) + 1, made)
