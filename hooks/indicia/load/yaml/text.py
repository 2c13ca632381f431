"""YAML text to nodes that keep their place: the doors of the `yaml_*` modules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import yaml

from indicia.load.yaml.fault import fault
from indicia.load.yaml.loader import MAX_CHARACTERS, attempt
from indicia.load.yaml.places import passage, span, word
from indicia.load.yaml.prose import cut_by_comment, meant_as_text
from indicia.load.yaml.structure import survey
from indicia.model.finding import LoadProblem
from indicia.model.place import Source, Span
from indicia.model.value_class import value_class

if TYPE_CHECKING:
    from indicia.load.yaml.mend import Mending

__all__ = ["Composed", "compose", "cut_by_comment", "meant_as_text", "passage", "span", "word"]


@value_class
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
        from indicia.load.yaml.mend import mended  # most files are sound

        return _compose_mended(source, mended(source, text, error), foreign=foreign)
    if node is None:
        return Composed(None, (), broken=False)
    sound, problems = survey(node, source, foreign=foreign, end=end)
    return Composed(node if sound else None, problems, broken=not sound, lost=bool(problems))


def _compose_mended(source: Source, state: Mending, *, foreign: bool) -> Composed:
    """What could be read after all; what is wrong on a mended line was said."""
    problems = list(state.problems)
    node = state.node
    if node is not None:
        after = Source(source.path, state.text)
        sound, found = survey(node, after, foreign=foreign)
        problems += (_placed(each, state) for each in found if each.problem.span.line not in state.lines)
        if sound:
            from indicia.load.yaml.mend import moved

            moved(node, state)
            source.aliases.update(
                ((state.place(begin), state.place(end)), state.span(place.start, place.end))
                for (begin, end), place in after.aliases.items()
            )
        else:
            node = None
    problems.sort(key=lambda each: each.problem.span.start)
    return Composed(node, tuple(problems), broken=True, lost=True, mended=frozenset(state.lines))


def _placed(found: LoadProblem, state: Mending) -> LoadProblem:
    """A problem of the mended text with its places in the file."""
    problem = found.problem
    related = tuple(replace(each, span=state.span(each.span.start, each.span.end)) for each in problem.related)
    span = state.span(problem.span.start, problem.span.end)
    return replace(found, problem=replace(problem, span=span, related=related))
