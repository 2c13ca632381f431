"""IND-002."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.indicator.watched import kept
from indicia.rules.target import target


@rule("IND-002", Severity.ERROR, by_kind={"op-ed": Severity.WARNING})
def no_threshold(site: Site) -> Iterator[Problem]:
    """An indicator says what counts as seeing it, before anybody looks.

    With a threshold two people who look at the same events agree. Without one, whoever looks finds what they expected.

    ```yaml bad
    indicators:
      - {id: ⟦I-lake⟧, statement: The lake rises., due: 2026-06}
    ```

    ```yaml good
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2026-06
    ```
    """
    for brief, indicator in kept(site):
        if "counts_as_observed" not in indicator.written:
            message = f"`{indicator.id.value}` does not say what counts as observed"
            hint = "add `counts_as_observed: …`: a number, a document, an event that two people would agree on"
            yield Problem(indicator.id.span, message, target(brief, indicator, "counts_as_observed"), "", hint)
