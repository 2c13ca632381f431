"""IND-016."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.shared_indicators import home
from indicia.model.brief import Brief
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.indicator import Indicator
from indicia.model.site import Site
from indicia.rules.target import target

_OWN = ("id", "use", "expect", "applies_if", "pivotal")


@rule("IND-016", Severity.WARNING)
def ignored_beside_use(site: Site) -> Iterator[Problem]:
    """What a shared indicator says of itself is said where it is kept, not where it is shared.

    Threshold, window, observations and forecasts come from the home that `use` names, so that there is one truth about
    what was seen. The same fields written beside `use` are read by nobody: an observation entered here would be lost.
    A brief's own are `expect`, `applies_if` and `pivotal`, which speak of its own scenarios.

    ```yaml lake
    title: The lake
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: The lake stays low.
    indicators:
      - {id: I-lake, statement: The lake rises., counts_as_observed: By a metre in a month., due: 2026-06}
    ```

    ```yaml bad
    indicators:
      - {id: I1, use: lake#I-lake, due: ⟦2026-03⟧}
    ```

    ```yaml good
    indicators:
      - {id: I1, use: lake#I-lake}
    ```
    """
    for brief in site.briefs:
        for indicator in brief.indicators:
            kept = home(site.brief_by_id, brief, indicator)
            if kept and kept[1] is not indicator:
                yield from _ignored(brief, indicator, *kept)


def _ignored(brief: Brief, indicator: Indicator, at: Brief, kept: Indicator) -> Iterator[Problem]:
    shared = f"{at.key}#{kept.id.value}"
    for field, place in indicator.written.items():
        if field not in _OWN:
            yield Problem(
                place,
                f"`{field}` of `{indicator.id.value}` is ignored: `{shared}` has its own",
                target(brief, indicator, field),
                place.written,
                hint=f"move it to `{shared}`, or take `use` out and keep an indicator of this brief's own",
                related=(Other(kept.id.span, "the indicator is kept here"),),
            )
