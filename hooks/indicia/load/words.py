"""The words that rules look for in texts, read when a text of their language is first judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from indicia.inference.lexicon import fault
from indicia.load.documents import open_document
from indicia.load.reading import Reading, nearest, shown
from indicia.load.yaml.loader import attempt
from indicia.load.yaml.text import span

Lists = Mapping[str, tuple[str, ...]]
Changes = Mapping[str, tuple[tuple[str, ...], frozenset[str]]]
"""By list: the entries that a site adds, and those of ours that it takes out."""


class Words(Mapping[str, Lists]):
    """Lists of words by language. `own` is what a site adds and takes out."""

    def __init__(self, folder: Path, own: Mapping[str, Changes] | None = None) -> None:
        self.folder = folder
        self.own = own or {}
        self._read: dict[str, Lists] = {}

    def __getitem__(self, language: str) -> Lists:
        if language not in self._read:
            if language not in set(self):
                raise KeyError(language)
            self._read[language] = _changed(read_lists(self.folder / f"{language}.yml"), self.own.get(language, {}))
        return self._read[language]

    def __iter__(self) -> Iterator[str]:
        ours = sorted(file.stem for file in self.folder.glob("*.yml")) if self.folder.is_dir() else []
        return iter(dict.fromkeys((*ours, *self.own)))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _changed(ours: Lists, own: Changes) -> Lists:
    lists = dict(ours)
    for name, (more, fewer) in own.items():
        lists[name] = (*(each for each in ours.get(name, ()) if each not in fewer), *more)
    return lists


def read_lists(file: Path) -> Lists:
    """The lists of a file of ours; none where there is no such file."""
    if not file.is_file():
        return {}
    node, error = attempt(file.read_text(encoding="utf-8"))
    assert error is None and isinstance(node, MappingNode), f"{file}: {error}"  # noqa: PT018 - our own file
    return {key.value: tuple(each.value for each in value.value) for key, value in node.value}


def read_words(reading: Reading) -> Words:
    """A site's own words, `{en: {loaded: [junta, -regime]}}`, with ours: a minus takes one of ours out."""
    ours = reading.vocabulary.words
    assert isinstance(ours, Words)  # the package's own
    own: dict[str, Changes] = {}
    node = open_document(reading, "a list of words by language", may_be_empty=True)
    for key, value in node.value if node else ():
        if key.value not in reading.vocabulary.choices["languages"] or not isinstance(value, MappingNode):
            message = "lists of words are expected under a language code: `en: {loaded: [junta]}`"
            reading.fault("wrong-type", span(key, reading.source), message, f"words#{key.value}")
            continue
        own[key.value] = dict(_lists(reading, ours, key.value, value))
    return Words(ours.folder, own)


def _lists(
    reading: Reading, ours: Words, language: str, node: MappingNode
) -> Iterator[tuple[str, tuple[tuple[str, ...], frozenset[str]]]]:
    known = ours["en"]
    for key, value in node.value:
        target = f"words#{language}.{key.value}"
        if key.value not in known:
            close = nearest(key.value, tuple(known))
            hint = f"did you mean `{close[0]}`?" if close else f"the lists are {', '.join(known)}"
            message = "no rule has a list of this name"
            reading.fault("unknown-field", span(key, reading.source), message, target, hint=hint)
            continue
        entries = [each for each in _entries(reading, value, target) if each]
        there = ours[language].get(key.value, ()) if language in ours else ()
        fewer = _taken_out(reading, entries, there, target)
        yield key.value, (tuple(each.value for each in entries if not each.value.startswith("-")), fewer)


def _entries(reading: Reading, node: Node, target: str) -> Iterator[ScalarNode]:
    nodes: list[Node] = node.value if isinstance(node, SequenceNode) else [node]
    for each in nodes:
        if not isinstance(each, ScalarNode):
            reading.fault("wrong-type", span(each, reading.source), "text is expected here", target)
            continue
        wrong = fault(each.value.removeprefix("-"))
        if wrong:
            message = f"{shown(each.value)} cannot be looked for: {wrong}"
            reading.fault("wrong-type", span(each, reading.source), message, target)
        else:
            yield each


def _taken_out(reading: Reading, entries: list[ScalarNode], ours: tuple[str, ...], target: str) -> frozenset[str]:
    """The entries behind a minus; one that is not in our list is a fault."""
    found = set()
    for each in entries:
        name = each.value.removeprefix("-")
        if name == each.value:
            continue
        found.add(name)
        if name not in ours:
            close = nearest(name, ours)
            hint = f"did you mean `-{close[0]}`?" if close else ""
            message = f"{shown(name)} is not in our list, so it cannot be taken out"
            reading.fault("bad-enum", span(each, reading.source), message, target, value=name, hint=hint)
    return frozenset(found)
