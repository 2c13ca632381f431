"""Rules ask a site of which pieces are missing or wrong; no piece may make one of them crash."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site
from rules.asking import TODAY

ROOT = Path(__file__).resolve().parents[2]
SCRAPS = (
    "", "null", "[]", "{}", "[[x]]", "thesis", "2025-02-30", "XXXX-01-01", "../..", "https://[", "[@x]",
    "\u0430bc", "-",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(20))
def test_no_rule_crashes(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    for folder in ("content", "bibliography"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\n")
    for path in sorted(tmp_path.rglob("*.*")):
        if path.suffix in (".yml", ".bib", ".md"):
            lines = path.read_text(encoding="utf-8").split("\n")
            for _ in range(rng.randrange(12)):
                row = rng.randrange(len(lines))
                key, mark, _ = lines[row].partition(": " if path.suffix == ".yml" else " = ")
                scrap = f"{key}{mark}{rng.choice(SCRAPS)}"
                lines[row] = scrap if rng.random() < 0.7 else lines[rng.randrange(len(lines))]
            path.write_text("\n".join(lines), encoding="utf-8")

    report = check(load_site(tmp_path, today=TODAY), explain_gaps=True)

    assert report.diagnostics
    for each in report.diagnostics:
        assert each.problem.message
        assert each.problem.target
        assert 0 <= each.span.start <= each.span.end <= len(each.span.source.text)
