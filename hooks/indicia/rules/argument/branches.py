"""Which branches of the scenario tree an item of evidence rates."""

from __future__ import annotations

from indicia.model.brief import Brief
from indicia.model.evidence import Evidence
from indicia.model.place import Word


def rated_branches(brief: Brief, evidence: Evidence) -> dict[str, list[Word]]:
    """The scenarios that it rates, by what they are given (in lower case, empty for none), as first written."""
    given = {
        each.id.value.casefold(): each.given.value.casefold() if each.given else ""
        for each in reversed(brief.scenarios)
    }
    found: dict[str, list[Word]] = {}
    for scenario, _ in evidence.ach:
        name = scenario.value.casefold()
        if name in given:
            found.setdefault(given[name], []).append(scenario)
    return found
