"""SCN-010."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.scenario.scenario_trees import planted


@rule("SCN-010", Severity.ERROR)
def condition_as_leaf(site: Site) -> Iterator[Problem]:
    """A scenario with the role `condition` has scenarios that depend on it.

    A condition is a branch point, not an outcome: it is left out of comparisons, and needs neither indicators nor a
    horizon. One that nothing depends on would fall out of the brief unseen.

    ```yaml bad
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., role: ⟦condition⟧}
      - {id: wet, name: Wet, summary: The rains come.}
    ```

    ```yaml good
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., role: condition}
      - {id: wet, name: Wet, summary: The rains come.}
      - {id: queue, name: Queues, summary: Ships wait., given: dry}
      - {id: detour, name: Detours, summary: Ships go round the cape., given: dry}
    ```
    """
    for each in planted(site):
        for branch in each.tree.leaves if each.whole else ():
            role = branch.scenario.role
            if role and role.value == "condition":
                name = branch.scenario.id.value
                message = f"`{name}` is a condition, and no scenario depends on it"
                hint = f"write `given: {name}` at what follows from it, or give it another role"
                where = each.target(branch.scenario, "role")
                yield Problem(role.span, message, where, role.value, hint, follows=each.follows)
