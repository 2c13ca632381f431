"""Where an audit's findings stand, and how they name what they found."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other
from indicia.model.place import Span
from indicia.model.reference import Audit, Reference, Resolution
from indicia.model.site import Site

_SHOWN = 60


def judged(site: Site, verdict: str) -> Iterator[tuple[Audit, Resolution]]:
    """Every citation with a verdict, in the order of the text."""
    for audit in site.audits:
        for each in audit.resolutions:
            if each.verdict == verdict:
                yield audit, each


def candidates(audit: Audit, found: Resolution) -> tuple[Other, ...]:
    """The works of the list that a citation names or may name."""
    wanted = {*found.references, *found.candidates}
    return tuple(Other(each.span, shown(each)) for each in audit.references if each.index in wanted)


def shown(reference: Reference) -> str:
    """A reference in a few words, for a message: `Lake Office 2024, “Level of the lake”`."""
    name = " ".join(part for part in (reference.label, f"{reference.year}{reference.suffix}") if part)
    title = f"“{_short(reference.title)}”" if reference.title else ""
    return ", ".join(part for part in (name, title) if part) or f"“{_short(reference.raw)}”"


def part(reference: Reference, written: str) -> Span:
    """Where a field that is kept exactly as written stands; the whole reference where its lines were put together."""
    span = reference.span
    at = span.source.text.find(written, span.start, span.end) if written else -1
    return Span(span.source, at, at + len(written)) if at >= 0 else span


def target(audit: Audit, what: str) -> str:
    """The object of a finding: the article, and the citation or the number of the reference."""
    return f"{audit.article.path}#{what}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return f"{line[:_SHOWN].rstrip()}…" if len(line) > _SHOWN else line
