"""Text that YAML cannot read is mended for as long as that helps, so that all errors of a file are said at once.

A mend is shown to the author only if it was tried and moved the error away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import yaml

from indicia.load.yaml.fault import fault
from indicia.load.yaml.lines import Edit, Mend, applied, back, line_end, line_start
from indicia.load.yaml.loader import Trouble, attempt, mark, trouble_of
from indicia.load.yaml.mends import mends
from indicia.load.yaml.prose import scalar_at
from indicia.model.finding import LoadProblem
from indicia.model.place import Source, Span

MAX_FAULTS = 20
BUDGET = 20_000_000
"""Characters that may be read by the library in trying mends of one file: about a second and a half."""

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKER = re.compile(r"(?:---|\.\.\.)(?=\s|$)")


@dataclass(slots=True)
class Mending:
    """A text on the way from what stands in the file to what YAML can read.

    `chain` holds the edits in the order they were made, each step's in the offsets of the text before it.
    """

    source: Source
    text: str
    node: yaml.Node | None = None
    chain: list[tuple[Edit, ...]] = field(default_factory=list)
    problems: list[LoadProblem] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    spent: int = 0

    def place(self, offset: int) -> int:
        """Where an offset of `text` stands in the file."""
        for edits in reversed(self.chain):
            offset = back(offset, edits)
        return offset

    def span(self, start: int, end: int) -> Span:
        """The stretch of the file that `text` has from `start` to `end`."""
        first = self.place(start)
        return Span(self.source, first, max(self.place(end), first))

    def edit(self, edits: Sequence[Edit], *, in_place: bool = False) -> None:
        """`in_place`: only blanks become other blanks, and places stay right."""
        numbered = Source("", self.text)
        for each in edits:
            if not in_place:
                self.lines.update(range(numbered.place(each.start)[0], numbered.place(each.end)[0] + 1))
        self.chain.append(tuple(sorted(edits, key=lambda each: each.start)))
        self.text = applied(self.text, edits)


def mended(source: Source, text: str, error: yaml.YAMLError) -> Mending:
    """Says what is wrong with the text and mends it as far as that goes; `node` is None where that is too short."""
    state = Mending(source, text)
    trouble: Trouble | None = trouble_of(error, text)
    while trouble is not None:
        if len(state.problems) >= MAX_FAULTS:
            state.problems.append(fault(state.span(trouble.at, trouble.at), "more errors follow; these come first"))
            return state
        if trouble.unprintable:
            trouble = _without_unprintable(state)
            continue
        step = None if trouble.hopeless else _first_that_helps(state, trouble)
        if step is None:
            _give_up(state, trouble)
            return state
        mend, trouble = step
        where = state.span(mend.start, mend.end)
        state.problems.append(fault(where, mend.message, mend.hint))
        state.edit(mend.edits, in_place=mend.partial)
    return state


def moved(node: yaml.Node, state: Mending) -> None:
    """Gives the nodes of a mended text their places in the file."""
    waiting = [node]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        each.start_mark = mark(state.place(each.start_mark.index))
        each.end_mark = mark(state.place(each.end_mark.index))
        if isinstance(each, yaml.MappingNode):
            waiting.extend(part for pair in each.value for part in pair)
        elif isinstance(each, yaml.SequenceNode):
            waiting.extend(each.value)


def _try(state: Mending, text: str) -> Trouble | None:
    state.spent += len(text)
    node, error = attempt(text)
    state.node = node
    return trouble_of(error, text) if error is not None else None


def _without_unprintable(state: Mending) -> Trouble | None:
    """Control characters: each is said; a space takes its place."""
    found = list(_UNPRINTABLE.finditer(state.text))
    for each in found[: MAX_FAULTS - len(state.problems)]:
        message = f"an invisible control character (U+{ord(each.group()):04X}) stands here"
        state.problems.append(fault(state.span(each.start(), each.end()), message, "delete it"))
    state.edit([Edit(each.start(), each.end(), " ") for each in found], in_place=True)
    return _try(state, state.text)


def _first_that_helps(state: Mending, trouble: Trouble) -> tuple[Mend, Trouble | None] | None:
    late: tuple[Mend, Trouble] | None = None
    best: tuple[Mend, Trouble] | None = None
    for mend in _different(mends(state.text, trouble)):
        if state.spent > BUDGET or (best is not None and not mend.rival):
            break
        after = applied(state.text, mend.edits)
        left = _try(state, after)
        if left is None:
            if mend.expected is None or scalar_at(state.node, mend.edits[0].start) == mend.expected:
                return mend, None
        elif _is_half(after, mend, left):
            continue
        elif left.line > trouble.line or (mend.partial and back(left.at, mend.edits) > trouble.at):
            if not mend.rival:
                return mend, left
            if best is None or left.line > best[1].line:
                best = mend, left
        elif late is None and mend.early and _is_other(state, mend, left, trouble):
            late = mend, left
    state.node = None
    return best or late


def _different(found: Iterable[Mend]) -> Iterator[Mend]:
    """Each once."""
    seen: set[tuple[Edit, ...]] = {()}
    for mend in found:
        if mend.edits not in seen:
            seen.add(mend.edits)
            yield mend


def _is_other(state: Mending, mend: Mend, left: Trouble, trouble: Trouble) -> bool:
    """Whether what is left is another error, below the mend."""
    below = _line_of(state.text, mend.edits[-1].end) < left.line
    return below and (left.line, left.words) != (trouble.line, trouble.words)


def _is_half(after: str, mend: Mend, left: Trouble) -> bool:
    """Whether the mend leaves something open on its own lines, and so only pushed the error down."""
    if left.around < 0 or mend.partial:
        return False
    number = _line_of(after, left.around)
    longer = sum(len(each.new) - (each.end - each.start) for each in mend.edits)
    return _line_of(after, mend.edits[0].start) <= number <= _line_of(after, mend.edits[-1].end + longer)


def _line_of(text: str, offset: int) -> int:
    """The number of the line, from 0."""
    return Source("", text).place(offset)[0] - 1


def _give_up(state: Mending, trouble: Trouble) -> None:
    """No mend helps. If the rest can be read without the line, it is, for what else is to be said of it."""
    start, end = trouble.shown
    state.problems.append(fault(state.span(start, end), trouble.words))
    state.node = None
    if trouble.hopeless or state.spent > BUDGET:
        return
    first, last = line_start(state.text, trouble.at), line_end(state.text, trouble.at)
    found = _MARKER.match(state.text, first)
    edit = Edit(first, found.end() if found else last, "#")
    if _try(state, applied(state.text, [edit])) is None:
        state.edit([edit])
    else:
        state.node = None
