"""The public report tells what the check found, and what readers may hold against a brief."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from indicia.check import check
from indicia.load import load_site
from indicia.render import pages
from render.reading_html import seen

Site = Callable[[Mapping[str, str]], Path]

HEAD = "authors: A\nas_of: 2025\nstatus: published\npublished: 2025-02-02\nthesis: B.\n"
WORK = "@online{a2025, title = {T}, author = {{A}}, date = {2025}, url = {https://example.org/a}}\n"
OWN = f"""{HEAD}title: Own
evidence:
  - {{id: E1, claim: Sourced., cite: a2025, supports: thesis}}
  - {{id: E2, claim: In part., cite: {{key: a2025, covers: partial}}, supports: thesis}}
  - {{id: E3, claim: Bare., uncited: "Nobody says, but see [[E1]].", supports: thesis}}
waive: [{{rule: EVD-002, target: E3, reason: "Told by a witness, see [[E2]]."}}]
"""


def quality(site: Site, files: Mapping[str, str], *, checked: bool = True) -> str:
    loaded = load_site(site({"bibliography/a.bib": WORK, **files}))
    report = check(loaded) if checked else None
    return next(page.body for page in pages(loaded, drafts=False, report=report) if page.address == "quality/")


def words(body: str) -> str:
    return " ".join(seen(body).text.split())


def test_numbers_of_a_brief_are_those_of_its_evidence(site: Site) -> None:
    body = quality(site, {"content/briefs/own.yml": OWN})
    row = body[body.index('role="rowheader"><a href="../briefs/own/">') :].partition("</tr>")[0]

    cells = re.findall(r"<td[^>]*>([^<]*)</td>", row)
    assert cells[:3] == ["1 of 3", "1 of 2", "1 of 2"]
    assert cells[-1] == "1"


def test_reasons_stand_beside_what_has_no_source_and_what_was_accepted(site: Site) -> None:
    body = quality(site, {"content/briefs/own.yml": OWN})

    assert "Evidence E3: Bare. Nobody says, but see Evidence E1." in words(body)
    assert "EVD-002, Evidence E3: Bare.: Told by a witness, see Evidence E2." in words(body)
    assert "../briefs/own/#E2" in {href for href, _ in seen(body).links}


def test_findings_are_counted_by_rule_without_those_of_drafts(site: Site) -> None:
    second = OWN.replace("title: Own", "title: Secret title").partition("waive:")[0]
    draft = second.replace("status: published", "status: draft")
    alone = quality(site, {"content/briefs/own.yml": OWN, "content/briefs/more.yml": draft})
    both = quality(site, {"content/briefs/own.yml": OWN, "content/briefs/more.yml": second})

    assert "EVD-002 declared-uncited" not in alone  # waived in the one, a draft the other
    assert "EVD-002 declared-uncitedDisclosure1" in words(both)  # cells of one row
    assert "Secret title" not in alone


def test_without_a_check_no_rule_is_said_to_have_been_asked(site: Site) -> None:
    body = quality(site, {"content/briefs/own.yml": OWN}, checked=False)

    assert "Rules asked" not in body
    assert "found an error" not in body
    assert "Nobody says" in body


def test_known_findings_are_not_passed_over(site: Site) -> None:
    from indicia.check.baseline import known_line

    root = site({"bibliography/a.bib": WORK, "content/briefs/own.yml": OWN.replace("waive:", "x-waive:")})
    loaded = load_site(root)
    first = next(each for each in check(loaded).diagnostics if each.severity.value != "disclosure")
    report = check(loaded, baseline=[known_line(first)])
    body = next(page.body for page in pages(loaded, drafts=False, report=report) if page.address == "quality/")

    assert report.known == 1
    assert "has not mended yet, left out below: 1." in words(body)
    assert "found an error" not in body
