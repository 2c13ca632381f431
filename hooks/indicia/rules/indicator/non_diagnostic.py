"""IND-004."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.spread import NOTHING, ratings, spread
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.indicator.watched import rated
from indicia.rules.target import target


@rule("IND-004", Severity.WARNING, by_kind={"op-ed": Severity.NOTE})
def non_diagnostic(site: Site) -> Iterator[Problem]:
    """An indicator is much more likely under one scenario than under another.

    Its spread is the number of steps between the highest and the lowest rating, from `highly-unlikely` to
    `highly-likely`. With none or one, seeing it changes nothing: it fits every scenario (Heuer and Pherson call for
    such indicators to be dropped).

    ```yaml bad
    scenarios:
      - {id: dry, name: Dry, summary: No rain falls before May.}
      - {id: wet, name: Wet, summary: The rains come in March.}
    indicators:
      - id: I-queue
        statement: Ships queue at the canal.
        counts_as_observed: More than 90 ships on one day, by the canal's own count.
        expect: ⟦{dry: highly-likely, wet: likely}⟧
        due: 2026-06
    ```

    ```yaml good
    scenarios:
      - {id: dry, name: Dry, summary: No rain falls before May.}
      - {id: wet, name: Wet, summary: The rains come in March.}
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        expect: {dry: highly-unlikely, wet: highly-likely}
        due: 2026-06
    ```
    """
    for brief, indicator in rated(site):
        levels = ratings(brief, indicator)
        found = spread(levels)
        if found is not None and found <= NOTHING:
            distance = "all alike" if found == 0 else "one step apart"
            message = f"`{indicator.id.value}` tells no scenario from another: its ratings are {distance}"
            hint = "watch something that one scenario makes likely and another unlikely, or take it out"
            value = ", ".join(f"{name}: {level}" for name, level in sorted(levels.items()))
            yield Problem(indicator.at("expect"), message, target(brief, indicator, "expect"), value, hint)
