"""SCN-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.scenario.scenario_trees import planted


@rule("SCN-003", Severity.ERROR)
def given_cycle(site: Site) -> Iterator[Problem]:
    """Scenarios do not wait for each other in a circle.

    `given` names what must have come about first. In a circle nothing ever can, and no path leads from today to any
    of them.

    ```yaml bad
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., given: ⟦queue⟧}
      - {id: queue, name: Queues, summary: Ships wait., given: dry}
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
        for ring in each.tree.rings:
            first, *rest = ring
            if first.given:  # what is in a ring always has one
                path = " → ".join(scenario.id.value for scenario in (*ring, first))
                message = (
                    f"these scenarios wait for each other: {path}" if rest else f"`{first.id.value}` waits for itself"
                )
                related = tuple(Other(scenario.at("given"), f"`{scenario.id.value}` waits here") for scenario in rest)
                where = each.target(first, "given")
                hint = "one of them begins without a `given`"
                yield Problem(first.given.span, message, where, path, hint, related)
