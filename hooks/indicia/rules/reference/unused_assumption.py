"""REF-004."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.place import Word
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.target import target


@rule("REF-004", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def unused_assumption(site: Site) -> Iterator[Problem]:
    """An assumption is one that some judgement needs.

    An assumption that nothing rests on is either not needed or, more often, a judgement that does not say what it
    assumes. A linchpin carries the thesis itself; and in a brief without judgements all assumptions do.

    ```yaml bad
    judgements:
      - {id: J1, statement: Transits stay under 30 a day., assumptions: A1, would_change_if: Rain in March.}
    assumptions:
      - {id: A1, statement: The rains are late., rating: solid, if_wrong: The lake fills.}
      - {id: ⟦A2⟧, statement: The reserve is spent., rating: solid, if_wrong: More ships pass.}
    ```

    ```yaml good
    judgements:
      - {id: J1, statement: Transits stay under 30 a day., assumptions: [A1, A2], would_change_if: Rain in March.}
    assumptions:
      - {id: A1, statement: The rains are late., rating: solid, if_wrong: The lake fills.}
      - {id: A2, statement: The reserve is spent., rating: solid, if_wrong: More ships pass.}
    ```
    """
    linked: dict[str, set[str]] = {}
    for use in site.prose:
        if use.link and use.brief:
            linked.setdefault(use.brief.key, set()).add(use.link.target.casefold())
    for brief in site.briefs:
        used = _named(brief) | linked.get(brief.key, set())
        for assumption in brief.assumptions if brief.judgements else ():
            name = assumption.id.value
            if name.casefold() not in used and not assumption.linchpin:
                yield Problem(
                    assumption.id.span,
                    f"no judgement needs the assumption `{name}`",
                    target(brief, assumption),
                    name,
                    hint=f"name it in the `assumptions` of a judgement, as in `assumptions: [{name}]`",
                    follows=astray(site, brief, "assumptions", "would_change_if"),
                )


def _named(brief: Brief) -> set[str]:
    found = set()
    for judgement in brief.judgements:
        for word in (*judgement.assumptions, *judgement.would_change_if):
            if isinstance(word, Word):
                found.add(word.value.casefold())
    return found
