"""The argument on a brief's page: thesis, judgements, assumptions, gaps, and what would change our mind."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from indicia.inference.consequences import if_assumption_fails
from indicia.model.argument import Assumption, Gap, Judgement
from indicia.model.brief import Brief
from indicia.model.place import Text, Word
from indicia.model.value_class import value_class
from indicia.render.chips import Chip, item_chip, item_chips, item_name
from indicia.render.edition import Sheet
from indicia.render.figures.ladder import Ladder, ladder
from indicia.render.likelihoods import ConfidenceView, LikelihoodView, confidence_view, likelihood_view


@value_class
class ThesisView:
    statement: Markup
    likelihood: LikelihoodView
    ladder: Ladder
    confidence: ConfidenceView | None
    reasoning: Markup | None
    supported: tuple[Chip, ...]
    opposed: tuple[Chip, ...]


@value_class
class JudgementView:
    id: str
    statement: Markup
    likelihood: LikelihoodView
    ladder: Ladder
    confidence: ConfidenceView | None
    reasoning: Markup | None
    supported: tuple[Chip, ...]
    opposed: tuple[Chip, ...]
    assumptions: tuple[Chip, ...]
    would_change: tuple[Chip | Markup, ...]


@value_class
class AssumptionView:
    id: str
    statement: Markup
    rating: str
    rating_name: str
    linchpin: bool
    if_wrong: Markup | None
    needed_by: tuple[Chip, ...]
    reconsidered: tuple[Chip, ...]
    indicators: tuple[Chip, ...]
    supported: tuple[Chip, ...]
    opposed: tuple[Chip, ...]


@value_class
class GapView:
    id: str
    question: Markup
    why: Markup | None
    affects: tuple[Chip, ...]


@value_class
class TurnView:
    """Something that would change our mind: what it touches, and what it would take."""

    touches: Chip
    causes: tuple[Chip | Markup, ...]
    effect: Markup | None = None


def optional(sheet: Sheet, text: Text | None, brief: Brief | None = None) -> Markup | None:
    """A text as HTML. `brief` is the one that says it, where the page is no brief's: its links and language count."""
    return sheet.text(text, brief) if text is not None else None


def paragraph(sheet: Sheet, text: Text | None) -> Markup | None:
    return sheet.paragraph(text) if text is not None else None


def backing(sheet: Sheet, brief: Brief, name: str, relation: str) -> tuple[Chip, ...]:
    """The evidence that supports or opposes an item, or the thesis."""
    found = sheet.site.backing.get((brief.key, name.casefold()), ())
    return tuple(item_chip(sheet, brief, item.id.value) for item, how in found if how == relation)


def thesis_view(sheet: Sheet, brief: Brief) -> ThesisView | None:
    thesis = brief.thesis
    if thesis is None or thesis.statement is None:
        return None
    return ThesisView(
        statement=sheet.text(thesis.statement),
        likelihood=likelihood_view(sheet, brief, thesis.likelihood),
        ladder=ladder(sheet, brief, "thesis", sheet.words("item-thesis"), thesis.likelihood),
        confidence=confidence_view(sheet, brief, thesis.confidence, thesis.confidence_basis),
        reasoning=paragraph(sheet, thesis.reasoning),
        supported=backing(sheet, brief, "thesis", "supports"),
        opposed=backing(sheet, brief, "thesis", "opposes"),
    )


def judgement_view(sheet: Sheet, brief: Brief, judgement: Judgement) -> JudgementView:
    own = judgement.id.value
    return JudgementView(
        id=own,
        statement=optional(sheet, judgement.statement) or Markup(),
        likelihood=likelihood_view(sheet, brief, judgement.likelihood),
        ladder=ladder(sheet, brief, own, item_name(sheet, brief, own), judgement.likelihood),
        confidence=confidence_view(sheet, brief, judgement.confidence, judgement.confidence_basis),
        reasoning=paragraph(sheet, judgement.reasoning),
        supported=backing(sheet, brief, judgement.id.value, "supports"),
        opposed=backing(sheet, brief, judgement.id.value, "opposes"),
        assumptions=item_chips(sheet, brief, judgement.assumptions),
        would_change=causes(sheet, brief, judgement.would_change_if),
    )


def causes(sheet: Sheet, brief: Brief, named: Iterable[Word | Text]) -> tuple[Chip | Markup, ...]:
    """Items as chips, sentences as they are."""
    return tuple(sheet.text(each) if isinstance(each, Text) else item_chip(sheet, brief, each.value) for each in named)


def assumption_view(sheet: Sheet, brief: Brief, assumption: Assumption) -> AssumptionView:
    own = assumption.id.value
    rating = assumption.rating.value if assumption.rating else ""
    fall = if_assumption_fails(brief, own)
    assert fall is not None  # it is one of the brief's
    affected = [*(each.id.value for each in fall.judgements), *(["thesis"] if fall.thesis else [])]
    return AssumptionView(
        id=own,
        statement=optional(sheet, assumption.statement) or Markup(),
        rating=rating,
        rating_name=sheet.words(f"rating-{rating}") if rating else "",
        linchpin=assumption.linchpin,
        if_wrong=optional(sheet, assumption.if_wrong),
        needed_by=tuple(item_chip(sheet, brief, each) for each in affected),
        reconsidered=tuple(item_chip(sheet, brief, each.id.value) for each in fall.reconsidered),
        indicators=item_chips(sheet, brief, assumption.indicators),
        supported=backing(sheet, brief, own, "supports"),
        opposed=backing(sheet, brief, own, "opposes"),
    )


def gap_view(sheet: Sheet, brief: Brief, gap: Gap) -> GapView:
    return GapView(
        id=gap.id.value,
        question=optional(sheet, gap.question) or Markup(),
        why=optional(sheet, gap.why),
        affects=item_chips(sheet, brief, gap.affects),
    )


def turn_views(sheet: Sheet, brief: Brief) -> tuple[TurnView, ...]:
    """What would change our mind: from `would_change_if`, and from linchpins that may be wrong."""
    turns = [
        TurnView(item_chip(sheet, brief, each.id.value), causes(sheet, brief, each.would_change_if))
        for each in brief.judgements
        if each.would_change_if
    ]
    turns += [
        TurnView(item_chip(sheet, brief, each.id.value), (), sheet.text(each.if_wrong))
        for each in brief.assumptions
        if each.linchpin and each.if_wrong
    ]
    return tuple(turns)
