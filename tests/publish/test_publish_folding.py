"""What a brief folds, in a browser without scripts: a link unfolds its goal, and paper has all of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

from publish.publish_mini import HOOKS, mkdocs
from publish.test_publish_browser import BROWSER, served

pytestmark = [pytest.mark.browser, pytest.mark.skipif(BROWSER is None, reason="no browser here: make browser")]

SETTINGS = f"""
site_name: Mini
site_url: https://example.org/
docs_dir: content
hooks: [{HOOKS / "mkdocs_events.py"}]
theme: {{name: material, font: false}}
extra: {{indicia: {{lang: en}}}}
exclude_docs: /briefs/
nav: [{{Home: index.md}}]
"""
WORKS = "".join(
    f"@online{{w{n}, title = {{T{n}}}, author = {{W{n}}}, date = {{2025}}, langid = {{en}},"
    f" url = {{https://w{n}.example.org/}}, urldate = {{2025-12-01}}}}\n"
    for n in range(9)
)
BRIEF = f"""kind: note
authors: A
as_of: 2025-12-20
status: published
published: 2025-12-22
title: Rain
thesis: Wet.
source_note: Nine works.
judgements: [{{id: J1, statement: It will rain., confidence: low}}]
evidence:
  - id: E1
    claim: Clouds.
    supports: [J1, thesis]
    as_cited: Gauge, p. 3
    cite: [{", ".join(f"{{key: w{n}, covers: full}}" for n in range(9))}]
"""


@pytest.fixture
def tab(tmp_path: Path) -> Iterator[tuple[Tab, str]]:
    for name, text in {
        "mkdocs.yml": SETTINGS, "bibliography/a.bib": WORKS, "content/briefs/rain.yml": BRIEF,
    }.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    built = mkdocs(tmp_path, "build")
    assert built.returncode == 0, built.stderr
    with served(tmp_path / "site") as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        page = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 780}).new_page()
        page.set_default_timeout(60_000)
        yield page, f"{url}briefs/rain/"
        browser.close()


def test_a_link_to_a_reference_unfolds_it_without_a_script(tab: tuple[Tab, str]) -> None:
    page, url = tab
    page.goto(url)
    work = page.locator("li[id^=sec-ref-]").last
    anchor = work.get_attribute("id")
    assert not work.is_visible()

    page.goto(f"{url}?again#{anchor}")
    assert work.is_visible()
    box = work.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 780


def test_what_is_folded_unfolds_by_its_line_without_a_script(tab: tuple[Tab, str]) -> None:
    page, url = tab
    page.goto(url)
    said = page.get_by_text("Gauge, p. 3")
    assert not said.is_visible()

    page.locator("#E1 summary").click()
    assert said.is_visible()


def test_paper_has_all_that_folds(tab: tuple[Tab, str]) -> None:
    page, url = tab
    page.goto(url)
    page.emulate_media(media="print")

    for folded in page.locator(".ind-brief details > :not(summary)").all():
        box = folded.bounding_box()
        assert box is not None, folded.inner_html()
        assert box["height"] > 10, folded.inner_html()
    assert page.locator(".ind-brief details").count() >= 4
