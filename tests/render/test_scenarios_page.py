"""All scenarios, all open questions, and the public report: over briefs, and of none that readers may not see."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.render import Page, pages
from render.reading_html import seen

Site = Callable[[Mapping[str, str]], Path]

HEAD = "authors: A\nas_of: 2025\nstatus: published\npublished: 2025-02-02\nthesis: B.\n"
OWN = f"""{HEAD}title: Own
question: What comes?
scenarios:
  - {{id: deal, name: Deal, summary: Signed., likelihood: 50-75%}}
  - {{id: none, name: No deal, summary: Not signed., likelihood: 25-50%}}
  - {{id: war, name: War, summary: It breaks., given: deal, likelihood: 60-80%}}
  - {{id: calm, name: Calm, summary: It holds., given: deal, likelihood: 20-40%}}
indicators:
  - {{id: I1, statement: Tanks., counts_as_observed: Ten., expect: {{war: HL, calm: HU, none: C}}}}
gaps: [{{id: G1, question: Who signs?, why: "See [[war]].", affects: [war]}}]
"""
UNRATED = f"{HEAD}title: Unrated\nscenarios: [{{id: s1, name: One, summary: S.}}, {{id: s2, name: Two, summary: S.}}]\n"


def hidden(status: str) -> str:
    return OWN.replace("status: published", f"status: {status}").replace("title: Own", "title: Secret title")


def made(site: Site, files: Mapping[str, str]) -> dict[str, Page]:
    return {page.address: page for page in pages(load_site(site(files)), drafts=False)}


def text(page: Page) -> str:
    return " ".join(seen(page.body).text.split())


def test_leaves_stand_with_their_path_arithmetic_and_indicators(site: Site) -> None:
    page = made(site, {"content/briefs/own.yml": OWN, "content/briefs/unrated.yml": UNRATED})["scenarios/"]
    said = text(page)

    assert "Deal → War Likelihood: 60–80%, given “Deal”; path 30–60%" in said
    assert "Indicators it makes likely: 1 Indicator I1: Tanks." in said
    assert "What comes?" in said
    assert "Unrated Information as of 2025 Likelihood: no scenario is given one. One S. Two S." in said
    assert said.count("not stated") == 0


def test_open_questions_stand_by_brief_and_their_links_work(site: Site) -> None:
    page = made(site, {"content/briefs/own.yml": OWN})["gaps/"]

    assert "Open question G1: Who signs? Why it matters: See War." in text(page)
    assert ("../briefs/own/#war", "War") in seen(page.body).links


@pytest.mark.parametrize("address", ["scenarios/", "gaps/", "quality/"])
@pytest.mark.parametrize("status", ["draft", "review", "withdrawn"])
def test_nothing_is_told_of_what_readers_may_not_see(site: Site, status: str, address: str) -> None:
    found = made(site, {"content/briefs/own.yml": hidden(status)})

    assert "Nothing yet." in text(found[address])
    for secret in ("Secret title", "Who signs", "Tanks", "War"):
        assert secret not in found[address].body


@pytest.mark.parametrize("address", ["scenarios/", "gaps/", "quality/", "method/"])
def test_pages_are_sound_and_the_home_page_leads_to_them(site: Site, address: str) -> None:
    found = made(site, {"content/briefs/own.yml": OWN})
    read = seen(found[address].body)

    assert read.faults == []
    assert len(read.ids) == len(set(read.ids))
    assert {heading.anchor for heading in found[address].headings} <= set(read.ids)
    assert address in {href for href, _ in seen(found[""].body).links}


def test_a_long_list_comes_in_parts(site: Site) -> None:
    gaps = "".join(f"  - {{id: G{n}, question: Who is {n}?}}\n" for n in range(1, 502))
    found = made(site, {"content/briefs/own.yml": f"{HEAD}title: Own\ngaps:\n{gaps}"})

    assert "Who is 501?" in found["gaps/page-2/"].body
    assert found["gaps/page-2/"].noindex
    assert "Who is 501?" not in found["gaps/"].body


def test_the_method_page_says_how_sums_are_made_and_where_they_end(site: Site) -> None:
    said = text(made(site, {"content/briefs/own.yml": OWN})["method/"])

    assert "Weights: low 0.71, medium 1, high 1.41." in said
    assert "Points: inconsistent = 1, very inconsistent = 2" in said
    assert "Up to 1 it tells nothing apart; 2 is weak" in said
    assert "they were never validated empirically" in said
