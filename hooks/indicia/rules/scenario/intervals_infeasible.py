"""SCN-004."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.intervals import ANYTHING, WHOLE, total
from indicia.inference.scenario_tree import Siblings
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.scenario.scenario_trees import all_points, likelihood_span, others, planted, under


@rule("SCN-004", Severity.ERROR)
def intervals_infeasible(site: Site) -> Iterator[Problem]:
    """The likelihoods of scenarios that exclude each other can make 100 together.

    A term means its band, and what is not stated may be anything. If even the lowest numbers make more than 100, or
    even the highest less, at least one statement is wrong: two scenarios cannot both be likely. Where numbers are
    written, a point of rounding is allowed; open ends count (two chances below 50 never make the whole). Where every
    sibling has one number, the sum is SCN-001's.

    ```yaml bad
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., likelihood: ⟦likely⟧}
      - {id: wet, name: Wet, summary: The rains come., likelihood: likely}
    ```

    ```yaml bad
    scale: phia
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., likelihood: ⟦realistic-possibility⟧}
      - {id: wet, name: Wet, summary: The rains come., likelihood: unlikely}
    ```

    ```yaml good
    scenarios:
      - {id: dry, name: Dry, summary: The rains stay away., likelihood: likely}
      - {id: wet, name: Wet, summary: The rains come., likelihood: 20-45%}
    ```
    """
    for each in planted(site):
        for one in each.tree.sets:
            if not one.infeasible or all_points(one):
                continue
            low, high = _ends(one)
            over = low > WHOLE or (low == WHOLE and high > WHOLE)
            # A scenario whose `given` is wrong may be the one that is missing here.
            if over or each.whole:
                first, *rest = [member for member, own in zip(one.members, one.own, strict=True) if own]
                ends = _over(low) if over else _under(high)
                message = f"{each.said([first, *rest])}{under(one.given)}: {ends}"
                hint = (
                    "they cannot all be so likely" if over else "one outcome is missing, or one is likelier than said"
                )
                span, where = likelihood_span(first), each.target(first, "likelihood")
                related, follows = others(rest, "beside this"), "" if over else each.follows
                yield Problem(span, message, where, f"{low:g}-{high:g}", hint, related, follows=follows)


def _ends(one: Siblings) -> tuple[float, float]:
    """The sums of the lowest and of the highest numbers."""
    own = [each or ANYTHING for each in one.own]
    return total(each.low for each in own), total(each.high for each in own)


def _over(low: float) -> str:
    return f"even at their lowest they make {'more than ' if low == WHOLE else ''}{low:g}%"


def _under(high: float) -> str:
    return f"even at their highest they make {'less than ' if high == WHOLE else ''}{high:g}%"
