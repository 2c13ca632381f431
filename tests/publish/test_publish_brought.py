"""Texts that stand in no page's file: snippets, and what plugins make of a page or make by themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from publish.publish_mini import HOOKS, mkdocs

Site = Callable[[Mapping[str, str | bytes]], Path]

PLUGIN = """
from mkdocs.structure.files import File

def on_files(files, config):
    text = "# Made of @rain\\n\\nMade [@rain, p. 1] MADE by @nobody.\\n"
    files.append(File.generated(config, "made.md", content=text))
    return files

def on_page_markdown(markdown, **_):
    return markdown.replace("MACRO", "a macro [@rain, p. 2]")
"""
FILES = {
    "mkdocs.yml": f"site_name: Notes\ndocs_dir: content\ntheme: {{name: mkdocs}}\n"
    f"hooks: [{HOOKS / 'mkdocs_events.py'}, plugin.py]\n"
    "markdown_extensions: [pymdownx.snippets: {base_path: [snippets]}]\n",
    "plugin.py": PLUGIN,
    "snippets/lake.md": "The lake [@rain, p. 3] LAKE.\n",
    "content/index.md": '# Home\n\nMACRO\n\n--8<-- "lake.md"\n\n    [@code] stays\n\nOwn [@rain].\n',
    "bibliography/a.bib": "@report{rain, author = {{Canal Authority}}, title = {Rain}, year = {2025}}\n",
}


def text_of(page: Path) -> str:
    return re.sub(r"<[^>]*>", "", page.read_text(encoding="utf-8"))


def test_citations_of_snippets_and_plugins_are_shown_and_listed(site: Site) -> None:
    root = site(FILES)
    done = mkdocs(root, "build")
    assert done.returncode == 0, done.stderr

    home, made = text_of(root / "site/index.html"), text_of(root / "site/made/index.html")
    assert "a macro (Canal Authority, 2025, p. 2)" in home
    assert "The lake (Canal Authority, 2025, p. 3)" in home
    assert "[@code] stays" in home
    assert "Made of Canal Authority (2025)" in made
    assert "Made (Canal Authority, 2025, p. 1) MADE by @nobody." in made
    assert "Canal Authority (2025). Rain." in made


def test_a_broken_one_stops_the_build_and_leaves_the_last_good_site(site: Site) -> None:
    root = site(FILES)
    assert mkdocs(root, "build").returncode == 0
    before = (root / "site/index.html").read_bytes()

    site({**FILES, "snippets/lake.md": "The lake [@lost].\n", "plugin.py": PLUGIN.replace("MADE", "[@gone]")})
    done = mkdocs(root, "build")

    assert done.returncode == 1
    assert "content/index.md:5:11: error[CIT-001] `lost` has no entry in the bibliography" in done.stderr
    assert "    5 | The lake [@lost].\n" in done.stderr
    assert "content/made.md:3:21: error[CIT-001] `gone` has no entry" in done.stderr
    assert "nobody" not in done.stderr.replace("by @nobody", "")
    assert (root / "site/index.html").read_bytes() == before


def test_the_settings_hold_for_them_too(site: Site) -> None:
    settings = "extra: {indicia: {severity: [{rule: CIT-001, severity: warning}]}}\n"
    root = site({**FILES, "mkdocs.yml": FILES["mkdocs.yml"] + settings, "snippets/lake.md": "The lake [@lost].\n"})
    done = mkdocs(root, "build")

    assert done.returncode == 0, done.stderr
    assert "The lake [@lost]." in text_of(root / "site/index.html")
    assert mkdocs(root, "build", "--strict").returncode == 1
