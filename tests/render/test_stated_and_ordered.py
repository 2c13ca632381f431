"""What a reader may take for said: no default, nothing nameless, everything in order of time, every open end."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.render import pages
from render.reading_html import seen

Site = Callable[[Mapping[str, str]], Path]
HEAD = "authors: A\nas_of: 2025-12-20\nstatus: published\npublished: 2025-12-22\nthesis: So.\n"
CANAL = f"""{HEAD}title: The canal
lang: en
indicators:
  - {{id: I-lake, statement: The lake sinks., counts_as_observed: By a metre.}}
"""
EVEN = "scale: own\nthesis: {statement: So., likelihood: even}"
BIB = "@online{web, title = {W}, date = {2025}, url = {https://example.org/w}}\n"


def body(site: Site, files: Mapping[str, str], address: str) -> str:
    loaded = load_site(site({"bibliography/a.bib": BIB, **files}))
    assert [each.problem.message for each in loaded.load_problems] == []
    return next(page.body for page in pages(loaded, drafts=True) if page.address == address)


def test_a_shared_indicator_is_named_by_what_it_watches(site: Site) -> None:
    lake = f"""{HEAD}title: The lake
scenarios: [{{id: full, name: Full, summary: F.}}, {{id: empty, name: Empty, summary: E.}}]
indicators: [{{id: I-mine, use: "canal#I-lake", expect: {{full: unlikely, empty: likely}}}}]
judgements: [{{id: J1, statement: Fish die., would_change_if: [I-mine]}}]
updates: [{{date: 2025-12-24, type: indicator, summary: It sinks., affects: [I-mine]}}]
"""
    found = seen(body(site, {"content/briefs/canal.yml": CANAL, "content/briefs/lake.yml": lake}, "briefs/lake/"))
    named = {name for href, name in found.links if href == "#I-mine" and "ermanent" not in name}

    assert named == {"Indicator I-mine", "Indicator I-mine: The lake sinks.", "The lake sinks."}


def test_one_shared_from_nowhere_keeps_its_own_name(site: Site) -> None:
    lake = f"""{HEAD}title: The lake
indicators: [{{id: I-mine, use: "canal#I-lake"}}]
updates: [{{date: 2025-12-24, type: indicator, summary: It sinks., affects: [I-mine]}}]
"""
    withdrawn = CANAL.replace("status: published", "status: withdrawn")
    found = seen(body(site, {"content/briefs/canal.yml": withdrawn, "content/briefs/lake.yml": lake}, "briefs/lake/"))

    assert "The lake sinks" not in found.text
    assert ("#I-mine", "Indicator I-mine") in found.links


def test_the_timeline_is_in_order_of_time_whatever_the_order_of_the_file(site: Site) -> None:
    dates = {"T1": "2025-12", "T2": "XXXX-08-18", "T3": "../2024", "T4": "2025-12-01", "T5": "2025-12", "T6": "1964~"}
    events = "".join(f'  - {{id: {name}, date: "{date}", title: "{name}."}}\n' for name, date in dates.items())
    files = {"content/briefs/canal.yml": f"{CANAL}timeline:\n{events}"}
    html = body(site, files, "briefs/canal/")

    assert re.findall(r'<li class="ind-item" id="(T\d)"', html) == ["T6", "T3", "T4", "T1", "T5", "T2"]


def test_what_an_author_did_not_write_is_not_shown_as_said(site: Site) -> None:
    evidence = "evidence:\n  - {id: E1, claim: Ships wait., uncited: Own count.}\n"
    silent = body(site, {"content/briefs/canal.yml": CANAL + evidence}, "briefs/canal/")
    said = body(
        site,
        {"content/briefs/canal.yml": "version: 0.1\n" + CANAL + evidence.replace("claim", "type: reported, claim")},
        "briefs/canal/",
    )

    assert "Version" not in seen(silent).text
    assert "<span>reported</span>" not in silent
    assert "Version 0.1" in seen(said).text
    assert "<span>reported</span>" in said


def test_lists_do_not_state_a_version_that_nobody_gave(site: Site) -> None:
    assert "Version" not in seen(body(site, {"content/briefs/canal.yml": CANAL}, "briefs/")).text


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "over 20 to under 60%"), ("az", "20%-dən çox, 60%-dən az"), ("ru", "более 20 и менее 60\u00a0%")],
)
def test_both_open_ends_of_a_word_are_told(site: Site, lang: str, said: str) -> None:
    scale = """
own:
  name: Own
  source: Ours
  layout: partition
  terms:
    - {id: low, name: {en: low}, low: 0, high: 20}
    - {id: even, name: {en: even}, low: 20, high: 60, open: both}
    - {id: high, name: {en: high}, low: 60, high: 100}
"""
    files = {
        "content/registry/scales.yml": scale,
        "content/briefs/canal.yml": CANAL.replace(
            "thesis: So.", "scale: own\nthesis: {statement: So., likelihood: even}"
        ),
        "mkdocs.yml": f"site_name: S\ndocs_dir: content\ntheme: {{name: material, language: {lang}}}\n",
    }

    assert said in seen(body(site, files, "briefs/canal/")).text


def test_books_and_articles_name_who_printed_them(site: Site) -> None:
    works = (
        "@book{book, title = {B}, author = {Roe, A}, date = {2024}, publisher = {Canal}, isbn = {9780306406157}}\n"
        "@article{article, title = {A}, author = {Doe, Jo}, date = {2023}, journaltitle = {Water Letters},"
        " publisher = {Canal Press}, doi = {10.1000/182}}\n"
    )
    html = body(site, {"content/briefs/canal.yml": CANAL, "bibliography/b.bib": works}, "sources/")
    rows = [
        re.sub(r"<[^>]+>", "|", row) for row in re.findall(r"<tr[^>]*><th[^>]* scope=\"row\".*?</tr>", html, re.DOTALL)
    ]

    assert [("|Canal|" in row, "Water Letters" in row) for row in rows] == [
        (False, True),
        (True, False),
        (False, False),
    ]
