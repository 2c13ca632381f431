"""`indicia release` as authors meet it: one line where it refuses, and a check that holds them to what was released."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.cli.main import run

Output = pytest.CaptureFixture[str]
Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = """title: The canal
kind: note
authors: Leyla Həsənova
as_of: 2025-12-20
status: published
published: 2025-12-21
version: 1.0
thesis: {statement: Transits stay low., likelihood: likely, confidence: low, confidence_basis: One report.}
source_note: Two reports, both read.
evidence:
  - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025, covers: full}, supports: thesis}
"""
BIB = "@online{lake2025, title = {Lake}, author = {{Authority}}, year = {2025}, url = {https://example.org/}}\n"
FILES = {"content/briefs/canal.yml": BRIEF, "bibliography/lake.bib": BIB}


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_release_and_the_check_after_it(site: Site, capsys: Output) -> None:
    root = site(FILES)

    assert run(["release", "canal", "--root", str(root), "--today", "2026-01-05"]) == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines() == ["content/briefs/archive/canal@1.0.yml", "content/briefs/archive/record.json"]
    assert shown.err == ""
    assert run(["check", "--root", str(root), "--today", "2026-01-05"]) == 0

    (root / "content/briefs/canal.yml").write_text(BRIEF.replace("likelihood: likely", "likelihood: unlikely"))
    capsys.readouterr()
    assert run(["check", "--root", str(root), "--today", "2026-01-05", "--select", "UPD"]) == 1
    shown = capsys.readouterr()
    assert "error[UPD-001]" in shown.out
    assert "error[UPD-007]" in shown.out


@pytest.mark.parametrize(
    ("files", "name", "words"),
    [
        ({}, "cannal", "there is no brief `cannal`, but `canal`"),
        ({"content/briefs/canal.yml": BRIEF.replace("status: published", "status: review")}, "canal", "is in review"),
        ({"content/briefs/canal.yml": "title: 'x"}, "canal", "content/briefs/canal.yml cannot be read"),
        ({"content/briefs/canal.md": "See [@gone].\n"}, "canal", "the check finds 1 error"),
        ({"content/briefs/archive/record.json": "{"}, "canal", "record.json cannot be read"),
        ({}, "../canal", "there is no brief"),
    ],
)  # fmt: skip
def test_a_refusal_is_one_line_and_writes_nothing(
    site: Site, capsys: Output, files: dict[str, str], name: str, words: str
) -> None:
    root = site({**FILES, **files})
    before = tree(root)

    assert run(["release", name, "--root", str(root)]) == 2
    shown = capsys.readouterr()
    assert words in shown.err
    assert shown.err.count("\n") == 1
    assert shown.out == ""
    assert tree(root) == before


def test_the_second_release_of_a_version_is_refused(site: Site, capsys: Output) -> None:
    root = site(FILES)
    run(["release", "canal", "--root", str(root)])
    before = tree(root)

    assert run(["release", "canal", "--root", str(root)]) == 2
    assert "released already" in capsys.readouterr().err
    assert tree(root) == before
