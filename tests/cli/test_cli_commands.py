"""The commands, run within this process."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest

from indicia.cli.main import indicia, run

Write = Callable[[dict[str, str]], Path]
Golden = Callable[[str, str], None]
BIBLIOGRAPHY = """@online{lake2023level,
  title = {Su səviyyəsi},
  author = {{Canal Authority}},
  date = {2023-12-01},
  urldate = {2023-12-02},
  url = {https://example.org/lake},
  langid = {az},
}
"""
BRIEF = """title: The canal drought
authors: Leyla Həsənova
as_of: 2023-12-20
thesis: Daily transits stay under 30.
question: How many ships will pass?
evidence:
  - {id: E1, claim: Transits fell to 22., cite: lake2023level, supports: thesis}
  - {id: E2, claim: The lake is low., cite: lost2023, supports: thesis}
"""
BROKEN = {"content/briefs/canal-drought.yml": BRIEF, "bibliography/a.bib": BIBLIOGRAPHY}


@pytest.fixture
def broken(site: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with one citation of nothing, as the working folder."""
    root = site(BROKEN)
    monkeypatch.chdir(root)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return root


Output = pytest.CaptureFixture[str]


def test_the_report_of_a_broken_site(
    broken: Path, capsys: Output, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))  # as where `indicia` is installed

    assert run(["check", "--today", "2026-11-22", "--select", "CIT-001"]) == 1
    golden("check.txt", capsys.readouterr().out)


def test_the_nearest_site_upward_is_checked(broken: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(broken / "content" / "briefs")

    assert run(["check"]) == 1
    assert "content/briefs/canal-drought.yml:8:45: error[CIT-001]" in capsys.readouterr().out


def test_a_site_can_be_named(broken: Path, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(["check", "--root", str(broken)]) == 1
    assert "content/briefs/canal-drought.yml:8:45: error[CIT-001]" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["json", "sarif", "github", "junit"])
def test_every_format_reports_the_same_finding(broken: Path, capsys: Output, form: str) -> None:
    assert run(["check", "--format", form]) == 1

    output = capsys.readouterr().out
    match form:
        case "junit":
            assert "CIT-001" in {each.get("type") for each in ElementTree.fromstring(output.encode()).iter("failure")}
        case "github":
            assert "::error file=content/briefs/canal-drought.yml,line=8,endLine=8,col=45,endColumn=53," in output
        case "sarif":
            assert "CIT-001" in {each["ruleId"] for each in json.loads(output)["runs"][0]["results"]}
        case _:
            found = json.loads(output)["diagnostics"]
            assert ("CIT-001", 8, 45) in {(each["rule"], each["line"], each["column"]) for each in found}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--select", "CIT-001"], 1),
        (["--select", "SCH,CIT"], 1),
        (["--select", "unknown-citekey"], 1),
        (["--select", "SCH"], 0),
        (["--ignore", "CIT"], 0),
        (["--ignore", "SCH, CIT-001"], 0),
        (["--select", "CIT", "--ignore", "CIT-001"], 0),
    ],
)
def test_rules_are_selected_and_ignored(broken: Path, arguments: list[str], code: int) -> None:
    assert run(["check", *arguments]) == code


def test_known_findings_are_written_known_and_pruned(broken: Path, capsys: Output) -> None:
    known = broken / "baseline.txt"
    brief = broken / "content/briefs/canal-drought.yml"

    assert run(["check", "--write-baseline"]) == 0
    assert "CIT-001 canal-drought#E2.cite " in known.read_text()
    assert run(["check"]) == 0

    brief.write_text("# a remark\n" * 50 + BRIEF)
    assert run(["check"]) == 0

    brief.write_text(BRIEF.replace("lost2023", "gone2023"))
    assert run(["check"]) == 1

    brief.write_text(BRIEF.replace("lost2023", "lake2023level"))
    capsys.readouterr()
    assert run(["check"]) == 0
    assert "1 known finding not found any more" in capsys.readouterr().out
    assert run(["check", "--prune-baseline"]) == 0
    assert "CIT-001" not in known.read_text()
    assert "Dropped 1 of " in capsys.readouterr().err


