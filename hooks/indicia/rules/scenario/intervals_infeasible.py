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
            lows, highs = _ends(one)
            low, high = total(lows), total(highs)
            over = low > WHOLE or (low == WHOLE and high > WHOLE)
            # A scenario whose `given` is wrong may be the one that is missing here.
            if over or each.whole:
                first, *rest = [member for member, own in zip(one.members, one.own, strict=True) if own]
                ends = f"lowest they make {_sum(lows, 'more')}" if over else f"highest they make {_sum(highs, 'less')}"
                message = f"{each.said([first, *rest])}{under(one.given)}: even at their {ends}"
                hint = (
                    "they cannot all be so likely" if over else "one outcome is missing, or one is likelier than said"
                )
                span, where = likelihood_span(first), each.target(first, "likelihood")
                related, follows = others(rest, "beside this"), "" if over else each.follows
                yield Problem(span, message, where, f"{low:g}-{high:g}", hint, related, follows=follows)


def _ends(one: Siblings) -> tuple[list[float], list[float]]:
    """The lowest and the highest numbers of all siblings."""
    own = [each or ANYTHING for each in one.own]
    return [each.low for each in own], [each.high for each in own]


def _sum(ends: list[float], strictly: str) -> str:
    """`55 + 55 = 110%`; where only an open end keeps the sum from 100, `less than 50 + 50 = 100%`."""
    terms = " + ".join(f"{each:g}" for each in ends if each)
    return f"{f'{strictly} than ' if total(ends) == WHOLE else ''}{terms} = {total(ends):g}%"
