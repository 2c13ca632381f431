"""Pages of indicators: the board, a page each, the track record, and the same as data."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from indicia.load import load_site
from indicia.render import Page, PlainFile, publication
from render.reading_html import seen

Site = Callable[[Mapping[str, str]], Path]
HEAD = "authors: A\nas_of: 2025-12-20\nstatus: published\npublished: 2025-12-22\nthesis: So.\n"
WORK = "@online{work2025, title = {T}, author = {{Desk}}, date = {2025}, url = {https://example.org/w}}\n"
CANAL = f"""{HEAD}title: The canal
topics: [water]
actors: [pilots]
scenarios:
  - {{id: dry, name: Drought, summary: No rain.}}
  - {{id: wet, name: Rains, summary: Rain.}}
indicators:
  - id: I-lake
    statement: The tide gauge sinks.
    counts_as_observed: By a metre.
    does_not_count: A wave.
    watch: [The gauge]
    cadence: monthly
    opens: 2025-06
    due: 2026-06
    expect: {{dry: highly-unlikely, wet: highly-likely}}
    observations:
      - {{date: 2025-07-01, status: not-observed, cite: work2025}}
      - {{date: 2025-08-01, status: partly-observed, cite: work2025, note: Half a metre.}}
      - {{date: 2025-09-01, status: no-information, note: The gauge broke.}}
      - {{date: 2026-01-05, status: observed, cite: work2025}}
  - {{id: I-dust, statement: Dust storms., counts_as_observed: A notice., expect: {{dry: likely}}, due: 2025-11}}
"""
LAKE = f"""{HEAD}title: The lake
topics: [fish]
aliases: [pond]
renamed: {{I-old: I-fish}}
scenarios:
  - {{id: full, name: Full, summary: Full.}}
  - {{id: empty, name: Empty, summary: Empty.}}
indicators:
  - {{id: I-mine, use: "canal#I-lake", expect: {{full: likely, empty: unlikely}}}}
  - {{id: I-fish, statement: Fish die., counts_as_observed: Ten., expect: {{full: U, empty: L}}}}
