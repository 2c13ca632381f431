"""A link in a brief that leads nowhere is answered to its author, in its place, before anything changes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HOOK = Path(__file__).parents[2] / "hooks" / "mkdocs_events.py"
BRIEF = """\
title: The canal drought
authors: Leyla Həsənova
as_of: 2023-12-20
kind: op-ed
published: 2023-12-21
status: published
thesis: Transits stay low.
"""


def test_a_relative_link_in_a_narrative(tmp_path: Path) -> None:
    briefs = tmp_path / "content" / "briefs"
    briefs.mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: Test\ndocs_dir: content\nhooks: [{HOOK}]\ntheme: {{name: material, font: false}}\n",
        encoding="utf-8",
    )
    (briefs / "canal.yml").write_text(BRIEF, encoding="utf-8")
    (briefs / "canal.md").write_text("Text.\n\nSee [the page](../nowhere/) for more.\n", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "indicia", "build"], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1, done.stderr
    assert "content/briefs/canal.md:3:16: the link to ../nowhere/ leads nowhere on the site" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists()
