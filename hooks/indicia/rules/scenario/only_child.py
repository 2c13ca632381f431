"""SCN-005."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.scenario.scenario_trees import planted


@rule("SCN-005", Severity.WARNING)
def only_child(site: Site) -> Iterator[Problem]:
    """A branch point has two outcomes at least.

    If only one thing can follow, it is no branch: the reader asks what happens otherwise. Name the other outcome, or
    tell the two as one scenario. A brief whose whole tree has one end is ARG-009's.

    ```yaml bad
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away.}
      - {id: wet, name: Wet, summary: The rains come.}
      - {id: queue, name: Queues, summary: Ships wait., given: ⟦dry⟧}
    ```

    ```yaml good
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away.}
      - {id: wet, name: Wet, summary: The rains come.}
      - {id: queue, name: Queues, summary: Ships wait., given: dry}
      - {id: detour, name: Detours, summary: Ships go round the cape., given: dry}
    ```
    """
    for each in planted(site):
        ringed = {id(scenario) for ring in each.tree.rings for scenario in ring}
        branching = each.whole and len(each.tree.leaves) > 1
        for one in each.tree.sets if branching else ():
            child, *more = one.members
            if one.given and child.given and not more and id(child) not in ringed:
                message = f"`{child.id.value}` is the only outcome given `{one.given.id.value}`"
                hint = "name what happens otherwise, or tell the two as one scenario"
                where = each.target(child, "given")
                yield Problem(child.given.span, message, where, one.given.id.value, hint, follows=each.follows)
