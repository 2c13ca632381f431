"""Indicators as they are published: their data, and pages two folders deep within a theme that is rendered once."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from publish.publish_mini import HOOKS, mkdocs

HEAD = "authors: A\nas_of: 2025-12-20\nstatus: published\npublished: 2025-12-22\nthesis: So.\nkind: note\n"
SOURCED = "source_note: One work.\nevidence: [{id: E1, claim: So., cite: {key: a, covers: full}, supports: thesis}]\n"
SETTINGS = f"""
site_name: Mini
site_url: https://example.org/base/
docs_dir: content
hooks: [{HOOKS / "mkdocs_events.py"}]
theme: {{name: material, font: false}}
extra: {{indicia: {{lang: en}}}}
exclude_docs: /briefs/
nav:
  - Home: index.md
  - Board: indicators/index.md
  - Deep: indicators/b1/I2.md
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for brief in range(3):
        own = "".join(
            f"  - {{id: I{n}, statement: Sign {n} of {brief}., counts_as_observed: B., due: 2026}}\n" for n in range(6)
        )
        _write(tmp_path / f"content/briefs/b{brief}.yml", f"{HEAD}{SOURCED}title: Brief {brief}\nindicators:\n{own}")
    _write(tmp_path / "mkdocs.yml", SETTINGS)
    _write(tmp_path / "bibliography/a.bib", "@online{a, title = {T}, author = {{A}}, date = {2025}, langid = {en},"
           " url = {https://example.org/a}, urldate = {2025-12-01}}\n")  # fmt: skip
    return tmp_path


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_data_and_pages_reach_the_site_and_every_link_leads_somewhere(root: Path) -> None:
    done = mkdocs(root, "build")
    site = root / "site"
    pages = sorted((site / "indicators").rglob("index.html"))

    assert done.returncode == 0, done.stderr
    assert len(json.loads((site / "api/v1/indicators.json").read_text())["indicators"]) == 18
    assert (site / "api/v1/indicators.csv").read_bytes().count(b"\r\n") == 19
    assert len(pages) == 19
    for page in pages:
        for link in re.findall(r'(?:href|src)="([^":#?]+)["#?]', page.read_text(encoding="utf-8")):
            target = (page.parent / link).resolve()
            assert target.is_file() or (target / "index.html").is_file(), (page, link)


def test_what_is_spliced_is_what_the_theme_makes_of_each_page(root: Path) -> None:
    in_full = "import indicia.publish.shell as s; s._IN_FULL = 10**9"
    assert mkdocs(root, "build", "-d", "spliced").returncode == 0
    _write(root / "full.py", f"import sys; sys.path.insert(0, {str(HOOKS)!r}); {in_full}\n")
    _write(root / "mkdocs.yml", SETTINGS.replace("hooks: [", "hooks: [full.py, "))
    assert mkdocs(root, "build", "-d", "full").returncode == 0

    made = {
        folder: {str(page.relative_to(root / folder)): page.read_bytes() for page in (root / folder).rglob("*.html")}
        for folder in ("spliced", "full")
    }
    assert [name for name, page in made["full"].items() if made["spliced"][name] != page] == []
    assert len(made["full"]) > 19


def test_a_file_of_the_author_at_the_address_of_the_data_is_told_of(root: Path) -> None:
    _write(root / "content/api/v1/indicators.csv", "mine\n")
    done = mkdocs(root, "build")

    assert done.returncode != 0
    assert "two pages want the same address" in done.stderr
    assert "api/v1/indicators.csv" in done.stderr
