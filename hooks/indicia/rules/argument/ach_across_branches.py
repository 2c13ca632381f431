"""ARG-016."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.argument.branches import rated_branches
from indicia.rules.astray import astray
from indicia.rules.target import target


@rule("ARG-016", Severity.ERROR)
def ach_across_branches(site: Site) -> Iterator[Problem]:
    """An item of evidence rates scenarios of one branch: those that share their `given`.

    Competing hypotheses exclude each other. "The talks collapse" does not compete with "war, if there is a
    deal" but with the deal; compared with the war, it wins for want of evidence.

    ```yaml bad
    scenarios:
      - {id: deal, name: A deal, summary: It is signed., role: condition}
      - {id: collapse, name: Collapse, summary: The talks end.}
      - {id: war, name: War, summary: The deal is broken., given: deal}
      - {id: peace, name: Peace, summary: The deal holds., given: deal}
    evidence:
      - {id: E1, claim: Both sides arm., cite: {key: lake2025level, covers: full}, supports: thesis,
         ach: {war: consistent, peace: inconsistent, ⟦collapse⟧: neutral}}
    ```

    ```yaml good
    scenarios:
      - {id: deal, name: A deal, summary: It is signed., role: condition}
      - {id: collapse, name: Collapse, summary: The talks end.}
      - {id: war, name: War, summary: The deal is broken., given: deal}
      - {id: peace, name: Peace, summary: The deal holds., given: deal}
    evidence:
      - {id: E1, claim: Both sides arm., cite: {key: lake2025level, covers: full}, supports: thesis,
         ach: {war: inconsistent, peace: very-inconsistent}}
    ```
    """
    for brief in site.briefs:
        for evidence in brief.evidence:
            branches = rated_branches(brief, evidence)
            if len(branches) > 1:
                first, other = next(iter(branches.values()))[0], list(branches.values())[1][0]
                yield Problem(
                    other.span,
                    f"`{other.value}` is no sibling of `{first.value}`, which `{evidence.id.value}` rates too",
                    target(brief, evidence, "ach"),
                    other.value,
                    hint="rate only scenarios that share their `given`; make two items if it bears on two branches",
                    related=(Other(first.span, "the branch that it rates first"),),
                    follows=astray(site, brief, "given"),
                )
