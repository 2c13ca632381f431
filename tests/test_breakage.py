"""A clean copy of the site, broken in two hundred seeded ways: every fault is found, in its place, and nothing else."""

from __future__ import annotations

import datetime
import random
import shutil
from pathlib import Path

import pytest

from breakage import EDITS, Edit
from indicia.check import check
from indicia.load import load_site
from indicia.model.finding import Diagnostic, Severity

ROOT = Path(__file__).resolve().parents[1]
CASES = [(edit, seed) for seed in range(14) for edit in EDITS][:200]
TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for folder in ("content", "bibliography"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def errors(root: Path) -> list[Diagnostic]:
    report = check(load_site(root, today=TODAY))
    return [each for each in report.diagnostics if each.severity is Severity.ERROR]


def test_the_site_is_clean_before(site: Path) -> None:
    assert errors(site) == []


@pytest.mark.parametrize(("edit", "seed"), CASES, ids=[f"{edit.__name__}-{seed}" for edit, seed in CASES])
def test_a_broken_site(site: Path, edit: Edit, seed: int) -> None:
    broken = edit(site, random.Random(seed))

    found = errors(site)

    places = {(each.rule.id, each.span.path, each.span.line) for each in found}
    assert broken.expected <= places, [f"{each.span} {each.rule.id} {each.problem.message}" for each in found]
    allowed = {rule for rule, _, _ in broken.expected} | broken.implied
    for each in found:
        allowed |= set(each.rule.implies) if each.rule.id in allowed else set()
    assert {each.rule.id for each in found} <= allowed, [f"{each.span} {each.problem.message}" for each in found]
