"""`mkdocs.yml`: our settings with their places, and the few of MkDocs' own values that concern us."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from indicia.load.fields.other_forms import describe
from indicia.load.fields.records import Fields, build, read_fields
from indicia.load.fields.values import empty
from indicia.load.files import read_source
from indicia.load.foreign_yaml import child, plain, plain_text
from indicia.load.outside import read_outside
from indicia.load.reading import Reading, first_line
from indicia.load.yaml.text import compose, span
from indicia.model.finding import LoadProblem, Problem
from indicia.model.place import Source, Span, Word
from indicia.model.settings import Configuration, Settings
from indicia.model.vocabulary import Vocabulary

_MAX_CHAIN = 10


@dataclasses.dataclass(slots=True, repr=False, eq=False)
class ConfigurationFiles:
    """The chain of files that `INHERIT` makes, the site's own first, and what was wrong with them."""

    path: str
    sources: list[Source] = dataclasses.field(default_factory=list)
    nodes: list[tuple[Source, MappingNode]] = dataclasses.field(default_factory=list)
    problems: list[LoadProblem] = dataclasses.field(default_factory=list)
    broken: set[str] = dataclasses.field(default_factory=set)

    def find(self, *names: str) -> Node | None:
        """The value under nested names in the first file of the chain that has it."""
        return next((found for _, node in self.nodes if (found := child(node, *names)) is not None), None)

    def docs_dir(self, root: Path) -> str:
        """The folder of content, relative to the root: as written, else MkDocs' own default if that is there."""
        written = plain_text(self.find("docs_dir"))
        if written:
            return _folder(written, self.path)
        default = _folder("docs", self.path)
        return default if (root / default).is_dir() else _folder("content", self.path)


def open_configuration(root: Path, config_file: str) -> ConfigurationFiles:
    """Reads `mkdocs.yml` and what it inherits from. Never raises for bad content."""
    files = ConfigurationFiles(config_file)
    path = PurePosixPath(config_file)
    seen: set[Path] = set()
    while len(files.sources) < _MAX_CHAIN:
        file = (root / path).resolve()
        if file in seen:
            _answer(files, Source(str(path), ""), f"`INHERIT` leads back to {path}")
            break
        seen.add(file)
        inherited = _open(files, file, str(path))
        if not inherited:
            break
        path = PurePosixPath(_joined(path.parent, inherited))
    return files


def read_configuration(files: ConfigurationFiles, vocabulary: Vocabulary, docs_dir: str) -> Configuration:
    """The configuration; problems of its settings are added to those of the files."""
    theme_language = plain_text(files.find("theme", "language"))
    site_url = plain_text(files.find("site_url"))
    extensions = _extensions(files.find("markdown_extensions"))
    return Configuration(
        settings=_settings(files, vocabulary),
        path=files.path,
        site_name=plain_text(files.find("site_name")),
        site_url=site_url,
        language=theme_language or "en",
        docs_dir=docs_dir,
        site_dir=_folder(plain_text(files.find("site_dir")) or "site", files.path),
        folder_addresses=plain_text(files.find("use_directory_urls")).casefold() not in ("false", "no", "off"),
        excluded=_word(files, "exclude_docs"),
        markdown_extensions=extensions,
        extension_places=_extension_places(files),
        outside=read_outside(files, extensions, site_url),
    )


def _word(files: ConfigurationFiles, name: str) -> Word | None:
    """A value of MkDocs' own with its place, from the first file of the chain that has it; None for no text."""
    for source, node in files.nodes:
        found = child(node, name)
        if found is not None:
            written = plain_text(found)
            return Word(written, first_line(span(found, source))) if written else None
    return None


def _open(files: ConfigurationFiles, file: Path, path: str) -> str:
    """Reads one file of the chain; gives the path that it inherits from, or an empty one."""
    if not file.is_file():
        where = f"there is no {path}" if not files.sources else f"`INHERIT`: there is no {path}"
        _answer(files, files.sources[-1] if files.sources else Source(path, ""), f"{where}; a site needs one")
        return ""
    source = read_source(file, path)
    if not isinstance(source, Source):
        files.problems += source
        files.broken.add(path)
        return ""
    files.sources.append(source)
    composed = compose(source, foreign=True)
    files.problems += composed.problems
    if composed.broken:
        files.broken.add(path)
    node = composed.node
    if isinstance(node, MappingNode):
        files.nodes.append((source, node))
        return plain_text(child(node, "INHERIT"))
    if node is not None:
        place = first_line(span(node, source))
        message = f"{path} is a mapping of settings, not {describe(node)}"
        files.problems.append(LoadProblem("wrong-type", Problem(place, message, path, place.written)))
    return ""


def _answer(files: ConfigurationFiles, source: Source, message: str) -> None:
    files.problems.append(LoadProblem("yaml-invalid", Problem(Span(source, 0, 0), message, source.path)))
    files.broken.add(source.path)


def _settings(files: ConfigurationFiles, vocabulary: Vocabulary) -> Settings:
    """Those of all files of the chain; of a setting in several, the first file's is in force."""
    merged = Fields()
    place: Span | None = None
    for source, node in reversed(files.nodes):
        found = child(node, "extra", "indicia")
        if found is None or empty(found):
            continue
        reading = Reading(source, vocabulary)
        where = span(found, source)
        if isinstance(found, MappingNode):
            read = read_fields(reading, Settings, found, f"{source.path}#")
            for name, written in read.written.items():
                merged.written[name] = written
                merged.values.pop(name, None)
                if name in read.values:
                    merged.values[name] = read.values[name]
            merged.extra.update(read.extra)
            place = where
        else:
            message = f"`extra.indicia` is a mapping of settings, not {describe(found)}"
            reading.fault("wrong-type", first_line(where), message, source.path)
        files.problems += reading.problems
    if place is None:
        source = files.sources[0] if files.sources else Source(files.path, "")
        place = Span(source, 0, 0)
    return build(Settings, merged, place, {})


def _joined(folder: PurePosixPath, path: str) -> str:
    parts: list[str] = list(folder.parts)
    for part in PurePosixPath(path.replace("\\", "/")).parts:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _folder(path: str, config_file: str) -> str:
    """A folder as MkDocs takes it, from the configuration file's own, relative to the root."""
    return _joined(PurePosixPath(config_file).parent, path) if not Path(path).is_absolute() else path


def _extension_places(files: ConfigurationFiles) -> tuple[tuple[str, Span], ...]:
    """Where each extension is named."""
    for source, node in files.nodes:
        if (found := child(node, "markdown_extensions")) is not None:
            entries = found.value if isinstance(found, SequenceNode) else [found]
            named = [key for each in entries if isinstance(each, MappingNode) for key, _ in each.value]
            named += [each for each in entries if isinstance(each, ScalarNode)]
            return tuple((str(each.value), span(each, source)) for each in named)
    return ()


def _extensions(node: Node | None) -> tuple[tuple[str, dict[str, Any]], ...]:
    """Names and options: a list of names and of `{name: options}`, or one mapping of both."""
    found: list[tuple[str, dict[str, Any]]] = []
    entries: list[Node] = list(node.value) if isinstance(node, SequenceNode) else [node] if node is not None else []
    for each in entries:
        if isinstance(each, ScalarNode):
            if not empty(each):
                found.append((each.value, {}))
        elif isinstance(each, MappingNode):
            for key, value in each.value:
                options = plain(value)
                found.append((str(key.value), dict(options) if isinstance(options, Mapping) else {}))
    return tuple(found)
