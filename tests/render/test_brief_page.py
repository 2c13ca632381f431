from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.render import Page, pages
from render.reading_html import seen

Site = Callable[[Mapping[str, str]], Path]

CANAL = """\
title: The canal drought
authors: Leyla Həsənova
as_of: 2023-12-20
status: published
published: 2023-12-22
version: 1.1
kind: analysis
actors: [canal-authority]
thesis: {statement: Transits stay under 30 a day., likelihood: likely, confidence: low, confidence_basis: One lake.}
judgements:
  - {id: J1, statement: "Rain comes late, see [[E1]].", likelihood: 60%, would_change_if: [I1, A wet January.]}
evidence:
  - id: E1
    claim: Daily transits fell to *22*.
    cite: {key: gauge2023, covers: partial, locator: p. 3}
    supports: [J1, thesis]
  - {id: E2, claim: Ships wait., uncited: Own count., opposes: thesis, ach: {dry: consistent, wet: inconsistent}}
scenarios:
  - {id: dry, name: Dry, summary: No rain., role: main}
  - {id: wet, name: Wet, summary: Rain., given: dry, implications: [{actor: canal-authority, text: More tolls.}]}
indicators:
  - {id: I1, statement: The lake rises., counts_as_observed: By a metre., expect: {dry: HU, wet: HL}, due: 2024-02}
updates:
  - {date: 2023-12-21, type: correction, summary: The number was wrong., was: 20, now: 22, affects: E1}
related: [{brief: lake, relation: builds-on}]
"""
LAKE = """\
title: The lake
authors: Leyla Həsənova
as_of: XXXX-08-18
kind: op-ed
lang: az
thesis: Su azalır [@gauge2023]; bax [[canal#E1]].
"""
NARRATIVE = "## Why\n\nThe gauge fell [@gauge2023, p. 4], as [[E1]] says, and [[lake]] too.\n"
BIB = "@online{gauge2023, title = {Gauge}, author = {{Canal Authority}}, date = {2023-12}, url = {https://example.org/}}\n"
ACTORS = "canal-authority: {name: {en: Canal Authority, az: Kanal İdarəsi}, type: organisation}\n"
FILES = {
    "content/briefs/canal.yml": CANAL,
    "content/briefs/canal.md": NARRATIVE,
    "content/briefs/lake.yml": LAKE,
    "content/registry/actors.yml": ACTORS,
    "bibliography/a.bib": BIB,
}


def made(root: Path, *, drafts: bool = False) -> dict[str, Page]:
    site = load_site(root)
    assert [each.problem.message for each in site.load_problems] == []
    return {page.address: page for page in pages(site, drafts=drafts)}


def canal(site: Site, old: str = "", new: str = "", *, drafts: bool = False) -> Page:
    text = CANAL.replace(old, new, 1) if old else CANAL
    assert not old or text != CANAL
    return made(site({**FILES, "content/briefs/canal.yml": text}), drafts=drafts)["briefs/canal/"]


def test_the_whole_page(site: Site, golden: Callable[[str, str], None]) -> None:
    golden("canal.html", re.sub(r"\n\s*\n+", "\n", canal(site, drafts=True).body))


def test_the_same_bytes_twice(site: Site) -> None:
    root = site(FILES)

    assert made(root, drafts=True) == made(root, drafts=True)


def test_every_link_leads_to_an_anchor_or_to_a_kind_of_page_that_the_site_has(site: Site) -> None:
    found = made(site(FILES), drafts=True)
    briefs = {address: page for address, page in found.items() if address.startswith("briefs/")}
    ids = {address: set(seen(page.body).ids) for address, page in briefs.items()}
    others = re.compile(
        r"(sources/gauge2023|actors/canal-authority|authors/leyla-hesenova|indicators/canal/I1|method|rules/[A-Z]{3}-\d{3})/"
    )

    for address, page in briefs.items():
        for href, _ in seen(page.body).links:
            path, _, anchor = href.partition("#")
            target = posixpath.normpath(posixpath.join(address, path)) + "/" if path else address
            if not href.startswith("https://"):
                assert (anchor in ids[target] or not anchor) if target in ids else others.fullmatch(target), href


def test_headings_of_the_page_are_its_table_of_contents(site: Site) -> None:
    page = canal(site)
    ids = seen(page.body).ids
    listed = [each.anchor for heading in page.headings for each in (heading, *heading.children)]

    assert [anchor for anchor in listed if anchor not in ids] == []
    assert listed == sorted(listed, key=ids.index)
    assert [heading.title for heading in page.headings][:3] == [
        "Key judgements", "What the thesis rests on", "Analysis",
    ]  # fmt: skip


def test_the_thesis_comes_before_all_sections_with_likelihood_and_confidence(site: Site) -> None:
    text = seen(canal(site).body).text
    top = text[: text.index("Key judgements")]

    assert "Transits stay under 30 a day." in top
    assert "likely (55–80%)" in top
    assert "Confidence: low" in top


