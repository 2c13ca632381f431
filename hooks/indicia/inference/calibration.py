"""Calibration: of what was called 70% likely, did seven in ten happen?"""

from __future__ import annotations

import math
from collections.abc import Iterable

from indicia.inference.scores import Forecast
from indicia.model.value_class import value_class

BUCKETS = 10


@value_class
class Bucket:
    """The forecasts from `low` up to `high` (the last bucket holds 100% too), all from 0 to 1.

    `count` of them, `said` their mean probability, `happened` the share that came about.
    """

    low: float
    high: float
    count: int
    said: float
    happened: float


def calibration(forecasts: Iterable[Forecast]) -> tuple[Bucket, ...]:
    """The buckets that hold any forecast that was scored, from low to high."""
    held: dict[int, list[tuple[float, bool]]] = {}
    for each in forecasts:
        if each.scored and each.counted is not None:
            held.setdefault(bucket_of(each.counted), []).append((each.counted, each.outcome == "yes"))
    return tuple(
        Bucket(
            low=number / BUCKETS,
            high=(number + 1) / BUCKETS,
            count=len(pairs),
            said=math.fsum(p for p, _ in pairs) / len(pairs),
            happened=sum(happened for _, happened in pairs) / len(pairs),
        )
        for number, pairs in sorted(held.items())
    )


def bucket_of(p: float) -> int:
    """The bucket of a probability, from 0. What was written as 30% belongs to 30%, whatever binary makes of it."""
    return min(BUCKETS - 1, math.floor(p * BUCKETS + 1e-9))
