"""XRF-010: pages and settings that have the browsers of readers ask other hosts; and what asks nobody."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site

Write = Callable[[Mapping[str, str | bytes]], Path]
MATERIAL = (
    "site_name: x\ndocs_dir: content\nsite_url: https://own.example.org/base/\ntheme: {name: material, font: false}\n"
)
SUPERFENCES = (
    "markdown_extensions:\n  - pymdownx.superfences:\n      custom_fences:\n        - name: mermaid\n"
    "          class: mermaid\n          format: !!python/name:pymdownx.superfences.fence_code_format\n"
)
DIAGRAM = "# A\n\n```mermaid\ngraph TD\n```\n"


def told(root: Path) -> list[tuple[str, int, int, str]]:
    report = check(load_site(root), select=("XRF-010",))
    return [(each.span.path, each.span.line, each.span.column, each.problem.message) for each in report.diagnostics]


def of_page(site: Write, page: str, settings: str = "") -> list[tuple[str, int, int, str]]:
    return told(site({"mkdocs.yml": MATERIAL + settings, "content/a.md": page}))


@pytest.mark.parametrize(
    ("page", "line", "column"),
    [
        ("![a](https://x.example/a.png)", 1, 6),
        ("Text ![a](<//x.example/a.png> 'Title').", 1, 12),
        ("[![badge](https://x.example/b.svg)](https://y.example)", 1, 11),
        ("![a][pic]\n\n[pic]: https://x.example/a.png\n", 3, 8),
        ("![Pic][]\n\n[pic]: https://x.example/a.png\n", 3, 8),
        ('<img alt="" src="https://x.example/a.png">', 1, 18),
        ("<img src=HTTPS://x.example/a.png>", 1, 10),
        ('<img src="a.png" srcset="a.png 1x, https://x.example/b.png 2x">', 1, 36),
        ('<iframe\n  src="https://x.example/v"></iframe>', 2, 8),
        ("<script src='https://x.example/a.js'></script>", 1, 14),
        ('<link rel="stylesheet" href="https://x.example/a.css">', 1, 30),
        ('<div style="background: url(https://x.example/a.png)"></div>', 1, 29),
        ("<style>@import 'https://x.example/a.css';</style>", 1, 17),
        ("- item\n\n    ![a](https://x.example/a.png)", 3, 10),
        ("!!! note\n\n    ![a](https://x.example/a.png)", 3, 10),
    ],
)
def test_a_page_that_asks_another_host_is_told_at_the_place(site: Write, page: str, line: int, column: int) -> None:
    ((path, *place, message),) = of_page(site, page)

    assert (path, place) == ("content/a.md", [line, column])
    assert "asks x.example," in message


@pytest.mark.parametrize(
    "page",
    [
        "[a link](https://x.example/a.png), <https://x.example> and https://x.example/a.png",
        "![own](a.png) ![absolute](/a.png) ![data](data:image/png;base64,AAAA)",
        "![own](https://own.example.org/base/a.png)",
        "`![a](https://x.example/a.png)` and ``<img src='//x.example'>``",
        "```html\n<script src='https://x.example/a.js'></script>\n```",
        "1. item\n\n    ```html\n    <img src='https://x.example/a.png'>\n    ```",
        "Text.\n\n    ![a](https://x.example/a.png)\n",
        "- item\n\nText.\n\n    first\n        ![a](https://x.example/a.png)\n",
        "<!-- <img src='https://x.example/a.png'> -->",
        "\\![a](https://x.example/a.png)",
        '<link rel="canonical" href="https://x.example/"> <a href="https://x.example/">x</a>',
        '<img src="a.png" data-src="https://x.example/a.png" alt="https://x.example">',
        '<img src="a.png?from=https://x.example/"> <blockquote cite="https://x.example/">x</blockquote>',
        "[pic]: https://x.example/a.png\n\n[a link][pic] and !\n",
        "Şəkil: [mənbə](https://x.example/şəkil.png); Рисунок: https://x.example/р.png",
        '<div style="color: red">https://x.example</div> ```mermaid```',
    ],
)
def test_what_asks_nobody_is_left_alone(site: Write, page: str) -> None:
    assert of_page(site, page, SUPERFENCES) == []


def test_a_page_is_told_once_with_all_hosts(site: Write) -> None:
    ((_, line, _, message),) = of_page(
        site, "# A\n\n![a](https://x.example/a)\n\n<img src=//y.example/b> ![](//x.example)\n"
    )

    assert line == 3
    assert "asks x.example, y.example," in message


def test_a_block_of_mermaid_is_told_where_it_is_drawn(site: Write) -> None:
    assert [each[:3] for each in of_page(site, DIAGRAM, SUPERFENCES)] == [("content/a.md", 3, 1)]
    assert of_page(site, DIAGRAM.replace("# A", "````md").replace("graph TD\n```", "x\n```\n````"), SUPERFENCES) == []


@pytest.mark.parametrize(
    "settings",
    [
        "",  # without a fence of its own, it is code
        SUPERFENCES + "extra_javascript: [assets/mermaid.min.js]\n",
        SUPERFENCES + "extra_javascript: [{path: assets/mermaid.mjs, type: module}]\n",
        SUPERFENCES + "plugins: [search, privacy]\n",
        SUPERFENCES + "plugins: {material/privacy: {enabled: true}}\n",
        SUPERFENCES + "extra: {indicia: {severity: [{rule: XRF-010, severity: off}]}}\n",
    ],
)
def test_the_ways_out_of_mermaid(site: Write, settings: str) -> None:
    assert of_page(site, DIAGRAM, settings) == []


def test_the_privacy_plugin_fetches_pictures_and_no_frames(site: Write) -> None:
    page = "![a](https://x.example/a.png)\n\n<iframe src='https://y.example/'></iframe>\n"

    assert [each[1] for each in of_page(site, page, "plugins: [privacy]\n")] == [3]
    assert [each[1] for each in of_page(site, page, "plugins: [privacy: {assets: false}]\n")] == [1]


def test_what_is_cleaned_away_asks_nobody(site: Write) -> None:
    clean = "extra: {indicia: {sanitise_pages: true}}\n"

    assert of_page(site, "<iframe src='https://y.example/'></iframe> <script src='//y.example'></script>", clean) == []
    assert len(of_page(site, "![a](https://x.example/a.png)", clean)) == 1


def test_settings_are_told_each_at_its_place(site: Write) -> None:
    settings = """site_name: x
