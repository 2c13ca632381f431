"""IND-010."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.spread import unrated_leaves
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.indicator.watched import rated
from indicia.rules.target import target


@rule("IND-010", Severity.WARNING, nature="completeness")
def expect_incomplete(site: Site) -> Iterator[Problem]:
    """An indicator is rated against every scenario that could come about.

    One that is rated under its favourite alone looks telling and may be just as likely under the others. Scenarios on
    which others depend need no rating of their own; with `applies_if`, neither do those beside the one it names.

    ```yaml bad
    kind: analysis
    question: How many ships pass before May?
    thesis: {statement: Few., likelihood: likely, confidence: low, confidence_basis: "One gauge, read in full."}
    evidence:
      - {id: E1, claim: Rain fell early., cite: {key: lake2025level, covers: full, locator: p. 3}, opposes: thesis}
    assumptions:
      - {id: A1, statement: The gauge is right., rating: solid, if_wrong: The level is unknown., linchpin: true}
    scenarios:
      - {id: dry, name: Dry, summary: No rain falls before May., likelihood: 70%, horizon: 2026-05}
      - {id: wet, name: Wet, summary: The rains come in March., likelihood: 30%, horizon: 2026-05}
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        expect: ⟦{wet: highly-likely}⟧
        due: 2026-06
      - id: I-dust
        statement: Dust storms close the road to the dam.
        counts_as_observed: A notice of the road office.
        expect: {dry: likely, wet: highly-unlikely}
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
        missing = [each.id.value for each in unrated_leaves(brief, indicator)]
        if missing:
            names = ", ".join(f"`{each}`" for each in missing)
            message = f"`{indicator.id.value}` is not rated against {names}"
            hint = (
                f"add {', '.join(f'`{each}: …`' for each in missing)} to `expect`; `could` where it may go either way"
            )
            where = target(brief, indicator, "expect")
            span, value = indicator.at("expect"), ", ".join(sorted(missing))
            yield Problem(span, message, where, value, hint, follows=astray(site, brief, "given"))
