"""The profile of a brief's sources: how many by language, by kind of publisher, and how well they cover it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from indicia.model.bibliography import Entry
from indicia.model.brief import Brief
from indicia.model.citation import COVERS
from indicia.model.value_class import value_class
from indicia.render.brief_sources import cited_entries
from indicia.render.edition import Sheet
from indicia.render.figures.frame import NARROW, Frame, clipped, frame, number

ROW = 18.0
_HEAD = 22.0
_BARS, _ENDS = 46.0, 90.0  # where bars begin and the longest ends, per cent


@value_class
class Bar:
    """`label` is clipped for the drawing, `name` whole; `length` is per cent of the width."""

    name: str
    label: str
    count: int
    length: str
    count_at: str
    top: str
    baseline: str


@value_class
class Group:
    title: str
    top: str
    bars: tuple[Bar, ...]


@value_class
class SourceProfile:
    frame: Frame
    groups: tuple[Group, ...]


def source_profile(sheet: Sheet, brief: Brief) -> SourceProfile | None:
    """None for a brief that cites no work: there is nothing to compare."""
    entries = [entry for entry, _ in cited_entries(sheet, brief).values()]
    if not entries:
        return None
    say = sheet.words
    unknown = say("profile-unknown")
    languages = (say.choice("language", entry.language) if entry.language else unknown for entry in entries)
    counted = [
        (say("profile-languages"), _most_first(languages)),
        (say("profile-publishers"), _most_first(_publisher_type(sheet, entry) for entry in entries)),
        (say("profile-evidence"), _coverage(sheet, brief)),
    ]
    groups, bottom = _groups([(title, rows) for title, rows in counted if rows])
    described = say("figure-profile-of", n=len(entries), evidence=len(brief.evidence))
    return SourceProfile(frame("profile", say("figure-profile"), described, bottom, brief), groups)


def _publisher_type(sheet: Sheet, entry: Entry) -> str:
    publisher = sheet.site.publisher_of(entry)
    if publisher is None or publisher.type is None:
        return sheet.words("profile-unknown")
    return sheet.words.choice("publisher-type", publisher.type.value)


def _most_first(names: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(names).items(), key=lambda each: (-each[1], each[0]))


def _coverage(sheet: Sheet, brief: Brief) -> list[tuple[str, int]]:
    """Evidence by the best coverage that any of its sources gives it, best first; without a source last."""
    say = sheet.words
    counts: Counter[str] = Counter()
    for item in brief.evidence:
        values = [each.covers.value if each.covers else "unchecked" for each in item.cite]
        counts[min(values, key=COVERS.index) if values else "none"] += 1
    return [(say(f"profile-covers-{value}"), counts[value]) for value in (*COVERS, "none") if counts[value]]


def _groups(counted: list[tuple[str, list[tuple[str, int]]]]) -> tuple[tuple[Group, ...], float]:
    top = 0.0
    groups = []
    for title, rows in counted:
        most = max(count for _, count in rows)
        bars = []
        for place, (name, count) in enumerate(rows):
            y = top + _HEAD + place * ROW
            length = (_ENDS - _BARS) * count / most
            bars.append(
                Bar(
                    name=name,
                    label=clipped(name, _BARS / 100 * NARROW - 6),
                    count=count,
                    length=number(length) + "%",
                    count_at=number(_BARS + length + 1.5) + "%",
                    top=number(y + 2),
                    baseline=number(y + 13),
                )
            )
        groups.append(Group(title, number(top + 15), tuple(bars)))
        top += _HEAD + len(rows) * ROW + 4
    return tuple(groups), top
