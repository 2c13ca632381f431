"""`audit --fix`: a patch that applies, and files that change only when told."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from indicia.cli.main import run

Output = pytest.CaptureFixture[str]
REGISTRY = """lake.example.org: {name: Lake Office, aliases: [Lake Bureau]}
rain.example.net:
  name: Rain Watch
canal.example.org:
  name: Canal News
  aliases:
    - Canal Daily
"""
ARTICLE = """The canal drought goes on

Gauges fell (Lake Authority, 2024; Rain Post, 2023). Fish left (Heron, 2022; Canal Weekly, 2021).

References
Canal Weekly, 2021, Ships, https://canal.example.org/ships
Heron, 2022 Fish of the lake,https://heron.example.com/fish?id=3&utm_source=mail#top
Lake Authority, 2024, Level of the lake https://lake.example.org/level
Rain Post, 2023, Outlook <https://rain.example.net/outlook>"""
MENDED = """References
Canal Weekly, 2021, Ships, https://canal.example.org/ships
Heron, 2022, Fish of the lake, https://heron.example.com/fish?id=3#top
Lake Authority, 2024, Level of the lake, https://lake.example.org/level
Rain Post, 2023, Outlook, <https://rain.example.net/outlook>"""


@pytest.fixture
def desk(site: Callable[[dict[str, str]], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    root = site({"article.txt": ARTICLE, "content/registry/publishers.yml": REGISTRY})
    monkeypatch.chdir(root)
    return root


def applied(root: Path, patch: str) -> None:
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    subprocess.run(["git", "apply", "-p1", "-"], cwd=root, input=patch.encode(), check=True)


def test_the_patch_applies_and_nothing_changes_before(desk: Path, capsys: Output) -> None:
    assert run(["audit", "article.txt", "--fix"]) == 0
    told = capsys.readouterr()
    assert (desk / "article.txt").read_text() == ARTICLE
    assert (desk / "content/registry/publishers.yml").read_text() == REGISTRY

    applied(desk, told.out)
    article, registry = ((desk / path).read_text() for path in ("article.txt", "content/registry/publishers.yml"))
    assert article == ARTICLE.partition("References")[0] + MENDED
    assert '{name: Lake Office, aliases: [Lake Bureau, "Lake Authority"]}' in registry
    assert 'rain.example.net:\n  aliases: ["Rain Post"]\n  name: Rain Watch\n' in registry
    assert "Canal Weekly" not in registry, "a list of lines is left alone"
    assert "content/registry/publishers.yml: 2 x alias of an outlet" in told.err
    assert run(["check"]) == 0


def test_a_mended_article_has_nothing_left_to_mend(desk: Path, capsys: Output) -> None:
    assert run(["audit", "article.txt", "--fix", "--write"]) == 0
    assert "article.txt: " in capsys.readouterr().out
    assert (desk / "article.txt").read_text().endswith(MENDED)
    assert list(desk.glob(".article*")) == []

    assert run(["audit", "article.txt", "--fix"]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "Nothing can be mended without a judgement.\n")


def test_marks_and_ends_of_lines_stay_as_they_are(desk: Path, capsys: Output) -> None:
    raw = b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode()
    (desk / "article.txt").write_bytes(raw)
    assert run(["audit", "article.txt", "--fix"]) == 0
    applied(desk, capsys.readouterr().out)

    patched = (desk / "article.txt").read_bytes()
    (desk / "article.txt").write_bytes(raw)
    assert run(["audit", "article.txt", "--fix", "--write"]) == 0
    assert patched == (desk / "article.txt").read_bytes()
    assert patched.startswith(b"\xef\xbb\xbfThe canal")
    assert patched.count(b"\r\n") == raw.count(b"\r\n") == patched.count(b"\n")


def test_an_address_is_set_apart_as_in_the_rest_of_its_list(desk: Path, capsys: Output) -> None:
    (desk / "list.txt").write_text(
        "Heron, A. (2022). Fish of the lake. https://heron.example.com/fish\n"
        "Lake Office. (2024). Level of the lake https://lake.example.org/level\n"
        "Roe, B. (2023). Outlook for the rains. https://rain.example.net/outlook\n"
    )
    (desk / "body.txt").write_text("Gauges fell (Lake Office, 2024), as fish did (Heron, 2022; Roe, 2023).\n")
    assert run(["audit", "body.txt", "--references", "list.txt", "--fix"]) == 0

    assert "+Lake Office. (2024). Level of the lake. https://lake" in capsys.readouterr().out


def test_a_list_of_its_own_is_mended_in_its_file(desk: Path, capsys: Output) -> None:
    body, _, listed = ARTICLE.partition("References\n")
    (desk / "body.txt").write_text(body)
    (desk / "list.txt").write_text(listed)
    assert run(["audit", "body.txt", "--references", "list.txt", "--fix", "--output", "mends.patch"]) == 0

    patch = (desk / "mends.patch").read_text()
    assert "b/list.txt" in patch
    assert "b/body.txt" not in patch
    assert run(["audit", "body.txt", "--references", "list.txt", "--fix", "--output", "mends.patch"]) == 2
    assert (desk / "mends.patch").read_text() == patch
    assert "it is there already" in capsys.readouterr().err


def test_a_page_is_not_mended(desk: Path, capsys: Output) -> None:
    page = "".join(f"<p>{line}</p>\n" for line in ARTICLE.replace("<", "(").replace(">", ")").split("\n") if line)
    (desk / "page.html").write_text(page)
    assert run(["audit", "page.html", "--fix"]) == 0

    told = capsys.readouterr()
    assert "page.html: only text and Markdown files are mended" in told.err
    assert "page.html" not in told.out


@pytest.mark.parametrize("flags", [["--write"], ["--output", "x"], ["--fix", "--write", "--output", "x"]])
def test_flags_that_do_not_go_together(desk: Path, flags: list[str]) -> None:
    assert run(["audit", "article.txt", *flags]) == 2
    assert (desk / "article.txt").read_text() == ARTICLE
    assert not (desk / "x").exists()
