"""The words of a brief's page lead to where the method page explains them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from indicia.load import load_site
from indicia.render import Page, pages
from render.reading_html import seen

Site = Callable[[Mapping[str, str]], Path]
BRIEF = """\
title: Rain
authors: A
as_of: 2025-01
status: published
published: 2025-01
thesis: {statement: It rains., confidence: low}
judgements: [{id: J1, statement: It pours., likelihood: likely}]
evidence:
  - {id: E1, claim: Clouds., uncited: Seen., supports: J1, ach: {wet: consistent, dry: inconsistent}}
scenarios: [{id: wet, name: Wet, summary: Rain.}, {id: dry, name: Dry, summary: None.}]
assumptions: [{id: A1, statement: Clouds bring rain., rating: unsupported, if_wrong: Dry., linchpin: true}]
"""


def made(site: Site, text: str) -> dict[str, Page]:
    loaded = load_site(site({"content/briefs/a.yml": text}))
    assert [each.problem.message for each in loaded.load_problems] == []
    return {page.address: page for page in pages(loaded, drafts=False)}


def test_words_of_a_brief_lead_to_anchors_of_the_method_page(site: Site) -> None:
    found = made(site, BRIEF)
    links = {href.partition("#")[2] for href, _ in seen(found["briefs/a/"].body).links if "method/#" in href}

    assert links == {
        "sec-likelihood", "sec-confidence", "sec-evidence", "sec-support", "sec-reliability", "sec-credibility",
        "sec-ach",
    }  # fmt: skip
    assert links <= set(seen(found["method/"].body).ids)


def test_a_linchpin_is_explained_where_there_is_one(site: Site) -> None:
    told = "A linchpin is an assumption that the argument stands or falls with."

    assert told in made(site, BRIEF)["briefs/a/"].body
    assert told not in made(site, BRIEF.replace(", linchpin: true", ""))["briefs/a/"].body


def test_kinds_of_evidence_support_and_status_have_a_meaning_each(site: Site) -> None:
    told = seen(made(site, BRIEF)["method/"].body).text

    for words in ("media claim: ", "not compared with the claim yet: ", "looked for, absent: "):
        assert words in told
