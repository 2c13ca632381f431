"""Rules on likelihoods where they are tricky: who owns a fault, open ends, other scales and a site's own."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site
from indicia.rules import RULES
from rules.asking import HEAD, ask, stretches

Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = "content/briefs/canal.yml"
SCALES = "content/registry/scales.yml"
NUMBERED = tuple(f"LIK-{number:03}" for number in (1, 2, 3, 4, 5, 10))
"""The rules that hold a likelihood against its scale."""


def owners(site: Site, likelihood: str, scale: str = "icd203", **files: str) -> list[str]:
    """Which rules find fault with one likelihood of one judgement."""
    root = _one(site, likelihood, scale, files)
    return [rule for rule in NUMBERED if ask(rule, root)]


def _one(site: Site, likelihood: str, scale: str, files: Mapping[str, str]) -> Path:
    text = f"{HEAD}scale: {scale}\njudgements:\n  - {{id: J1, statement: It holds., likelihood: {likelihood}}}\n"
    return site({BRIEF: text, **files})


@pytest.mark.parametrize(
    ("scale", "likelihood", "owner"),
    [
        # words
        ("icd203", "likely", ""),
        ("icd203", "highly likely", "LIK-001"),
        ("icd203", "{term: very-likely, stated_as: highly likely}", ""),
        ("icd203", "perhaps", "LIK-001"),
        ("icd203", "not-stated", ""),
        # a word and a number
        ("icd203", "{term: likely, range: 80%}", ""),
        ("icd203", "{term: likely, range: 81%}", "LIK-002"),
        ("icd203", "{term: likely, range: 50-60%}", "LIK-002"),
        ("icd203", "{term: not-stated, range: 60%}", "LIK-002"),
        ("icd203", "{term: perhaps, range: 60%}", "LIK-001"),
        ("ipcc", "{term: likely, range: 95-100%}", ""),
        ("ipcc", "{term: very-likely, range: 80%}", "LIK-002"),
        ("ipcc", "{term: more-likely-than-not, range: 50%}", "LIK-002"),
        ("phia", "{term: realistic-possibility, range: 50%}", "LIK-002"),
        ("phia", "{term: realistic-possibility, range: 40-50%}", ""),
        ("phia", "{term: likely, range: 78%}", "LIK-002"),
        # a number alone
        ("icd203", "60%", ""),
        ("icd203", "20%", "LIK-004"),
        ("icd203", "20-45%", ""),
        ("icd203", "95%", "LIK-004"),
        ("phia", "36-39%", "LIK-003"),
        ("phia", "50%", "LIK-003"),
        ("phia", "30-60%", ""),
        ("phia", "70-78%", ""),
        ("phia", "75%", ""),
        ("kent", "15%", "LIK-003"),
        ("kent", "40%", "LIK-004"),
        ("kent", "61.5%", "LIK-003"),
        ("ipcc", "33%", ""),
        ("ipcc", "50%", ""),
        # the ends
        ("icd203", "0%", "LIK-010"),
        ("icd203", "100%", "LIK-010"),
        ("icd203", "99.5%", "LIK-010"),
        ("icd203", "0-20%", ""),
        ("icd203", "99%", ""),
        ("phia", "0.5%", ""),
        ("phia", "0%", "LIK-010"),
        ("ipcc", "99.5%", ""),
        ("ipcc", "100%", "LIK-010"),
        ("kent", "99.5%", "LIK-010"),
        ("kent", "certainty", "LIK-010"),
    ],
)
def test_each_fault_of_a_likelihood_has_one_owner(site: Site, scale: str, likelihood: str, owner: str) -> None:
    assert owners(site, likelihood, scale) == ([owner] if owner else [])


def test_a_word_says_whose_it_is(site: Site) -> None:
    (problem,) = ask("LIK-001", _one(site, "highly likely", "icd203", {}))

    assert "it is a term of PHIA probability yardstick" in problem.hint
    assert "`scale: phia`" in problem.hint
    assert problem.target == "canal#J1.likelihood"


@pytest.mark.parametrize(
    ("thesis", "first", "second", "unknown", "mixed"),
    [
        ("not-stated", "very-likely", "highly-likely", [], ["highly-likely"]),
        # PHIA has both: the wrong scale is named
        ("not-stated", "likely", "highly-likely", ["highly-likely"], []),
        (
            "remote-chance",
            "highly-unlikely",
            "highly-likely",
            ["remote-chance", "highly-unlikely", "highly-likely"],
            [],
        ),
        # a word that nobody has is no scale's
        ("very-likely", "perhaps", "highly-likely", ["perhaps"], ["highly-likely"]),
        ("very-likely", "perhaps", "60%", ["perhaps"], []),
        # quoted, never judged
        ("very-likely", "{term: likely, stated_as: highly likely}", "60%", [], []),
    ],
)
def test_words_of_two_scales_are_one_fault_each(
    site: Site, thesis: str, first: str, second: str, unknown: list[str], mixed: list[str]
) -> None:
    root = site(
        {
            BRIEF: "title: The canal\nauthors: Leyla Həsənova\nas_of: 2025-12\n"
            f"thesis: {{statement: It holds., likelihood: {thesis}}}\n"
            f"judgements:\n  - {{id: J1, statement: It holds., likelihood: {first}}}\n"
            f"scenarios:\n  - {{id: dry, name: Dry, summary: It is dry., likelihood: {second}}}\n"
        }
    )

    assert stretches(ask("LIK-001", root)) == unknown
    assert stretches(ask("LIK-005", root)) == mixed


def test_a_gap_names_its_neighbours(site: Site) -> None:
    (problem,) = ask("LIK-003", _one(site, "52%", "phia", {}))

    assert problem.hint == "below it is `realistic-possibility` (40–under 50%), above it `likely` (55–75%)"


OWN = """
ladder:
  name: Our ladder
  layout: partition
  source: House rules
  terms:
    - {id: low, name: low, low: 0, high: 20, open: high}
    - {id: middle, name: middling, synonyms: [fair], low: 20, high: 60, open: high}
    - {id: high, name: high, low: 60, high: 100}
