"""The demo site: openly invented, clean under every rule, its numbers as reckoned by hand, far from the real site."""

from __future__ import annotations

import datetime
import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from indicia.check import check
from indicia.inference.intervals import scale_of
from indicia.inference.scenario_tree import tree
from indicia.load import load_site
from indicia.model.finding import Severity
from indicia.model.site import Site

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "tests" / "demo"
TODAY = datetime.date(2032, 2, 16)
MARKS = ("tarveni", "fictional exercise", "winter-margins")

# What counts of each resolved question, and whether it came about: copied from the briefs by hand.
COUNTED = {
    "The operator's data show Kelder Bay 2 feeding in before the end of 2031.": (55, "no"),
    "Demand in December 2031 passes 11,000 MW.": (70, "yes"),
    "Demand in January 2032 passes 11,400 MW.": (40, "yes"),
    "A margin notice falls into December 2031.": (25, "no"),
    "Two evenings of January 2032 or more have a margin notice.": (60, "yes"),
    "The Sund Link stands still for a day.": (15, "no"),
    "Brannoch ends the year under 65 per cent.": (30, "no"),
    "An evening hour of December costs more than 400 marks.": (20, "no"),
    "Smelters stop on call before February.": (35, "no"),
    "The regulator admits further demand response.": (80, "yes"),
    "Wind all but fails for two days of January.": (45, "yes"),
    "Tarvenia Grid repeats its voltage test.": (75, "no"),
}


