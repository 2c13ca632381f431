"""IND-014."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.status import last_look, status
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.indicator.watched import unsettled
from indicia.rules.target import target


@rule("IND-014", Severity.WARNING, by_kind={"op-ed": Severity.NOTE})
def absence_not_logged(site: Site) -> Iterator[Problem]:
    """When the day of an indicator has passed, "no information" is not left to stand for "it did not happen".

    The two are apart: one says that nobody could find out, the other that somebody looked and it was not there. After
    the day, say which (`absent`), or close the question (`resolution` with `annulled`, or `retired`).

    ```yaml bad
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2025-11
        observations: [{date: 2025-10-02, status: ⟦no-information⟧}]
    ```

    ```yaml good
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2025-11
        observations: [{date: 2025-10-02, status: no-information}]
        resolution: {date: 2025-12-01, outcome: annulled}
    ```
    """
    for brief, indicator, today in unsettled(site, "past"):
        if indicator.due and status(indicator) == "no-information":
            message = f"`{indicator.id.value}` was due by {indicator.due.value}; today is {today}, with no information"
            look, follows = last_look(indicator), astray(site, brief, "observations", item=indicator)
            span = look.at("status") if look else indicator.due.span
            hint = "add what was found (`absent` if somebody looked), or a `resolution` with `annulled`"
            yield Problem(
                span, message, target(brief, indicator, "observations"), "no-information", hint, follows=follows
            )
