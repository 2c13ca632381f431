"""IND-009."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.indicator import Indicator
from indicia.model.site import Site
from indicia.rules.indicator.watched import kept
from indicia.rules.target import target

# What an observation must say to carry an outcome: whether it has a source itself is EVD-001's to ask.
_CARRIED_BY = {"yes": ("observed",), "no": ("absent", "not-observed")}


@rule("IND-009", Severity.ERROR, by_kind={"op-ed": Severity.WARNING})
def observation_without_source(site: Site) -> Iterator[Problem]:
    """What settles a question was seen by somebody: the resolution names its source.

    A resolution enters the track record. It cites a source, or an observation of the same indicator says the same: one
    that was `observed` carries `yes`, one that is `absent` or `not-observed` carries `no`. (That a dated observation
    names its own source is EVD-001.) A question that was annulled or stayed ambiguous has nothing to prove.

    ```yaml bad
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2025-06
        resolution: ⟦{date: 2025-06-30, outcome: no}⟧
    ```

    ```yaml good
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2025-06
        resolution: {date: 2025-06-30, outcome: no, cite: {key: lake2025level, covers: full}}
    ```

    ```yaml good
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2025-06
        observations: [{date: 2025-06-30, status: absent, cite: {key: lake2025level, covers: full}}]
        resolution: {date: 2025-06-30, outcome: no}
    ```
    """
    for brief, indicator in kept(site):
        resolution = indicator.resolution
        if resolution and resolution.outcome and "cite" not in resolution.written and not _carried(indicator):
            outcome = resolution.outcome.value
            message = f"`{indicator.id.value}` is settled as “{outcome}”, and nothing says by what"
            status = _CARRIED_BY[outcome][0]
            hint = f"add `cite:` to the resolution, or an observation `{status}` with its source (or `uncited: …`)"
            yield Problem(resolution.span, message, target(brief, indicator, "resolution"), outcome, hint)


def _carried(indicator: Indicator) -> bool:
    outcome = indicator.resolution.outcome.value if indicator.resolution and indicator.resolution.outcome else ""
    needed = _CARRIED_BY.get(outcome)
    return needed is None or any(each.status is None or each.status.value in needed for each in indicator.observations)
