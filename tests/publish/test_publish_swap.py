"""Whatever happens, the old site or the new one stands there whole."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from indicia.publish import swap

OLD = {"index.html": "old", "a/index.html": "old a", "gone/x.css": "old x", "file": "a file"}
NEW = {"index.html": "new", "a/index.html": "new a", "b/index.html": "new b", "file/index.html": "a folder now"}

BUILD = (
    f"NEW = {NEW!r}"
    """
import os, signal, sys
from pathlib import Path
from indicia.publish import contents, swap

site, stop, way = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
if way == "twice":
    swap._exchange = lambda one, other: False
if way == "one by one":
    def fastened(one, other):
        raise OSError(16, "Device or resource busy")
    swap._exchange = fastened
steps = 0
def count(event, arguments):
    global steps
    writes = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
    if writes or event in ("os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.link", "os.chmod", "shutil.rmtree"):
        steps += 1
        if steps == stop:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
beside = swap.begin(site)
for name, text in NEW.items():
    path = beside.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
print(swap.swap(beside))
"""
)


def plant(site: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def planted(site: Path) -> dict[str, str]:
    return {str(path.relative_to(site)): path.read_text() for path in sorted(site.rglob("*")) if path.is_file()}


def run(site: Path, stop: int, way: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": "hooks", "TMPDIR": tempfile.gettempdir()}
    command = [sys.executable, "-S", "-c", BUILD, str(site), str(stop), way]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("way", ["exchange", "twice"])
def test_killed_at_any_point_one_site_is_whole(tmp_path: Path, way: str) -> None:
    site = tmp_path / "site"
    seen = set()
    for stop in range(1, 60):
        shutil.rmtree(site, ignore_errors=True)
        plant(site, {**OLD, ".nojekyll": ""})
        killed = run(site, stop, way)
        if killed.returncode == 0:
            break
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        if way == "exchange":
            assert site.exists()
        swap.discard(swap.begin(site))  # the next start
        found = planted(site)
        assert found.pop(".nojekyll") == ""
        assert found in (OLD, NEW)
        seen.add("old" if found == OLD else "new")
        assert [path.name for path in tmp_path.iterdir()] == ["site"]
    else:
        pytest.fail("the build never ended")
    assert seen == {"old", "new"}
    assert stop > 15


def test_a_site_that_is_fastened_is_replaced_file_by_file(tmp_path: Path) -> None:
    site = tmp_path / "site"
    plant(site, {**OLD, ".git/HEAD": "ref"})
    inode = site.stat().st_ino
    done = run(site, 0, "one by one")
    assert "replaced one by one" in done.stdout, done.stderr
    assert planted(site) == {**NEW, ".git/HEAD": "ref"}
    assert site.stat().st_ino == inode
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_killed_while_replacing_the_next_build_mends_it(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for stop in range(8, 40, 3):
        shutil.rmtree(site, ignore_errors=True)
        plant(site, OLD)
        run(site, stop, "one by one")
        assert run(site, 0, "one by one").returncode == 0
        assert planted(site) == NEW
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_mount_point_keeps_its_inode(tmp_path: Path) -> None:
    site, real = tmp_path / "site", tmp_path / "real"
    site.mkdir()
    plant(real, OLD)
    inner = f'mount --bind "{real}" "{site}" && {sys.executable} -S -c "$0" "{site}" 0 exchange'
    command = ["unshare", "-m", "sh", "-c", inner, BUILD]
    environment = {**os.environ, "PYTHONPATH": "hooks"}
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("no unshare here")
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("mounting is not allowed here")
    assert "replaced one by one" in done.stdout, done.stderr
    assert planted(real) == NEW


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to become another user")
def test_a_parent_that_cannot_be_written(tmp_path: Path) -> None:
    site = tmp_path / "parent" / "site"
    plant(site, OLD)
    for path in (tmp_path, *tmp_path.parents[:-2]):
        path.chmod(path.stat().st_mode | 0o055)
    for path in (site, *site.rglob("*")):
        os.chown(path, 65534, 65534)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    temporary.chmod(0o777)
    environment = {"PYTHONPATH": "hooks", "TMPDIR": str(temporary)}
    become = "from indicia.publish import contents, swap\nimport os, signal\nos.setgid(65534), os.setuid(65534)\n"
    command = [sys.executable, "-S", "-c", become + BUILD, str(site), "0", "exchange"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert "replaced one by one" in done.stdout, done.stderr
    assert planted(site) == NEW
    assert list(temporary.iterdir()) == []


def test_the_mode_and_hidden_entries_of_the_site_stay(tmp_path: Path) -> None:
    site = tmp_path / "site"
    plant(site, {**OLD, ".git/objects/ab": "blob", ".nojekyll": ""})
    site.chmod(0o2750)
    beside = swap.begin(site)
    plant(beside.folder, NEW)
    assert swap.swap(beside) == ""
    assert planted(site) == {**NEW, ".git/objects/ab": "blob", ".nojekyll": ""}
    assert stat.S_IMODE(site.stat().st_mode) == 0o2750


def test_a_first_site_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    beside = swap.begin(tmp_path / "deep" / "site")
    plant(beside.folder, NEW)
    swap.swap(beside)
    usual = tmp_path / "usual"
    usual.mkdir()
    assert (tmp_path / "deep" / "site").stat().st_mode == usual.stat().st_mode
    assert planted(tmp_path / "deep" / "site") == NEW


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    plant(tmp_path / "real", OLD)
    (tmp_path / "site").symlink_to("real")
    beside = swap.begin(tmp_path / "site")
    plant(beside.folder, NEW)
    swap.swap(beside)
    assert (tmp_path / "site").is_symlink()
    assert planted(tmp_path / "real") == NEW


def test_a_build_that_runs_is_left_alone(tmp_path: Path) -> None:
    running = swap.begin(tmp_path / "site")
    other = swap.begin(tmp_path / "site")
    assert running.folder.exists()
    swap.discard(other)
    swap.discard(running)
    assert list(tmp_path.iterdir()) == []


def test_other_folders_of_like_names_are_left_alone(tmp_path: Path) -> None:
    plant(tmp_path / ".site-backup", OLD)
    plant(tmp_path / ".site2-indicia-new-1", OLD)
    swap.discard(swap.begin(tmp_path / "site"))
    assert {path.name for path in tmp_path.iterdir()} == {".site-backup", ".site2-indicia-new-1"}


def test_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("not a folder")
    with pytest.raises(NotADirectoryError):
        swap.begin(tmp_path / "site")
    assert (tmp_path / "site").read_text() == "not a folder"


def test_a_copy_to_work_on_keeps_times(tmp_path: Path) -> None:
    plant(tmp_path / "site", OLD)
    os.utime(tmp_path / "site" / "index.html", (1_000_000, 1_000_000))
    beside = swap.begin(tmp_path / "site", keep=True)
    assert planted(beside.folder) == OLD
    assert (beside.folder / "index.html").stat().st_mtime == 1_000_000
    (beside.folder / "index.html").write_text("changed")
    swap.discard(beside)
    assert planted(tmp_path / "site") == OLD