docs_dir: content
theme:
  name: material
  logo: https://a.example/logo.png
extra_css: [own.css, "https://b.example/a.css"]
extra_javascript:
  - path: //c.example/a.js
extra:
  analytics: {provider: google, property: G-1}
"""
    found = told(site({"mkdocs.yml": settings}))

    assert [(line, message.partition(" asks ")[2].partition(",")[0]) for _, line, _, message in found] == [
        (4, "fonts.googleapis.com"), (5, "a.example"), (6, "b.example"), (8, "c.example"),
        (10, "www.googletagmanager.com"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "settings",
    [
        "site_name: x\ntheme: mkdocs\n",
        "site_name: x\n",
        "site_name: x\ntheme: {name: material, font: no}\n",
        "site_name: x\ntheme: {name: material}\nplugins: [privacy]\nextra_css: ['https://b.example/a.css']\n",
        "site_name: x\nINHERIT: base.yml\ntheme: {name: material}\n",
    ],
)
def test_settings_that_ask_nobody(site: Write, settings: str) -> None:
    assert told(site({"mkdocs.yml": settings, "base.yml": "theme: {font: false}\n", "content/a.md": "# A\n"})) == []


def test_an_inherited_setting_is_told_in_its_own_file(site: Write) -> None:
    files = {"mkdocs.yml": "INHERIT: base.yml\nsite_name: x\n", "base.yml": "\nextra_css: [//b.example/a.css]\n"}

    assert [each[:2] for each in told(site(files))] == [("base.yml", 2)]


@pytest.mark.parametrize(
    "hostile", ["<!--", "![", "`", "<style>", "    ![](//x.example)\n", "<img src='", "[a]: //b\n"]
)
def test_a_hostile_page_takes_time_by_its_length(site: Write, hostile: str) -> None:
    root = site({"mkdocs.yml": MATERIAL, "content/a.md": hostile * (200_000 // len(hostile))})
    loaded = load_site(root)
    begun = time.process_time()
    check(loaded, select=("XRF-010",))

    assert time.process_time() - begun < 2
