"""Citations, lists and likelihoods in forms of other places: one answer, and what it says to write can be read."""

from __future__ import annotations

import re
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
    supports: [J1, thesis]
indicators:
  - id: I1
    statement: The level.
    counts_as_observed: Under 24 metres.
    due: 2025-12
    forecast:
      - {date: 2025-05-20, p: 60%}
"""


@pytest.mark.parametrize(
    ("right", "wrong", "better"),
    [
        ("cite: lake2025", "cite: '[@lake2025, p. 5]'", "cite: {key: lake2025, locator: 'p. 5'}"),
        ("cite: lake2025", "cite: [@lake2025, p. 5]", "cite: {key: lake2025, locator: 'p. 5'}"),
        ("cite: lake2025", "cite: '@lake2025'", "cite: lake2025"),
        ("cite: lake2025", "cite: '-@lake2025'", "cite: lake2025"),
        ("cite: lake2025", "cite: lake2025, rain2025", "cite: [lake2025, rain2025]"),
        ("cite: lake2025", "cite: lake2025; rain2025", "cite: [lake2025, rain2025]"),
        ("cite: lake2025", "cite: '[@lake2025; @rain2025]'", "cite: [lake2025, rain2025]"),
        ("cite: lake2025", "cite: [@lake2025; @rain2025]", "cite: [lake2025, rain2025]"),
        ("cite: lake2025", "cite: '[@lake2025, @rain2025]'", "cite: [lake2025, rain2025]"),
        ("cite: lake2025", "cite: [@lake2025, @rain2025]", "cite: [lake2025, rain2025]"),
        (
            "cite: lake2025",
            "cite: '[@lake2025, p. 5; @rain2025]'",
            "cite: [{key: lake2025, locator: 'p. 5'}, rain2025]",
        ),
        ("cite: lake2025", "cite: {lake2025}", "cite: lake2025"),
        ("cite: lake2025", "cite: {lake2025, rain2025}", "cite: [lake2025, rain2025]"),
        ("supports: [J1, thesis]", "supports: {J1, thesis}", "supports: [J1, thesis]"),
        ("supports: [J1, thesis]", "supports: {thesis}", "supports: thesis"),
        ("likelihood: likely", "likelihood: about 65%", "likelihood: 65%"),
        ("likelihood: likely", "likelihood: ~65%", "likelihood: 65%"),
        ("likelihood: likely", "likelihood: təxminən 65%", "likelihood: 65%"),
        ("likelihood: likely", "likelihood: 65 процентов", "likelihood: 65%"),
        ("likelihood: likely", "likelihood: between 60 and 75%", "likelihood: 60-75%"),
        ("likelihood: likely", "likelihood: over 50%", "likelihood: 50-99%"),
        ("likelihood: likely", "likelihood: ≥ 50%", "likelihood: 50-99%"),
        ("likelihood: likely", "likelihood: <50%", "likelihood: 1-50%"),
        ("likelihood: likely", "likelihood: >50%", "likelihood: 50-99%"),
        ("likelihood: likely", "likelihood: > 50%", "likelihood: 50-99%"),
        ("likelihood: likely", "likelihood: likely (60-75%)", "likelihood: {term: likely, range: 60-75%}"),
        ("p: 60%", "p: 0,6", "p: 0.6"),
        ("p: 60%", "p: >60%", "p: 60%"),
        ("p: 60%", "p: about 60%", "p: 60%"),
    ],
)
def test_the_answer_is_right_and_can_be_followed(site: Write, right: str, wrong: str, better: str) -> None:
    assert BRIEF.count(right) == 1

    found = load_site(site({"content/briefs/canal.yml": BRIEF.replace(right, wrong)})).load_problems

    assert len(found) == 1, [each.problem for each in found]
    hint = found[0].problem.hint
    value = better.partition(": ")[2]
    assert hint.endswith((better, better + "}", f"`{value}`")), hint
    assert not re.search(r"\bor\b", hint)
    after = load_site(site({"content/briefs/canal.yml": BRIEF.replace(right, better)})).load_problems
    assert not after, [each.problem for each in after]


@pytest.mark.parametrize(
    "value", ["60%", "55-80%", "likely", "very-likely", "not-stated", "{term: likely, range: 60-75%}", "60 - 75 %"]
)
def test_a_likelihood_as_it_should_be(site: Write, value: str) -> None:
    text = BRIEF.replace("likelihood: likely", f"likelihood: {value}")

    assert not load_site(site({"content/briefs/canal.yml": text})).load_problems