"""
BOTH = {"content/briefs/canal.yml": CANAL, "content/briefs/lake.yml": LAKE, "bibliography/a.bib": WORK}
TODAY = datetime.date(2026, 1, 20)


def published(
    site: Site, files: Mapping[str, str] = BOTH, *, today: datetime.date | None = TODAY, drafts: bool = False
) -> tuple[dict[str, Page], dict[str, str]]:
    """The pages by address, and the other files."""
    made = list(publication(load_site(site(files), today=today), drafts=drafts))
    pages = {each.address: each for each in made if isinstance(each, Page)}
    return pages, {each.address: each.text for each in made if isinstance(each, PlainFile)}


def words(html: str) -> str:
    return " ".join(seen(html).text.split())


def test_the_board_tells_of_every_indicator_by_brief(site: Site) -> None:
    pages, _ = published(site)
    body = pages["indicators/"].body
    rows = re.findall(r"<tr [^>]*data-brief.*?</tr>", body, re.DOTALL)

    assert [re.findall(r'data-(?:brief|status|topic|actor)="([^"]*)"', row) for row in rows] == [
        ["canal", "observed", "water", "pilots"],
        ["canal", "not-looked", "water", "pilots"],
        ["lake", "not-looked", "fish", ""],
    ]
    cells = [words(cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", rows[0], re.DOTALL)]
    assert cells == [
        "The tide gauge sinks.", "● observed", "June 2026", "5 January 2026", "well",
        "Drought: highly unlikelyRains: highly likely",
    ]  # fmt: skip
    assert "overdue" in words(rows[1])
    assert "overdue" not in words(rows[0]) + words(rows[2])


def test_a_status_is_said_in_words_and_its_sign_is_not_read_out(site: Site) -> None:
    pages, _ = published(site)

    for address in ("indicators/", "indicators/canal/I-lake/", "briefs/canal/"):
        assert '<span class="ind-sign" aria-hidden="true">●</span>&nbsp;observed' in pages[address].body


def test_without_a_day_nothing_is_overdue_and_nothing_moved(site: Site) -> None:
    pages, _ = published(site, today=None)

    assert "overdue" not in words(pages["indicators/"].body)
    assert "sec-moves" not in pages[""].body
    assert "Window:" not in words(pages["indicators/canal/I-lake/"].body)


def test_what_moved_in_thirty_days_stands_on_the_home_page(site: Site) -> None:
    pages, _ = published(site)
    later, _ = published(site, today=datetime.date(2026, 2, 5))

    assert "5 January 2026: The tide gauge sinks. partly observed; now observed" in words(pages[""].body)
    assert "sec-moves" not in later[""].body


def test_the_brief_says_which_way_its_scenarios_moved(site: Site) -> None:
    pages, _ = published(site)
    told = words(pages["briefs/canal/"].body)

    assert "Which way the scenarios moved since 22 December 2025" in told
    assert "Rains: ↑ more of its own signs are seen (The tide gauge sinks.)" in told
    assert "Full: ↑ more of its own signs are seen (The tide gauge sinks.)" in words(pages["briefs/lake/"].body)
    assert "Drought: ↑" not in told


def test_an_indicators_page_has_everything_that_is_kept_of_it(site: Site) -> None:
    pages, _ = published(site)
    page = pages["indicators/canal/I-lake/"]
    told = words(page.body)

    for each in ("By a metre.", "A wave.", "The gauge", "Half a metre.", "The gauge broke.", "Desk 2025", "The canal"):
        assert each in told
    assert "4 of 4 steps" in told
    assert "2 of 4 steps" in told  # in the eyes of the brief that shares it
    assert "Window: open" in told
    assert [heading.anchor for heading in page.headings] == re.findall(r'<h2 id="([^"]+)"', page.body)


def test_a_shared_indicator_has_one_page_and_old_addresses_lead_to_it(site: Site) -> None:
    pages, _ = published(site)

    assert {address: page.redirect for address, page in pages.items() if page.redirect and "indicators" in address} == {
        "indicators/lake/I-mine/": "indicators/canal/I-lake/",
        "indicators/lake/I-old/": "indicators/lake/I-fish/",
        "indicators/pond/I-fish/": "indicators/lake/I-fish/",
        "indicators/pond/I-old/": "indicators/lake/I-fish/",
    }
    assert 'href="../../indicators/canal/I-lake/"' in pages["briefs/lake/"].body


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_nothing_is_told_of_what_is_not_published(site: Site, status: str) -> None:
    files = {**BOTH, "content/briefs/canal.yml": CANAL.replace("status: published", f"status: {status}")}
    pages, plain = published(site, files)

    assert [address for address in pages if address.startswith("indicators/canal")] == []
    assert [address for address, page in pages.items() if "gauge sinks" in page.body] == []
    assert [text for text in plain.values() if "gauge" in text or "canal" in text] == []


def test_pages_of_drafts_are_not_indexed(site: Site) -> None:
    files = {**BOTH, "content/briefs/canal.yml": CANAL.replace("status: published", "status: draft")}
    pages, _ = published(site, files, drafts=True)

    assert pages["indicators/canal/I-lake/"].noindex
    assert not pages["indicators/lake/I-fish/"].noindex


def figure(page: Page) -> str:
    found = re.search(r"<svg class=\"ind-figure.*</svg>(?=</figure>)", page.body, re.DOTALL)
    assert found, page.body
    return found[0]


def test_the_history_is_broken_where_there_was_no_information(site: Site) -> None:
    drawn = figure(published(site)[0]["indicators/canal/I-lake/"])
    steps = re.findall(r'<line class="ind-step" x1="([\d.]+)%" y1="([\d.]+)" x2="([\d.]+)%" y2="([\d.]+)"', drawn)

    # One level line and one step up; from the look in August, nothing until January, where a line begins anew.
    assert [(a == c, b == d) for a, b, c, d in steps] == [(False, True), (True, False)]
    assert drawn.count('<circle class="ind-sign') + drawn.count("<rect") == 4
    assert ">?</text>" in drawn


def test_a_figure_has_a_name_a_description_and_ids_of_its_own(site: Site) -> None:
    page = published(site)[0]["indicators/canal/I-lake/"]
    named = re.search(r'role="img" aria-labelledby="(\S+) (\S+)"', page.body)

    assert named is not None
    assert f'<title id="{named[1]}">History of Indicator I-lake</title>' in page.body
    assert f'<desc id="{named[2]}">Status at each look: 1 July 2025: not observed; 1 August 2025' in page.body
    assert len(seen(page.body).ids) == len(set(seen(page.body).ids))
    assert re.findall(r"style=|#[0-9a-f]{3,6}\b(?=\")", figure(page)) == []


@pytest.mark.parametrize(
    ("looks", "drawn"),
    [
        ("[]", False),
        ("[{date: XXXX-08-18, status: absent, cite: work2025}]", False),
        ("[{date: 2025-08-18, status: absent, cite: work2025}]", False),
        ("[{date: 2025-08, status: absent, cite: work2025}]", True),
        ("[{date: 2025/.., status: absent, cite: work2025}, {date: 2025-08, status: retired}]", True),
    ],
)
def test_a_history_is_drawn_where_there_is_time_in_it(site: Site, looks: str, drawn: bool) -> None:
    own = f"{HEAD}title: A\nindicators: [{{id: I1, statement: S., counts_as_observed: B., observations: {looks}}}]\n"
    pages, _ = published(site, {"content/briefs/a.yml": own, "bibliography/a.bib": WORK})

    assert ("<svg" in pages["indicators/a/I1/"].body) is drawn


def test_the_same_content_makes_the_same_bytes(site: Site) -> None:
    assert published(site) == published(site)


def asked(number: int, more: str = "") -> dict[str, str]:
    """A brief with so many questions that were answered yes, all forecast at 80%."""
    question = (
        "  - {{id: F{n}, statement: Question {n}., counts_as_observed: B., opens: 2026-01-01, due: 2026-03,\n"
        "     forecast: [{{date: 2025-12-01, p: 80%}}, {{date: 2026-02-01, p: 90%}}],\n"
        "     resolution: {{date: 2026-02-11, outcome: yes, cite: work2025}}}}\n"
    )
    questions = "".join(question.format(n=each) for each in range(1, number + 1))
    return {"content/briefs/a.yml": f"{HEAD}title: A\nindicators:\n{questions}{more}", "bibliography/a.bib": WORK}


def test_below_ten_forecasts_are_listed_and_not_scored(site: Site) -> None:
    annulled = (
        "  - {id: X, statement: Void., counts_as_observed: B., forecast: {date: 2025-12-01, p: 1%},"
        " resolution: {date: 2026-02, outcome: annulled}}\n"
    )
    pages, _ = published(site, asked(9, annulled))
    told = words(pages["track-record/"].body)

    assert "No score is shown yet: 9 forecasts are scored, and below 10" in told
    assert "Brier" not in told
    assert "<svg" not in pages["track-record/"].body
    assert [words(each) for each in re.findall(r"<dd>.*?</dd>", pages["track-record/"].body)] == [
        "10", "0", "9", "0", "0", "1", "0", "9",
    ]  # fmt: skip


def test_from_ten_on_scores_and_calibration_are_shown_with_counts(site: Site) -> None:
    pages, _ = published(site, asked(10))
    page = pages["track-record/"]
    cells = re.findall(r"<td[^>]*>([^<]*)</td>", page.body)[::2]

    # (0.8 - 1)² = 0.04; 31 days at 0.04 and 10 at 0.01 (1 to 10 February) are (1.24 + 0.1) / 41; -ln 0.8.
    assert cells[:3] == ["0.040", "0.033", "0.223"]
    assert "80–90%" in page.body
    assert "said 80%, came about 100%, 10 forecasts" in page.body
    assert [heading.anchor for heading in page.headings] == re.findall(r'<h2 id="([^"]+)"', page.body)


@pytest.mark.parametrize(
    ("first", "second", "mean"), [(20, 25, "23%"), (30, 35, "33%"), (21, 23, "22%"), (40, 45, "43%"), (70, 75, "73%")]
)
def test_a_mean_of_a_half_is_rounded_upwards(site: Site, first: int, second: int, mean: str) -> None:
    files = asked(10)
    brief = files["content/briefs/a.yml"]
    for number, p in ((1, first), (2, second)):
        head, _, tail = brief.partition(f"id: F{number},")
        brief = f"{head}id: F{number},{tail.replace('p: 80%', f'p: {p}%', 1)}"
    page = published(site, {**files, "content/briefs/a.yml": brief})[0]["track-record/"].body

    assert re.findall(r"Mean probability\">(\d+%)<", page)[0] == mean
    assert f"said {mean}, came about 100%, 2 forecasts" in page


def test_what_was_ruled_out_and_came_about_is_told_as_such(site: Site) -> None:
    ruled_out = (
        "  - {id: X, statement: Never., counts_as_observed: B., forecast: {date: 2025-12-01, p: 0},"
        " resolution: {date: 2026-02-01, outcome: yes, cite: work2025}}\n"
    )
    pages, plain = published(site, asked(10, ruled_out))

    assert "without bound" in words(pages["track-record/"].body)
    assert "inf" not in words(pages["track-record/"].body).lower().replace("information", "")
    assert json.loads(plain["api/v1/indicators.json"])["indicators"][-1]["counted_forecast"] == 0


def test_which_forecast_counts_is_said(site: Site) -> None:
    first = "  - {id: X, statement: S., counts_as_observed: B., forecast: {date: 2025-12-01, p: 30%}}\n"
    late = "  - {id: Y, statement: S., counts_as_observed: B., opens: 2025-11, forecast: {date: 2025-12-01, p: 3%}}\n"
    pages, _ = published(site, asked(1, first + late))

    assert "The forecast that counts is 80%, the last from before" in pages["indicators/a/F1/"].body
    assert "The forecast that counts is 30%, the first" in pages["indicators/a/X/"].body
    assert "none counts" in pages["indicators/a/Y/"].body
    assert pages["indicators/a/F1/"].body.count("it counts") == 1


def rows_of(plain: Mapping[str, str]) -> tuple[list[dict[str, str]], list[dict[str, Any]]]:
    table = list(csv.DictReader(io.StringIO(plain["api/v1/indicators.csv"], newline="")))
    whole = json.loads(plain["api/v1/indicators.json"])
    assert whole["schema"] == "indicators/1"
    return table, whole["indicators"]


def test_data_of_all_indicators(site: Site) -> None:
    table, whole = rows_of(published(site)[1])

    assert (
        [row["id"] for row in table] == [row["id"] for row in whole] == ["canal#I-lake", "canal#I-dust", "lake#I-fish"]
    )
    assert table[0] | {"url": ""} == {
        "id": "canal#I-lake", "brief": "canal", "indicator": "I-lake", "statement": "The tide gauge sinks.",
        "status": "observed", "last_looked": "2026-01-05", "opens": "2025-06", "due": "2026-06", "cadence": "monthly",
        "diagnosticity": "strong", "spread": "4", "expectations": "dry=highly-unlikely; wet=highly-likely",
        "pivotal": "false", "counted_forecast": "", "outcome": "", "url": "",
    }  # fmt: skip
    assert [each["date"] for each in whole[0]["observations"]] == [
        "2025-07-01",
        "2025-08-01",
        "2025-09-01",
        "2026-01-05",
    ]
    assert whole[0]["shared_by"] == [
        {"id": "lake#I-mine", "expect": {"full": "likely", "empty": "unlikely"}, "diagnosticity": "weak", "spread": 2}
    ]
    assert "spread" not in whole[1]
    assert "null" not in published(site)[1]["api/v1/indicators.json"]


def test_a_site_without_indicators_has_its_pages_and_empty_data(site: Site) -> None:
    pages, plain = published(site, {"content/briefs/a.yml": f"{HEAD}title: A\n"})

    assert "Nothing yet." in words(pages["indicators/"].body)
    assert "No brief has put a probability on a question with a date yet." in words(pages["track-record/"].body)
    assert pages["track-record/"].headings == ()
    assert rows_of(plain) == ([], [])


def test_hostile_text_stays_text(site: Site) -> None:
    hostile = '<script>alert(1)</script>" onload="alert(3)'
    own = f"""{HEAD}title: A
