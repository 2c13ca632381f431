"""The tree of scenarios: what depends on what, and how far the likelihood of each whole path reaches."""

from __future__ import annotations

from indicia.inference.scenario_tree import Branch, ScenarioTree
from indicia.model.brief import Brief
from indicia.model.value_class import value_class
from indicia.render.edition import Sheet
from indicia.render.figures.frame import NARROW, Frame, frame, number, wrapped

INDENT = 18.0
_DEEPEST = 6  # deeper branches stand under each other: a telephone has no room for more
_LINE, _FIRST, _BAR, _APART, _FOOT = 15.0, 14.0, 12.0, 10.0, 18.0
"""Heights: a line of text, the first one's base, a bar, what is left between rows, and the axis."""


@value_class
class Row:
    """A scenario. `elbow` leads to it from its condition, empty at a root; `start` and `length` are of its path.

    `rated` is False where its own likelihood is not stated, `path` where the path's product is not. `name` and `phrase`
    are lines of text, each with the height of its base; `bar` is how far below `top` the bar begins.
    """

    name: tuple[tuple[str, str], ...]
    lang: str
    phrase: tuple[tuple[str, str], ...]
    condition: bool
    rated: bool
    path: bool
    elbow: str
    x: str
    text_x: str
    top: str
    bar: str
    start: str
    length: str


@value_class
class TreeFigure:
    """`bars` is False where no path has a product: there is no axis then. `foot` is where the axis is."""

    frame: Frame
    rows: tuple[Row, ...]
    bars: bool
    foot: str
    ends: tuple[str, str, str]


def tree_figure(sheet: Sheet, brief: Brief, tree: ScenarioTree, phrases: dict[str, str]) -> TreeFigure | None:
    """None for a single scenario. `phrases` say the likelihood of each scenario, by id; empty where nothing is said."""
    ordered = _ordered(tree)
    if len(ordered) < 2:
        return None
    say = sheet.words
    bars = any(branch.product for branch, _ in ordered)
    places: dict[str, tuple[float, float]] = {}
    rows = []
    foot = 0.0
    for branch, depth in ordered:
        own = branch.scenario.id.value
        places[own] = (8 + min(depth, _DEEPEST) * INDENT, foot)
        parent = places[branch.path[-2].id.value] if len(branch.path) > 1 else None
        row, height = _row(sheet, brief, branch, phrases.get(own, ""), places[own], parent, bars=bars)
        rows.append(row)
        foot += height
    described = say("figure-tree-of", n=len(rows), leaves=sum(branch.leaf for branch, _ in ordered))
    described += " " + say("figure-tree-bars" if bars else "figure-tree-unrated")
    return TreeFigure(
        frame=frame("tree", say("scenario-tree"), described, foot + (_FOOT if bars else 0), brief),
        rows=tuple(rows),
        bars=bars,
        foot=number(foot),
        ends=tuple(say("percent", n=end) for end in (0, 50, 100)),  # type: ignore[arg-type]  # three of them
    )


def _ordered(tree: ScenarioTree) -> list[tuple[Branch, int]]:
    """Depth first, in the order of the file. What hangs on a ring or on nothing that there is has no path: left out."""
    branches = {id(each.scenario): each for each in tree.branches}
    waiting = [each for each in reversed(tree.branches) if len(each.path) == 1]
    found = []
    while waiting:
        branch = waiting.pop()
        found.append((branch, len(branch.path) - 1))
        waiting += [branches[id(child)] for child in reversed(branch.children)]
    return found


def _lines(phrase: str, room: float) -> tuple[str, ...]:
    """What does not fit in a line is broken where its parts meet: the likelihood, then that of the path."""
    if len(wrapped(phrase, room)) < 2:
        return (phrase,) if phrase else ()
    parts = phrase.split("; ")
    return tuple(line for part in parts for line in wrapped(part, room))


def _row(
    sheet: Sheet,
    brief: Brief,
    branch: Branch,
    phrase: str,
    place: tuple[float, float],
    parent: tuple[float, float] | None,
    *,
    bars: bool,
) -> tuple[Row, float]:
    """The row at a place, and its height: names and phrases take as many lines as they need."""
    x, top = place
    name = branch.scenario.name
    product = branch.product
    elbow = f"M{number(parent[0])} {number(parent[1] + 18)}V{number(top + 10)}H{number(x - 6)}" if parent else ""
    room = NARROW - x - 14
    called = wrapped(sheet.plain(name, brief) if name else branch.scenario.id.value, room * 0.85)  # bold, and larger
    said = _lines(phrase, room)
    bases = [number(_FIRST + at * _LINE) for at in range(len(called) + len(said))]
    bar = _FIRST + (len(bases) - 1) * _LINE + 6
    row = Row(
        name=tuple(zip(called, bases, strict=False)),
        lang=sheet.lang(name, brief) if name else "",
        phrase=tuple(zip(said, bases[len(called) :], strict=True)),
        condition=not branch.leaf,
        rated=branch.own is not None,
        path=product is not None,
        elbow=elbow,
        x=number(x),
        text_x=number(x + 12),
        top=number(top),
        bar=number(bar),
        start=f"{number(product.low if product else 0)}%",
        length=f"{number(max(product.high - product.low, 0.8) if product else 100)}%",
    )
    return row, bar + (_BAR if bars else 0) + (_APART if bars else 4)
