"""The YAML library, kept to what we ask of it: a tree of nodes whose scalars are text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.error import Mark

from indicia.load.yaml.wording import plainly
from indicia.model.value_class import value_class

MAX_CHARACTERS = 1_000_000
MAX_DEPTH = 100

_DEEP = re.compile(r"^[ \t?:-]{200}", re.MULTILINE)
_MANY_BRACKETS = 500
_TAGS = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}


class _TextOnly:
    """Scalars stay text: nothing is resolved by its look (no dates, no `no`, no octal), and so it is quick as well."""

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass

    def resolve(self, kind: type[Any], value: Any, implicit: Any) -> str:  # noqa: ARG002 - the library's signature
        return _TAGS[kind]


class SlowLoader(_TextOnly, yaml.SafeLoader):
    """In pure Python, for where the C library is missing."""


if hasattr(yaml, "CSafeLoader"):

    class Loader(_TextOnly, yaml.CSafeLoader):
        """In C."""

else:  # pragma: no cover - wheels of PyYAML carry the C library

    class Loader(_TextOnly, yaml.SafeLoader):  # type: ignore[no-redef]
        """In pure Python."""


class TooDeep(yaml.MarkedYAMLError):
    """The nesting is deeper than `MAX_DEPTH`."""


def attempt(text: str, loader: Any = Loader) -> tuple[yaml.Node | None, yaml.YAMLError | None]:
    """The tree of the only document in the text, or what is wrong with it; (None, None) if it is empty."""
    if _may_be_deep(text):
        error = _too_deep(text, loader)
        if error is not None:
            return None, error
    try:
        found: yaml.Node | None = loader(text).get_single_node()
    except yaml.YAMLError as error:
        return None, error
    except RecursionError:
        return None, TooDeep(problem="nested too deeply")
    return found, None


def alias_places(text: str, loader: Any = Loader) -> Iterator[tuple[int, int]]:
    """The offsets at which each alias (`*name`) of a document that can be read begins and ends, in order."""
    for event in yaml.parse(text, loader):
        if isinstance(event, yaml.AliasEvent) and event.start_mark and event.end_mark:
            yield event.start_mark.index, event.end_mark.index


def _may_be_deep(text: str) -> bool:
    """A cheap upper bound: every level costs a bracket or a column.

    The C library composes recursively and would take the whole process down with it.
    """
    return text.count("[") + text.count("{") > _MANY_BRACKETS or _DEEP.search(text) is not None


def _too_deep(text: str, loader: Any) -> yaml.YAMLError | None:
    """Goes through the events, which needs no recursion."""
    depth = 0
    try:
        for event in yaml.parse(text, loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    return TooDeep(problem="nested too deeply", problem_mark=event.start_mark)  # type: ignore[arg-type]  # stubs
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError as error:
        return error
    return None


def mark(offset: int) -> Mark:
    """A mark that knows its offset only; lines and columns are the Source's business."""
    return Mark("", offset, 0, 0, None, 0)


@value_class
class Trouble:
    """An error of the library. `at` and `context` are offsets, `line` (from 0) is that of `at`, `words` an author's.

    `around` is the context where that is a bracket, a quotation mark or a name (else -1), `shown` what to point at.
    Nothing can be mended where `hopeless`.
    """

    at: int
    line: int
    context: int
    around: int
    shown: tuple[int, int]
    words: str
    unclosed: bool = False
    escape: bool = False
    unprintable: bool = False
    hopeless: bool = False


def trouble_of(error: yaml.YAMLError, text: str) -> Trouble:
    """What the library says, with its place in the text."""
    if isinstance(error, yaml.reader.ReaderError):
        return Trouble(0, 0, 0, -1, (0, 0), "a control character", unprintable=True)
    problem = str(getattr(error, "problem", None) or error)
    here, around = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    at = min(here.index, len(text)) if here else 0
    context = min(around.index, len(text)) if around else at
    unclosed = "unexpected end of stream" in problem
    # What is not closed is to be seen where it opens, and a name without colon where it stands.
    begin = context if unclosed or "',' or" in problem or "find expected ':'" in problem else at
    return Trouble(
        at=at,
        line=here.line if here else 0,
        context=context,
        around=context if around and "block" not in str(getattr(error, "context", "")) else -1,
        shown=(begin, min(begin + 1, len(text))),
        words=f"`{text[at]}` cannot stand here" if "start any token" in problem and text[at] != "`" else plainly(error),
        unclosed=unclosed,
        escape="escape" in problem or "hexdecimal" in problem,
        hopeless=isinstance(error, TooDeep) or here is None,
    )
