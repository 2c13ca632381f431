"""What falls with a source or an assumption, and which path fits the evidence least badly, as pages tell it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from indicia.load import load_site
from indicia.render import pages
from render.reading_html import seen

Site = Callable[[Mapping[str, str]], Path]

HEAD = "authors: A\nas_of: 2025\nstatus: published\npublished: 2025-02-02\n"
WORKS = "".join(
    f"@online{{{key}, title = {{T}}, author = {{{{{key[0].upper()}}}}}, date = {{2025}},"
    f" url = {{https://{key[0]}.example.org/}}}}\n"
    for key in ("a2025", "b2025")
)
OWN = f"""{HEAD}title: Own
thesis: B.
judgements:
  - {{id: J1, statement: One., assumptions: A1}}
  - {{id: J2, statement: Two., would_change_if: A1}}
evidence:
  - {{id: E1, claim: Only a says so., cite: a2025, supports: J1}}
  - {{id: E2, claim: Both say so., cite: [a2025, b2025], supports: J2}}
assumptions:
  - {{id: A1, statement: It rains., rating: caveated, if_wrong: All falls., linchpin: true}}
"""
DRAFT = OWN.replace("status: published", "status: draft").replace("title: Own", "title: Secret title")
MATRIX = """
scenarios:
  - {id: war, name: War, summary: S.}
  - {id: peace, name: Peace, summary: S.}
evidence:
  - {id: E1, claim: C., uncited: Own., credibility: 2, ach: {war: consistent, peace: very-inconsistent}}
  - {id: E2, claim: C., uncited: Own., credibility: 4, ach: {war: inconsistent, peace: consistent}}
  - {id: E3, claim: C., uncited: Own., ach: {war: consistent, peace: consistent}}
"""


def made(site: Site, text: str, **files: str) -> dict[str, str]:
    root = site({"content/briefs/own.yml": text, "bibliography/a.bib": WORKS, **files})
    return {page.address: page.body for page in pages(load_site(root), drafts=False)}


def words(body: str) -> str:
    return " ".join(seen(body).text.split())


def test_a_source_page_says_what_falls_with_it(site: Site) -> None:
    found = made(site, OWN)
    a, b = words(found["sources/a2025/"]), words(found["sources/b2025/"])

    assert "Left without a source: Evidence E1: Only a says so." in a
    assert "Keeps another source: Evidence E2: Both say so." in a
    assert "Nothing left that speaks for it: Judgement J1: One." in a
    assert "Left without a source" not in b
    assert "Keeps another source: Evidence E2" in b


def test_what_falls_in_a_draft_is_not_told(site: Site) -> None:
    found = made(site, OWN, **{"content/briefs/draft.yml": DRAFT})

    assert "Secret title" not in found["sources/a2025/"]
    assert found["sources/a2025/"].count("Left without a source") == 1


def test_a_brief_names_the_sources_that_bear_most(site: Site) -> None:
    text = words(made(site, OWN)["briefs/own/"])

    assert "A 2025: 1 item (Evidence E1). Nothing would be left for: Judgement J1" in text
    assert "B 2025: " not in text


def test_an_assumption_says_what_shakes_if_it_fails(site: Site) -> None:
    text = words(made(site, OWN)["briefs/own/"])

    assert "If this assumption fails, it shakes: Judgement J1, Thesis" in text
    assert "To be thought over again: Judgement J2" in text


def test_the_matrix_is_reckoned_and_says_on_what_it_hangs(site: Site) -> None:
    text = words(made(site, f"{HEAD}title: Own\nthesis: B.\n{MATRIX}")["briefs/own/"])

    assert "Which path fits the evidence least badly" in text
    # E1 weighs 2 x 1 against peace (not graded: medium), E2 1 x 0.71 against war (low); E3 tells nothing apart.
    assert "From least to most inconsistent: War (0.7), then Peace (2)." in text
    assert "The lead hangs on Evidence E1: without it the order would be: Peace, then War." in text
    assert "1 item has the same rating under all of them: it is shown and not scored." in text
    assert "Weighed as medium because a grade is missing: 1 of 2 scored items." in text
    assert "Unweighted (I = 1, II = 2)12" in text
    assert "probability" not in text.replace("The sums are no probabilities", "")


def test_scenarios_that_are_no_alternatives_are_not_compared(site: Site) -> None:
    apart = MATRIX.replace("name: Peace,", "name: Peace, given: war,")

    assert "least badly" not in made(site, f"{HEAD}title: Own\nthesis: B.\n{apart}")["briefs/own/"]
