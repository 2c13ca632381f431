"""Which Markdown is meant: extensions of Python-Markdown with configurations, as a value that can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from indicia.model.value_class import value_class

Frozen: TypeAlias = tuple[tuple[str, Any], ...]

_NO_LETTER = re.compile(r"[^\w\s-]")
_BETWEEN = re.compile(r"[\s_-]+")

BUILT_IN = ("toc", "tables", "fenced_code")
"""Extensions that MkDocs always has."""

# They read files or other state, and say nothing about what is code. What they would put in is not the author's text.
_OUTSIDE = frozenset({"snippets", "b64", "pathconverter", "markdown_include.include"})


@value_class
class Dialect:
    """Names of extensions in order, each with its configuration frozen to pairs."""

    extensions: tuple[tuple[str, Frozen], ...]

    @property
    def names(self) -> frozenset[str]:
        """The extensions by their short names: `toc` for `markdown.extensions.toc`."""
        return frozenset(short(name) for name, _ in self.extensions)

    def configured(self) -> tuple[list[str], dict[str, dict[str, Any]]]:
        """The extensions as Python-Markdown takes them, those left out that read files."""
        kept = [(name, pairs) for name, pairs in self.extensions if short(name) not in _OUTSIDE]
        return [name for name, _ in kept], {name: {key: _thaw(value) for key, value in pairs} for name, pairs in kept}


def short(name: str) -> str:
    """The name of an extension without the package it comes in."""
    return name.partition(":")[0].removeprefix("markdown.extensions.").removeprefix("pymdownx.")


def dialect(
    extensions: Iterable[str | tuple[str, Mapping[str, Any]]], *, built_in: Iterable[str] = BUILT_IN
) -> Dialect:
    """The dialect of a site: extensions as in `mkdocs.yml`, alone or with a configuration, after the built-in ones.

    Values that stand for Python objects which were not loaded (`!!python/name:...` as text, None) are left out.
    """
    found: dict[str, Frozen] = dict.fromkeys(built_in, ())
    for each in extensions:
        name, configuration = (each, {}) if isinstance(each, str) else each
        canonical = name.removeprefix("markdown.extensions.")
        canonical = canonical if canonical in found else name
        pairs = ((key, value) for key, value in (configuration or {}).items() if _loaded(value))
        found[canonical] = tuple((key, _freeze(value)) for key, value in pairs)
    return Dialect(tuple(found.items()))


def _loaded(value: object) -> bool:
    if isinstance(value, Mapping):
        return all(map(_loaded, value.values()))
    if isinstance(value, list | tuple):
        return all(map(_loaded, value))
    return value is not None and not (isinstance(value, str) and value.startswith(("!!python/", "tag:yaml.org")))


@value_class
class _Pairs:
    items: Frozen


def _freeze(value: Any) -> Any:
    if isinstance(value, Mapping):
        return _Pairs(tuple((key, _freeze(each)) for key, each in value.items()))
    if isinstance(value, list | tuple):
        return tuple(_freeze(each) for each in value)
    if isinstance(value, set | frozenset):
        return frozenset(value)
    return value


def _thaw(value: Any) -> Any:
    if isinstance(value, _Pairs):
        return {key: _thaw(each) for key, each in value.items}
    if isinstance(value, tuple):
        return [_thaw(each) for each in value]
    return set(value) if isinstance(value, frozenset) else value


def heading_slug(title: str, separator: str) -> str:
    """The anchor of a heading in letters of any alphabet, in lower case: the library's own drops all but a to z."""
    folded = unicodedata.normalize("NFC", title).lower().replace("i\u0307", "i")
    return _BETWEEN.sub(separator, _NO_LETTER.sub("", folded)).strip(separator) or "section"


BRIEF = dialect(
    [
        ("tables", {"use_align_attribute": True}),
        ("toc", {"permalink": False, "slugify": heading_slug}),
        "fenced_code",
        "footnotes",
        "def_list",
        "sane_lists",
    ]
)
"""The Markdown of briefs. What its HTML may hold is decided by the sanitiser."""
