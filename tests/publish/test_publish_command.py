"""`indicia build` and `indicia serve` beneath the command line: exit codes, streams, and sites without the hook."""

from __future__ import annotations

import datetime
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from publish.publish_mini import HOOKS, PAGES

Mini = Callable[..., Path]

CALL = """
import sys, datetime
sys.path.insert(0, {hooks!r})
from pathlib import Path
from indicia.publish import command
sys.exit(command.build(Path({root!r}), {given}))
"""


def build(root: Path, given: str = "") -> subprocess.CompletedProcess[str]:
    code = CALL.format(hooks=str(HOOKS), root=str(root), given=given)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_a_build_says_where_the_site_is(mini: Mini) -> None:
    root = mini()
    done = build(root)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"The site is ready: open {root / 'site' / 'index.html'}\n"
    assert (root / "site" / "index.html").exists()
    assert "clean" in done.stderr
    assert "\x1b" not in done.stderr  # no terminal, no colours


def test_a_site_need_not_name_the_hook(mini: Mini) -> None:
    root = mini()
    text = (root / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(re.sub("hooks:.*", "hooks: [stand_in.py]", text))
    done = build(root)
    assert done.returncode == 0, done.stderr
    assert "version 1" in (root / "site" / "briefs" / "x" / "index.html").read_text()


def test_findings_are_1_and_faults_of_ours_3(mini: Mini) -> None:
    assert build(mini(files={"faults.txt": "a planted fault\n"}, name="one")).returncode == 1
    broken = mini([{**PAGES[1]}], name="other")
    done = build(broken)
    assert done.returncode == 3
    assert "/briefs/ links to x/#E1" in done.stderr
    assert "Traceback" not in done.stderr


def test_settings_that_mkdocs_refuses_are_said(mini: Mini) -> None:
    root = mini(settings="nav: 5\n")
    done = build(root)
    assert done.returncode == 1
    assert "nav" in done.stderr
    assert "Traceback" not in done.stderr


def test_drafts_and_the_day_are_what_was_asked_for(mini: Mini) -> None:
    pages = [*PAGES, {"address": "briefs/d/", "title": "D", "body": "<h1>D</h1>", "draft": True}]
    root = mini(pages)
    shown = "\npreparation.report_text = lambda report, *_: f'today: {report.today}'\n"
    (root / "stand_in.py").write_text((root / "stand_in.py").read_text() + shown)
    assert build(root).returncode == 0
    assert not (root / "site" / "briefs" / "d").exists()
    done = build(root, "drafts=True, today=datetime.date(2026, 11, 22)")
    assert f"today: {datetime.date(2026, 11, 22)}" in done.stderr
    assert (root / "site" / "briefs" / "d" / "index.html").exists()


def test_one_process_can_build_twice(mini: Mini) -> None:
    root = mini()
    code = CALL.format(hooks=str(HOOKS), root=str(root), given="").replace("sys.exit(", "first = (") + (
        f"text = Path({str(root / 'pages.json')!r})\n"
        f"text.write_text({json.dumps(PAGES).replace('version 1', 'version 2')!r})\n"
        f"sys.exit(first or command.build(Path({str(root)!r})))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("Documentation built") == 2
    assert "version 2" in (root / "site" / "briefs" / "x" / "index.html").read_text()
