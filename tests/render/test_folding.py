"""What a brief's page folds: only what backs a claim, and never anything that a link leads to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.render import pages

Site = Callable[[Mapping[str, str]], Path]

LONG = "A long note, " * 12
HEAD = f"""authors: A
as_of: 2025
status: published
published: 2025-02-02
title: Rain
thesis: {{statement: It will rain., likelihood: likely, confidence: low, confidence_basis: One gauge.}}
judgements:
  - {{id: J1, statement: Wet., likelihood: likely, confidence: moderate, assumptions: A1,
     would_change_if: [I1, No clouds.]}}
evidence:
  - {{id: E1, claim: Clouds., cite: a1, supports: [J1, thesis], note: "{LONG}", as_cited: "Gauge, p. 3"}}
  - {{id: E2, claim: No wind., uncited: Nobody measured it., opposes: J1, note: Short note.}}
assumptions: [{{id: A1, statement: The gauge is whole., rating: caveated, linchpin: true, if_wrong: All falls.}}]
scenarios: [{{id: wet, name: Wet year, summary: S.}}, {{id: dry, name: Dry year, summary: S.}}]
indicators: [{{id: I1, statement: Puddles., counts_as_observed: Ten., due: 2026,
              expect: {{wet: likely, dry: unlikely}}}}]
timeline: [{{id: T1, date: 2025-01-02, title: First drop, evidence: E1}}]
gaps: [{{id: G1, question: When?, why: Harvest., affects: J1}}]
updates: [{{id: U1, date: 2025-02-03, type: update, summary: More rain., was: Some., now: More., affects: J1}}]
"""  # fmt: skip
STAYS = (
    "It will rain.", "One gauge.", "moderate", "Nobody measured it.", "Short note.", "linchpin", "All falls.", "Ten.",
    "First drop", "When?", "More rain.", "evidence items without a source", "not compared with the claim yet",
)  # fmt: skip
FOLDS = ("A long note, A long note", "Gauge, p. 3", "Some.", "howpublished", "A1")


class Folded(HTMLParser):
    """Text and ids by whether a closed `details` holds them; a summary belongs to what is in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.summary = False
        self.text = {True: "", False: ""}
        self.ids: dict[bool, list[str]] = {True: [], False: []}

    @property
    def hidden(self) -> bool:
        return self.depth > 0 and not self.summary

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "details" and (self.depth or "open" not in found):
            self.depth += 1
        self.summary = self.summary or tag == "summary"
        if found.get("id"):
            self.ids[self.hidden].append(str(found["id"]))

    def handle_endtag(self, tag: str) -> None:
        if tag == "details" and self.depth:
            self.depth -= 1
        if tag == "summary":
            self.summary = False

    def handle_data(self, data: str) -> None:
        self.text[self.hidden] += data


def folded(site: Site, works: int) -> Folded:
    bib = "".join(
        f"@online{{a{n}, title = {{T{n}}}, date = {{2025}}, url = {{https://a.example.org/{n}}}}}\n"
        for n in range(1, works + 1)
    )
    cited = ", ".join(f"a{n}" for n in range(1, works + 1))
    text = HEAD.replace("cite: a1", f"cite: [{cited}]")
    loaded = load_site(site({"content/briefs/rain.yml": text, "bibliography/a.bib": bib}))
    assert [each.problem.message for each in loaded.load_problems] == []
    reader = Folded()
    reader.feed(next(page.body for page in pages(loaded, drafts=False) if page.address == "briefs/rain/"))
    return reader


def test_what_is_judged_how_surely_and_what_is_uncited_stays_in_sight(site: Site) -> None:
    found = folded(site, 1)

    assert [each for each in STAYS if each not in found.text[False]] == []


def test_what_only_backs_a_claim_folds_and_is_still_there(site: Site) -> None:
    found = folded(site, 1)

    assert [each for each in FOLDS if each not in found.text[True]] == []
    assert "For: E1" in found.text[False]
    assert "Evidence E1: Clouds." in found.text[True]


@pytest.mark.parametrize(("works", "folds"), [(8, False), (9, True)])
def test_no_link_leads_into_what_is_folded_but_to_references(site: Site, works: int, folds: bool) -> None:
    found = folded(site, works)
    drawings = {each for each in found.ids[True] if each.startswith(("sec-title-", "sec-desc-"))}

    anchors = [each for each in found.ids[True] if each not in drawings]
    assert bool(anchors) == folds
    assert [each for each in anchors if not each.startswith("sec-ref-")] == []
    assert {"J1", "E1", "E2", "A1", "wet", "I1", "T1", "G1", "U1"} <= set(found.ids[False])
