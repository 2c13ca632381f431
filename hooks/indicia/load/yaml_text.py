"""YAML text to nodes that keep their place: the doors of the `yaml_*` modules."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from indicia.load.yaml_loader import MAX_CHARACTERS, attempt
from indicia.load.yaml_places import passage, span, word
from indicia.load.yaml_prose import cut_by_comment, meant_as_text
from indicia.load.yaml_structure import fault, survey
from indicia.model.finding import LoadProblem
from indicia.model.place import Source, Span

__all__ = ["Composed", "compose", "cut_by_comment", "meant_as_text", "passage", "span", "word"]


@dataclass(frozen=True, slots=True)
class Composed:
    """A file's tree and what is wrong with it.

    `node` is None for an empty file and for one that may not be walked. `broken`: the syntax is wrong; `node` may then
    be that of the text as mended, with places in the file as it stands, right except on the lines `mended`.
    `lost`: something of the file is not in `node` (the second of two fields of one name, text that YAML drops).
    """

    node: yaml.Node | None
    problems: tuple[LoadProblem, ...]
    broken: bool
    lost: bool = False
    mended: frozenset[int] = frozenset()


def compose(source: Source, *, foreign: bool = False, end: int | None = None) -> Composed:
    """The only document of the text, as nodes whose scalars are text; every key in a mapping is a scalar, and unique.

    `end` leaves out what follows this offset (the body under front matter). `foreign` is for files that belong to
    another program, such as `mkdocs.yml`: their tags, anchors and merge keys are left alone.
    """
    text = source.text if end is None else source.text[:end]
    if len(text) > MAX_CHARACTERS:
        message = f"the file has {len(text):,} characters; {MAX_CHARACTERS:,} are read at most"
        return Composed(None, (fault(Span(source, 0, 0), message),), broken=True, lost=True)
    node, error = attempt(text)
    if error is not None:
        mark = getattr(error, "problem_mark", None)
        at = min(mark.index, len(text)) if mark else 0
        message = f"not readable as YAML: {getattr(error, 'problem', None) or error}"
        return Composed(None, (fault(Span(source, at, at), message),), broken=True, lost=True)
    if node is None:
        return Composed(None, (), broken=False)
    sound, problems = survey(node, source, foreign=foreign)
    return Composed(node if sound else None, problems, broken=not sound, lost=bool(problems))