def test_a_correction_stands_above_the_title(site: Site) -> None:
    text = seen(canal(site).body).text

    assert text.index("The number was wrong.") < text.index("The canal drought")


@pytest.mark.parametrize("likelihood", ["likelihood: likely, ", "likelihood: 60%, "])
def test_where_one_is_stated_the_missing_ones_are_said_at_their_place(site: Site, likelihood: str) -> None:
    assert "not stated" in seen(canal(site, likelihood, "").body).text


def test_a_brief_without_any_likelihood_says_so_once(site: Site) -> None:
    text = CANAL.replace("likelihood: likely, ", "").replace("likelihood: 60%, ", "")
    page = made(site({**FILES, "content/briefs/canal.yml": text}))["briefs/canal/"]

    assert page.body.count("this brief states none") == 1
    assert "not stated" not in page.body


def test_a_draft_is_built_only_when_asked_for_and_marked(site: Site) -> None:
    root = site(FILES)
    lake = made(root, drafts=True)["briefs/lake/"]

    assert "briefs/lake/" not in made(root)
    assert lake.noindex
    assert "This is not published" in lake.body


def test_links_to_drafts_are_text_where_drafts_are_not_built(site: Site) -> None:
    root = site(FILES)

    assert '<a href="../lake/"' in made(root, drafts=True)["briefs/canal/"].body
    assert '<a href="../lake/"' not in made(root)["briefs/canal/"].body
    assert "The lake" in made(root)["briefs/canal/"].body


def test_other_languages_are_marked(site: Site) -> None:
    body = made(site(FILES), drafts=True)["briefs/lake/"].body

    assert '<h1><span lang="az">The lake</span></h1>' in body
    assert '<span lang="az">Su azalır' in body


def test_an_opinion_without_sources_says_both(site: Site) -> None:
    files = {**FILES, "content/briefs/lake.yml": LAKE.replace(" [@gauge2023]", "")}
    text = seen(made(site(files), drafts=True)["briefs/lake/"].body).text

    assert "Opinion" in text
    assert "No sources given." in text


def test_a_withdrawn_brief_leaves_a_tombstone_and_links_lead_to_it(site: Site) -> None:
    files = {**FILES, "content/briefs/canal.yml": CANAL.replace("published\n", "withdrawn\n", 1)}
    found = made(site(files), drafts=True)
    stone = found["briefs/canal/"]

    assert "This brief was withdrawn" in stone.body
    assert "Transits stay under 30" not in stone.body + stone.description + str(stone.search)
    assert stone.noindex
    assert 'href="../canal/"' in found["briefs/lake/"].body


def test_a_superseded_brief_names_its_successor(site: Site) -> None:
    newer = LAKE.replace(
        "kind: op-ed", "status: published\npublished: 2024\nrelated: {brief: canal, relation: supersedes}"
    )
    files = {**FILES, "content/briefs/canal.yml": CANAL.replace("published\n", "superseded\n", 1)}
    body = made(site({**files, "content/briefs/lake.yml": newer}))["briefs/canal/"].body

    assert re.search(r'Superseded\..*Its place is taken by: <a href="../lake/"', body)


def test_an_item_s_earlier_id_still_leads_to_it(site: Site) -> None:
    page = canal(site, "related:", "renamed: {E7: E1}\nrelated:")

    assert re.search(r'id="E1"><span id="E7"></span>', page.body)


def test_references_lead_to_the_source_and_back(site: Site) -> None:
    body = canal(site).body
    reference = re.search(r'<li id="sec-ref-gauge2023">.*?</li>', body, re.DOTALL)

    assert reference
    assert re.findall(r'href="([^"]+)"', reference[0]) == [
        "https://example.org/",
        "../../sources/gauge2023/",
        "#E1",
        "#sec-analysis",
    ]


@pytest.mark.parametrize("language", ["az", "ru"])
def test_the_page_in_the_site_s_language(site: Site, language: str) -> None:
    config = f"site_name: X\ntheme: {{name: material, language: {language}}}\n"
    page = made(site({**FILES, "mkdocs.yml": config}), drafts=True)["briefs/canal/"]

    assert page.language == language
    assert {"az": "Əsas mühakimələr", "ru": "Основные выводы"}[language] in page.body
    assert '<span lang="en">' in page.body
    assert seen(page.body).faults == []


def test_search_finds_a_name_in_every_spelling(site: Site) -> None:
    text = canal(site).search[0].text

    assert {"Kanal İdarəsi", "kanal idaresi", "Canal Authority", "leyla hesenova"} <= {
        name for name in ("Kanal İdarəsi", "kanal idaresi", "Canal Authority", "leyla hesenova") if name in text
    }
