"""The home page of an author, and the navigation of a site that gives none."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from publish.publish_mini import HOOKS, mkdocs

SETTINGS = f"""
site_name: Mini
docs_dir: content
hooks: [{HOOKS / "mkdocs_events.py"}]
theme: {{name: material, font: false, features: [navigation.tabs]}}
plugins: [search]
exclude_docs: /briefs/
"""
BRIEF = """authors: A
as_of: 2025-12-20
status: published
published: 2025-12-22
title: The canal
kind: note
thesis: Transits stay low.
source_note: One work.
evidence: [{id: E1, claim: So., cite: {key: a, covers: full}, supports: thesis}]
updates: [{id: U1, date: 2025-12-24, type: update, summary: Rain fell., affects: thesis}]
"""
BIB = (
    "@online{a, title = {T}, author = {{A}}, date = {2025}, langid = {en}, url = {https://example.org/a},"
    " urldate = {2025-12-01}}\n"
)


def built(root: Path, files: Mapping[str, str], settings: str = SETTINGS) -> Path:
    given = {"mkdocs.yml": settings, "content/briefs/canal.yml": BRIEF, "bibliography/a.bib": BIB, **files}
    for path, text in given.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    done = mkdocs(root, "build")
    assert done.returncode == 0, done.stderr
    return root / "site"


def article(page: Path) -> str:
    found = re.search(r"<article.*?</article>", page.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[0]


def test_what_is_new_stands_below_an_authors_own_home_page(tmp_path: Path) -> None:
    site = built(tmp_path, {"content/index.md": "# Our desk\n\nWe watch canals.\n\n## Latest\n\nNothing by hand.\n"})
    home = article(site / "index.html")
    names = [re.sub(r"<[^>]+>|¶", "", each).strip() for each in re.findall(r"<h[12].*?</h[12]>", home)]

    assert names == ["Our desk", "Latest", "Latest briefs", "Latest changes", "All of the site"]
    assert home.index("Nothing by hand.") < home.index("Transits stay low.") < home.index("Rain fell.")
    for link in re.findall(r'href="([^":#?]+)["#?]', home[home.index("Latest briefs") :]):
        assert (site / link).is_file() or (site / link / "index.html").is_file(), link
    anchors = re.findall(r' id="([^"]+)"', home)
    assert len(anchors) == len(set(anchors))
    assert 'href="#sec-briefs"' in (site / "index.html").read_text(encoding="utf-8")  # in the contents
    assert "Transits stay low" not in _home_in_search(site)


def _home_in_search(site: Path) -> str:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    return " ".join(each["text"] for each in index["docs"] if each["location"].partition("#")[0] in ("", "./"))


def test_an_author_may_want_the_home_page_alone(tmp_path: Path) -> None:
    home = article(built(tmp_path, {"content/index.md": "---\nlatest: false\n---\n# Our desk\n"}) / "index.html")

    assert "Our desk" in home
    assert "Transits" not in home
    assert "Latest briefs" not in home


def test_no_other_page_gets_it(tmp_path: Path) -> None:
    site = built(tmp_path, {"content/notes/index.md": "# Notes\n", "content/index.md": "# Our desk\n"})

    assert "Latest briefs" not in article(site / "notes/index.html")


@pytest.mark.parametrize("own", [True, False])
def test_a_navigation_that_nobody_wrote_has_few_tabs_in_order(tmp_path: Path, own: bool) -> None:
    pages = {"content/about.md": "# About us\n", "content/notes/a.md": "# A\n", "content/notes/b.md": "# B\n"}
    site = built(tmp_path, {**pages, **({"content/index.md": "# Our desk\n"} if own else {})})
    whole = (site / "briefs/canal/index.html").read_text(encoding="utf-8")
    tabs = re.search(r'<nav class="md-tabs".*?</nav>', whole, re.DOTALL)
    assert tabs is not None
    names = [" ".join(each.split()) for each in re.findall(r'class="md-tabs__link">([^<]*)<', tabs[0])]

    first = "Our desk" if own else "Mini"
    ours = ["Briefs", "Scenarios", "Indicators", "Sources", "Timeline", "Updates", "Method"]
    assert names == [first, *ours, "About us", "Notes"]


def test_a_written_navigation_stays_as_it_is(tmp_path: Path) -> None:
    nav = "nav:\n  - Start: index.md\n  - Deep: [{Where: sources/index.md}, {Rules: rules/index.md}]\n"
    site = built(tmp_path, {}, SETTINGS + nav)
    whole = (site / "briefs/canal/index.html").read_text(encoding="utf-8")

    assert [each.strip() for each in re.findall(r'class="md-tabs__link">([^<]*)<', whole)] == ["Start", "Deep"]


def test_the_search_of_the_theme_has_a_name(tmp_path: Path) -> None:
    site = built(tmp_path, {"content/about.md": "# About us\n"})

    for page in ("index.html", "about/index.html", "briefs/canal/index.html", "404.html"):
        assert re.findall(r'role="dialog"[^>]*>', (site / page).read_text(encoding="utf-8")) == [
            'role="dialog" aria-label="Search">'
        ], page
