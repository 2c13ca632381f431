"""IND-013."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.status import settled
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.indicator.watched import kept
from indicia.rules.target import target


@rule("IND-013", Severity.NOTE, tutorial=True)
def no_watch_source(site: Site) -> Iterator[Problem]:
    """An indicator can say where to look.

    With `watch`, whoever takes over the brief looks at the same places. Shown only with `--explain-gaps`.

    ```yaml bad
    indicators:
      - id: ⟦I-lake⟧
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
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
    for brief, indicator in kept(site):
        if "watch" not in indicator.written and not settled(indicator):
            message = f"`{indicator.id.value}` does not say where to look"
            yield Problem(indicator.id.span, message, target(brief, indicator, "watch"), "", "add `watch: […]`")
