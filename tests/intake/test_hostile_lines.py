"""No line makes the reading of articles cost more than its length: steps are counted, not timed."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from bench.hostile import KINDS, WAYS, line

SMALL, LARGE = 1000, 4000


def steps(way: str, text: str) -> int:
    """The lines of code that a reading goes through."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        WAYS[way](text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("kind", KINDS)
def test_steps_grow_no_faster_than_a_line(kind: str) -> None:
    for way in WAYS:
        small, large = (steps(way, line(kind, size)) for size in (SMALL, LARGE))
        assert large < 5 * small + 4000, f"{way}: {small} steps at {SMALL} characters, {large} at {LARGE}"
