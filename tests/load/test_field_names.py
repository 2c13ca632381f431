"""Fields under names that others use: one answer, with the field that is meant and is not there yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site

Write = Callable[[Mapping[str, str]], Path]

BRIEF = """\
title: T
authors: A
as_of: 2025
thesis: x
judgements:
  - id: J1
    statement: It rains.
    likelihood: likely
evidence:
  - id: E1
    claim: The lake fell.
    cite: lake2025
    opposes: J1
scenarios:
  - id: dry
    name: Dry
    summary: It stays dry.
indicators:
  - id: I1
    statement: The level.
    counts_as_observed: Under 24 metres.
    due: 2025-12
timeline:
  - id: T1
    date: 2025
    title: Limits
    uncited: Own look.
gaps:
  - id: G1
    question: How much?
"""


@pytest.mark.parametrize(
    ("field", "word"),
    [
        ("title: T", "headline: T"),
        ("title: T", "заголовок: T"),
        ("authors: A", "author: A"),
        ("as_of: 2025", "date: 2025"),
        ("as_of: 2025", "cut-off: 2025"),
        ("scenarios:", "hypotheses:"),
        ("evidence:", "facts:"),
        ("timeline:", "events:"),
        ("gaps:", "Open questions:"),
        ("statement: It", "text: It"),
        ("likelihood: likely", "probability: likely"),
        ("claim: The", "text: The"),
        ("claim: The", "iddia: The"),
        ("claim: The", "CLAIM: The"),
        ("cite: lake", "refs: lake"),
        ("cite: lake", "sources: lake"),
        ("cite: lake", "Mənbə: lake"),
        ("opposes: J1", "contradicts: J1"),
        ("name: Dry", "title: Dry"),
        ("summary: It", "description: It"),
        ("due: 2025", "deadline: 2025"),
        ("counts_as_observed: Under", "threshold: Under"),
        ("title: Limits", "name: Limits"),
        ("question: How", "text: How"),
        ("id: G1", "key: G1"),
    ],
)
def test_another_word_for_a_field_that_is_missing(site: Write, field: str, word: str) -> None:
    assert BRIEF.count(field) == 1
    found = load_site(site({"content/briefs/canal.yml": BRIEF.replace(field, word)})).load_problems

    assert [each.name for each in found] == ["unknown-field"], [each.problem for each in found]
    assert found[0].problem.hint == f"did you mean `{field.partition(':')[0]}`?"


@pytest.mark.parametrize(
    ("after", "more", "hint"),
    [
        ("claim: The lake fell.", "text: More.", "`claim` is there already: keep one of the two"),
        ("cite: lake2025", "source: rain2025", "`cite` is there already: keep one of the two"),
        ("title: T", "date: 2025", "`as_of` is there already: keep one of the two; or did you mean `published`?"),
        ("title: T", "name: C", "`title` is there already: keep one of the two"),
        ("title: T", "tags: [canal]", "did you mean `topics`?"),
        ("title: T", "summary: Short.", "did you mean `subtitle`?"),
        ("title: T", "titel: T", "did you mean `subtitle`?"),
        ("question: How much?", "questions: Why?", "`question` is there already: keep one of the two"),
    ],
)
def test_a_field_that_is_there_is_not_offered(site: Write, after: str, more: str, hint: str) -> None:
    at = BRIEF.index(after)
    indent = at - BRIEF.rindex("\n", 0, at) - 1 if at else 0
    text = BRIEF.replace(after, f"{after}\n{' ' * indent}{more}")

    found = load_site(site({"content/briefs/canal.yml": text})).load_problems

    assert [(each.name, each.problem.hint) for each in found] == [("unknown-field", hint)]
