"""IND-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.status import NOT_LOOKED, status
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.indicator.watched import unsettled
from indicia.rules.target import target


@rule("IND-007", Severity.WARNING)
def overdue(site: Site) -> Iterator[Problem]:
    """When the day of an indicator has passed, the brief says whether it came.

    Not observed by its day is a finding against the scenarios that made it likely, and somebody must say so: with an
    observation `absent`, a resolution, or a later day and the reason for it. Briefs that were superseded or withdrawn
    are not asked. A date that is known in part has passed when all of it has.

    ```yaml bad
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: ⟦2025-11⟧
        observations: [{date: 2025-10-02, status: not-observed, cite: {key: lake2025level, covers: full}}]
    ```

    ```yaml good
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2025-11
        observations:
          - {date: 2025-10-02, status: not-observed, cite: {key: lake2025level, covers: full}}
          - {date: 2025-12-03, status: absent, cite: {key: lake2025level, covers: full}}
    ```
    """
    for brief, indicator, today in unsettled(site, "past"):
        now = status(indicator)
        if indicator.due and now in (NOT_LOOKED, "not-observed"):
            follows = astray(site, brief, "observations", item=indicator)
            looked = "nobody has looked" if now == NOT_LOOKED else "it was last seen to be not observed"
            message = f"`{indicator.id.value}` was due by {indicator.due.value}; today is {today}, and {looked}"
            hint = (
                "add an observation (`observed`, `absent` if you looked, `no-information` if nobody can), or a new day"
            )
            where = target(brief, indicator, "due")
            yield Problem(indicator.due.span, message, where, indicator.due.value, hint, follows=follows)
