"""ARG-009."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.scenario import Scenario
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.judged import argued
from indicia.rules.target import target

_NOT_ASKED = {"backgrounder": Severity.OFF, "note": Severity.OFF, "tracker": Severity.OFF}


@rule("ARG-009", Severity.WARNING, by_kind=_NOT_ASKED)
def no_alternative(site: Site) -> Iterator[Problem]:
    """A brief looks at more than one way in which things may stand or go.

    A single outcome cannot be compared with anything. Two scenarios are enough; in a brief without scenarios, evidence
    that opposes what it judges shows that another explanation was weighed.

    ```yaml bad
    kind: op-ed
    thesis: {statement: ⟦Transits stay low.⟧, likelihood: likely}
    assumptions:
      - {id: A1, statement: The rains are late., rating: solid, linchpin: true, if_wrong: The lake fills.}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E2, claim: Some rain is forecast., cite: {key: lake2025level, covers: full}, opposes: A1}
    ```

    ```yaml good
    kind: op-ed
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
      - {id: E2, claim: Owners held ships back., cite: {key: lake2025level, covers: full}, opposes: thesis}
    ```
    """
    for brief in site.briefs:
        leaves = _leaves(brief) if brief.kind else []
        hint = "add the outcome or the explanation that others would name, and what speaks for it"
        follows = astray(site, brief, "given", "opposes")
        if len(leaves) == 1:
            message = f"`{leaves[0].id.value}` is the only outcome that the brief looks at"
            where = target(brief, leaves[0])
            yield Problem(leaves[0].id.span, message, where, leaves[0].id.value, hint, follows=follows)
        elif not brief.scenarios and argued(brief) and brief.thesis and not _contested(brief):
            message = "the brief looks at no scenario and no other explanation"
            where = target(brief, field="scenarios")
            yield Problem(brief.thesis.at("statement"), message, where, "", hint, follows=follows)


def _leaves(brief: Brief) -> list[Scenario]:
    """The outcomes: scenarios on which no other is conditional, branch points left out."""
    parents = {each.given.value.casefold() for each in brief.scenarios if each.given}
    outcomes = (each for each in brief.scenarios if not (each.role and each.role.value == "condition"))
    return [each for each in outcomes if each.id.value.casefold() not in parents]


def _contested(brief: Brief) -> bool:
    """True where evidence opposes the thesis or a judgement."""
    judged = {"thesis", *(each.id.value.casefold() for each in brief.judgements)}
    return any(word.value.casefold() in judged for each in brief.evidence for word in each.opposes)
