"""The built site as readers meet it: wide and narrow, light and dark, without a script, with a screen reader's eyes."""

from __future__ import annotations

import contextlib
import functools
import http.server
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PAGES = (
    "",
    "briefs/",
    "briefs/baku-after-the-deal/",
    "briefs/socar-odesa-pressure/",
    "sources/",
    "sources/cnn2025plan28/",
    "publishers/bbc.com/",
    "actors/",
    "actors/azerbaijan/",
    "rules/",
    "timeline/",
    "indicators/",
    "indicators/baku-after-the-deal/I-propaganda/",
    "track-record/",
    "rules/CIT-001/",
    "scenarios/",
    "gaps/",
    "quality/",
    "method/",
    "about/",
    "citation-audit/",
)
DEMO = (
    "",
    "briefs/winter-margins/",
    "briefs/winter-margins/v/1.0/",
    "briefs/winter-margins/changes/",
    "indicators/",
    "indicators/winter-margins/I-link/",
    "scenarios/",
    "timeline/",
    "track-record/",
    "quality/",
    "sources/",
    "corrections/",
)
"""Kinds of pages that the real site has little of. The demo's theme is plain: no overrides, another palette."""
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built into a folder of its own."""
    folder = tmp_path_factory.mktemp("www") / "base"
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(folder)], check=True, cwd=ROOT)
    return folder


@pytest.fixture(scope="module")
def site(built: Path) -> Iterator[str]:
    """The address of the site under a base path."""
    with served(built.parent) as address:
        yield f"{address}base/"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the demo, built as `make demo` does."""
    root = tmp_path_factory.mktemp("demo") / "demo"
    shutil.copytree(ROOT / "tests" / "demo", root, ignore=shutil.ignore_patterns("site", "__pycache__"))
    command = [sys.executable, "-m", "indicia", "build", "--root", str(root), "--today", "2032-02-16"]
    subprocess.run(command, check=True, capture_output=True)
    with served(root / "site") as address:
        yield address


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder on this machine; a missing page is answered with `404.html`, as hosts do."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            page = folder / "404.html"
            if code != 404 or not page.is_file():
                super().send_error(code, message, explain)
                return
            self.send_response(404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.read_bytes())

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.fail("no browser: `make browser` installs one")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])


