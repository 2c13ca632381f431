"""The arithmetic of a scenario in words: its likelihood under its condition, what its siblings leave, its path."""

from __future__ import annotations

from indicia.inference.scenario_tree import Branch
from indicia.model.brief import Brief
from indicia.model.value_class import value_class
from indicia.render.edition import Sheet
from indicia.render.likelihoods import interval_phrase, likelihood_view


@value_class
class Arithmetic:
    """`line` says all of it: "likely (55–80%), given “Deal”; path 30–60%". Empty where the brief states none.

    `short` leaves the condition out, for the drawing; `path` is the product alone, for a cell of a table; `siblings` a
    sentence where the siblings leave less than is stated, or where they contradict each other.
    """

    line: str
    short: str
    path: str
    siblings: str


def arithmetic(sheet: Sheet, brief: Brief, branch: Branch, *, states: bool) -> Arithmetic:
    """`states` is False where no scenario of the brief states a likelihood: that is said once, elsewhere."""
    say = sheet.words
    if not states:
        return Arithmetic("", "", "", "")
    path = interval_phrase(sheet, branch.product) if branch.product else say("not-stated")
    short = line = likelihood_view(sheet, brief, branch.scenario.likelihood).phrase
    given = branch.path[-2] if len(branch.path) > 1 else None
    if given is not None:
        name = sheet.plain(given.name, brief) if given.name else given.id.value
        short = say("scenario-short", likelihood=line, path=path)
        line = say("scenario-line", likelihood=line, given=name, path=path)
    return Arithmetic(line, short, path, _siblings(sheet, branch))


def _siblings(sheet: Sheet, branch: Branch) -> str:
    if branch.infeasible:
        return sheet.words("siblings-contradict")
    own, left = branch.own, branch.tightened
    if own is None or left is None or (left.low, left.high) == (own.low, own.high):
        return ""
    return sheet.words("siblings-leave", range=interval_phrase(sheet, left))