def indicia(root: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"} | settings
    command = [sys.executable, "-m", "indicia", *arguments, "--root", str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


@pytest.fixture(scope="module")
def demo() -> Site:
    return load_site(DEMO, today=TODAY)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, built as `make demo` does, beside its place."""
    root = tmp_path_factory.mktemp("demo") / "demo"
    shutil.copytree(DEMO, root, ignore=shutil.ignore_patterns("site", "__pycache__"))
    done = indicia(root, "build", "--today", TODAY.isoformat(), "--strict", PYTHONHASHSEED="1")
    assert done.returncode == 0, done.stderr
    return root / "site"


def test_the_same_content_gives_the_same_bytes_on_another_machine(built: Path, tmp_path: Path) -> None:
    root = tmp_path / "elsewhere"
    shutil.copytree(built.parent, root, ignore=shutil.ignore_patterns("site", "__pycache__"))
    done = indicia(
        root, "build", "--today", TODAY.isoformat(), PYTHONHASHSEED="77", TZ="Pacific/Auckland", LC_ALL="C"
    )  # fmt: skip
    assert done.returncode == 0, done.stderr

    files = {path.relative_to(built) for path in built.rglob("*") if path.is_file()}
    assert {path.relative_to(root / "site") for path in (root / "site").rglob("*") if path.is_file()} == files
    assert [path for path in sorted(files) if (built / path).read_bytes() != (root / "site" / path).read_bytes()] == []


def words(page: Path) -> str:
    """What a page says, without marks."""
    article = re.search(r"<article.*?</article>", page.read_text(encoding="utf-8"), re.DOTALL)
    assert article is not None
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", article[0])).split())


def cells(page: Path) -> list[list[str]]:
    """The rows of all tables of a page."""
    rows = re.findall(r"<tr[ >].*?</tr>", page.read_text(encoding="utf-8"), re.DOTALL)
    found = [re.findall(r"<t[hd][ >].*?</t[hd]>", row, re.DOTALL) for row in rows]
    return [[" ".join(html.unescape(re.sub(r"<[^>]+>", " ", cell)).split()) for cell in row] for row in found]


def test_the_demo_is_clean_on_its_own_day_and_on_any_day_before() -> None:
    for day in (TODAY, datetime.date(2026, 11, 22), None):
        report = check(load_site(DEMO, today=day))

        assert report.count(Severity.ERROR) == 0
        assert report.count(Severity.WARNING) == 0
        declared = {each.rule.id for each in report.diagnostics if each.severity is Severity.DISCLOSURE}
        assert declared == {"CIT-020", "CIT-025", "EVD-002"}


def test_it_says_first_of_all_that_it_is_invented(demo: Site) -> None:
    said = {brief.key: (str(brief.subtitle), brief.narrative) for brief in demo.briefs}

    assert sorted(said) == ["qish-ehtiyati", "winter-margins", "winter-week-by-week"]
    assert all("fictional exercise" in subtitle or "Uydurulmuş təlim" in subtitle for subtitle, _ in said.values())
    for _, narrative in said.values():
        assert narrative is None or narrative.value.lstrip().startswith("This is a fictional exercise")
    index = (DEMO / "content" / "index.md").read_text(encoding="utf-8").split("\n\n")
    assert index[1].startswith("This is a fictional exercise")
    assert "fictional exercise" in demo.configuration.site_name


def test_no_source_has_the_address_of_anybody(demo: Site) -> None:
    given = [entry.get(field) for entry in demo.entries for field in ("url", "x_archived") if entry.get(field)]
    hosts = {urlsplit(url).hostname or "" for url in given}

    assert len(demo.entries) >= 20
    assert [host for host in hosts if not host.endswith((".example.org", ".example.net", ".example.com"))] == []


def test_every_page_of_the_analysis_is_there(built: Path) -> None:
    wanted = (
        ".",
        "briefs",
        "briefs/winter-margins",
        "briefs/winter-week-by-week",
        "briefs/qish-ehtiyati",
        "briefs/winter-margins/changes",
        "briefs/winter-margins/v/1.0",
        "briefs/winter-margins/v/1.1",
        "scenarios",
        "indicators",
        "indicators/winter-margins/I-link",
        "indicators/winter-margins/I-brannoch",
        "indicators/winter-week-by-week/I-jan-notice",
        "track-record",
        "updates",
        "corrections",
        "gaps",
        "quality",
        "sources",
        "sources/grid2031outlook",
        "publishers",
        "publishers/grid.example.org",
        "actors/tarvenia-grid",
        "actors/sandvar",
        "places/kelder-bay",
        "topics/winter-outlook",
        "timeline",
        "method",
        "authors/edda-marrin",
        "briefs/winter-outlook",
        "indicators/winter-margins/I-storage",
    )

    assert [page for page in wanted if not (built / page / "index.html").is_file()] == []
    assert (built / "assets" / "margin.svg").is_file()


def test_the_scores_are_those_reckoned_by_hand(built: Path) -> None:
    page = built / "track-record" / "index.html"
    rows = cells(page)
    shown = {row[0]: (row[1], row[3]) for row in rows if len(row) == 5}
    values = {row[0]: row[1] for row in rows if len(row) == 3}

    assert {each: shown.get(each) for each in COUNTED} == {each: (f"{p}%", how) for each, (p, how) in COUNTED.items()}
    # Squares, in the order above: .3025 .09 .36 .0625 .16 .0225 .09 .04 .1225 .04 .3025 .5625, in sum 2.155.
    assert float(values["Brier score"]) == pytest.approx(2.155 / 12, abs=0.0005)
    # Two questions moved within their window. Demand in December: 11 days at .09 and 6 at .0225. Notices in January:
    # 7 days at .16 and 6 at .0225. All others stood still.
    averaged = (2.155 - 0.09 - 0.16 + (11 * 0.09 + 6 * 0.0225) / 17 + (7 * 0.16 + 6 * 0.0225) / 13) / 12
    assert float(values["Brier score, averaged over the window"]) == pytest.approx(averaged, abs=0.0005)
    # -ln of .45 .7 .4 .75 .6 .85 .7 .8 .65 .8 .45 .25, in sum 6.451.
    assert float(values["Logarithmic score"]) == pytest.approx(6.451 / 12, abs=0.0005)
    assert "Forecast questions 17 open 3 yes 5 no 7 ambiguous 1 annulled 1" in words(page)
    assert "<svg" in page.read_text(encoding="utf-8")


def test_siblings_add_up_and_paths_are_their_products(demo: Site, built: Path) -> None:
    brief = demo.brief_by_id["winter-margins"]
    found = tree(brief, scale_of(demo, brief))

    assert [[each.id.value for each in one.members] for one in found.sets] == [
        ["cold", "mild"],
        ["managed", "measures", "disconnections", "blackout"],
    ]
    for one in found.sets:
        assert not one.infeasible
        own = [each for each in one.own if each]
        assert sum(each.low for each in own) <= 100 <= sum(each.high for each in own)
    products = {each.scenario.id.value: each.product for each in found.branches}
    shown = {name: (product.low, product.high) for name, product in products.items() if product}
    # 20% of 30 to 35; 40 to 45% of it; 30 to 35% of it; what is left of nought to five.
    assert shown["managed"] == (6, 7)
    assert shown["measures"] == (12, 15.75)
    assert shown["disconnections"] == (9, 12.25)
    assert shown["blackout"] == (0, 1.75)
    assert "path 9–13%" in words(built / "scenarios" / "index.html")


def test_earlier_versions_stay_as_they_were(built: Path) -> None:
    first, second, now = (
        words(built / "briefs" / "winter-margins" / page / "index.html") for page in ("v/1.0", "v/1.1", ".")
    )
    page = (built / "briefs" / "winter-margins" / "v" / "1.0" / "index.html").read_text(encoding="utf-8")

    assert first.startswith("A frozen version.")
    assert "noindex" in page
    assert "Brannoch stood at 87 per cent" in first
    assert "Brannoch stood at 78 per cent" in second
    assert "remote chance (4–5%)" in second
    assert "highly unlikely (10–12%)" in now
    assert "A frozen version." not in now
    corrected = words(built / "corrections" / "index.html")
    assert "87 per cent" in corrected
    assert "[[" not in corrected
    assert 'href="../briefs/winter-margins/#J3"' in (built / "corrections" / "index.html").read_text(encoding="utf-8")


def test_an_indicator_of_every_status_is_on_the_board(built: Path) -> None:
    board = words(built / "indicators" / "index.html")
    said = ("not observed", "partly observed", "observed", "looked for, absent", "no information", "retired")

    assert [status for status in said if status not in board] == []


def test_the_real_site_knows_nothing_of_it(tmp_path: Path) -> None:
    for folder in ("content", "bibliography"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for folder in ("hooks", "templates"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    done = indicia(tmp_path, "build", "--today", "2026-11-22")
    assert done.returncode == 0, done.stderr

    texts = [path for path in (tmp_path / "site").rglob("*") if path.suffix in (".html", ".json", ".xml", ".txt")]
    assert len(texts) > 100
    read = {path.as_posix(): path.read_text(encoding="utf-8").casefold() for path in texts}
    told = {name: mark for name, text in read.items() for mark in MARKS if mark in text}
    assert told == {}
    assert [name for name, text in read.items() if re.search(r'href="[^"]*demo[/".]', text)] == []
