"""Indicators that several briefs share: `use: <brief>#<id>` leads to the brief where one is kept.

The home keeps what is watched: statement, threshold, window, observations, forecasts. A brief that shares it keeps its
own expectations, because they speak of its own scenarios.
"""

from __future__ import annotations

from collections.abc import Mapping

from indicia.model.brief import Brief
from indicia.model.indicator import Indicator


def home(briefs: Mapping[str, Brief], brief: Brief, indicator: Indicator) -> tuple[Brief, Indicator] | None:
    """The brief and the indicator where one is kept, itself if it is not shared from elsewhere.

    None where `use` names nothing, or leads in a ring.
    """
    seen = set()
    while indicator.use is not None:
        brief_id, _, item_id = indicator.use.value.partition("#")
        where = (brief_id, item_id.casefold())
        if where in seen or brief_id not in briefs:
            return None
        seen.add(where)
        brief = briefs[brief_id]
        found = next((each for each in brief.indicators if each.id.value.casefold() == where[1]), None)
        if found is None:
            return None
        indicator = found
    return brief, indicator
