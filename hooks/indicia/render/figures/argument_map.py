"""The map of an argument: the thesis, the judgements under it, and the evidence for and against each."""

from __future__ import annotations

from indicia.model.brief import Brief
from indicia.model.evidence import Evidence
from indicia.model.value_class import value_class
from indicia.render.chips import item_name, main_text, short
from indicia.render.edition import Sheet
from indicia.render.figures.frame import NARROW, Frame, clipped, frame, number

ROW = 22.0
BOX = 18.0
_APART = 30.0
_COLUMNS = {"thesis": (0, 22), "judgement": (36, 26), "evidence": (76, 24)}  # left edge and width, per cent
_STATEMENT = 90


@value_class
class Node:
    """A box: `kind` is thesis, judgement or evidence."""

    kind: str
    label: str
    x: str
    width: str
    y: str
    middle: str
    baseline: str


@value_class
class Edge:
    """A line from right to left: `relation` is supports, opposes, or part (a judgement of the thesis)."""

    relation: str
    x1: str
    y1: str
    x2: str
    y2: str
    sign_x: str
    sign_y: str


@value_class
class Branch:
    """The same in words: what is argued, and the evidence on either side."""

    name: str
    statement: str
    lang: str
    supports: tuple[str, ...]
    opposes: tuple[str, ...]


@value_class
class ArgumentMap:
    frame: Frame
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    branches: tuple[Branch, ...]


@value_class
class _Bearing:
    """A piece of evidence and what it bears on: the targets' places in the list of targets."""

    evidence: Evidence
    supports: tuple[int, ...]
    opposes: tuple[int, ...]

    @property
    def order(self) -> float:
        both = (*self.supports, *self.opposes)
        return sum(both) / len(both)


def argument_map(sheet: Sheet, brief: Brief) -> ArgumentMap | None:
    """None without evidence that bears on the thesis or on a judgement."""
    targets = ["thesis", *(each.id.value for each in brief.judgements)]
    bearings = [each for item in brief.evidence if (each := _bearing(item, targets)) is not None]
    if not bearings:
        return None
    # Evidence stands beside what it bears on, so that few lines cross; the file's order decides between equals.
    bearings.sort(key=lambda each: each.order)
    rows = {each.evidence.id.value: place * ROW for place, each in enumerate(bearings)}
    heights = _heights(len(targets), bearings, rows)
    say = sheet.words
    nodes = [_node("thesis", say("item-thesis"), heights[0])]
    nodes += [_node("judgement", name, heights[place]) for place, name in enumerate(targets) if place]
    nodes += [_node("evidence", name, top) for name, top in rows.items()]
    bottom = max(*rows.values(), *heights) + ROW
    described = say("figure-map-of", judgements=len(targets) - 1, evidence=len(bearings))
    return ArgumentMap(
        frame=frame("map", say("figure-map"), described, bottom, brief),
        nodes=tuple(nodes),
        edges=tuple(_edges(bearings, rows, heights)),
        branches=tuple(_branch(sheet, brief, place, name, bearings) for place, name in enumerate(targets)),
    )


def _bearing(item: Evidence, targets: list[str]) -> _Bearing | None:
    places = {name.casefold(): place for place, name in enumerate(targets)}

    def named(relation: str) -> tuple[int, ...]:
        words = dict.fromkeys(word.value.casefold() for word in getattr(item, relation))
        return tuple(sorted(places[word] for word in words if word in places))

    found = _Bearing(item, named("supports"), named("opposes"))
    return found if found.supports or found.opposes else None


def _heights(count: int, bearings: list[_Bearing], rows: dict[str, float]) -> list[float]:
    """Where thesis and judgements stand: in the middle of their evidence, in order, apart from each other."""
    heights: list[float] = []
    for place in range(count):
        own = [rows[each.evidence.id.value] for each in bearings if place in (*each.supports, *each.opposes)]
        wanted = sum(own) / len(own) if own else 0.0
        # The thesis has a column of its own; judgements follow each other.
        least = heights[-1] + _APART if place > 1 else 0.0
        heights.append(max(wanted, least))
    return heights


def _node(kind: str, label: str, top: float) -> Node:
    left, width = _COLUMNS[kind]
    return Node(
        kind=kind,
        label=clipped(label, width / 100 * NARROW - 8),
        x=f"{left}%",
        width=f"{width}%",
        y=number(top + 1),
        middle=f"{left + width / 2:g}%",
        baseline=number(top + 1 + BOX / 2 + 4),
    )


def _edges(bearings: list[_Bearing], rows: dict[str, float], heights: list[float]) -> list[Edge]:
    found = [_edge("part", "judgement", heights[place], "thesis", heights[0]) for place in range(1, len(heights))]
    for each in bearings:
        top = rows[each.evidence.id.value]
        for relation, places in (("supports", each.supports), ("opposes", each.opposes)):
            for place in places:
                kind = "judgement" if place else "thesis"
                found.append(_edge(relation, "evidence", top, kind, heights[place]))
    return found


def _edge(relation: str, source: str, from_top: float, target: str, to_top: float) -> Edge:
    x1 = float(_COLUMNS[source][0])
    x2 = float(sum(_COLUMNS[target]))
    y1, y2 = from_top + 1 + BOX / 2, to_top + 1 + BOX / 2
    near = 0.25  # the sign of an objection stands near the evidence, where lines are still apart
    return Edge(
        relation,
        f"{x1:g}%",
        number(y1),
        f"{x2:g}%",
        number(y2),
        f"{x1 + (x2 - x1) * near:g}%",
        number(y1 + (y2 - y1) * near + 4),
    )


def _branch(sheet: Sheet, brief: Brief, place: int, name: str, bearings: list[_Bearing]) -> Branch:
    item = brief.item(name) if place else None
    text = main_text(item) if item else brief.thesis.statement if brief.thesis else None
    return Branch(
        name=item_name(sheet, brief, name),
        statement=short(sheet.plain(text, brief), _STATEMENT) if text else "",
        lang=sheet.lang(text, brief) if text else "",
        supports=tuple(each.evidence.id.value for each in bearings if place in each.supports),
        opposes=tuple(each.evidence.id.value for each in bearings if place in each.opposes),
    )
