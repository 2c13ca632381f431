"""The words of the interface, read when a page first asks for them: a check needs none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from yaml.nodes import MappingNode, ScalarNode

from indicia.load.documents import open_document
from indicia.load.reading import Reading, nearest
from indicia.load.yaml.loader import attempt
from indicia.load.yaml.text import span


class Strings(Mapping[str, Mapping[str, str]]):
    """The interface by language and key. `own` is what a site says in other words."""

    def __init__(self, folder: Path, own: Mapping[str, Mapping[str, str]] | None = None) -> None:
        self.folder = folder
        self.own = own or {}
        self._read: dict[str, Mapping[str, str]] = {}

    def with_words(self, words: Mapping[str, Mapping[str, str]]) -> Strings:
        """The same with other words for some keys, or for keys that it lacks."""
        languages = dict.fromkeys((*self.own, *words))
        own = {code: {**self.own.get(code, {}), **words.get(code, {})} for code in languages}
        return Strings(self.folder, own)

    def __getitem__(self, language: str) -> Mapping[str, str]:
        if language not in self._read:
            if language not in set(self):
                raise KeyError(language)
            ours = _read(self.folder / f"{language}.yml")
            self._read[language] = {**ours, **self.own.get(language, {})}
        return self._read[language]

    def __iter__(self) -> Iterator[str]:
        ours = sorted(file.stem for file in self.folder.glob("*.yml")) if self.folder.is_dir() else []
        return iter(dict.fromkeys((*ours, *self.own)))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _read(file: Path) -> Mapping[str, str]:
    if not file.is_file():
        return {}
    node, error = attempt(file.read_text(encoding="utf-8"))
    assert error is None and isinstance(node, MappingNode), f"{file}: {error}"  # noqa: PT018 - our own file
    return {key.value: value.value for key, value in node.value}


def read_strings(reading: Reading) -> Strings:
    """A site's own words, `{az: {key: text}}`, over ours."""
    ours = reading.vocabulary.strings
    assert isinstance(ours, Strings)  # the package's own
    own: dict[str, dict[str, str]] = {}
    node = open_document(reading, "a list of words by language", may_be_empty=True)
    known = ours.get("en", {})
    for key, value in node.value if node else ():
        if key.value not in reading.vocabulary.choices["languages"] or not isinstance(value, MappingNode):
            message = "texts are expected under a language code: `az: {key: text}`"
            reading.fault("wrong-type", span(key, reading.source), message, f"strings#{key.value}")
            continue
        words = own.setdefault(key.value, {})
        for name, text in value.value:
            target = f"strings#{key.value}.{name.value}"
            if name.value not in known:
                close = nearest(name.value, tuple(known))
                hint = f"did you mean `{close[0]}`?" if close else ""
                reading.fault(
                    "unknown-field", span(name, reading.source), "the interface has no such text", target, hint=hint
                )
            elif not isinstance(text, ScalarNode):
                reading.fault("wrong-type", span(text, reading.source), "text is expected here", target)
            else:
                words[name.value] = text.value
    return ours.with_words(own)
