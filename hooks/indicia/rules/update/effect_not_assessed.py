"""UPD-009."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.place import Span
from indicia.model.site import Site
from indicia.model.update import Update
from indicia.rules.target import broken_brief, target

_ASKED = ("update", "correction", "reassessment", "indicator", "retraction", "addendum")


@rule("UPD-009", Severity.WARNING, by_kind={"op-ed": Severity.NOTE})
def effect_not_assessed(site: Site) -> Iterator[Problem]:
    """An update that touches the thesis or a judgement says what it does to it.

    News without "so what" leaves the reader with an old judgement and a new fact. `judgement_effect: none` is an
    answer: somebody has weighed it. `none-assessed` says that nobody has, yet.

    ```yaml bad
    updates:
      - ⟦{id: U1, date: 2025-12-20, type: update, summary: The authority cut slots again., affects: thesis}⟧
    ```

    ```yaml bad
    updates:
      - {id: U1, date: 2025-12-20, type: update, summary: The authority cut slots again., affects: thesis,
         judgement_effect: ⟦none-assessed⟧}
    ```

    ```yaml good
    updates:
      - {id: U1, date: 2025-12-20, type: update, summary: The authority cut slots again., affects: thesis,
         judgement_effect: none}
    ```
    """
    for brief in site.briefs:
        for update in brief.updates:
            touched = _touched(brief, update)
            place = _unassessed(update)
            if not touched or place is None or update.type is None or update.type.value not in _ASKED:
                continue
            when = f"of {update.date.value}" if update.date else f"`{update.id.value}`"
            names = " and ".join(f"`{name}`" for name in touched)
            yield Problem(
                place,
                f"the update {when} touches {names}, and its effect was not assessed",
                target(brief, update, "judgement_effect"),
                update.id.value,
                "weigh it, and write `judgement_effect`: none, raised, lowered or changed",
                follows=broken_brief(site, brief),
            )


def _touched(brief: Brief, update: Update) -> list[str]:
    """The thesis and the judgements that an update names."""
    judgements = {each.id.value.casefold() for each in brief.judgements} | {"thesis"}
    return [word.value for word in update.affects if word.value.casefold() in judgements]


def _unassessed(update: Update) -> Span | None:
    """Where the effect is missing or put off; None where it is given. A value that was written wrongly is given."""
    effect = update.judgement_effect
    if effect is not None:
        return effect.span if effect.value == "none-assessed" else None
    return None if "judgement_effect" in update.written else update.span
