"""No page says more than its data, nor anything of what is not published or was withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.render import pages

Site = Callable[[Mapping[str, str]], Path]
HEAD = "authors: A\nas_of: 2025\nstatus: published\npublished: 2025-02-02\n"
WORK = (
    "@online{work2025, title = {T}, author = {{Canal Desk}}, date = {2025}, url = {https://example.org/w},"
    " x_publisher = {example.org}, x_medium = {video}}\n"
)
DRAFT = f"""{HEAD.replace("status: published", "status: draft")}
title: Secret title
thesis: Secret thesis.
scenarios: [{{id: S1, name: Secret scenario}}]
indicators: [{{id: I9, statement: Secret indicator, counts_as_observed: Secret threshold}}]
"""
WITHDRAWN = f"""{HEAD.replace("status: published", "status: withdrawn")}
title: Gone
thesis: Secret thesis.
topics: [canals]
actors: [harbour]
evidence: [{{id: E1, claim: Secret claim, type: reported, cite: work2025, actors: [harbour]}}]
timeline: [{{id: T1, date: 2025-01-01, title: Secret event, cite: work2025, actors: [harbour]}}]
updates: [{{date: 2025-03-03, type: withdrawal, summary: It was wrong., affects: [E1]}}]
"""


def bodies(root: Path) -> dict[str, str]:
    return {page.address: page.body for page in pages(load_site(root), drafts=False)}


def of_brief(site: Site, text: str, **files: str) -> str:
    return bodies(site({"content/briefs/own.yml": HEAD + text, "bibliography/a.bib": WORK, **files}))["briefs/own/"]


def test_a_published_page_tells_nothing_of_a_draft(site: Site) -> None:
    own = f"""{HEAD}title: Own
thesis: See [[draft]], [[draft#S1]] and [[draft#I9]].
related: [{{relation: see-also, brief: draft}}]
indicators: [{{id: I1, use: "draft#I9"}}]
evidence: [{{id: E1, claim: It is so., type: reported, cite: [{{brief: draft}}], supports: thesis}}]
"""
    found = bodies(site({"content/briefs/own.yml": own, "content/briefs/draft.yml": DRAFT}))

    assert "briefs/draft/" not in found
    assert {address for address, body in found.items() if "Secret" in body or "briefs/draft" in body} == set()


def test_no_page_tells_what_a_withdrawn_brief_said(site: Site) -> None:
    own = f'{HEAD}title: Own\nthesis: See [[gone#E1]].\nindicators: [{{id: I1, use: "gone#I1"}}]\n'
    files = {"content/briefs/own.yml": own, "content/briefs/gone.yml": WITHDRAWN, "bibliography/a.bib": WORK}
    found = bodies(site(files))

    assert "It was wrong." in found["briefs/gone/"]
    assert {address for address, body in found.items() if "Secret" in body} == set()


def test_sources_are_counted_as_their_pages_show_them(site: Site) -> None:
    draft = DRAFT + "evidence: [{id: E1, claim: So., type: reported, cite: work2025, supports: thesis}]\n"
    own = f"{HEAD}title: Own\nthesis: A.\nevidence: [{{id: E1, claim: B., type: data, cite: work2025}}]\n"
    files = {"content/briefs/own.yml": own, "content/briefs/draft.yml": draft, "bibliography/a.bib": WORK}
    found = bodies(site(files))

    assert 'data-label="Cited">1<' in found["sources/"]


@pytest.mark.parametrize(
    ("relation", "cited"),
    [
        ("adapted", "Own (2025). Adapted from “Old &amp; true”, A, 2024."),
        ("translated", "A (2025). Own. Translated from “Old &amp; true”, A, 2024."),
    ],
)
def test_the_author_of_an_original_is_not_cited_as_the_author_of_what_restates_it(
    site: Site, relation: str, cited: str
) -> None:
    origin = f"origin: {{relation: {relation}, title: Old & true, author: A, date: 2024}}\n"
    body = of_brief(site, f"title: Own\nthesis: B.\n{origin}")

    assert cited in body
    assert ("Authors of the original" in body) == (relation == "adapted")
    assert "No address of the original is recorded here." in body
    assert "<span>Published here</span>" in body


def test_an_indicator_that_nobody_looked_at_is_not_said_to_be_unobserved(site: Site) -> None:
    body = of_brief(site, "title: Own\nthesis: B.\nindicators: [{id: I1, statement: C., cadence: monthly}]\n")

    assert "nothing recorded yet" in body
    assert "not observed" not in body


def test_what_was_seen_in_part_is_said_to_be_so(site: Site) -> None:
    body = of_brief(
        site,
        "title: Own\nthesis: B.\nscenarios: [{id: s1, name: One}, {id: s2, name: Two}]\nindicators:\n"
        "  - id: I1\n    statement: C happens.\n    expect: {s1: likely}\n"
        "    observations: [{date: 2025-01-01, status: partly-observed, uncited: Seen.}]\n",
    )

    assert '<p><a href="#I1">C happens.</a> (partly observed)</p>' in body


def test_likelihood_that_no_scenario_states_is_said_once(site: Site) -> None:
    body = of_brief(
        site,
        "title: Own\nthesis: {statement: B., likelihood: likely}\nscale: icd203\n"
        "scenarios: [{id: s1, name: One}, {id: s2, name: Two}]\n",
    )

    assert body.count("no scenario is given one") == 1
    assert "not stated" not in body


@pytest.mark.parametrize("shown", ["true", "false"])
def test_grades_of_publishers_are_shown_only_where_the_site_wishes(site: Site, shown: str) -> None:
    body = of_brief(
        site,
        "title: Own\nthesis: B.\nevidence: [{id: E1, claim: C., type: data, cite: work2025}]\n",
        **{
            "mkdocs.yml": f"site_name: S\ndocs_dir: content\nextra: {{indicia: {{show_grades: {shown}}}}}\n",
            "content/registry/publishers.yml": "example.org: {name: {en: E}, reliability: B, grade_note: So.}\n",
        },
    )

    assert ("B, usually reliable" in body) == (shown == "true")


def test_texts_in_another_language_than_the_page_say_so(site: Site) -> None:
    body = of_brief(
        site,
        "lang: en\ntitle: Own\nthesis: B.\n"
        "evidence: [{id: E1, claim: C., type: data, cite: work2025, ach: {s1: neutral, s2: inconsistent}}]\n"
        "scenarios: [{id: s1, name: One}, {id: s2, name: Two}]\n"
        "indicators: [{id: I1, statement: D., expect: {s1: likely}}]\n",
        **{
            "mkdocs.yml": "site_name: S\ndocs_dir: content\ntheme: {name: material, language: ru}\n",
            "content/briefs/own.md": "Some words.\n",
        },
    )

    for marked in (
        '<div class="ind-narrative" lang="en">',
        '<a href="#I1" lang="en">D.</a>',
        '<b>Свидетельство E1</b>: <span lang="en">C.</span>',
        '<a href="#s1" lang="en">One</a>',
        "[видео]",
    ):
        assert marked in body, marked
