"""The examples in the documentation of every rule do what they say, and nothing else."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import pytest

from indicia.check import check
from indicia.intake.audit import audit
from indicia.load import load_site
from indicia.model.finding import Diagnostic, Severity
from indicia.model.place import Source
from indicia.rules import RULES
from rules.example_sites import ARTICLE, Example, examples

TODAY = datetime.date(2026, 1, 15)
ALL = [example for rule in RULES for example in examples(rule)]
# What the note of a kind says belongs to no fault.
QUIET = (Severity.DISCLOSURE, Severity.NOTE)


def found(example: Example, root: Path) -> list[Diagnostic]:
    site = load_site(example.write(root), today=TODAY)
    if ARTICLE in example.files:
        article = Source(ARTICLE, example.files[ARTICLE])
        site = dataclasses.replace(site, audits=(audit(article, publishers=site.publishers),))
    return list(check(site, explain_gaps=example.rule.tutorial).diagnostics)


def place(diagnostic: Diagnostic) -> tuple[str, int, int]:
    return diagnostic.span.path, diagnostic.span.start, diagnostic.span.end


def shown(diagnostics: list[Diagnostic]) -> list[str]:
    return [f"{each.span}-{each.span.end} {each.rule.id} {each.problem.message}" for each in diagnostics]


@pytest.mark.parametrize("example", [each for each in ALL if each.verdict == "bad"], ids=lambda each: each.name)
def test_a_bad_example_fires_its_rule_at_each_mark_and_nowhere_else(example: Example, tmp_path: Path) -> None:
    diagnostics = found(example, tmp_path)

    own = [each for each in diagnostics if each.rule is example.rule]
    assert sorted(map(place, own)) == sorted(example.marks), shown(diagnostics)


@pytest.mark.parametrize("example", [each for each in ALL if each.verdict == "bad"], ids=lambda each: each.name)
def test_a_bad_example_fires_no_other_rule_but_what_it_implies(example: Example, tmp_path: Path) -> None:
    diagnostics = found(example, tmp_path)

    allowed = (example.rule.id, *example.rule.implies)
    others = [each for each in diagnostics if each.rule.id not in allowed and each.severity not in QUIET]
    assert shown(others) == []


@pytest.mark.parametrize("example", [each for each in ALL if each.verdict == "good"], ids=lambda each: each.name)
def test_a_good_example_is_silent_under_all_rules(example: Example, tmp_path: Path) -> None:
    diagnostics = found(example, tmp_path)

    assert shown([each for each in diagnostics if each.rule.id not in example.rule.implies]) == []