indicators:
  - id: I1
    statement: '=cmd() {hostile}'
    counts_as_observed: '{hostile}'
    observations: [{{date: 2025-08, status: absent, uncited: '{hostile}', note: '{hostile}'}}]
    forecast: [{{date: 2025-08, p: 30%}}]
"""
    pages, plain = published(site, {"content/briefs/a.yml": own})

    for address in ("indicators/", "indicators/a/I1/", "track-record/"):
        found = seen(pages[address].body)
        assert found.faults == []
        assert found.tags & {"script", "iframe"} == set()
        assert [each for each in found.attributes if each[1].startswith("on")] == []
    table, whole = rows_of(plain)
    assert table[0]["statement"] == '\'=cmd() " onload="alert(3)'  # no tags, and no formula for a spreadsheet
    assert whole[0]["statement"] == '=cmd() " onload="alert(3)'


def test_pages_are_sound(site: Site) -> None:
    pages, _ = published(site, {**BOTH, **asked(12)})

    for address, page in pages.items():
        if page.redirect or not address.startswith(("indicators/", "track-record/")):
            continue
        found = seen(page.body)
        assert found.faults == [], address
        assert len(found.ids) == len(set(found.ids)), address
        assert [name for name, _ in found.headings].count("h1") == 1, address
        assert page.body.count("<table") == page.body.count("<caption"), address


def test_a_long_board_is_in_parts(site: Site) -> None:
    many = "".join(f"  - {{id: I{n}, statement: S {n}., counts_as_observed: B.}}\n" for n in range(450))
    pages, _ = published(site, {"content/briefs/a.yml": f"{HEAD}title: A\nindicators:\n{many}"})

    assert [address for address in pages if re.fullmatch(r"indicators/(page-\d/)?", address)] == [
        "indicators/", "indicators/page-2/", "indicators/page-3/",
    ]  # fmt: skip
    assert len(pages["indicators/"].body) < 150_000


@pytest.mark.parametrize("language", ["az", "ru"])
def test_pages_speak_the_language_of_the_site(site: Site, language: str) -> None:
    settings = f"site_name: A\nextra: {{indicia: {{lang: en}}}}\ntheme: {{name: material, language: {language}}}\n"
    pages, _ = published(site, {**BOTH, **asked(12), "mkdocs.yml": settings})

    for address in ("indicators/", "indicators/canal/I-lake/", "track-record/"):
        told = words(pages[address].body)
        assert not re.search(r"\b(?:observed|likely|status|forecast|window|score)\b", told, re.IGNORECASE), told
