"""The built site in a browser: search in two alphabets, no request to a third party, any base path."""

from __future__ import annotations

import functools
import http.server
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

from publish.publish_mini import PAGES, mkdocs

Mini = Callable[..., Path]
REAL = (Path(__file__).parents[2] / "mkdocs.yml").read_text()
PLUGINS = "\n" + re.search(r"^plugins:\n(?:[ #].*\n)+", REAL, re.MULTILINE)[0]  # type: ignore[index]
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [pytest.mark.browser, pytest.mark.skipif(BROWSER is None, reason="no browser here: make browser")]

NAMES = "Əliyev Eliyev Aliyev Алиев İlham Ilham Bakının İşıq"
CAPITALS = ("ƏLİYEV", "АЛИЕВ", "ƏLİ", "BAKININ", "İLHAM", "işıq", "İŞIQ")
SITE = [
    *PAGES[:2],
    {**PAGES[2], "search": [["", "The canal <img src=x onerror=alert(1)>", "Transits"], ["E1", "A visit", NAMES]]},
    {"address": "briefs/y/", "title": "Y", "body": "<h1>Y</h1>", "search": [["", "Другое", "Переговоры в Баку"]]},
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def opened(requests: list[str]) -> Iterator[Tab]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        tab = browser.new_page()
        tab.set_default_timeout(60_000)
        tab.on("request", lambda request: requests.append(request.url))
        try:
            yield tab
        finally:
            browser.close()


def found(tab: Tab, words: str) -> list[str]:
    """The addresses that the site's own search gives for some words."""
    field = tab.locator("[data-md-component=search-query]")
    field.fill("")
    field.press("Backspace")  # the theme listens to keys
    tab.wait_for_function("document.querySelector('.md-search-result__meta').innerText.startsWith('Type')")
    field.fill(words)  # whole, in one go: letter by letter, each beginning of it would be asked for and answered too
    field.press("End")
    tab.wait_for_function("/^(\\d|No )/.test(document.querySelector('.md-search-result__meta').innerText)")
    tab.wait_for_function(f"document.querySelector('[data-md-component=search-query]').value == {words!r}")
    links = tab.locator(".md-search-result__link").all()
    return [(link.get_attribute("href") or "").partition("?")[0] for link in links]


def test_search_finds_a_name_however_it_is_written_and_asks_nobody_else(mini: Mini) -> None:
    note = {"content/note.md": "# Note\n\nQarabağın **dili** və [şəhəri](about.md).\n"}
    root = mini(SITE, note, settings=PLUGINS, theme="material")
    assert mkdocs(root, "build").returncode == 0
    (root / "base").symlink_to("site")
    requests: list[str] = []
    with served(root) as url, opened(requests) as tab:
        alerts: list[str] = []
        tab.on("dialog", lambda dialog: alerts.append(dialog.message))
        tab.goto(f"{url}base/about/")
        tab.locator(".md-search__input").click()
        for words in ("Eliyev", "Əliyev", "Алиев", "əliyev", "eliye", "Али", "Ilham", "İlham", "canal", *CAPITALS):
            links = found(tab, words)
            assert links, words
            assert all("/briefs/x/" in link for link in links), (words, links)
        assert "/briefs/y/" in found(tab, "переговоры")[0]
        assert "/note/" in found(tab, "QARABAĞIN DİLİ")[0]
        assert found(tab, "Aliyevx") == []
        assert alerts == []
        tab.goto(f"{url}base/briefs/y/")
        tab.locator("a.md-logo").first.click()
        assert tab.url == f"{url}base/"
    assert requests
    assert [each for each in requests if not each.startswith(url)] == []


def test_pages_open_from_a_folder_on_disk(mini: Mini) -> None:
    root = mini(SITE, settings=PLUGINS, theme="material")
    assert mkdocs(root, "build").returncode == 0
    requests: list[str] = []
    with opened(requests) as tab:
        errors: list[str] = []
        tab.on("requestfailed", lambda request: errors.append(request.url))
        tab.goto((root / "site" / "briefs" / "x" / "index.html").as_uri())
        assert tab.locator("h1").inner_text() == "X"
        assert tab.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
    assert all(each.startswith(("file:", "blob:", "data:")) for each in requests)
    assert [
        each for each in errors if "search_index" not in each and "sitemap" not in each and "workers" not in each
    ] == []
