"""Calibration as a drawing: what was said across, how often it came about upwards, and how many forecasts at each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indicia.inference.calibration import Bucket
from indicia.model.value_class import value_class
from indicia.render.brief_indicators import share, whole_share
from indicia.render.edition import Sheet
from indicia.render.figures.frame import Frame, across, frame, number

HEIGHT = 220.0
FOOT = 40.0
_HEAD = 34.0  # room for the name of the axis and for a dot at 100% between it and the plot
_LEFT, _RIGHT = 0.13, 0.96  # labels stand beside the plot, and a dot at 100% has room


@value_class
class Point:
    """A bucket: its place, and how many forecasts it holds, written above it, or below it near the top."""

    x: str
    y: str
    label: str
    label_y: str


@value_class
class CalibrationPlot:
    """`grid` are lines at every quarter: place across, place down, label."""

    frame: Frame
    top: str
    foot: str
    left: str
    right: str
    grid: tuple[tuple[str, str, str], ...]
    points: tuple[Point, ...]


def calibration_plot(sheet: Sheet, buckets: Sequence[Bucket]) -> CalibrationPlot:
    """`buckets` are those that hold any forecast."""
    say = sheet.words
    told = "; ".join(
        say(
            "figure-calibration-point",
            said=whole_share(sheet, each.said),
            happened=whole_share(sheet, each.happened),
            count=say.count("count-forecasts", each.count),
        )
        for each in buckets
    )
    described = say("figure-calibration-of", points=told)
    return CalibrationPlot(
        frame=frame("calibration", say("figure-calibration"), described, _HEAD + HEIGHT + FOOT),
        top=_down(1),
        foot=_down(0),
        left=_along(0),
        right=_along(1),
        grid=tuple((_along(each), _down(each), share(sheet, each)) for each in (0, 0.25, 0.5, 0.75, 1)),
        points=tuple(_points(sheet, buckets)),
    )


def _along(said: float) -> str:
    return across(_LEFT + (_RIGHT - _LEFT) * said)


def _down(happened: float) -> str:
    return number(_HEAD + HEIGHT * (1 - happened))


def _points(sheet: Sheet, buckets: Sequence[Bucket]) -> Iterator[Point]:
    for each in buckets:
        high = each.happened > 0.9
        y = _HEAD + HEIGHT * (1 - each.happened)
        yield Point(
            x=_along(each.said),
            y=number(y),
            label=sheet.words.number(each.count),
            label_y=number(y + 20 if high else y - 10),
        )
