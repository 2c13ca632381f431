"""Dates that cannot be: told once, at the date that is wrong; and dates that can."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site
from rules.asking import TODAY

Write = Callable[[Mapping[str, str | bytes]], Path]
BIB = (
    "@report{lake, author = {{Canal Authority}}, title = {Lake level}, date = {2025-03-04}, url = {https://a.example/l}}\n"
    "@report{log, author = {{Pilots}}, title = {Log of transits}, date = {2025-05-06}, url = {https://b.example/l}}\n"
)
BRIEF = """title: The canal
authors: Leyla Həsənova
kind: note
as_of: 2025-12-31
thesis: Transits stay low.
evidence:
  - {id: E1, date: 2025-03, claim: Transits fell., cite: [{key: lake, covers: full}, {key: log, covers: full}],
     supports: thesis}
scenarios:
  - {id: dry, name: Dry, summary: The rains stay away., likelihood: likely, horizon: 2026-12}
indicators:
  - id: I1
    statement: Rain in May.
    expect: {dry: unlikely}
    counts_as_observed: Over 200 mm.
    due: 2026-06-30
    forecast: [{date: 2025-12-01, p: 30%}]
updates:
  - {id: u1, date: 2026-01-02, type: update, summary: First., affects: E1, judgement_effect: none}
  - {id: u2, date: 2026-01-06, type: update, summary: Second., affects: E1, judgement_effect: none}
"""
ASKED = ("TIM", "EVD-015", "EVD-016", "IND-017")


def told(site: Write, *changes: tuple[str, str], today: bool = True) -> list[str]:
    text = BRIEF
    for was, now in changes:
        assert was in text
        text = text.replace(was, now, 1)
    loaded = load_site(site({"content/briefs/a.yml": text, "bibliography/a.bib": BIB}), today=TODAY if today else None)
    return [f"{each.rule.id} {each.span.written}" for each in check(loaded, select=ASKED).diagnostics]


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ("as_of: 2025-12-31", "as_of: 2027-12-31", ["TIM-012 2027-12-31"]),
        ("kind: note", "kind: note\nstatus: published\npublished: 2027-01-02", ["TIM-012 2027-01-02"]),
        ("kind: note", "kind: note\nstatus: published\npublished: 2026-03-02", ["TIM-005 2026-03-02"]),
        ("date: 2026-01-06", "date: 2027-01-06", ["TIM-011 2027-01-06"]),
        (
            "{key: log, covers: full}",
            "{key: log, covers: full, checked: {by: L, on: 2027-01-01}}",
            ["TIM-011 2027-01-01"],
        ),
        ("date: 2025-12-01, p", "date: 2027-12-01, p", ["TIM-011 2027-12-01"]),
        ("date: 2025-03,", "date: 2026-03,", ["EVD-015 2026-03"]),
        ("date: 2025-03,", "date: 2025-11,", ["EVD-016 2025-11"]),
        ("date: 2025-03,", "date: 2025-04,", ["EVD-016 lake"]),
        ("horizon: 2026-12", "horizon: 2024-12", ["TIM-013 2024-12"]),
    ],
)
def test_one_wrong_date_is_one_finding(site: Write, was: str, now: str, found: list[str]) -> None:
    assert told(site) == []
    assert told(site, (was, now)) == found


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("as_of: 2025-12-31", "as_of: 2026-01-16"),
        ("kind: note", "kind: note\nstatus: published\npublished: 2026-01-01"),
        ("kind: note", "kind: note\nreview_by: 2026-07-01"),
        ("{key: log, covers: full}", "{key: log, covers: full, checked: {by: L, on: 2026-01-16}}"),
        ("horizon: 2026-12", "horizon: 2025-12"),
        ("horizon: 2026-12", "horizon: 2026"),
        ("date: 2025-03,", "date: 2025,"),
    ],
)
def test_dates_that_can_be_are_left_alone(site: Write, was: str, now: str) -> None:
    assert told(site, (was, now)) == []


def test_a_brief_that_outlived_its_horizon_is_not_told(site: Write) -> None:
    moved = ("as_of: 2025-12-31", "as_of: 2026-01-05\nstatus: published\npublished: 2025-02-01")

    assert told(site, moved, ("horizon: 2026-12", "horizon: 2025-12")) == []


def test_without_a_day_nothing_is_to_come(site: Write) -> None:
    assert (
        told(site, ("date: 2026-01-06", "date: 2027-01-06"), ("as_of: 2025-12-31", "as_of: 2027-12-31"), today=False)
        == []
    )


def test_updates_newest_first_are_read_as_updates_oldest_first(site: Write) -> None:
    first, second = BRIEF.splitlines(keepends=True)[-2:]
    loaded = []
    for text in (BRIEF, BRIEF.replace(first + second, second + first)):
        root = site({"content/briefs/a.yml": text, "bibliography/a.bib": BIB})
        report = check(load_site(root, today=TODAY))
        loaded.append(sorted((each.rule.id, each.problem.message) for each in report.diagnostics))

    assert loaded[0] == loaded[1]
    assert any(rule == "UPD-008" for rule, _ in loaded[0])
