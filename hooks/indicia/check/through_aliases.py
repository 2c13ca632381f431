"""Findings at an alias of YAML (`*name`): what is wrong stands elsewhere, and may have been found there already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indicia.model.finding import Diagnostic, Other
from indicia.model.place import Span


def told_once(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings (in order), each at an alias with the place of its value; a repeated one as a place of the first."""
    kept: list[Diagnostic] = []
    for each in found:
        origin = _origin(each.span)
        if origin is None:
            kept.append(each)
            continue
        same = next((at for at, earlier in enumerate(kept) if _is_same(earlier, each, origin)), None)
        if same is None:
            kept.append(_beside(each, Other(origin, "the value stands here")))
        else:
            kept[same] = _beside(kept[same], Other(each.span, "used here as well"))
    return kept


def _origin(span: Span) -> Span | None:
    """Where the value of an alias stands; None where no alias is."""
    return span.source.aliases.get((span.start, span.end)) if span.source.aliases else None


def _is_same(earlier: Diagnostic, later: Diagnostic, origin: Span) -> bool:
    """Whether a finding is that of the value itself, or of another use of it."""
    if earlier.rule.id != later.rule.id or earlier.problem.message != later.problem.message:
        return False
    place = earlier.span
    at_anchor = place.source is origin.source and origin.start <= place.start and place.end <= origin.end
    return at_anchor or _origin(place) == origin


def _beside(diagnostic: Diagnostic, other: Other) -> Diagnostic:
    problem = diagnostic.problem
    return replace(diagnostic, problem=replace(problem, related=(*problem.related, other)))
