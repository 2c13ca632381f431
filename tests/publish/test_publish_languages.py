"""Builds within a build: plugins for several languages build once more for each, into the same folder."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

Write = Callable[[Mapping[str, str | bytes]], Path]
HOOK = Path(__file__).parents[2] / "hooks" / "mkdocs_events.py"
LANGUAGES = """
from mkdocs import utils
from mkdocs.commands.build import build
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

now = "en"

@event_priority(-100)
def on_files(files, config):
    kept = [file for file in files if file.src_uri.endswith(f".{now}.md") or not file.is_documentation_page()]
    for file in kept:
        if file.src_uri.endswith(f".{now}.md"):
            file.dest_uri = file.dest_uri.replace(f".{now}", "").replace("index/index", "index")
            file.dest_uri = file.dest_uri if now == "en" else f"{now}/{file.dest_uri}"
            file.url = file.dest_uri.removesuffix("index.html") or "./"
            file.__dict__.pop("name", None)
    return Files(kept)

@event_priority(-100)
def on_post_build(config):
    global now
    if now == "en":
        now = "ru"
        clean, utils.clean_directory = utils.clean_directory, lambda folder: None
        build(config)
        utils.clean_directory = clean
"""
FILES = {
    "mkdocs.yml": (
        "site_name: Test\nsite_url: https://example.org/\ndocs_dir: content\n"
        f"hooks: [languages.py, {HOOK}]\ntheme: {{name: material, font: false}}\n"
    ),
    "languages.py": LANGUAGES,
    "content/index.en.md": "# Home\n\nSee [@rain, p. 3].\n",
    "content/index.ru.md": "# Дом\n\nСм. [@rain, p. 4].\n",
    "bibliography/a.bib": "@report{rain, author = {{Canal Authority}}, title = {Rain}, year = {2025}, langid = {en}}\n",
}


def mkdocs(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments], cwd=root, capture_output=True, text=True, check=False
    )


def test_every_language_is_there_and_our_pages_once(site: Write) -> None:
    root = site(FILES)
    done = mkdocs(root)

    assert done.returncode == 0, done.stderr
    assert done.stderr.count("Checked no briefs") == 1
    cited = '(<a href="{}sources/rain/">Canal Authority, 2025</a>, p. {})'
    assert cited.format("", 3) in (root / "site" / "index.html").read_text(encoding="utf-8")
    assert cited.format("../", 4) in (root / "site" / "ru" / "index.html").read_text(encoding="utf-8")
    assert (root / "site" / "sources" / "rain" / "index.html").is_file()
    sitemap = (root / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert sitemap.count("<loc>https://example.org/sources/rain/</loc>") == 1
    assert not [path.name for path in root.iterdir() if "indicia" in path.name]


def test_a_language_that_fails_leaves_the_old_site(site: Write) -> None:
    root = site({**FILES, "site/index.html": "old"})
    failing = LANGUAGES + (
        "\ndef on_page_markdown(markdown, **_):\n    return markdown + ('\\n\\n[@rian]' if now == 'ru' else '')\n"
    )
    (root / "languages.py").write_text(failing)
    done = mkdocs(root)

    assert done.returncode == 1
    assert "`rian` has no entry in the bibliography" in done.stderr
    assert (root / "site" / "index.html").read_text() == "old"
    assert not [path.name for path in root.iterdir() if "indicia" in path.name]
