"""IND-015."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.spread import WEAK, ratings, spread
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.indicator.watched import rated
from indicia.rules.target import target


@rule("IND-015", Severity.NOTE, tutorial=True)
def weak_diagnostic(site: Site) -> Iterator[Problem]:
    """An indicator with two steps between its ratings tells a little; three or four tell much.

    Keep it, and do not rest a judgement on it alone. Shown only with `--explain-gaps`.

    ```yaml bad
    scenarios:
      - {id: dry, name: Dry, summary: No rain falls before May.}
      - {id: wet, name: Wet, summary: The rains come in March., given: dry}
    indicators:
      - id: I-fees
        statement: The canal raises its fees.
        counts_as_observed: A decision of its board.
        expect: ⟦{dry: likely, wet: unlikely}⟧
        due: 2026-06
    ```

    ```yaml good
    kind: note
    judgements: [{id: J1, statement: Transits stay low., would_change_if: I-lake}]
    scenarios:
      - {id: dry, name: Dry, summary: No rain falls before May.}
      - {id: wet, name: Wet, summary: The rains come in March., given: dry}
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        expect: {dry: highly-unlikely, wet: highly-likely}
        due: 2026-06
        watch: [The gauge's own page]
    ```
    """
    for brief, indicator in rated(site):
        levels = ratings(brief, indicator)
        if spread(levels) == WEAK:
            message = f"`{indicator.id.value}` tells scenarios apart weakly: its ratings are two steps apart"
            value = ", ".join(f"{name}: {level}" for name, level in sorted(levels.items()))
            yield Problem(indicator.at("expect"), message, target(brief, indicator, "expect"), value)
