"""Our pages within a site of MkDocs: addresses, links, navigation, and the theme around them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from publish.publish_mini import PAGES, mkdocs, tree

Mini = Callable[..., Path]
NAV = """
nav:
  - Start: index.md
  - All briefs: briefs/index.md
  - Who: about.md
plugins: [search]
"""
TABS = """
nav:
  - Home: index.md
  - All briefs: briefs/index.md
plugins: [search]
exclude_docs: /about.md
"""
FEATURES = "theme: {name: material, font: false, features: [navigation.tabs, navigation.path]}"


COUNTED = """
from indicia.publish import shell
splice = shell._splice
def counted(group, page):
    print("spliced", page.url)
    return splice(group, page)
shell._splice = counted
"""


def brief(number: int, **more: Any) -> dict[str, Any]:
    headings = [[f"E{each}", f"Evidence <{each}>"] for each in range(number % 4)]
    body = f"<h1>Brief {number}</h1>" + "".join(f'<h2 id="{anchor}">x</h2>' for anchor, _ in headings)
    return {
        "address": f"briefs/b{number}/",
        "title": f"Brief <{number}> & “co”",
        "body": body,
        "headings": headings,
        **more,
    }


def built(root: Path, *arguments: str) -> dict[str, str]:
    done = mkdocs(root, "build", *arguments)
    assert done.returncode == 0, done.stderr
    return {
        path: text.decode() for path, text in tree(root / "site").items() if path.endswith((".html", ".xml", ".json"))
    }


def test_a_spliced_page_equals_a_page_in_full(mini: Mini) -> None:
    pages = [
        {"address": "briefs/", "title": "Briefs", "body": "<h1>Briefs</h1>"},
        *(brief(number, description=f"About “{number}”") for number in range(16)),
        *(
            {"address": f"sources/s{n}/", "title": f"Source {n}", "body": f"<p>{n}</p>", "template": "source"}
            for n in range(8)
        ),
        *(
            {"address": f"indicators/b/i{n}/", "title": f"I{n}", "body": "<h1>I</h1>", "language": "az"}
            for n in range(8)
        ),
    ]
    one, other = (mini(pages, settings=NAV, theme="material", name=name) for name in ("one", "other"))
    whole = "\nfrom indicia.publish import shell\nshell._IN_FULL = 10**9\n"
    (other / "stand_in.py").write_text((other / "stand_in.py").read_text() + whole)
    (one / "stand_in.py").write_text((one / "stand_in.py").read_text() + COUNTED)
    done = mkdocs(one, "build")
    assert done.returncode == 0, done.stderr
    assert {"briefs/b15/", "sources/s7/", "indicators/b/i7/"} <= set(done.stdout.split())
    assert mkdocs(other, "build").returncode == 0
    assert tree(one / "site") == tree(other / "site")


def test_a_theme_that_differs_by_page_is_not_spliced(mini: Mini) -> None:
    override = '{% extends "base.html" %}{% block extrahead %}<meta name="own" content="{{ page.url }}">{% endblock %}'
    pages = [brief(number) for number in range(4, 44, 4)]
    root = mini(pages, {"own/main.html": override}, settings=NAV.replace("  - All briefs: briefs/index.md\n", ""))
    text = (root / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(re.sub("theme:.*", "theme: {name: material, font: false, custom_dir: own}", text))
    (root / "content" / "about.md").write_text("# About\n")
    made = built(root)
    for page in pages:
        assert f'<meta name="own" content="{page["address"]}">' in made[f"{page['address']}index.html"]


def test_titles_descriptions_and_languages_are_written_safely(mini: Mini) -> None:
    page = brief(1, title='<script>alert("x")</script>', description='"><script>alert(1)</script>', language="az")
    root = mini([page], {"content/about.md": "# About\n"}, theme="material")
    made = built(root)["briefs/b1/index.html"]
    assert "<script>alert" not in made
    assert (
        "<title>&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;" in made or "&lt;script&gt;alert(&quot;x&quot;)" in made
    )
    assert '<html lang="az"' in made
    assert '<link rel="canonical" href="https://example.org/base/briefs/b1/">' in made


def test_a_brief_lights_the_tab_of_its_section_and_is_not_in_the_navigation(mini: Mini) -> None:
    pages = [
        {"address": "briefs/", "title": "Briefs", "body": "<h1>Briefs</h1>"},
        *(brief(number) for number in range(9)),
    ]
    root = mini(pages, {"content/index.md": "---\nlatest: false\n---\n# Own home\n"}, settings=TABS)
    text = (root / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(re.sub("theme:.*", FEATURES, text))
    made = built(root)
    for name in ("briefs/b0/index.html", "briefs/b8/index.html"):
        tab = re.search(r'md-tabs__item--active">\s*<a href="([^"]*)"[^>]*>\s*(.*?)\s*</a>', made[name])
        assert tab
        assert tab.groups() == ("../", "All briefs")
        crumbs = re.findall(r'<a href="([^"]*)" class="md-path__link">', made[name])
        assert crumbs == ["../..", "../"]
        assert "Brief &lt;3&gt;" not in made[name]
    assert not re.search("md-tabs__item--active", made.get("about/index.html", ""))
    assert "Own home" in made["index.html"]


def test_without_a_nav_only_indexes_are_in_it(mini: Mini) -> None:
    pages = [{"address": "briefs/", "title": "The index", "body": "<h1>Briefs</h1>"}, *(brief(n) for n in range(5))]
    made = built(mini(pages, theme="mkdocs"))
    assert "The index" in made["about/index.html"]
    assert "Brief &lt;1&gt;" not in made["about/index.html"]


def test_a_markdown_page_at_an_address_of_ours_is_an_error_with_both_names(mini: Mini) -> None:
    root = mini(files={"content/Briefs.md": "# Mine\n"})
    done = mkdocs(root, "build")
    assert done.returncode == 1
    assert "Briefs.md" in done.stderr
    assert 'the page of Indicia "Briefs" (/briefs/)' in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / "site").exists()


def test_two_markdown_pages_at_one_address_are_an_error(mini: Mini) -> None:
    root = mini(files={"content/note.md": "# One\n", "content/note/index.md": "# Two\n"})
    done = mkdocs(root, "build")
    assert done.returncode == 1
    assert "note.md" in done.stderr
    assert "note/index.md" in done.stderr


@pytest.mark.parametrize("link", ["../nowhere/", "#E9", "../#nothing", "../../../above/", "../x/?q=1#no"])
def test_a_broken_link_of_ours_stops_the_build(mini: Mini, link: str) -> None:
    broken = [*PAGES[:2], {**PAGES[2], "body": f'<h1>X</h1><p id="E1">x</p><a class="c" href="{link}">x</a>'}]
    root = mini(broken)
    done = mkdocs(root, "build")
    assert done.returncode == 1
    assert f"/briefs/x/ links to {link}" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "link",
    ["../", "./", "#E1", "../../", "../../about/#about", "../../pic.svg", "https://example.org/", "mailto:a@b.c",
     "../../n%C9%99.txt", "../?x=1", "../../index.html"],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_fine(mini: Mini, link: str) -> None:
    pages = [*PAGES[:2], {**PAGES[2], "body": f'<h1>X</h1><p id="E1">x</p><a href="{link}">x</a>'}]
    root = mini(pages, {"content/pic.svg": "<svg/>", "content/nə.txt": "x"})
    assert mkdocs(root, "build").returncode == 0


def test_an_earlier_address_leads_on(mini: Mini) -> None:
    pages = [*PAGES, {"address": "briefs/old/", "title": "X <now>", "template": "redirect", "redirect": "briefs/x/#E1"}]
    made = built(mini(pages))
    page = made["briefs/old/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../../briefs/x/#E1">' in page
    assert '<link rel="canonical" href="https://example.org/base/briefs/x/#E1">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "X &lt;now&gt;" in page
    assert "briefs/old" not in made["sitemap.xml"]
    assert "briefs/x/" in made["sitemap.xml"]


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_the_page_for_wrong_addresses_works_at_any_depth(mini: Mini, theme: str) -> None:
    body = '<h1>Nothing here</h1><a href="briefs/">b</a><a href="./">h</a><a href="https://example.org/x">x</a>'
    made = built(mini([*PAGES, {"address": "404.html", "title": "Not found", "body": body}], theme=theme))["404.html"]
    assert '<a href="/base/briefs/">b</a><a href="/base/">h</a><a href="https://example.org/x">x</a>' in made
    assert '<meta name="robots" content="noindex">' in made
    assert not re.search(r'(?:href|src)="(?![a-z]+:|/|#)[^"]', made)


def test_pages_stay_folders_where_markdown_pages_are_files(mini: Mini) -> None:
    made = built(mini(), "--no-directory-urls")
    assert "briefs/x/index.html" in made
    assert 'href="briefs/"' in made["about.html"]


def test_search_texts_are_handed_over(mini: Mini) -> None:
    texts = [["", "Canal <b>", "Əliyev & co"], ["E1", "Evidence", "Eliyev"]]
    pages = [*PAGES[:2], {**PAGES[2], "search": texts}]
    docs = json.loads(built(mini(pages, settings="plugins: [search]\n", theme="material"))["search/search_index.json"])[
        "docs"
    ]
    ours = [each for each in docs if each["location"].startswith("briefs/x/")]
    assert ours == [
        {"location": "briefs/x/", "title": "Canal &lt;b&gt;", "text": "Əliyev &amp; co əli̇yev"},
        {"location": "briefs/x/#E1", "title": "Evidence", "text": "Eliyev"},
    ]
    assert any(each["location"] == "about/" for each in docs)


def test_style_sheets_of_the_templates_reach_the_site(mini: Mini) -> None:
    made_at = mini(files={"templates/assets/own.css": "p { color: red }", "templates/assets/pics/a.svg": "<svg/>"})
    made = built(made_at)
    assert 'href="../../assets/own.css"' in made["briefs/x/index.html"]
    assert tree(made_at / "site")["assets/pics/a.svg"] == b"<svg/>"
