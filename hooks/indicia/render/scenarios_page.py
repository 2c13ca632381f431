"""The scenarios of all briefs: where each path ends, how likely that is, and what to watch for."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from indicia.inference.intervals import scale_of
from indicia.inference.scenario_tree import Branch, tree
from indicia.model.brief import Brief
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.brief_scenarios import makes_likely
from indicia.render.chips import Chip, brief_chip, item_chip
from indicia.render.edition import Edition, Sheet
from indicia.render.listing import pager
from indicia.render.page import Page, SearchText
from indicia.render.paging import parts
from indicia.render.scenario_arithmetic import arithmetic

BRIEFS = 100


@value_class
class LeafView:
    """A scenario that nothing depends on. `path` are the scenarios that come before it; `line` is the arithmetic."""

    scenario: Chip
    path: tuple[Chip, ...]
    line: str
    summary: Markup | None
    indicators: tuple[Chip, ...]


@value_class
class QuestionView:
    """A brief with the question that its scenarios answer. `states` is False where none has a likelihood."""

    brief: Chip
    question: Markup | None
    as_of: Markup | None
    states: bool
    leaves: tuple[LeafView, ...]


def scenarios_pages(edition: Edition) -> Iterator[Page]:
    """In parts, by brief, in the order of their titles' addresses."""
    say = edition.words
    told = [each for each in edition.book.briefs.values() if each.scenarios and edition.book.told(each)]
    told.sort(key=lambda each: each.key)
    title, about = say("page-scenarios"), say("page-scenarios-about")
    for part in parts(addresses.SCENARIOS, told, BRIEFS):
        sheet = edition.sheet(part.address)
        views = [_question(sheet, each) for each in part.rows]
        yield Page(
            address=part.address,
            template="scenarios",
            title=title,
            body=sheet.render(
                "pages/scenarios.html", title=title, about=about, questions=views, pager=pager(sheet, part)
            ),
            language=say.language,
            description=about,
            search=(SearchText("", title, about),),
            noindex=part.number > 1,
        )


def _question(sheet: Sheet, brief: Brief) -> QuestionView:
    found = tree(brief, scale_of(sheet.site, brief))
    states = any(each.likelihood is not None and each.likelihood.stated for each in brief.scenarios)
    return QuestionView(
        brief=brief_chip(sheet, brief.key),
        question=sheet.text(brief.question, brief) if brief.question else None,
        as_of=sheet.date(brief.as_of) if brief.as_of else None,
        states=states,
        leaves=tuple(_leaf(sheet, brief, each, states=states) for each in found.leaves),
    )


def _leaf(sheet: Sheet, brief: Brief, branch: Branch, *, states: bool) -> LeafView:
    scenario = branch.scenario
    own = scenario.id.value
    expected = (each.id.value for each in brief.indicators if own.casefold() in makes_likely(each))
    return LeafView(
        scenario=item_chip(sheet, brief, own),
        path=tuple(item_chip(sheet, brief, each.id.value) for each in branch.path[:-1]),
        line=arithmetic(sheet, brief, branch, states=states).line,
        summary=sheet.text(scenario.summary, brief) if scenario.summary else None,
        indicators=tuple(item_chip(sheet, brief, each) for each in expected),
    )
