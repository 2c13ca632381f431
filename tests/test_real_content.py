"""The content of this repository: clean as it stands, and answered in place when its honesty is taken away."""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site
from indicia.model.finding import Report, Severity

ROOT = Path(__file__).resolve().parents[1]
OPED = "content/briefs/socar-odesa-pressure.yml"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for folder in ("content", "bibliography"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def checked(root: Path) -> Report:
    return check(load_site(root, today=datetime.date(2026, 11, 22)))


def errors(report: Report) -> list[tuple[str, str, int]]:
    found = [each for each in report.diagnostics if each.severity is Severity.ERROR]
    return [(each.rule.id, each.span.path, each.span.line) for each in found]


def test_both_briefs_are_published_without_an_error(copy: Path) -> None:
    site = load_site(copy, today=datetime.date(2026, 11, 22))

    assert {brief.key: brief.public for brief in site.briefs} == {
        "baku-after-the-deal": True,
        "socar-odesa-pressure": True,
    }
    assert len(site.entries) == 30
    assert errors(checked(copy)) == []


def test_an_opinion_without_its_declarations_fails_at_each_claim(copy: Path) -> None:
    file = copy / OPED
    lines = file.read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if not re.match(r"    uncited: ", line)]
    text = "\n".join(kept).replace("kind: op-ed", "kind: analysis")
    file.write_text(text, encoding="utf-8")
    claims = [number for number, line in enumerate(text.split("\n"), 1) if re.match(r"  - id: E\d", line)]

    found = errors(checked(copy))

    assert {rule for rule, _, _ in found} == {"EVD-001"}
    assert {path for _, path, _ in found} == {OPED}
    ends = [*claims[1:], claims[-1] + 8]
    assert len(found) == len(claims) == 5
    assert all(begin <= line < end for (_, _, line), begin, end in zip(found, claims, ends, strict=True))


def test_every_reference_of_the_article_is_an_entry_with_its_title_and_address() -> None:
    site = load_site(ROOT)

    assert sorted(entry.language for entry in site.entries).count("az") == 19
    assert sorted(entry.language for entry in site.entries).count("en") == 10
    assert sorted(entry.language for entry in site.entries).count("ru") == 1
    assert [entry.key.value for entry in site.entries if not entry.title or not entry.url] == []
    assert [entry.key.value for entry in site.entries if entry.language != "en" and not entry.get("x_title_en")] == []