def test_what_can_never_be_known_is_said_when_the_known_is_written(broken: Path, capsys: Output) -> None:
    assert run(["check", "--write-baseline"]) == 0
    assert "never known" not in capsys.readouterr().out

    (broken / "content/briefs/other.yml").write_text("title: [x\n")

    assert run(["check", "--write-baseline"]) == 0
    said = capsys.readouterr().out
    assert run(["check"]) == 1
    errors = capsys.readouterr().out.splitlines()[-2]
    assert said.splitlines()[-1].split(" stay")[0] == errors.split(",")[0]
    assert "what cannot be read is never known" in said


def test_another_file_of_known_findings_can_be_named(broken: Path) -> None:
    assert run(["check", "--write-baseline", "--baseline", "other/known.txt"]) == 0

    assert not (broken / "baseline.txt").exists()
    assert run(["check", "--baseline", "other/known.txt"]) == 0
    assert run(["check"]) == 1


def test_the_settings_name_the_file_of_known_findings(broken: Path) -> None:
    settings = "site_name: x\ndocs_dir: content\nextra: {indicia: {baseline: known.txt}}\n"
    (broken / "mkdocs.yml").write_text(settings)

    assert run(["check", "--write-baseline"]) == 0
    assert (broken / "known.txt").exists()
    assert run(["check"]) == 0


@pytest.mark.parametrize(
    ("arguments", "epoch", "today"),
    [
        (["--today", "2001-02-03"], "", "2001-02-03"),
        (["--today", "2001-02-03"], "86400", "2001-02-03"),
        ([], "86400", "1970-01-02"),
        ([], "1795305600", "2026-11-22"),
    ],
)
def test_the_day_is_an_option_or_the_source_date_epoch(
    broken: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, arguments: list[str], epoch: str, today: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    run(["check", "--format", "json", *arguments])

    assert json.loads(capsys.readouterr().out)["today"] == today


def test_without_either_the_day_is_the_systems(broken: Path, capsys: Output) -> None:
    run(["check", "--format", "json"])

    assert re.fullmatch(r"20\d\d-\d\d-\d\d", json.loads(capsys.readouterr().out)["today"])


@pytest.mark.parametrize("epoch", ["tomorrow", "1e9", "9" * 30])
def test_a_source_date_epoch_that_is_no_number_is_wrong_usage(
    broken: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert run(["check"]) == 2
    assert "SOURCE_DATE_EPOCH is not a number of seconds" in capsys.readouterr().err


@pytest.mark.parametrize("command", indicia.commands)
def test_every_command_has_help_with_an_example(capsys: Output, command: str) -> None:
    assert run([command, "--help"]) == 0
    assert f"Example: indicia {command}" in capsys.readouterr().out


@pytest.mark.parametrize("command", indicia.commands)
def test_every_option_is_explained(command: str) -> None:
    options = [each for each in indicia.commands[command].params if isinstance(each, click.Option)]

    assert [each.name for each in options if not each.help] == []


def test_explain_prints_a_rule_without_the_marks_of_its_tests(capsys: Output) -> None:
    assert run(["explain", "wvr-003"]) == 0

    output = capsys.readouterr().out
    assert output.startswith("WVR-003 unused-waiver (warning)\n\nA waiver silences something.\n")
    assert "\nBad (content/briefs/example.yml):\n\n    evidence:\n" in output
    assert "  - {rule: EVD-001, target: E1" in output
    assert not set("⟦⟧") & set(output)
    assert "```" not in output


def test_explain_takes_a_family_and_everything(capsys: Output) -> None:
    assert run(["explain", "WVR"]) == 0
    family = capsys.readouterr().out
    assert run(["explain", "--all"]) == 0
    every = capsys.readouterr().out

    assert re.findall(r"^WVR-\d+", family, re.MULTILINE) == ["WVR-001", "WVR-002", "WVR-003"]
    assert len(every) > len(family)


def test_config_says_what_is_in_force_and_from_where(broken: Path, capsys: Output, golden: Golden) -> None:
    (broken / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: content\nextra:\n  indicia:\n    authors: [Canal Desk, Leyla]\n    drafts: true\n"
        "    max_thesis_words: 70\n    severity:\n      - {rule: CIT, severity: note, kind: op-ed}\n"
    )

    assert run(["config"]) == 0
    golden("config.txt", capsys.readouterr().out)


def test_config_points_to_faulty_settings(broken: Path, capsys: Output) -> None:
    (broken / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\nextra: {indicia: {langg: en}}\n")

    assert run(["config"]) == 1
    assert "the first at mkdocs.yml:3:" in capsys.readouterr().err