rungs:
  name: Our rungs
  layout: gaps
  source: House rules
  terms:
    - {id: low, name: low, low: 5, high: 30, open: both}
    - {id: high, name: high, low: 40, high: 90}
nest:
  name: Our nest
  layout: nested
  source: House rules
  terms:
    - {id: likely, name: likely, low: 60, high: 100}
    - {id: very-likely, name: very likely, low: 90, high: 100}
    - {id: unlikely, name: unlikely, low: 0, high: 40, open: low}
"""


@pytest.mark.parametrize(
    ("scale", "likelihood", "owner"),
    [
        ("ladder", "fair", ""),
        ("ladder", "likely", "LIK-001"),
        ("ladder", "20%", ""),  # in `middle` alone
        ("ladder", "{term: low, range: 20%}", "LIK-002"),
        ("ladder", "{term: low, range: 0-20%}", ""),
        ("ladder", "{term: middle, range: 20-40%}", ""),
        ("rungs", "30%", "LIK-003"),
        ("rungs", "35%", "LIK-003"),
        ("rungs", "40%", ""),
        ("rungs", "95%", ""),  # beyond the last band, in no gap
        ("nest", "{term: likely, range: 95%}", ""),
        ("nest", "{term: very-likely, range: 80-95%}", "LIK-002"),
        ("nest", "95%", ""),
        ("nest", "50%", "LIK-003"),
    ],
)
def test_a_scale_of_the_sites_own_is_held_to_like_ours(site: Site, scale: str, likelihood: str, owner: str) -> None:
    assert owners(site, likelihood, scale, **{SCALES: OWN}) == ([owner] if owner else [])


def test_a_sites_own_scale_reaches_the_sums_of_scenarios(site: Site) -> None:
    root = site(
        {
            SCALES: OWN,
            BRIEF: f"{HEAD}scale: ladder\nscenarios:\n"
            "  - {id: a, name: A, summary: A., likelihood: high}\n"
            "  - {id: b, name: B, summary: B., likelihood: middle}\n"
            "  - {id: c, name: C, summary: C., likelihood: fair, given: a}\n"
            "  - {id: d, name: D, summary: D., likelihood: low, given: a}\n",
        }
    )

    (problem,) = ask("SCN-004", root)

    # under 60 and under 20; the roots can be 60 and 40
    assert problem.message == (
        "`c` (middle, 20–under 60%) and `d` (low, 0–under 20%) given `a`: even at their highest they make 60 + 20 = 80%"
    )


@pytest.mark.parametrize(
    ("layout", "second", "message"),
    [
        ("gaps", "low: 25, high: 50", "the bands of `a` and `b` overlap"),
        ("gaps", "low: 30, high: 50", ""),
        ("gaps", "low: 35, high: 50", ""),
        ("nested", "low: 25, high: 50", ""),
        ("partition", "low: 35, high: 50", "the bands of `a` and `b` do not touch, as in a partition they must"),
        ("partition", "low: 30, high: 50, open: low", ""),
        ("gaps", "low: 50, high: 50, open: both", "the band of `b` holds no number: its only one is an open end"),
        ("gaps", "low: 60, high: 50", "the band of `b` begins above its end"),
    ],
)
def test_bands_that_cannot_be_are_a_fault_of_the_scale(site: Site, layout: str, second: str, message: str) -> None:
    terms = f"[{{id: a, name: a, low: 10, high: 30}}, {{id: b, name: b, {second}}}]"
    root = site({SCALES: f"ours: {{name: Ours, source: Us, layout: {layout}, terms: {terms}}}\n"})

    assert [each.message for each in ask("SCH-005", root)] == ([message] if message else [])


def test_a_scale_that_is_not_there_is_one_fault(site: Site) -> None:
    root = _one(site, "likely", "icd204", {})

    report = check(load_site(root, today=datetime.date(2026, 1, 15)))

    assert [each.rule.id for each in report.diagnostics if each.severity.value == "error"] == ["SCH-006"]


@pytest.mark.parametrize(
    ("kind", "thesis", "judgement", "found"),
    [
        ("analysis", "It holds.", "", ["the brief states no likelihood at all: not of the thesis and 1 judgement"]),
        ("analysis", "{statement: It holds., likelihood: likely}", "", ["`J1` has no likelihood"]),
        ("analysis", "It holds.", ", likelihood: 60%", ["the thesis has no likelihood"]),
        ("analysis", "It holds.", ", likelihood: 160%", ["the thesis has no likelihood"]),  # could not be read
        ("tracker", "It holds.", ", likelihood: perhaps", ["the thesis has no likelihood"]),  # LIK-001's
        ("note", "It holds.", "", []),
        ("op-ed", "It holds.", ", likelihood: 60%", []),
        (
            "op-ed",
            "{statement: It holds., likelihood: {term: not-stated, stated_as: no doubt}}",
            "",
            ["the thesis has no likelihood; the original says “no doubt”"],
        ),
    ],
)
def test_what_is_not_stated_is_said_once(site: Site, kind: str, thesis: str, judgement: str, found: list[str]) -> None:
    head = HEAD.replace("thesis: Transits stay low.", f"thesis: {thesis}")
    root = site({BRIEF: f"{head}kind: {kind}\njudgements:\n  - {{id: J1, statement: So.{judgement}}}\n"})

    assert [each.message for each in ask("LIK-009", root)] == found


def test_a_declared_gap_never_fails_a_check(site: Site) -> None:
    root = site({BRIEF: HEAD + "status: published\npublished: 2026-01-02\n"})
    (rule,) = [each for each in RULES if each.id == "LIK-009"]

    report = check(load_site(root), rules=[rule], strict=True)

    assert len(report.diagnostics) == 1
    assert not report.failed


@pytest.mark.parametrize(
    ("likelihood", "confidence", "found"),
    [
        ("50%", "low", ["50%"]),
        ("45-55%", "low", ["45-55%"]),
        ("roughly even odds", "low", ["roughly even odds"]),
        ("roughly even odds", "moderate", []),
        ("{range: 50%, basis: Ten of twenty seasons.}", "low", []),
        ("20-80%", "low", []),
        ("likely", "low", []),
    ],
)
def test_an_even_chance_is_no_shrug(site: Site, likelihood: str, confidence: str, found: list[str]) -> None:
    text = f"  - {{id: J1, statement: It holds., likelihood: {likelihood}, confidence: {confidence}}}\n"

    assert stretches(ask("LIK-012", site({BRIEF: f"{HEAD}judgements:\n{text}"}))) == found


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("confidence_basis: Two reports.", ["Two reports."]),
        ("confidence: , confidence_basis: Two reports.", ["Two reports."]),
        ("confidence: hgh, confidence_basis: Two reports.", []),
        ("confidence: low, confidence_basis: Two reports.", []),
        ("confidence: low", ["low"]),
    ],
)
def test_a_basis_needs_the_level_that_it_is_the_basis_of(site: Site, fields: str, found: list[str]) -> None:
    head = HEAD.replace("thesis: Transits stay low.", f"thesis: {{statement: Transits stay low., {fields}}}")

    assert stretches(ask("LIK-011", site({BRIEF: head}))) == found
