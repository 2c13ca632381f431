"""What every figure has: a name and a description with ids of their own, a height, numbers that read the same twice."""

from __future__ import annotations

import textwrap

from indicia.model.brief import Brief
from indicia.model.value_class import value_class
from indicia.render import addresses

NARROW = 320.0
"""The width in CSS pixels at which nothing may overlap: what a telephone of 360 leaves."""
LETTER = 6.6
"""How wide a letter of 11 px is at most on the average, in CSS pixels: the theme's fonts are narrower."""
_LEFT, _RIGHT = 1.0, 99.0


@value_class
class Frame:
    """`title` and `description` are what a screen reader says; `height` is in CSS pixels."""

    title_id: str
    desc_id: str
    hatch_id: str
    title: str
    description: str
    height: str


def frame(name: str, title: str, description: str, height: float, brief: Brief | None = None) -> Frame:
    """`name` is the figure's own on its page; no item of the brief that the page shows has the ids made of it."""
    taken = _taken(brief) if brief is not None else []
    return Frame(
        title_id=addresses.section(f"title-{name}", taken),
        desc_id=addresses.section(f"desc-{name}", taken),
        hatch_id=addresses.section(f"hatch-{name}", taken),
        title=title,
        description=description,
        height=number(height),
    )


def _taken(brief: Brief) -> list[str]:
    return [item.id.value for item in brief.items()] + [old.value for old, _ in brief.renamed]


def number(value: float) -> str:
    """At most one decimal, written one way: `12`, `12.5`, never `-0`."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def across(share: float) -> str:
    """A place from 0 (left) to 1 (right) as per cent of the width, with a margin for the ends of lines."""
    return number(_LEFT + (_RIGHT - _LEFT) * min(max(share, 0.0), 1.0)) + "%"


def along(share: float) -> str:
    """A length from 0 to 1, in the measure of `across`."""
    return number((_RIGHT - _LEFT) * min(max(share, 0.0), 1.0)) + "%"


def wrapped(text: str, pixels: float, most: int = 4) -> tuple[str, ...]:
    """A text in lines that fit, broken between words; of more lines than `most` the last ends in an ellipsis."""
    room = max(int(pixels / LETTER), 2)
    lines = textwrap.wrap(text, room) or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], clipped(" ".join(lines[most - 1 :]), pixels)]
    return tuple(lines)


def clipped(text: str, pixels: float) -> str:
    """As much of a text as fits, with an ellipsis where something was left out."""
    room = max(int(pixels / LETTER), 2)
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"
