"""What changed in meaning, for people: as text for a terminal, and as Markdown for a review."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from indicia.inference.content import headline
from indicia.inference.differences import BriefDifference, Change
from indicia.inference.site_differences import SiteDifference
from indicia.model.brief import Brief
from indicia.model.citation import Citation
from indicia.model.date import Date
from indicia.model.indicator import ForecastPoint, Observation
from indicia.model.item import Item
from indicia.model.likelihood import Likelihood
from indicia.model.place import Passage, Text, Word
from indicia.model.shape import Record, declared
from indicia.report.printable import printable
from indicia.report.text import many

TOPIC_NAMES = {
    "version": "Version and updates",
    "judgement": "Judgements and likelihoods",
    "threshold": "Thresholds and expectations",
    "observation": "Observations and forecasts",
    "citation": "Citations",
    "item": "Items",
    "bearing": "What bears on what",
    "wording": "Wording",
    "other": "Other",
}
_LONG = 400


def spoken(value: Any) -> str:
    """A value of the model in a line of text; empty for nothing."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Text() | Passage() | Word() | Date():
            return " ".join(str(value).split())
        case Likelihood():
            return _likelihood(value)
        case Citation():
            return ", ".join(filter(None, (str(value.name or ""), spoken(value.locator))))
        case Observation():
            note = f" ({spoken(value.note)})" if value.note else ""
            sources = f", {spoken(value.cite)}" if value.cite else ", no source" if value.uncited else ""
            return f"{spoken(value.date)} {spoken(value.status)}{note}{sources}"
        case ForecastPoint():
            return f"{spoken(value.date)} {'' if value.p is None else f'{value.p:g}'}"
        case Item():
            return spoken(headline(value))
        case tuple():
            return ", ".join(spoken(each) for each in value)
        case Record():
            fields = ((name, getattr(value, name)) for name in declared(type(value)))
            return ", ".join(f"{name}: {spoken(each)}" for name, each in fields if each)
    return str(value)


def _likelihood(value: Likelihood) -> str:
    term = value.term.value if value.term else ""
    return f"{term} ({value.range})" if term and value.range else term or str(value.range or "")


def differences_text(difference: SiteDifference, revision: str) -> str:
    """The whole difference for a terminal: author text moves no cursor and changes no colour."""
    lines = [line for each in difference.briefs for line in _brief_lines(each)]
    for source in difference.sources:
        was, now = printable(source.was), printable(source.now)
        said = f"{source.field}: {was or 'nothing'} → {now or 'nothing'}" if source.field else f"gone: {was}"
        lines.append(f"source {source.key}  {said}")
    lines += [""] if difference.sources else []
    for state, paths in ((f"at {revision}", difference.before), ("now", difference.after)):
        lines += [f"{printable(path)} cannot be read {state}: what it holds is not compared" for path in paths]
    lines.append(_summary(difference, revision))
    return "".join(f"{line}\n" for line in lines)


def _brief_lines(difference: BriefDifference) -> Iterator[str]:
    yield printable(_title(difference))
    for topic, changes in groupby(difference.changes, key=lambda each: each.topic):
        yield f"  {TOPIC_NAMES[topic]}"
        for change in changes:
            yield f"    {printable(_subject(change))}{_outcome(change)}"
            if _both(change):
                yield f"      was: {_shown(change.was)}"
                yield f"      now: {_shown(change.now)}"
    yield ""


def differences_markdown(difference: SiteDifference, revision: str) -> str:
    """The whole difference as Markdown; author text in it is plain text."""
    lines = [f"## What changed since {_plain(revision)}", ""]
    for each in difference.briefs:
        lines += [f"### {_plain(_title(each))}", ""]
        for topic, changes in groupby(each.changes, key=lambda each: each.topic):
            lines += [f"**{TOPIC_NAMES[topic]}**", ""]
            for change in changes:
                lines.append(f"- {_plain(_subject(change))}{_plain(_outcome(change))}")
                if _both(change):
                    lines += [f"  - was: {_plain(_shown(change.was))}", f"  - now: {_plain(_shown(change.now))}"]
            lines.append("")
    if difference.sources:
        lines += ["### Sources", ""]
        for source in difference.sources:
            what = f"{source.field}: {source.was or 'nothing'} → {source.now or 'nothing'}" if source.field else "gone"
            lines.append(f"- {_plain(f'{source.key}: {what}')}")
        lines.append("")
    for state, paths in ((f"at {revision}", difference.before), ("now", difference.after)):
        lines += [f"- {_plain(path)} cannot be read {_plain(state)}: what it holds is not compared" for path in paths]
    return "".join(f"{line}\n" for line in [*lines, _plain(_summary(difference, revision))])


def _title(difference: BriefDifference) -> str:
    brief = difference.now or difference.was
    assert brief is not None  # one of the two is always there
    renamed = difference.was is not None and difference.was.key != brief.key
    before = f" (before: {difference.was.key})" if renamed and difference.was else ""
    if difference.what != "changed":
        return f"{brief.key}: the brief was {difference.what}{before}"
    was, now = _version(difference.was), _version(difference.now)
    return f"{brief.key}{before}, {f'version {was} → {now}' if was != now else f'version {now}'}"


def _version(brief: Brief | None) -> str:
    return brief.version.value if brief and brief.version else "none"


def _subject(change: Change) -> str:
    """What it is about: the item, and the field in the words of the format."""
    who = {"brief": "the brief", "thesis": "the thesis"}.get(change.kind, f"{change.kind} {change.item}")
    before = f" (before: {change.before})" if change.before and change.what != "renamed" else ""
    return f"{who}{before}{f', {change.field}' if change.field else ''}: "


def _outcome(change: Change) -> str:
    if change.what == "renamed":
        return f"renamed, before: {change.before}"
    if _both(change):
        return change.what
    said = _shown(change.now if change.now is not None else change.was)
    return f"{'lost' if change.what == 'removed' else change.what}: {said}"


def _both(change: Change) -> bool:
    return change.was is not None and change.now is not None and change.what != "renamed"


def _shown(value: Any) -> str:
    said = printable(spoken(value))
    return f"{said[: _LONG - 1]}…" if len(said) > _LONG else said


def _summary(difference: SiteDifference, revision: str) -> str:
    if not difference.briefs and not difference.sources:
        return f"Nothing has changed in meaning since {printable(revision)}."
    changes = sum(len(each.changes) for each in difference.briefs)
    counted = f"{many(len(difference.briefs), 'brief')}, {many(changes, 'change')}"
    return f"Since {printable(revision)}: {counted}, {many(len(difference.sources), 'source')} rewritten or gone."


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>#|@!~&" else char for char in printable(text))
