"""A clean copy of the site, broken in 300 seeded ways: every fault is found, in its place, and no other error."""

from __future__ import annotations

import datetime
import random
import shutil
from pathlib import Path

import pytest

import breakage_of_argument
from breakage import EDITS, Edit
from indicia.check import check
from indicia.load import load_site
from indicia.model.finding import Diagnostic, Severity

ROOT = Path(__file__).resolve().parents[1]
CASES = [
    *[(edit, seed) for seed in range(14) for edit in EDITS][:200],
    *((edit, seed) for seed in range(2) for edit in breakage_of_argument.EDITS),
]
TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for folder in ("content", "bibliography"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def findings(root: Path) -> tuple[Diagnostic, ...]:
    return check(load_site(root, today=TODAY), explain_gaps=True).diagnostics


@pytest.fixture(scope="session")
def before() -> frozenset[tuple[str, Severity]]:
    """What is found on the site as it stands, known again wherever it stands."""
    return frozenset((each.fingerprint, each.severity) for each in findings(ROOT))


def test_the_site_has_no_error_before() -> None:
    assert [each for each in findings(ROOT) if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize(("edit", "seed"), CASES, ids=[f"{edit.__name__}-{seed}" for edit, seed in CASES])
def test_a_broken_site(site: Path, edit: Edit, seed: int, before: frozenset[tuple[str, Severity]]) -> None:
    broken = edit(site, random.Random(seed))

    new = [each for each in findings(site) if (each.fingerprint, each.severity) not in before]

    places = {(each.rule.id, each.span.path, each.span.line) for each in new}
    assert broken.expected <= places, [f"{each.span} {each.rule.id} {each.problem.message}" for each in new]
    found = [each for each in new if each.severity is Severity.ERROR]
    allowed = {rule for rule, _, _ in broken.expected} | broken.implied
    for each in found:
        allowed |= set(each.rule.implies) if each.rule.id in allowed else set()
    assert {each.rule.id for each in found} <= allowed, [f"{each.span} {each.problem.message}" for each in found]
