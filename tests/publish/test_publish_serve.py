"""`mkdocs serve` while somebody writes."""

from __future__ import annotations

import os
import re
import select
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from publish.publish_mini import mkdocs
from publish.test_publish_build import version

Mini = Callable[..., Path]

# Tests that run in the background of a shell hand on that interrupts are to be ignored.
_MKDOCS = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("mkdocs", run_name="__main__")
"""


class Server:
    """A running `mkdocs serve`: what it says, line by line, and what it serves."""

    def __init__(self, process: subprocess.Popen[bytes], url: str) -> None:
        self.process, self.url, self.pending = process, url, b""

    def wait_for(self, words: str, change: Path | None = None) -> str:
        """Reads on until a line holds the words; gives all lines read.

        A file to change is changed again while nothing is said: the watcher may begin to look after the first time.
        """
        assert self.process.stderr
        lines, silent = "", 0
        while silent < 90:
            line, end, rest = self.pending.partition(b"\n")
            if end:
                self.pending = rest
                lines += line.decode() + "\n"
                if words in line.decode():
                    return lines
            elif select.select([self.process.stderr], [], [], 2)[0]:
                read = os.read(self.process.stderr.fileno(), 65536)
                assert read, f"the server ended without {words!r}: {lines}"
                self.pending += read
            else:
                silent += 1
                if change:
                    change.write_text(change.read_text() + "\n")
        raise AssertionError(f"the server never said {words!r}: {lines}")

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.url + path, timeout=90) as answer:
            return str(answer.read().decode())


@contextmanager
def serving(root: Path, *arguments: str) -> Iterator[Server]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(root.parent)}
    command = [sys.executable, "-c", _MKDOCS, "serve", "-a", f"127.0.0.1:{port}", *arguments]
    process = subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.PIPE, bufsize=0)
    try:
        server = Server(process, f"http://127.0.0.1:{port}/base/")
        server.wait_for("Serving on")
        yield server
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(90)
        finally:
            process.kill()
            process.wait()
            assert process.stderr
            process.stderr.close()


def test_a_fault_is_said_and_the_last_good_site_stays(mini: Mini) -> None:
    root = mini(files={"bibliography/x.bib": "", "templates/pages/x.html": ""})
    with serving(root) as server:
        assert "version 1" in server.get("briefs/x/")
        (root / "faults.txt").write_text("a planted fault\n")
        (root / "bibliography" / "x.bib").write_text("% changed")
        said = server.wait_for("last good site", root / "bibliography" / "x.bib")
        assert "a planted fault" in said
        assert "Traceback" not in said
        assert "version 1" in server.get("briefs/x/")
        (root / "faults.txt").unlink()
        version(root, 2)
        (root / "templates" / "pages" / "x.html").write_text("changed")
        server.wait_for("Documentation built", root / "templates" / "pages" / "x.html")
        server.wait_for("Reloading browsers")
        assert "version 2" in server.get("briefs/x/")
        assert "nowhere" not in server.get("about/")
    assert [path.name for path in root.parent.iterdir()] == ["mini"]


def test_a_folder_that_comes_later_is_watched_from_the_next_build_on(mini: Mini) -> None:
    root = mini()
    assert not (root / "templates").exists()
    with serving(root) as server:
        (root / "templates").mkdir()
        page = root / "templates" / "own.html"
        page.write_text("one")
        (root / "content" / "about.md").write_text("# About\n\nOnce more.\n")
        server.wait_for("Documentation built", root / "content" / "about.md")
        server.wait_for("Reloading browsers")
        version(root, 4)
        page.write_text("two")
        server.wait_for("Documentation built", page)
        server.wait_for("Reloading browsers")
        assert "version 4" in server.get("briefs/x/")


def test_settings_that_cannot_be_read_do_not_end_it(mini: Mini) -> None:
    root = mini()
    with serving(root) as server:
        good = (root / "mkdocs.yml").read_text()
        (root / "mkdocs.yml").write_text(good + "theme: [\n")
        assert "Traceback" not in server.wait_for("last good site", root / "mkdocs.yml")
        assert "version 1" in server.get("briefs/x/")
        version(root, 3)
        (root / "mkdocs.yml").write_text(good)
        server.wait_for("Documentation built", root / "mkdocs.yml")
        server.wait_for("Reloading browsers")
        assert "version 3" in server.get("briefs/x/")


def test_drafts_are_served_and_not_built(mini: Mini) -> None:
    pages = [
        {"address": "briefs/", "title": "Briefs", "body": "<h1>Briefs</h1>"},
        {"address": "briefs/d/", "title": "Draft", "body": "<h1>Draft</h1>", "draft": True, "noindex": True},
    ]
    root = mini(pages)
    with serving(root) as server:
        assert re.search('<meta name="robots" content="noindex">', server.get("briefs/d/"))
        assert "briefs/d/" not in server.get("sitemap.xml")
    assert mkdocs(root, "build").returncode == 0
    assert not (root / "site" / "briefs" / "d").exists()


def test_at_the_start_a_fault_ends_it(mini: Mini) -> None:
    root = mini(files={"faults.txt": "a planted fault\n"})
    done = mkdocs(root, "serve", "-a", "127.0.0.1:0", TMPDIR=str(root.parent))
    assert done.returncode == 1
    assert "a planted fault" in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in root.parent.iterdir()] == ["mini"]
