"""Indicators that a rule may judge: those that a brief keeps itself, those whose ratings were read, those still due."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from indicia.inference.status import settled, window
from indicia.model.brief import Brief
from indicia.model.indicator import Indicator
from indicia.model.site import Site
from indicia.rules.target import target

_LAID_DOWN = ("superseded", "withdrawn")


def kept(site: Site) -> Iterator[tuple[Brief, Indicator]]:
    """The indicators that stand in a brief of their own. A shared one is judged where it is kept."""
    for brief in site.briefs:
        for indicator in brief.indicators:
            if "use" not in indicator.written:
                yield brief, indicator


def rated(site: Site) -> Iterator[tuple[Brief, Indicator]]:
    """The indicators with ratings that were all read, each of a scenario of the brief: others have faults enough.

    A shared one too: it is rated against the scenarios of the brief that shares it.
    """
    unread = {each.problem.target for each in site.load_problems if ".expect" in each.problem.target}
    for brief in site.briefs:
        ids = {each.id.value.casefold() for each in brief.scenarios}
        for indicator in brief.indicators:
            where = target(brief, indicator, "expect")
            faulty = any(each == where or each.startswith(f"{where}.") for each in unread)
            known = all(scenario.value.casefold() in ids for scenario, _ in indicator.expect)
            if indicator.expect and known and not faulty:
                yield brief, indicator


def unsettled(site: Site, state: str) -> Iterator[tuple[Brief, Indicator, datetime.date]]:
    """The kept indicators of briefs that are still tended, whose window stands so today and whose end is not known.

    With the day. None at all where it is not known which day it is.
    """
    if site.today is None:
        return
    for brief, indicator in kept(site):
        tended = brief.status is None or brief.status.value not in _LAID_DOWN
        if tended and not settled(indicator) and window(indicator, site.today) == state:
            yield brief, indicator, site.today
