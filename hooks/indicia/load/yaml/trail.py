"""The name of a node in its file, whatever its line: `baku-after-the-deal#E3.cite`."""

from __future__ import annotations

from pathlib import PurePosixPath

import yaml

from indicia.model.place import Source


def target(root: yaml.Node | None, node: yaml.Node, source: Source) -> str:
    """The file's name and the fields that lead to the node; an item with an `id` stands for all that leads to it.

    Of a key, the path includes the key. The source's path where the node is not below `root`.
    """
    stem = PurePosixPath(source.path).stem
    waiting: list[tuple[yaml.Node, tuple[str, ...]]] = [(root, ())] if root is not None else []
    seen: set[int] = set()
    while waiting:
        each, path = waiting.pop()
        if each is node:
            return f"{stem}#{'.'.join(path)}" if path else source.path
        if id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, yaml.MappingNode):
            for key, value in each.value:
                inner = (*path, str(key.value) if isinstance(key, yaml.ScalarNode) else "?")
                waiting += ((key, inner), (value, inner))
        elif isinstance(each, yaml.SequenceNode):
            waiting += (
                (child, (_identity(child),) if _identity(child) else (*path, str(number)))
                for number, child in enumerate(each.value, 1)
            )
    return source.path


def _identity(node: yaml.Node) -> str:
    """The value of the field `id`."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "id" and isinstance(value, yaml.ScalarNode):
                return str(value.value)
    return ""
