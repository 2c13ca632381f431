"""Briefs that readers have, beside what was released of them."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.released import new_updates
from indicia.model.brief import Brief
from indicia.model.place import Span
from indicia.model.release import RecordedBrief
from indicia.model.site import Site


def released(site: Site) -> Iterator[tuple[Brief, RecordedBrief]]:
    """Every brief that is published or superseded, with the record of its releases, where it has any.

    Drafts are told to nobody, and a withdrawn brief says nothing any more: neither can change in silence.
    """
    for brief in site.briefs if site.record.briefs else ():
        recorded = site.recorded(brief) if brief.status and brief.status.value in ("published", "superseded") else None
        if recorded is not None:
            yield brief, recorded


def place(brief: Brief) -> Span:
    """Where a finding on a brief as a whole stands: its version, else its id."""
    return brief.version.span if brief.version and "version" in brief.written else brief.id.span


def told(brief: Brief, recorded: RecordedBrief) -> bool:
    """Whether any update came after the last release: what it says may concern what is not there any more."""
    return bool(new_updates(brief, recorded))


def quoted(text: str) -> str:
    """The beginning of a text for a message."""
    line = " ".join(text.split())
    return f"“{line[:79]}…”" if len(line) > 80 else f"“{line}”"
