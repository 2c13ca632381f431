"""`indicia release` as authors meet it: one line where it refuses, and a check that holds them to what was released."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.author.release_lock import AlreadyReleasing, alone
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


def test_what_a_killed_release_has_left_is_in_nobodys_way(site: Site, capsys: Output) -> None:
    root = site({**FILES, "content/briefs/archive/canal@1.0.yml": BRIEF})

    assert run(["check", "--root", str(root), "--today", "2026-01-05", "--select", "UPD"]) == 1
    assert run(["release", "canal", "--root", str(root), "--today", "2026-01-05"]) == 0
    assert run(["check", "--root", str(root), "--today", "2026-01-05", "--select", "UPD"]) == 0
    capsys.readouterr()


def test_without_its_record_a_brief_that_was_changed_is_not_released_anew(site: Site, capsys: Output) -> None:
    root = site({**FILES, "content/briefs/archive/canal@1.0.yml": BRIEF.replace("fell to 22", "fell to 24")})

    assert run(["release", "canal", "--root", str(root), "--today", "2026-01-05"]) == 2
    assert "canal@1.0.yml is there already, and no release on record froze it" in capsys.readouterr().err


def test_the_second_release_of_a_version_is_refused(site: Site, capsys: Output) -> None:
    root = site(FILES)
    run(["release", "canal", "--root", str(root)])
    before = tree(root)

    assert run(["release", "canal", "--root", str(root)]) == 2
    assert "released already" in capsys.readouterr().err
    assert tree(root) == before


def test_one_release_at_a_time(site: Site, capsys: Output) -> None:
    root = site(FILES)
    before = tree(root)

    with alone(root):
        assert run(["release", "canal", "--root", str(root)]) == 2
        shown = capsys.readouterr()
        with pytest.raises(AlreadyReleasing), alone(root):
            pass
    assert shown.err == (
        "Error: another release of this site is at work: try again when it is done. Nothing was written.\n"
    )
    assert tree(root) == before
    assert run(["release", "canal", "--root", str(root)]) == 0


def test_releases_at_one_moment_lose_nothing(site: Site) -> None:
    names = [f"canal-{number}" for number in range(4)]
    root = site({"bibliography/lake.bib": BIB, **{f"content/briefs/{name}.yml": BRIEF for name in names}})

    started = [
        subprocess.Popen(
            [sys.executable, "-m", "indicia", "release", name, "--root", str(root)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for name in names
    ]  # fmt: skip
    said = {name: process.communicate()[1] for name, process in zip(names, started, strict=True)}
    won = {name for name, process in zip(names, started, strict=True) if process.returncode == 0}

    assert won
    assert all("another release of this site is at work" in said[name] for name in names if name not in won)
    record = json.loads((root / "content/briefs/archive/record.json").read_text(encoding="utf-8"))
    assert set(record["briefs"]) == won
    assert {file.name for file in (root / "content/briefs/archive").iterdir()} == {
        "record.json",
        *(f"{name}@1.0.yml" for name in won),
    }
