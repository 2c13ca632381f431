"""Sources of released observations and resolutions that are not named any more."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.released import cites, observations, settled
from indicia.model.indicator import Indicator, Observation, Resolution
from indicia.model.place import Span
from indicia.model.release import Look, RecordedItem

Found = tuple[str, Span, str, tuple[str, ...]]


def other_sources(now: Indicator, was: RecordedItem) -> Iterator[Found]:
    """The field, the place, what is wrong, and the keys that are gone. Sources that were added only say more."""
    left = list(zip(now.observations, observations(now.observations), strict=True))
    for look in was.observations:
        # Of several entries of one day and status, the one with most of the sources is the one that was released.
        same = [each for each in left if (each[1].date, each[1].status) == (look.date, look.status)]
        if same:
            best = min(same, key=lambda each: len(set(look.cites or ()) - set(each[1].cites or ())))
            left.remove(best)
            yield from _lost("observations", best[0], look, f"the observation of {look.date}", was.version)
    if was.resolution and now.resolution and settled(now.resolution).status == was.resolution.status:
        yield from _lost("resolution", now.resolution, was.resolution, "the resolution", was.version)


def _lost(field: str, entry: Observation | Resolution, was: Look, called: str, version: str) -> Iterator[Found]:
    present = cites(entry)
    lost = tuple(key for key in was.cites or () if key not in present)
    if lost:
        then = " and ".join(f"`{key}`" for key in lost)
        today = " and ".join(f"`{key}`" for key in present) or "no source"
        span = entry.at("cite") if "cite" in entry.written else entry.span
        yield field, span, f"{called} rested on {then} in version {version}, and names {today} now", lost
