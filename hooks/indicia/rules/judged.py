"""What a brief judges: its judgements and its thesis, as rules ask about them."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.argument import Judgement, Thesis
from indicia.model.brief import Brief
from indicia.model.place import Span
from indicia.model.value_class import value_class


@value_class
class Judged:
    """A judgement, or the thesis (`item` None). `called` is what a message calls it, `span` where it is named."""

    name: str
    called: str
    span: Span
    record: Thesis | Judgement
    item: Judgement | None


def judged(brief: Brief) -> Iterator[Judged]:
    """The judgements in their order, then the thesis."""
    for each in brief.judgements:
        yield Judged(each.id.value, f"`{each.id.value}`", each.id.span, each, each)
    if brief.thesis:
        yield Judged("thesis", "the thesis", brief.thesis.at("statement"), brief.thesis, None)


def argued(brief: Brief) -> bool:
    """True where there is something that could be weighed, evidence or judgements, in a brief of a kind that is known.

    Kinds differ in what they are asked for; a kind that could not be read is a finding of its own.
    """
    return brief.kind is not None and ("evidence" in brief.written or "judgements" in brief.written)