@pytest.fixture
def narrow(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    yield page
    page.close()


@pytest.mark.parametrize("address", PAGES)
def test_no_page_is_wider_than_a_telephone(site: str, narrow: Page, address: str) -> None:
    narrow.goto(site + address)
    narrow.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")

    assert narrow.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("address", ["briefs/baku-after-the-deal/", "sources/cnn2025plan28/"])
def test_a_word_longer_than_a_telephone_is_broken(site: str, narrow: Page, address: str) -> None:
    narrow.goto(site + address)
    said = "article :is(p, dd):not(table *)"
    narrow.evaluate(f"document.querySelectorAll('{said}').forEach(each => each.append(' ' + 'donau'.repeat(20)))")
    right = f"[...document.querySelectorAll('{said}')].map(each => each.getBoundingClientRect().right)"

    assert max(narrow.evaluate(right)) <= 360


@pytest.mark.parametrize("address", ["sources/", "quality/", "method/", "indicators/", "publishers/bbc.com/"])
def test_no_table_of_ours_is_cut_at_the_side_of_a_telephone(site: str, narrow: Page, address: str) -> None:
    narrow.goto(site + address)
    cut = "[...document.querySelectorAll('.ind-table')].filter(each => each.scrollWidth > each.clientWidth).length"

    assert narrow.evaluate("document.querySelectorAll('.ind-table').length") > 0
    assert narrow.evaluate(cut) == 0


@pytest.mark.parametrize("address", ["sources/", "indicators/"])
def test_heads_of_columns_leave_no_line_empty(site: str, browser: Browser, address: str) -> None:
    """The theme makes room for an arrow that sorts, which our tables do not have."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(site + address)
    high = page.evaluate("""[...document.querySelectorAll('thead th')].map(each => {
      const words = document.createRange(); words.selectNodeContents(each);
      return each.offsetHeight - words.getBoundingClientRect().height})""")
    page.close()

    assert high
    assert min(high) < 30


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_of_ours(site: str, browser: Browser, address: str, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(site + address)
    found = Axe().run(page).response["violations"]
    page.close()

    ours = [(each["id"], each["nodes"][0]["html"][:200]) for each in found]
    assert ours == []


def test_an_address_that_leads_nowhere_gets_a_page_that_leads_on(built: Path, browser: Browser) -> None:
    page = browser.new_page()
    with served(built) as address:
        answer = page.goto(f"{address}no/such/page/")
        assert answer is not None
        assert answer.status == 404
        assert Axe().run(page).response["violations"] == []
        page.locator("article a[href$='briefs/']").first.click()
        assert page.url == f"{address}briefs/"
    page.close()


def test_no_page_asks_a_third_party(site: str, browser: Browser) -> None:
    page = browser.new_page()
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    for address in PAGES:
        page.goto(site + address)
    page.close()

    assert asked
    assert [url for url in asked if not url.startswith(("http://127.0.0.1:", "data:", "blob:"))] == []


def test_no_page_logs_an_error(site: str, browser: Browser) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    for address in PAGES:
        page.goto(site + address)
    page.close()

    assert said == []


def test_thesis_is_in_the_first_view_of_a_telephone(site: str, narrow: Page) -> None:
    narrow.goto(f"{site}briefs/baku-after-the-deal/")

    for part in ("#thesis .ind-thesis-text", "#thesis .ind-likelihood", "#thesis .ind-confidence"):
        box = narrow.locator(part).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 640, part


def test_everything_is_there_without_a_script(site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(f"{site}briefs/baku-after-the-deal/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360

    assert page.locator("#E12").is_visible()
    assert page.locator("#sec-references, h2:has-text('References')").first.is_visible()
    page.locator("#E1 a[href*='sources/cnn2025plan28']").first.click()
    assert page.url.endswith("/sources/cnn2025plan28/")
    page.locator("a[href*='briefs/baku-after-the-deal/#E1']").first.click()
    assert page.url.endswith("/briefs/baku-after-the-deal/#E1")
    context.close()


@pytest.mark.parametrize("spelling", ["Eliyev", "Əliyev", "Алиев", "Aliyev", "ƏLİYEV", "ALİYEV", "ALIYEV", "АЛИЕВ"])
def test_search_finds_a_name_in_every_spelling(site: str, browser: Browser, spelling: str) -> None:
    page = browser.new_page()
    page.goto(site)
    page.locator("input.md-search__input").click()
    page.keyboard.insert_text(spelling)
    page.keyboard.press("End")  # the theme listens for keys, which a pasted text has none of
    results = page.locator("a.md-search-result__link")
    results.first.wait_for(timeout=60_000)
    links = [each.get_attribute("href") or "" for each in results.all()]
    page.close()

    assert any("actors/aliyev/" in link for link in links), links


def test_a_brief_page_is_small(site: str, browser: Browser) -> None:
    page = browser.new_page()
    answer = page.goto(f"{site}briefs/baku-after-the-deal/")
    assert answer is not None
    size = len(answer.body())
    page.close()

    assert size < 150_000


def test_the_side_is_empty_on_a_wide_screen_and_the_drawer_full_on_a_telephone(site: str, browser: Browser) -> None:
    wide = browser.new_page(viewport={"width": 1280, "height": 900})
    wide.goto(f"{site}briefs/baku-after-the-deal/")
    assert not wide.locator(".md-sidebar--primary").is_visible()
    assert wide.locator(".md-tabs a", has_text="Sources").is_visible()
    wide.close()

    telephone = browser.new_page(viewport={"width": 360, "height": 640})
    telephone.goto(f"{site}briefs/baku-after-the-deal/")
    telephone.locator("label.md-header__button[for=__drawer]").click()
    telephone.locator(".md-sidebar--primary a", has_text="Sources").click()
    assert telephone.url == f"{site}sources/"
    telephone.close()


def test_paper_shows_what_the_screen_folds_and_no_address_twice(site: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 780, "height": 1100})
    page.goto(f"{site}briefs/baku-after-the-deal/")
    page.emulate_media(media="print")
    after = "(link) => getComputedStyle(link, '::after').content"

    assert page.locator("details .ind-table").first.is_visible()
    assert not page.locator(".md-header").is_visible()
    for link in page.locator(".ind-references li > a[href^=http]").all()[:5]:
        assert link.evaluate(after) == "none" or link.inner_text() != link.get_attribute("href")
    page.close()


def test_headings_never_jump_a_level(site: str, browser: Browser) -> None:
    page = browser.new_page(java_script_enabled=False)
    jumps = []
    for address in PAGES:
        page.goto(site + address)
        levels = [
            int(each)
            for each in page.locator("article :is(h1, h2, h3, h4, h5, h6)").evaluate_all(
                "(all) => all.map((each) => each.tagName[1])"
            )
        ]
        assert levels[:1] == [1], address
        jumps += [(address, levels) for before, after in zip([0, *levels], levels, strict=False) if after > before + 1]
    page.close()

    assert jumps == []


CUT = """() => [...document.querySelectorAll('.ind-table')].flatMap((region) => {
  const end = region.getBoundingClientRect().right + 1;
  const cut = [...region.querySelectorAll('caption > span')].filter((each) => each.getBoundingClientRect().right > end);
  return region.scrollWidth > region.clientWidth + 1 || cut.length ? [region.getAttribute('aria-label')] : [];
})"""


@pytest.mark.parametrize("address", DEMO)
def test_on_a_telephone_nothing_of_the_demo_is_cut_or_scrolls_sideways(demo: str, narrow: Page, address: str) -> None:
    narrow.goto(demo + address)
    narrow.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")

    assert narrow.evaluate("document.documentElement.scrollWidth") <= 360
    assert narrow.evaluate(CUT) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", DEMO)
def test_axe_finds_nothing_in_the_demo(demo: str, browser: Browser, address: str, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme, viewport={"width": 360, "height": 640})  # type: ignore[arg-type]
    page.goto(demo + address)
    found = Axe().run(page).response["violations"]
    page.close()

    assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found] == []


def test_wide_tables_fit_a_wide_screen_and_tell_where_they_scroll(demo: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{demo}briefs/winter-margins/")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate(CUT) == []
    assert not page.locator(".ind-heat .ind-hint").is_visible()

    page.set_viewport_size({"width": 800, "height": 900})
    region = page.locator(".ind-table:has(.ind-heat)")
    assert region.evaluate("(each) => each.scrollWidth > each.clientWidth")
    assert page.locator(".ind-heat .ind-hint").is_visible()
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.ind-table:has(.ind-heat)').scrollLeft > 0")
    page.close()


def test_the_subtitle_stands_under_the_title_and_on_a_telephone_below_the_thesis(demo: str, browser: Browser) -> None:
    places = {}
    for width in (1280, 360):
        page = browser.new_page(viewport={"width": width, "height": 640})
        page.goto(f"{demo}briefs/winter-margins/")
        boxes = [page.locator(each).first.bounding_box() for each in (".ind-subtitle", "#thesis")]
        places[width] = boxes[0] and boxes[1] and boxes[0]["y"] < boxes[1]["y"]
        if width == 360:
            likelihood = page.locator("#thesis .ind-likelihood strong").bounding_box()
            assert likelihood is not None
            assert likelihood["y"] + likelihood["height"] <= 640
        page.close()

    assert places == {1280: True, 360: False}
