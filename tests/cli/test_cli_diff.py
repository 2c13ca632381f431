"""`indicia diff` in a repository of its own."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.cli.main import run

Output = pytest.CaptureFixture[str]
Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = """title: The canal
authors: Leyla Həsənova
as_of: 2025-12
version: {version}
thesis: {{statement: Transits stay low., likelihood: {likelihood}}}
"""
WAS, NOW = BRIEF.format(version="1.0", likelihood="likely"), BRIEF.format(version="1.1", likelihood="20%")


@pytest.fixture(autouse=True)
def _own_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [each for each in os.environ if each.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "test@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def committed(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "one")


def test_the_text_says_what_moved(site: Site, capsys: Output) -> None:
    root = site({"content/briefs/canal.yml": WAS})
    committed(root)
    (root / "content/briefs/canal.yml").write_text(NOW, encoding="utf-8")

    assert run(["diff", "HEAD", "--root", str(root)]) == 0
    assert capsys.readouterr().out == (
        "canal, version 1.0 → 1.1\n"
        "  Version and updates\n"
        "    the brief, version: changed\n"
        "      was: 1.0\n"
        "      now: 1.1\n"
        "  Judgements and likelihoods\n"
        "    the thesis, likelihood: lowered\n"
        "      was: likely\n"
        "      now: 20%\n"
        "\n"
        "Since HEAD: 1 brief, 2 changes, no sources rewritten or gone.\n"
    )
    status = subprocess.run(["git", "status", "--short"], cwd=root, capture_output=True, text=True, check=True)
    assert status.stdout == " M content/briefs/canal.yml\n"


def test_json_has_the_values_and_the_commit(site: Site, capsys: Output) -> None:
    root = site({"content/briefs/canal.yml": WAS})
    committed(root)
    (root / "content/briefs/canal.yml").write_text(NOW, encoding="utf-8")
    (root / "content/briefs/lake.yml").write_text(WAS, encoding="utf-8")

    assert run(["diff", "HEAD", "--root", str(root), "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert len(document["since"]["commit"]) == 40
    assert [(each["id"], each["what"], each["before"]) for each in document["briefs"]] == [
        ("canal", "changed", "canal"),
        ("lake", "added", None),
    ]
    assert document["briefs"][0]["changes"][1] == {
        "topic": "judgement", "what": "lowered", "kind": "thesis", "item": "thesis", "before": None,
        "field": "likelihood", "was": {"term": "likely"}, "now": {"range": [20.0, 20.0]},
    }  # fmt: skip


def test_markdown_says_author_text_as_text(site: Site, capsys: Output) -> None:
    root = site({"content/briefs/canal.yml": WAS})
    committed(root)
    hostile = NOW.replace("stay low", "<script> [x](javascript:1)\\u001b[31m").replace("statement: T", 'statement: "T')
    (root / "content/briefs/canal.yml").write_text(hostile.replace("m., l", 'm.", l'), encoding="utf-8")

    assert run(["diff", "HEAD", "--root", str(root), "--format", "markdown"]) == 0
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert r"\<script\> \[x\](javascript:1)" in shown


def test_a_site_in_a_folder_of_a_repository(site: Site, capsys: Output) -> None:
    root = site({"content/briefs/canal.yml": WAS})
    committed(root.parent)
    (root / "content/briefs/canal.yml").write_text(NOW, encoding="utf-8")

    assert run(["diff", "HEAD", "--root", str(root)]) == 0
    assert "the thesis, likelihood: lowered" in capsys.readouterr().out


def test_an_earlier_file_that_cannot_be_read_is_said(site: Site, capsys: Output) -> None:
    root = site({"content/briefs/canal.yml": "title: 'x"})
    committed(root)
    (root / "content/briefs/canal.yml").write_text(NOW, encoding="utf-8")

    assert run(["diff", "HEAD", "--root", str(root)]) == 0
    assert "content/briefs/canal.yml cannot be read at HEAD: what it holds is not compared" in capsys.readouterr().out


def test_nothing_changed(site: Site, capsys: Output) -> None:
    root = site({"content/briefs/canal.yml": WAS})
    committed(root)

    assert run(["diff", "HEAD", "--root", str(root)]) == 0
    assert capsys.readouterr().out == "Nothing has changed in meaning since HEAD.\n"


@pytest.mark.parametrize("revision", ["nope", "HEAD~1", "--output=x", "HEAD:mkdocs.yml", "", "a b", "\x1b[31m"])
def test_a_revision_that_is_none_is_one_line(site: Site, capsys: Output, revision: str) -> None:
    root = site({"content/briefs/canal.yml": WAS})
    committed(root)

    assert run(["diff", "--root", str(root), "--", revision]) == 2
    shown = capsys.readouterr()
    assert shown.err.count("\n") == 1
    assert "\x1b" not in shown.err
    assert not (root / "x").exists()


def test_no_repository_is_one_line(site: Site, capsys: Output) -> None:
    assert run(["diff", "HEAD", "--root", str(site({"content/briefs/canal.yml": WAS}))]) == 2
    assert capsys.readouterr().err.startswith("Error: there is no git repository here")


def test_no_git_is_one_line(site: Site, capsys: Output, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert run(["diff", "HEAD", "--root", str(site({"content/briefs/canal.yml": WAS}))]) == 2
    assert capsys.readouterr().err.startswith("Error: git cannot be run")


RELEASED = WAS.replace("as_of: 2025-12\n", "as_of: 2025-12\nstatus: published\npublished: 2025-12-21\nkind: note\n")
CLAIM = "evidence: {id: E1, claim: Transits fell., cite: lake2025, supports: thesis}\n"
BIB = "@online{lake2025, title = {Lake}, author = {{Authority}}, year = {2025}, url = {https://example.org/}}\n"


def released_site(site: Site) -> Path:
    root = site(
        {
            "content/briefs/canal.yml": RELEASED + CLAIM,
            "content/briefs/lake.yml": WAS + CLAIM,
            "bibliography/lake.bib": BIB,
        }
    )
    assert run(["release", "canal", "--root", str(root), "--today", "2026-01-15"]) == 0
    return root


def test_without_a_revision_the_last_release_is_compared(site: Site, capsys: Output) -> None:
    root = released_site(site)
    capsys.readouterr()
    (root / "content/briefs/canal.yml").write_text(
        (RELEASED + CLAIM).replace("likelihood: likely", "likelihood: 20%"), encoding="utf-8"
    )

    assert run(["diff", "--root", str(root)]) == 0
    shown = capsys.readouterr()
    assert shown.out == (
        "canal, version 1.0\n"
        "  Judgements and likelihoods\n"
        "    the thesis, likelihood: lowered\n"
        "      was: likely\n"
        "      now: 20%\n"
        "\n"
        "Since the last release (canal 1.0): 1 brief, 1 change, no sources rewritten or gone.\n"
    )
    assert shown.err == "Never released, so not compared: lake. `indicia diff HEAD` compares all files.\n"
    assert run(["diff", "--root", str(root), "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["since"] == {"revision": "", "commit": "", "releases": {"canal": "1.0"}}


def test_a_brief_that_was_renamed_is_compared_with_its_release(site: Site, capsys: Output) -> None:
    root = released_site(site)
    capsys.readouterr()
    (root / "content/briefs/canal.yml").rename(root / "content/briefs/waterway.yml")
    with (root / "content/briefs/waterway.yml").open("a", encoding="utf-8") as file:
        file.write("aliases: canal\n")

    assert run(["diff", "--root", str(root)]) == 0
    assert "waterway (before: canal), version 1.0\n" in capsys.readouterr().out


def test_a_frozen_file_that_is_gone_is_said(site: Site, capsys: Output) -> None:
    root = released_site(site)
    capsys.readouterr()
    (root / "content/briefs/archive/canal@1.0.yml").unlink()

    assert run(["diff", "--root", str(root)]) == 0
    assert "content/briefs/archive/canal@1.0.yml cannot be read at the last release" in capsys.readouterr().out


def test_without_a_release_it_is_the_last_commit(site: Site, capsys: Output) -> None:
    root = site({"content/briefs/canal.yml": WAS})
    committed(root)
    (root / "content/briefs/canal.yml").write_text(NOW, encoding="utf-8")

    assert run(["diff", "--root", str(root)]) == 0
    assert capsys.readouterr().out.endswith("Since HEAD: 1 brief, 2 changes, no sources rewritten or gone.\n")


def test_without_a_release_and_a_repository_both_are_said(site: Site, capsys: Output) -> None:
    assert run(["diff", "--root", str(site({"content/briefs/canal.yml": WAS}))]) == 2
    assert capsys.readouterr().err.startswith("Error: nothing was released yet, and there is no git repository here")
