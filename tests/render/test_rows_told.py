"""Rows of lists: a card says how likely and how sure; a row says what its name does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from indicia.load import load_site
from indicia.render import Page, pages
from render.reading_html import seen

Site = Callable[[Mapping[str, str]], Path]
HEAD = "authors: A\nas_of: 2025-01\nstatus: published\npublished: 2025-01\n"
ACTORS = "port: {name: {en: The port}, type: organisation}\n"


def made(site: Site, files: Mapping[str, str]) -> dict[str, Page]:
    loaded = load_site(site({"content/registry/actors.yml": ACTORS, **files}))
    assert [each.problem.message for each in loaded.load_problems] == []
    return {page.address: page for page in pages(loaded, drafts=False)}


def card(site: Site, thesis: str) -> str:
    found = made(site, {"content/briefs/a.yml": f"{HEAD}title: Rain\nthesis: {thesis}\n"})
    return " ".join(seen(found["briefs/"].body).text.split())


def test_a_card_says_how_likely_the_thesis_is_and_how_sure(site: Site) -> None:
    told = card(site, "{statement: It rains., likelihood: likely, confidence: low}")

    assert "It rains. Likelihood: likely (55–80%). Confidence: low." in told


def test_a_card_says_that_a_likelihood_is_not_stated_beside_a_confidence(site: Site) -> None:
    assert "Likelihood: not stated. Confidence: low." in card(site, "{statement: It rains., confidence: low}")


def test_a_card_says_nothing_of_what_the_thesis_leaves_open(site: Site) -> None:
    told = card(site, "It rains.")

    assert "Likelihood" not in told
    assert "Confidence" not in told


def test_a_withdrawn_brief_s_card_says_neither(site: Site) -> None:
    text = f"{HEAD}title: Rain\nthesis: {{statement: It rains., confidence: low}}\n".replace(
        "status: published", "status: withdrawn"
    )
    told = seen(made(site, {"content/briefs/a.yml": text})["briefs/"].body).text

    assert "Rain" in told
    assert "Confidence" not in told


def test_a_scenario_in_a_list_of_items_is_called_one(site: Site) -> None:
    scenario = (
        "scenarios: [{id: dry, name: Drought, summary: No rain., implications: [{actor: port, text: Less trade.}]}]\n"
    )
    found = made(site, {"content/briefs/a.yml": f"{HEAD}title: Rain\n{scenario}"})
    told = seen(found["actors/port/"].body).text

    assert "Drought Scenario" in " ".join(told.split())
