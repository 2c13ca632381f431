"""Sites whose pages are files and not folders, by their own wish or by that of a plugin."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HOOK = Path(__file__).parents[2] / "hooks" / "mkdocs_events.py"


@pytest.mark.parametrize("wish", ["use_directory_urls: false\n", "plugins: [search, offline]\n"])
def test_sources_lead_to_the_pages_that_cite_them(tmp_path: Path, wish: str) -> None:
    for path, text in {
        "mkdocs.yml": f"site_name: Test\ndocs_dir: content\nhooks: [{HOOK}]\ntheme: {{name: material, font: false}}\n"
        + wish,
        "content/index.md": "See [@rain].\n",
        "content/deep/the lake.md": "It fell [@rain].\n",
        "content/deep/method.md": "It rose [@rain].\n",
        "bibliography/a.bib": "@report{rain, author = {{Canal Authority}}, title = {Rain}, year = {2025}}\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "indicia", "build"], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "deep" / "the lake.html").exists()
    source = (tmp_path / "site" / "sources" / "rain" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../deep/the%20lake.html' in source
    assert 'href="../../deep/method.html' in source
    page = (tmp_path / "site" / "deep" / "the lake.html").read_text(encoding="utf-8")
    assert 'href="../sources/rain/' in page
