"""MkDocs itself, run on mini-sites: nothing but a whole new site ever takes the place of the old one."""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.plugins import EVENTS

from publish.publish_mini import HOOKS, PAGES, mkdocs, tree

Mini = Callable[..., Path]

OTHER_PLUGIN = """
from pathlib import Path
def on_config(config):
    config.extra["seen"] = config.site_dir
def on_post_build(config):
    assert config.site_dir == config.extra["seen"]
    (Path(config.site_dir) / "extra.txt").write_text("from another plugin")
"""


def leftovers(root: Path) -> list[str]:
    return [path.name for path in root.iterdir() if path.name.startswith(".")]


def version(root: Path, number: int) -> None:
    file = root / "pages.json"
    file.write_text(json.dumps(PAGES).replace("version 1", f"version {number}"))


def test_a_build_makes_pages_and_publishes_no_source(mini: Mini) -> None:
    root = mini()
    done = mkdocs(root, "build")
    assert done.returncode == 0, done.stderr
    made = tree(root / "site")
    assert "version 1" in made["briefs/x/index.html"].decode()
    assert "about/index.html" in made
    assert not any(b"unpublished" in text for text in made.values())
    assert f"Building documentation to directory: {root / 'site'}\n" in done.stderr
    assert leftovers(root) == []


@pytest.mark.parametrize("flags", [(), ("-q",), ("--strict",), ("-q", "--strict"), ("--dirty",), ("-v",)])
def test_a_finding_stops_the_build_whatever_the_flags(mini: Mini, flags: tuple[str, ...]) -> None:
    root = mini(files={"faults.txt": "a planted fault\n"})
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("the last good site")
    done = mkdocs(root, "build", *flags)
    assert done.returncode == 1
    assert "a planted fault" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(root / "site") == {"index.html": b"the last good site"}
    assert leftovers(root) == []


def test_the_site_may_be_anywhere(mini: Mini, tmp_path: Path) -> None:
    root = mini()
    assert mkdocs(root, "build", "-d", str(tmp_path / "else" / "where")).returncode == 0
    assert "index.html" in tree(tmp_path / "else" / "where")
    assert not (root / "site").exists()
    assert [path.name for path in (tmp_path / "else").iterdir()] == ["where"]


