"""Prose fields: plain text, or a mapping of texts by language; and what to write where YAML read something else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from yaml.nodes import MappingNode, Node, ScalarNode

from indicia.load.fields.other_forms import one_text
from indicia.load.reading import Reading, shown
from indicia.load.yaml.text import cut_by_comment, meant_as_text, passage, span
from indicia.model.language_names import language_named
from indicia.model.place import Passage, Text


def read_text(reading: Reading, node: Node, target: str, is_language: Callable[[str], bool]) -> Text | None:
    """A text; None where there is none, which is then noted."""
    if isinstance(node, ScalarNode):
        found = _passage(reading, node, target)
        return Text({"": found}) if found else None
    if isinstance(node, MappingNode) and any(_names_language(key, is_language) for key, _ in node.value):
        return _versions(reading, node, target, is_language)
    _not_text(reading, node, target)
    return None


def _names_language(key: Node, is_language: Callable[[str], bool]) -> bool:
    """Whether a key is a language, by its code or another name: whoever writes `{eng: …}` gives texts by language."""
    return is_language(str(key.value)) or bool(language_named(str(key.value)))


def cut_away(reading: Reading, node: Node, target: str, *, prose: bool = True) -> bool:
    """True, and noted, where what follows a value is taken for a comment although it was meant as part of it."""
    problem = cut_by_comment(node, reading.source, target) if isinstance(node, ScalarNode) else None
    if problem and not prose:
        word = problem.span.written.lstrip("#").strip()
        hint = f"write {shown(word)}, without `#`\n{problem.hint.partition(chr(10))[2]}"
        problem = replace(problem, message=f"{shown(problem.span.written)} is taken for a comment", hint=hint)
    if problem:
        reading.note("yaml-invalid", problem)
    return problem is not None


def _not_text(reading: Reading, node: Node, target: str) -> None:
    problem = meant_as_text(node, reading.source, target)
    if problem:
        reading.note("wrong-type", problem)
        return
    what = "a mapping" if isinstance(node, MappingNode) else "a list"
    message = f"text is expected here, but YAML reads {what}"
    hint = one_text(node) or "put the text in quotation marks, or under `>` on lines of its own"
    reading.fault("wrong-type", span(node, reading.source), message, target, hint=hint)


def _versions(
    reading: Reading, node: MappingNode, target: str, is_language: Callable[[str], bool]
) -> Text | None:  # fmt: skip
    versions: dict[str, Passage] = {}
    for key, value in node.value:
        here = f"{target}.{key.value}"
        if not is_language(key.value):
            message = f"{shown(key.value)} is no language code"
            meant = language_named(str(key.value))
            hint = f"write `{meant}:`" if meant else "texts by language look like `{en: ..., az: ...}`"
            reading.fault("unknown-field", span(key, reading.source), message, here, hint=hint)
        elif not isinstance(value, ScalarNode):
            _not_text(reading, value, here)
        else:
            found = _passage(reading, value, here)
            if found:
                versions[key.value] = found
    return Text(versions) if versions else None


def _passage(reading: Reading, node: ScalarNode, target: str) -> Passage | None:
    cut_away(reading, node, target)
    found = passage(node, reading.source)
    return found if found.value.strip() else None
