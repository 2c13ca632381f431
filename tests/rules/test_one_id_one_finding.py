"""An id that is taken, and a scenario that waits for itself: what merely follows is not found as well."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site
from indicia.model.finding import Severity

Write = Callable[[Mapping[str, str]], Path]

BRIEF = """\
title: T
authors: A
as_of: 2025
thesis: x
judgements:
  - id: J1
    statement: It rains.
    assumptions: A1
    would_change_if: I1
evidence:
  - id: E1
    claim: The lake fell.
    uncited: Own look.
    supports: [J1, thesis]
    ach: {dry: consistent, wet: inconsistent}
assumptions:
  - id: A1
    statement: Rain is measured.
    rating: solid
    if_wrong: All is void.
scenarios:
  - id: dry
    name: Dry
    summary: It stays dry.
  - id: wet
    name: Wet
    summary: It rains.
indicators:
  - id: I1
    statement: The level.
    counts_as_observed: Under 24 metres.
    due: 2025-12
    expect: {dry: likely, wet: unlikely}
"""


def errors(site: Write, text: str) -> list[tuple[str, int]]:
    report = check(load_site(site({"content/briefs/canal.yml": text})))
    return [(each.rule.id, each.span.line) for each in report.diagnostics if each.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("was", "now", "line"),
    [
        ("- id: A1", "- id: J1", 17),
        ("- id: I1", "- id: J1", 29),
        ("- id: wet", "- id: dry", 25),
        ("- id: wet", "- id: Dry", 25),
    ],
)
def test_an_id_that_is_taken(site: Write, was: str, now: str, line: int) -> None:
    assert errors(site, BRIEF.replace(was, now)) == [("REF-001", line)]


def test_what_else_names_nothing_is_found(site: Write) -> None:
    text = (
        BRIEF.replace("- id: A1", "- id: J1")
        .replace("supports: [J1", "supports: [J7")
        .replace("{dry: likely", "{dri: likely")
    )

    found = errors(site, text)

    assert ("REF-002", 33) in found


@pytest.mark.parametrize("given", ["wet", "dry"])
def test_a_circle(site: Write, given: str) -> None:
    text = BRIEF.replace("    name: Wet\n", f"    name: Wet\n    given: {given}\n")
    text = text.replace("    name: Dry\n", "    name: Dry\n    given: wet\n") if given == "dry" else text

    assert {each for each, _ in errors(site, text)} == {"SCN-003"}
