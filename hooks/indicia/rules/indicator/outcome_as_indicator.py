"""IND-005."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.likeness import ALIKE, Gist, likeness
from indicia.model.brief import Brief
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.place import Text
from indicia.model.scenario import Scenario
from indicia.model.site import Site
from indicia.rules.gists import gist_of
from indicia.rules.target import target

_FEWEST = 2


@rule("IND-005", Severity.WARNING)
def outcome_as_indicator(site: Site) -> Iterator[Problem]:
    """An indicator is a sign of a scenario, not the scenario itself.

    Who sees the outcome needs no indicator any more. What is watched must come before it, or at least be something
    smaller than what it tells of.

    ```yaml bad
    scenarios:
      - {id: dry, name: The canal stays dry, summary: Rain fails once more.}
      - {id: wet, name: The lake fills up, summary: It rains from May on.}
    indicators:
      - id: I1
        statement: ⟦The canal stays dry.⟧
        counts_as_observed: Fewer than 24 transits a day.
        expect: {dry: highly-likely, wet: unlikely}
    ```

    ```yaml good
    scenarios:
      - {id: dry, name: The canal stays dry, summary: Rain fails once more.}
      - {id: wet, name: The lake fills up, summary: It rains from May on.}
    indicators:
      - id: I1
        statement: The authority auctions fewer slots.
        counts_as_observed: Fewer than 24 slots a day.
        expect: {dry: highly-likely, wet: unlikely}
    ```
    """
    for brief in site.briefs:
        outcomes = list(_outcomes(site, brief)) if brief.indicators else []
        for item in brief.indicators if outcomes else ():
            if item.statement is None:
                continue
            said = gist_of(site, brief, item.statement)
            for scenario, field, text, gist in outcomes:
                if min(len(said.words), len(gist.words)) >= _FEWEST and likeness(said, gist) >= ALIKE:
                    message = f"`{item.id.value}` watches for the scenario `{scenario.id.value}` itself"
                    related = (Other(text.span, f"the {field} of `{scenario.id.value}`"),)
                    hint = "name a sign that shows before the scenario has come about"
                    where = target(brief, item, "statement")
                    yield Problem(item.statement.span, message, where, str(item.statement), hint, related)
                    break


def _outcomes(site: Site, brief: Brief) -> Iterator[tuple[Scenario, str, Text, Gist]]:
    for scenario in brief.scenarios:
        for field, text in (("name", scenario.name), ("summary", scenario.summary)):
            if text:
                yield scenario, field, text, gist_of(site, brief, text)
