"""`mkdocs.yaml`, which MkDocs takes where there is no `mkdocs.yml`."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicia.cli.main import run

HOOK = Path(__file__).parents[2] / "hooks" / "mkdocs_events.py"


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "notes"
    for path, text in {
        "mkdocs.yaml": f"site_name: Notes\nhooks: [{HOOK}]\nextra: {{indicia: {{lang: ru}}}}\n",
        "docs/index.md": "# Home\n\nRain [@rain].\n",
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    monkeypatch.chdir(root / "docs")
    return root


def test_check_and_build_find_it(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == 1
    assert "docs/index.md:3:7: error[CIT-001]" in capsys.readouterr().out

    (notes / "bibliography").mkdir()
    (notes / "bibliography/a.bib").write_text("@misc{rain, title = {Rain}, author = {Ann Doe}, year = {2020}}\n")
    assert run(["build"]) == 0
    assert (notes / "site/sources/rain/index.html").exists()


def test_its_settings_hold(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["config"]) == 0
    assert "lang: ru  (mkdocs.yaml:3:25)" in capsys.readouterr().out


def test_the_usual_name_goes_first(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (notes / "mkdocs.yml").write_text("site_name: Notes\nextra: {indicia: {lang: az}}\n")

    assert run(["config"]) == 0
    assert "lang: az  (mkdocs.yml:2:25)" in capsys.readouterr().out
