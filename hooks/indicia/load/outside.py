"""Addresses of elsewhere in `mkdocs.yml`, and what MkDocs Material asks of others by itself (as of version 9.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from indicia.load.foreign_yaml import child, plain, plain_text
from indicia.load.reading import first_line
from indicia.load.yaml.text import span
from indicia.model.outside import Outside, Request
from indicia.model.place import Source, Word

_ELSEWHERE = re.compile(r"\s*(?:https?:)?//(?P<host>[^/?#\s]+)", re.IGNORECASE)
_OWN_COPY = "put the file into the content folder and name it here, or use Material's `privacy` plugin"
_FONTS = "fonts.googleapis.com"
_NO_FONTS = "write `font: false` below `theme:`, or use Material's `privacy` plugin"
_ANALYTICS = "delete it, or take a service on the site's own host"


class Files(Protocol):
    """The configuration's files, the site's own first."""

    nodes: list[tuple[Source, MappingNode]]

    def find(self, *names: str) -> Node | None: ...


def read_outside(files: Files, extensions: Sequence[tuple[str, Mapping[str, Any]]], site_url: str) -> Outside:
    """What pages ask of others: files that are named, fonts, analytics; and whether mermaid would be asked for."""
    bundled = _bundled(files.find("plugins"))
    material = plain_text(files.find("theme", "name") or files.find("theme")) == "material"
    own = _ELSEWHERE.match(site_url)
    found = [] if bundled else list(_named(files, own["host"] if own else "", material=material))
    scripts = [plain_text(each) for each in _addresses(files.find("extra_javascript"))]
    mermaid = material and not bundled and _fenced(extensions) and not any("mermaid" in each for each in scripts)
    return Outside((*found, *(_analytics(files) if material else ())), bundled, mermaid)


def _named(files: Files, own: str, *, material: bool) -> Iterator[Request]:
    nodes = [*_addresses(files.find("extra_css")), *_addresses(files.find("extra_javascript"))]
    nodes += [node for name in ("logo", "favicon") if (node := files.find("theme", name)) is not None]
    for node in nodes:
        elsewhere = _ELSEWHERE.match(plain_text(node))
        if elsewhere and elsewhere["host"] != own:
            yield Request(_word(files, node), elsewhere["host"], _OWN_COPY)
    font = files.find("theme", "font")
    if material and (font is None or plain(font) is not False):
        node = font or files.find("theme", "name") or files.find("theme")
        if node is not None:
            yield Request(_word(files, node), _FONTS, _NO_FONTS)


def _analytics(files: Files) -> Iterator[Request]:
    provider = files.find("extra", "analytics", "provider")
    if provider is not None and plain_text(provider) == "google":
        yield Request(_word(files, provider), "www.googletagmanager.com", _ANALYTICS)


def _addresses(node: Node | None) -> list[Node]:
    """The values of a list of addresses, each one alone or as the `path` of a mapping."""
    if not isinstance(node, SequenceNode):
        return []
    paths = (child(each, "path") if isinstance(each, MappingNode) else each for each in node.value)
    return [path for path in paths if isinstance(path, ScalarNode)]


def _word(files: Files, node: Node) -> Word:
    """A value with its place: in the file of the chain that has it."""
    source = next(source for source, top in files.nodes if _holds(top, node))
    return Word(plain_text(node), first_line(span(node, source)))


def _holds(top: Node, wanted: Node) -> bool:
    waiting = [top]
    while waiting:
        node = waiting.pop()
        if node is wanted:
            return True
        if isinstance(node, MappingNode):
            waiting += [value for _, value in node.value]
        elif isinstance(node, SequenceNode):
            waiting += node.value
    return False


def _bundled(plugins: Node | None) -> bool:
    """Whether Material's privacy plugin is on, and fetches what pages name."""
    named = plain(plugins) if plugins is not None else None
    listed = named if isinstance(named, list) else [named]
    for each in listed:
        options = each if isinstance(each, dict) else {each: None}
        for name in ("privacy", "material/privacy"):
            if name in options:
                given = options[name] or {}
                return all(given.get(switch, True) is not False for switch in ("enabled", "assets", "assets_fetch"))
    return False


def _fenced(extensions: Sequence[tuple[str, Mapping[str, Any]]]) -> bool:
    """Whether fences of mermaid are drawn: without this they are code."""
    fences = [
        fence
        for name, options in extensions
        if name == "pymdownx.superfences"
        for fence in options.get("custom_fences") or ()
    ]
    return any(isinstance(fence, dict) and fence.get("class") == "mermaid" for fence in fences)
