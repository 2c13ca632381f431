"""Calibration as a drawing: what was said across, how often it came about upwards, and how many forecasts at each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indicia.inference.calibration import Bucket
from indicia.model.value_class import value_class
from indicia.render.brief_indicators import share
from indicia.render.edition import Sheet
from indicia.render.figures.frame import Frame, across, frame, number

HEIGHT = 220.0
FOOT = 40.0
_HEAD = 16.0


@value_class
class Point:
    """A bucket: its place, and how many forecasts it holds, written above it or below where it is at the top."""

    x: str
    y: str
    label: str
    label_y: str
    anchor: str


@value_class
class CalibrationPlot:
    """`grid` are lines at every quarter: place across, place down, label, and how the label hangs."""

    frame: Frame
    top: str
    foot: str
    left: str
    right: str
    grid: tuple[tuple[str, str, str, str], ...]
    points: tuple[Point, ...]


def calibration_plot(sheet: Sheet, buckets: Sequence[Bucket]) -> CalibrationPlot:
    """`buckets` are those that hold any forecast."""
    say = sheet.words
    told = "; ".join(
        say(
            "figure-calibration-point",
            said=share(sheet, round(each.said, 3)),
            happened=share(sheet, round(each.happened, 3)),
            count=say.count("count-forecasts", each.count),
        )
        for each in buckets
    )
    described = say("figure-calibration-of", points=told)
    return CalibrationPlot(
        frame=frame("calibration", say("figure-calibration"), described, _HEAD + HEIGHT + FOOT),
        top=_down(1),
        foot=_down(0),
        left=across(0),
        right=across(1),
        grid=tuple(
            (across(each), _down(each), share(sheet, each), "start" if each == 0 else "end" if each == 1 else "middle")
            for each in (0, 0.25, 0.5, 0.75, 1)
        ),
        points=tuple(_points(sheet, buckets)),
    )


def _down(happened: float) -> str:
    return number(_HEAD + HEIGHT * (1 - happened))


def _points(sheet: Sheet, buckets: Sequence[Bucket]) -> Iterator[Point]:
    for each in buckets:
        high = each.happened > 0.9
        y = _HEAD + HEIGHT * (1 - each.happened)
        yield Point(
            x=across(each.said),
            y=number(y),
            label=sheet.words.number(each.count),
            label_y=number(y + 20 if high else y - 10),
            anchor="start" if each.said < 0.05 else "end" if each.said > 0.95 else "middle",
        )
