from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from indicia.cli.main import run

Output = pytest.CaptureFixture[str]


@pytest.fixture
def findings(capsys: Output) -> Any:
    """Ids of the rules that find an error in a site, or warn."""

    def errors(root: Path) -> list[str]:
        capsys.readouterr()
        run(["check", "--root", str(root), "--format", "json"])
        return [
            each["rule"]
            for each in json.loads(capsys.readouterr().out)["diagnostics"]
            if each["severity"] in ("error", "warning")
        ]

    return errors


@pytest.mark.parametrize("author", ["Leyla Həsənova", 'A: "quoted" # desk', "no", "[x]", "'"])
def test_a_new_site_passes_the_check(tmp_path: Path, findings: Any, author: str) -> None:
    root = tmp_path / "canal-watch"

    assert run(["new", "site", str(root), "--author", author]) == 0
    assert sorted(findings(root)) == ["SCH-012", "SRC-001"]  # a thesis and a source are to be written


@pytest.mark.parametrize("name", ["canal-drought", "null", "no", "x-1-"])
def test_a_new_brief_passes_the_check_and_has_the_authors_of_the_site(tmp_path: Path, findings: Any, name: str) -> None:
    run(["new", "site", str(tmp_path / "s"), "--author", "Canal Desk"])

    assert run(["new", "brief", name, "--root", str(tmp_path / "s")]) == 0
    assert 'authors: "Canal Desk"' in (tmp_path / f"s/content/briefs/{name}.yml").read_text(encoding="utf-8")
    assert findings(tmp_path / "s").count("SCH-012") == 2


def test_nothing_is_overwritten(tmp_path: Path, capsys: Output) -> None:
    run(["new", "site", str(tmp_path / "s")])
    (tmp_path / "s/content/index.md").write_text("mine")

    assert run(["new", "site", str(tmp_path / "s")]) == 2
    assert run(["new", "brief", "first-brief", "--root", str(tmp_path / "s")]) == 2
    assert "already" in capsys.readouterr().err
    assert (tmp_path / "s/content/index.md").read_text() == "mine"


@pytest.mark.parametrize("name", ["Canal", "../x", "9a", "a b", "a" * 49, "ə"])
def test_an_id_that_is_none_is_wrong_usage(tmp_path: Path, name: str) -> None:
    run(["new", "site", str(tmp_path / "s")])

    assert run(["new", "brief", name, "--root", str(tmp_path / "s")]) == 2
    assert [file.name for file in (tmp_path / "s/content/briefs").iterdir()] == ["first-brief.yml"]


def test_a_new_site_leaves_to_git_what_is_written_and_not_what_is_built(tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/.gitignore").write_text("*.log\n")

    assert run(["new", "site", str(tmp_path / "s")]) == 0
    assert run(["new", "site", str(tmp_path / "mine")]) == 0
    assert {"/site/", "/.site-*/", "/.cache/"} <= set((tmp_path / "s/.gitignore").read_text().splitlines())
    assert (tmp_path / "mine/.gitignore").read_text() == "*.log\n"
    assert ".gitignore stays as it is" in capsys.readouterr().err
