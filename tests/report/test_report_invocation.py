"""What our messages say to type works where it is pasted: in the folder of the command, with the program that ran."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from indicia.model.finding import Report
from indicia.report.invocation import invocation
from indicia.report.text import text


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "our site"
    (root / "content/briefs").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Test\n")
    monkeypatch.chdir(tmp_path)
    return root


def test_a_site_elsewhere_is_named(site: Path) -> None:
    ours = invocation(site, day="2026-01-15")

    assert ours.options == "--root 'our site' --today 2026-01-15"
    command = shlex.split(ours.of("check").strip("`"))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "as of 2026-01-15" in done.stdout


def test_a_site_around_is_not_named(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site / "content/briefs")

    assert invocation(site).options == ""


def test_a_site_around_another_is(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "content/mkdocs.yml").write_text("site_name: Inner\n")
    monkeypatch.chdir(site / "content/briefs")

    assert invocation(site).options == f"--root '{site}'"


@pytest.mark.parametrize("found", [True, False])
def test_the_program_is_the_one_that_ran(site: Path, monkeypatch: pytest.MonkeyPatch, found: bool) -> None:
    folder = Path(sys.executable).parent
    monkeypatch.setenv("PATH", str(folder) if found else "/nowhere")

    assert invocation(site).program == ("indicia" if found else shlex.quote(str(folder / "indicia")))


def test_the_report_says_what_works(site: Path) -> None:
    last = text(Report((), "2026-01-15", {"briefs": 1}), ours=invocation(site)).splitlines()[-1]

    assert last.endswith("build --root 'our site'` makes the site.")
