"""Paths of reports in a repository that holds more than the site."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from indicia.cli.main import run
from indicia.model.finding import Report
from indicia.report import PLACED
from indicia.report.repository import ALONE, Repository, repository

SARIF = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.json").read_text())
BROKEN = "title: The canal\nauthors: Leyla\nas_of: 2025-12\nthesis: Low.\nstatuss: draft\nx: 1\n"


def site(folder: Path, brief: str = BROKEN) -> Path:
    (folder / "content/briefs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: T\ndocs_dir: content\n")
    (folder / "content/briefs/canal.yml").write_text(brief)
    return folder


@pytest.mark.parametrize("git", ["folder", "file"])
@pytest.mark.parametrize(("place", "folder"), [("", ""), ("desk", "desk"), ("sites/the desk", "sites/the desk")])
def test_the_repository_is_found_by_its_git(tmp_path: Path, git: str, place: str, folder: str) -> None:
    if git == "folder":
        (tmp_path / ".git").mkdir()
    else:
        (tmp_path / ".git").write_text("gitdir: elsewhere\n")
    (tmp_path / place).mkdir(parents=True, exist_ok=True)

    assert repository(tmp_path / place) == Repository(tmp_path.resolve(), folder)


def test_without_git_it_is_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, other = tmp_path / "desk", tmp_path / "other"
    root.mkdir()
    other.mkdir()
    monkeypatch.chdir(tmp_path)
    assert repository(root) == Repository(tmp_path.resolve(), "desk")

    monkeypatch.chdir(other)
    assert repository(root) == Repository(root.resolve(), "")


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("content/a.yml", "sites/desk/content/a.yml"),
        ("../base.yml", "sites/base.yml"),
        ("/r/sites/a.bib", "sites/a.bib"),
        ("/elsewhere/a.bib", "/elsewhere/a.bib"),
    ],
)
def test_paths_are_seen_from_the_top(written: str, seen: str) -> None:
    assert Repository(Path("/r"), "sites/desk").path(written) == seen


def test_at_the_top_paths_stay_as_they_are() -> None:
    assert (ALONE.path("a/../b.yml"), Repository(Path("/r")).path("content/a.yml")) == ("a/../b.yml", "content/a.yml")


@pytest.mark.parametrize("form", ["github", "json"])
def test_a_site_at_the_top_reports_as_ever(hard_report: Report, form: str) -> None:
    assert PLACED[form](hard_report, Repository(Path("/r"))) == PLACED[form](hard_report, ALONE)


def test_sarif_is_the_same_wherever_the_repository_lies(hard_report: Report) -> None:
    here, there = (PLACED["sarif"](hard_report, Repository(Path(top), "desk")) for top in ("/r ü", "/home/b/clone"))

    assert here == there
    assert "file:" not in here


def test_sarif_sees_paths_from_the_top_and_stays_valid(hard_report: Report) -> None:
    document = json.loads(PLACED["sarif"](hard_report, Repository(Path("/r ü"), "desk")))

    jsonschema.Draft4Validator(SARIF).validate(document)
    (found,) = document["runs"]
    assert list(found["originalUriBaseIds"]) == ["%SRCROOT%"]
    places = [
        each for result in found["results"] for each in [*result["locations"], *result.get("relatedLocations", ())]
    ]
    addresses = {each["physicalLocation"]["artifactLocation"]["uri"] for each in places}
    assert addresses == {
        "desk/content/briefs/x.yml", "desk/content/briefs/empty.yml", "desk/bibliography/a%2C%20b%3A%20100%25.bib",
    }  # fmt: skip


@pytest.mark.parametrize("named", [True, False])
def test_a_check_in_a_bigger_repository(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, named: bool
) -> None:
    (tmp_path / ".git").mkdir()
    root = site(tmp_path / "sites/desk")
    monkeypatch.chdir(tmp_path if named else root)
    arguments = ["--root", "sites/desk"] if named else []

    assert run(["check", "--format", "github", *arguments]) == 1
    assert "::error file=sites/desk/content/briefs/canal.yml,line=" in capsys.readouterr().out
    run(["check", "--format", "json", *arguments])
    found = json.loads(capsys.readouterr().out)
    assert (found["root"], found["diagnostics"][0]["path"]) == ("sites/desk", "content/briefs/canal.yml")
    run(["check", "--format", "text", *arguments])
    assert capsys.readouterr().out.startswith("content/briefs/canal.yml:")
    run(["check", "--format", "sarif", *arguments])
    result = json.loads(capsys.readouterr().out)["runs"][0]["results"][0]
    assert result["partialFingerprints"]["indicia/v1"] == found["diagnostics"][0]["fingerprint"]