def test_other_plugins_write_at_the_end_into_the_same_site(mini: Mini) -> None:
    root = mini(files={"other.py": OTHER_PLUGIN})
    text = (root / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(text.replace("[stand_in.py,", "[stand_in.py, other.py,"))
    done = mkdocs(root, "build")
    assert done.returncode == 0, done.stderr
    assert tree(root / "site")["extra.txt"] == b"from another plugin"


def test_a_plugin_that_fails_at_the_end_changes_nothing(mini: Mini) -> None:
    fails = OTHER_PLUGIN + "    raise RuntimeError('too late')\n"
    root = mini(files={"other.py": fails})
    assert mkdocs(root, "build").returncode == 0  # without the plugin
    before = tree(root / "site")
    version(root, 2)
    text = (root / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(text.replace("[stand_in.py,", "[stand_in.py, other.py,"))
    done = mkdocs(root, "build")
    assert done.returncode == 1
    assert "too late" in done.stderr
    assert tree(root / "site") == before
    assert leftovers(root) == []


def test_a_warning_of_mkdocs_under_strict_changes_nothing(mini: Mini) -> None:
    root = mini()
    assert mkdocs(root, "build").returncode == 0
    before = tree(root / "site")
    version(root, 2)
    (root / "content" / "about.md").write_text("[nowhere](nowhere.md)\n")
    done = mkdocs(root, "build", "--strict")
    assert done.returncode == 1
    assert "Aborted with 1 warnings in strict mode" in done.stdout + done.stderr
    assert tree(root / "site") == before
    assert leftovers(root) == []


def test_a_dirty_build_keeps_what_it_does_not_make(mini: Mini) -> None:
    root = mini()
    assert mkdocs(root, "build").returncode == 0
    about = root / "site" / "about" / "index.html"
    about.write_text("as it was")
    os.utime(root / "content" / "about.md", (1, 1))
    version(root, 2)
    done = mkdocs(root, "build", "--dirty")
    assert done.returncode == 0, done.stderr
    assert about.read_text() == "as it was"
    assert "version 2" in (root / "site" / "briefs" / "x" / "index.html").read_text()
    assert mkdocs(root, "build", "--clean").returncode == 0
    assert about.read_text() != "as it was"


def test_gh_deploy_pushes_the_site(mini: Mini) -> None:
    root = mini()
    bare = root.parent / "remote.git"
    for command in (
        ["git", "init", "-q", "--bare", str(bare)],
        ["git", "init", "-q", "."],
        ["git", "remote", "add", "origin", str(bare)],
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-q", "--allow-empty", "-m", "x"],
    ):
        subprocess.run(command, cwd=root, check=True, capture_output=True)
    names = {"GIT_AUTHOR_NAME": "T", "GIT_AUTHOR_EMAIL": "t@example.org", "GIT_COMMITTER_NAME": "T"}
    done = mkdocs(root, "gh-deploy", **names, GIT_COMMITTER_EMAIL="t@example.org")
    assert done.returncode == 0, done.stderr
    show = ["git", "--git-dir", str(bare), "show", "gh-pages:briefs/x/index.html"]
    assert "version 1" in subprocess.run(show, check=True, capture_output=True, text=True).stdout
    before = subprocess.run([*show[:3], "rev-parse", "gh-pages"], check=True, capture_output=True).stdout
    (root / "faults.txt").write_text("a planted fault\n")
    assert mkdocs(root, "gh-deploy", **names).returncode == 1
    assert subprocess.run([*show[:3], "rev-parse", "gh-pages"], check=True, capture_output=True).stdout == before


KILLER = """
import atexit, os, signal, sys
steps = 0
def count(event, arguments):
    global steps
    writes = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
    if (writes or event in ("os.rename", "os.mkdir", "os.remove", "shutil.rmtree")) and "mini" in str(arguments[0]):
        steps += 1
        if steps == int(os.environ["KILL_AT"]):
            os.kill(os.getpid(), signal.SIGKILL)
if "KILL_AT" in os.environ:
    sys.addaudithook(count)
    atexit.register(lambda: print("steps:", steps))
"""


def test_killed_anywhere_the_old_site_or_the_new_one_is_whole(mini: Mini, tmp_path: Path) -> None:
    root = mini()
    (tmp_path / "killer").mkdir()
    (tmp_path / "killer" / "sitecustomize.py").write_text(KILLER)

    def build(stop: int) -> subprocess.CompletedProcess[str]:
        return mkdocs(root, "build", PYTHONPATH=str(tmp_path / "killer"), KILL_AT=str(stop))

    last = int(build(0).stdout.partition("steps: ")[2])
    old = tree(root / "site")
    version(root, 2)
    ended = {}
    for stop in (2, last // 3, last // 2, *range(last - 3, last + 3)):
        done = build(stop)
        assert done.returncode in (0, -signal.SIGKILL), done.stderr
        found = tree(root / "site")
        ended[stop] = "old" if found == old else "new"
        if found != old:
            assert "version 2" in found["briefs/x/index.html"].decode()
            assert found.keys() == old.keys()
            if done.returncode == -signal.SIGKILL:
                break
    assert done.returncode == -signal.SIGKILL
    assert list(ended.values())[-2:] == ["old", "new"]
    assert mkdocs(root, "build").returncode == 0
    assert "version 2" in (root / "site" / "briefs" / "x" / "index.html").read_text()
    assert leftovers(root) == []


def test_the_same_content_gives_the_same_bytes(mini: Mini) -> None:
    one, other = mini(name="one", theme="material"), mini(name="other", theme="material")
    assert mkdocs(one, "build").returncode == 0
    os.utime(other / "content" / "about.md", (1, 1))
    assert mkdocs(other, "build", TZ="Asia/Baku").returncode == 0
    assert tree(one / "site") == tree(other / "site")
    packed = (one / "site" / "sitemap.xml.gz").read_bytes()
    assert b"<lastmod>" not in gzip.decompress(packed)
    assert int.from_bytes(packed[4:8], "little") == 315532800  # 1980-01-01: this content names no day


def test_the_day_comes_from_the_environment_alone(mini: Mini) -> None:
    root = mini()
    text = (root / "stand_in.py").read_text()
    (root / "stand_in.py").write_text(
        text + "\npreparation.report_text = lambda report, *_: f'today: {report.today}'\n"
    )
    assert "today: \n" in mkdocs(root, "build").stderr
    assert "today: 2026-11-22\n" in mkdocs(root, "build", SOURCE_DATE_EPOCH="1795305600").stderr
    wrong = mkdocs(root, "build", SOURCE_DATE_EPOCH="yesterday")
    assert wrong.returncode == 1
    assert "SOURCE_DATE_EPOCH must be a number" in wrong.stderr
    assert "Traceback" not in wrong.stderr


def test_the_socket_hands_over_events_and_nothing_else() -> None:
    spec = importlib.util.spec_from_file_location("socket_under_test", HOOKS / "mkdocs_events.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    names = {name for name in dir(module) if name.startswith("on_")}
    assert names
    assert names <= {f"on_{event}" for event in EVENTS}
