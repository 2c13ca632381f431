"""Lists, mappings and texts that stand where another of the three is wanted: what they were meant to be."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from indicia.load.reading import shown
from indicia.model.shape import Field, Shape

_PLAIN = re.compile(r"[\w.%/~?-]+(?: [\w.%/~?-]+)*")


def describe(node: Node) -> str:
    return "text" if isinstance(node, ScalarNode) else "a mapping" if isinstance(node, MappingNode) else "a list"


def no_record(node: Node, fields: Mapping[str, Field]) -> tuple[str, str] | None:
    """Message and hint where a mapping of fields is wanted and something else stands; None where one does."""
    if isinstance(node, MappingNode):
        unnamed = _unnamed_fields(node, fields)
        return ("the names of the fields are missing here", unnamed) if unnamed else None
    message = f"a mapping with fields is expected here, not {describe(node)}"
    if not _holds_mappings(node):
        return message, f"fields: {', '.join(f'`{name}`' for name in fields)}"
    keys = [key.value for each in node.value for key, _ in each.value]
    if isinstance(node, SequenceNode) and node.flow_style:
        return message, "take `[` and `]` away"
    if len(node.value) == 1:
        return message, "take the dash away: its fields stand directly below"
    if len(set(keys)) == len(keys):
        return message, "take the dashes away: these are fields of one mapping"
    return message, "keep one: there can be only one here"


def _holds_mappings(node: Node) -> bool:
    is_list = isinstance(node, SequenceNode) and bool(node.value)
    return is_list and all(isinstance(each, MappingNode) for each in node.value)


def instead_of_item(node: Node, names: Collection[str]) -> str:
    """The hint where an item of a list is wanted and a list or a text stands."""
    if isinstance(node, SequenceNode) and _holds_mappings(node):
        inner = "take the inner `[` and `]` away"
        return inner if node.flow_style else "one dash is enough: `- - ` is a list in a list"
    return f"begin it with `- id: ...`; fields: {', '.join(f'`{name}`' for name in names)}"


def keyed_by_id(node: Node, names: Collection[str]) -> bool:
    """True for a mapping from ids to items, which is how some would write a list of them."""
    if not isinstance(node, MappingNode):
        return False
    return all(isinstance(value, MappingNode) and key.value not in names for key, value in node.value)


def instead_of_pairs(node: Node, shape: Shape) -> str:
    """The hint where a mapping like `{scenario: word}` is wanted and a list or a text stands."""
    if isinstance(node, SequenceNode):
        pairs = _pairs(node)
        if pairs:
            return f"write `{{{', '.join(pairs)}}}`"
        names = [each.value for each in node.value if isinstance(each, ScalarNode)]
        if names and len(names) == len(node.value) and all(map(_PLAIN.fullmatch, names)):
            words = f", with one of {', '.join(f'`{word}`' for word in shape.choices)} for each" * bool(shape.choices)
            return f"write `{{{', '.join(f'{name}: …' for name in names)}}}`{words}"
    value = node.value if isinstance(node, ScalarNode) and node.value in shape.choices else ""
    if value:
        return f"say of which it is so: `{{name: {value}}}`"
    return ""


def _pairs(node: SequenceNode) -> list[str]:
    """The pairs of mappings in a list, as they are written in braces; none where anything else is in it."""
    found = []
    for each in node.value:
        if not isinstance(each, MappingNode):
            return []
        for key, value in each.value:
            if not isinstance(value, ScalarNode) or not _PLAIN.fullmatch(f"{value.value}"):
                return []
            found.append(f"{key.value}: {value.value}")
    return found


def instead_of_likelihood(node: Node) -> str:
    """The hint for a list where one likelihood is wanted: `[likely, 60-75%]`."""
    parts = [each.value for each in node.value if isinstance(each, ScalarNode)]
    numbers = [each for each in parts if each[:1].isdecimal()]
    if len(parts) == len(node.value) == 2 and len(numbers) == 1:
        term = next(each for each in parts if each not in numbers)
        return f"write `{{term: {term}, range: {numbers[0]}}}`"
    if len(parts) == len(numbers) == 2 == len(node.value):
        return f"write `{parts[0].rstrip('% ')}-{parts[1].rstrip('% ')}%`"
    return ""


def _unnamed_fields(node: MappingNode, fields: Mapping[str, Field]) -> str:
    """For `{2025-12-10: 30%}`, whose key is the value of the first field: the mapping as it should be written.

    Empty where that is not so: only a record of exactly two required fields can be meant.
    """
    required = [name for name, field in fields.items() if field.required]
    if len(required) != 2 or len(node.value) != 1 or fields[required[0]].shape.kind != "date":
        return ""
    key, value = node.value[0]
    if not isinstance(value, ScalarNode) or not re.match(r"\d{4}", key.value):
        return ""
    return f"write `{{{required[0]}: {key.value}, {required[1]}: {value.value}}}`"


def one_text(node: Node) -> str:
    """The hint for a list of one text where a text is wanted."""
    if not isinstance(node, SequenceNode) or node.flow_style or len(node.value) != 1:
        return ""
    if isinstance(node.value[0], ScalarNode):
        return f"take the dash away: {shown(node.value[0].value)}"
    return ""
