"""Values of a file that belongs to another program, as that program would read them."""

from __future__ import annotations

import os
import re
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode

_BOOLEANS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_INTEGER = re.compile(r"[-+]?(0|[1-9]\d*)", re.ASCII)
_DECIMAL = re.compile(r"[-+]?\d+\.\d*", re.ASCII)
_OURS = "tag:yaml.org,2002:"
_PLAIN_TAGS = tuple(_OURS + name for name in ("str", "seq", "map", "int", "bool", "float", "null"))


def child(node: Node | None, *names: str) -> Node | None:
    """The value under nested names; the last where a name is written twice, as MkDocs takes it."""
    for name in names:
        if not isinstance(node, MappingNode):
            return None
        node = next((value for key, value in reversed(node.value) if key.value == name), None)
    return node


def plain_text(node: Node | None) -> str:
    """A scalar's text; empty for anything else, and for what a tag would compute (`!ENV` apart)."""
    if node is not None and node.tag == "!ENV":
        found = _environment(node)
        return "" if found is None else str(found)
    if not isinstance(node, ScalarNode) or node.tag not in _PLAIN_TAGS:
        return ""
    return "" if not node.style and node.value in ("~", "null") else str(node.value)


def plain(node: Node) -> Any:
    """Plain data: scalars by their look; None for what a tag would compute, such as a Python name."""
    if node.tag == "!ENV":
        return _environment(node)
    if node.tag not in _PLAIN_TAGS:
        return None
    if isinstance(node, ScalarNode):
        return _typed(node.value) if not node.style else node.value
    if isinstance(node, MappingNode):
        return {str(key.value): plain(value) for key, value in node.value}
    return [plain(each) for each in node.value]


def _typed(text: str) -> Any:
    if text.lower() in _BOOLEANS:
        return _BOOLEANS[text.lower()]
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _environment(node: Node) -> Any:
    """MkDocs' own tag: `!ENV NAME`, or `!ENV [NAME, ..., default]`."""
    names = [node] if isinstance(node, ScalarNode) else list(node.value)
    default = names.pop() if len(names) > 1 else None
    for name in names:
        if str(name.value) in os.environ:
            return _typed(os.environ[str(name.value)])
    return plain(default) if default is not None else None
