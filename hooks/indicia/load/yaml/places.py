"""Nodes to values of the model that keep their place."""

from __future__ import annotations

import re
from functools import partial

import yaml

from indicia.load.yaml.offsets import offsets
from indicia.model.place import Passage, Source, Span, Word

_GAP = "[ \t\r\n\x85\u2028\u2029]+(?:#[^\r\n\x85\u2028\u2029]*)?"
_PROPERTIES = re.compile(rf"(?:(?:!<[^>]*>|&[0-9A-Za-z_-]*|![^\s,\[\]{{}}]*)(?:{_GAP})*)+")
_PROPERTY_SIGNS = frozenset("&!")
_BLOCK_SIGNS = frozenset("|>")
_BLANK_LINES = " \t\r\n\x85\u2028\u2029"
_LINE_END = re.compile("[\r\n\x85\u2028\u2029]|$")


def extent(node: yaml.Node, text: str) -> tuple[int, int]:
    """Where the node begins and ends, without anchor, tag and what blank lines or comments follow it."""
    start, end = node.start_mark.index, node.end_mark.index
    first = text[start : start + 1]
    if first in _PROPERTY_SIGNS:
        found = _PROPERTIES.match(text, start, end)
        start = found.end() if found else start
        first = text[start : start + 1]
    if not isinstance(node, yaml.ScalarNode):
        return start, _end_of_block(node, text, end)
    if first in _BLOCK_SIGNS and end > start:
        last = start + len(text[start:end].rstrip(_BLANK_LINES))
        found = _LINE_END.search(text, last, end)
        end = found.start() if found else last
    return start, end


def _end_of_block(node: yaml.Node, text: str, end: int) -> int:
    """A block collection is over, to the library, where the next thing begins; to a reader, with its last value."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        child = last[1] if isinstance(last, tuple) else last
        if child.end_mark.index > end or child.end_mark.index < node.start_mark.index:  # an alias: it stands elsewhere
            return end
        node = child
    last = extent(node, text)[1] if isinstance(node, yaml.ScalarNode) else min(node.end_mark.index, end)
    # A value that was left out stands, to the library, where the next thing begins.
    return len(text[:last].rstrip(_BLANK_LINES)) if text[last - 1 : last] in _BLANK_LINES else last


def span(node: yaml.Node, source: Source) -> Span:
    """The node as written: a scalar with its quotation marks, a block scalar from its `|` or `>` on."""
    return Span(source, *extent(node, source.text))


def passage(node: yaml.ScalarNode, source: Source) -> Passage:
    """The text of a scalar with its place, which is that of `span`, and the way back from each character."""
    where = span(node, source)
    if where.written == node.value:
        return Passage(node.value, where)
    return Passage(node.value, where, partial(offsets, node.value))


def word(node: yaml.ScalarNode, source: Source) -> Word:
    """The value of a scalar with the place of its content: of a quoted one, the inside of the quotation marks."""
    start, end = extent(node, source.text)
    if end - start >= 2 and source.text[start] in "'\"" and source.text[start] == source.text[end - 1]:
        start, end = start + 1, end - 1
    return Word(node.value, Span(source, start, end))
