"""SCN-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.intervals import ROUNDING, WHOLE, total
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.scenario.scenario_trees import all_points, likelihood_span, others, planted, under


@rule("SCN-001", Severity.ERROR)
def siblings_not_100(site: Site) -> Iterator[Problem]:
    """Scenarios that exclude each other make 100 together, if each has one number.

    Siblings (the same `given`, or none) are read as all that can happen there. A point of rounding is allowed. Ranges
    and terms are SCN-004's.

    ```yaml bad
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., likelihood: ⟦70%⟧}
      - {id: wet, name: Wet, summary: The rains come., likelihood: 40%}
    ```

    ```yaml good
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., likelihood: 67%}
      - {id: wet, name: Wet, summary: The rains come., likelihood: 33%}
    ```
    """
    for each in planted(site):
        for one in each.tree.sets:
            points = [interval.low for interval in one.own if interval]
            missed = total(points) - WHOLE
            # A scenario whose `given` is wrong may be the one that is missing here.
            if all_points(one) and abs(missed) > ROUNDING and (missed > 0 or each.whole):
                first, *rest = one.members
                make = f"{total(points):g}"
                message = f"{each.said(one.members)}{under(one.given)} make {make}%, not 100%"
                hint = (
                    "one outcome is missing, or a number is too low" if missed < 0 else "they cannot all be so likely"
                )
                span, where = likelihood_span(first), each.target(first, "likelihood")
                related = others(rest, "beside this")
                yield Problem(span, message, where, make, hint, related, follows=each.follows if missed < 0 else "")
