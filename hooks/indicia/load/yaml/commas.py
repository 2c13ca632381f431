"""Texts in braces that a comma cut in pieces: `{text: Supports it, but weakly}`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from indicia.load.yaml.fault import fault
from indicia.load.yaml.lines import Edit, quoted, write
from indicia.load.yaml.places import extent
from indicia.model.finding import LoadProblem
from indicia.model.place import Source, Span

_FIELD_NAME = re.compile(r"[a-z][a-z0-9_-]*\Z")
_ONE_WORD = re.compile(r"[A-Za-z][\w:.-]*\Z")
_WORDS = re.compile(r"\{\s*[A-Za-z][\w:.-]*(?:\s*,\s*[A-Za-z][\w:.-]*)*\s*,?\s*\}")
_DECIMAL_COMMA = re.compile(r"\d+,\d+\s?%?\Z")
_TIGHT = re.compile(r"(?:\A|(?<=,)|(?<=, ))[\w.-]+:(?=[^\s/])")
_GAP = re.compile(r"(?:\s|#[^\r\n]*)*")


def cut_texts(node: yaml.MappingNode, source: Source) -> Iterator[tuple[list[int], LoadProblem]]:
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
        ends = [where.start + each.end() for each in _TIGHT.finditer(where.written)]
        hint = write(text, [Edit(end, end, " ") for end in ends])
        return fault(where, "a space is missing after the colon", hint, name="null-from-comma")
    if len(run) == len(node.value) and _WORDS.fullmatch(text[slice(*extent(node, text))]):
        words = re.split(r"[\s,]+", text[slice(*extent(node, text))].strip("{} \t\r\n,"))
        edit = Edit(*extent(node, text), f"[{', '.join(words)}]" if len(words) > 1 else words[0])
        message = f"`{where.written}` stands in braces, which hold fields; a list stands in brackets"
        return fault(where, message, write(text, [edit]), name="null-from-comma")
    if not run[0] and len(run) == 1 and len(node.value) > 1 and _ONE_WORD.fullmatch(where.written):
        edit = Edit(where.start, where.start, "key: ")
        message = f"`{where.written}` stands in braces without a field's name"
        return fault(where, message, f"if it is a citation's key, {write(text, [edit])}", name="null-from-comma")
    if not run[0]:
        edit = Edit(*extent(node, text), quoted(text[slice(*extent(node, text))]))
        message = f"`{where.written}` stands in braces, where fields stand: `{{field: value}}`"
        hint = f"give the field's name; or, if this is the text, {write(text, [edit])}"
        return fault(where, message, hint, name="null-from-comma")
    before = node.value[run[0] - 1][1]
    message = f"a comma in braces ends the text: `{where.written}` is read as a field of its own"
    hint = "put the text in quotation marks"
    if isinstance(before, yaml.ScalarNode):
        start = before.start_mark.index  # with what YAML takes for a tag or an anchor
        whole = text[start : where.end]
        new = whole.replace(",", ".") if _DECIMAL_COMMA.fullmatch(whole) else quoted(whole)
        hint = write(text, [Edit(start, where.end, new)])
    return fault(where, message, hint, name="null-from-comma")
