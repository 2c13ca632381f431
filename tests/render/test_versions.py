"""Frozen versions on the site, what changed between them, and the lists of updates and corrections."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from markupsafe import Markup

from indicia.author.release import freeze, write_release
from indicia.inference.differences import LISTS, UNTOLD
from indicia.load import load_releases, load_site
from indicia.load.vocabulary import package_vocabulary
from indicia.model.argument import Assumption, Gap, Judgement, Thesis
from indicia.model.brief import Brief
from indicia.model.evidence import Event, Evidence
from indicia.model.indicator import Indicator
from indicia.model.likelihood import Likelihood
from indicia.model.scenario import Scenario
from indicia.model.shape import declared
from indicia.render import pages
from indicia.render.page import Page
from render.reading_html import seen

Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = """title: The canal
authors: Leyla Həsənova
as_of: 2025-12-20
status: published
published: 2025-12-21
version: 1.0
thesis: {statement: Transits stay low., likelihood: likely, confidence: low}
judgements:
  - {id: J1, statement: "Slots stay at 22, see [@lake2025].", likelihood: likely}
evidence:
  - {id: E1, claim: Slots were cut., cite: lake2025, supports: J1}
  - {id: E2, claim: "<b>Pilots</b> wait.", uncited: Own look., image: {file: assets/a.png, alt: A gauge}}
scenarios:
  - {id: dry, name: Dry, summary: No rain.}
indicators:
  - {id: I1, statement: Lake., counts_as_observed: Under 24 m., expect: {dry: HL}}
"""
BIB = "@online{lake2025, title = {Lake}, author = {{Authority}}, year = {2025}, url = {https://example.org/}}\n"
FILES: dict[str, str | bytes] = {
    "content/briefs/canal.yml": BRIEF,
    "content/briefs/canal.md": "The lake [@lake2025] and [[E1]].\n",
    "content/assets/a.png": b"png",
    "bibliography/lake.bib": BIB,
}
LATER = (
    BRIEF.replace("version: 1.0", "version: 1.1")
    .replace("likelihood: likely, confidence: low", "likelihood: 20%, confidence: low")
    .replace("Under 24 m.", "Under <i>23</i> m.")
    .replace(BRIEF[BRIEF.index("  - {id: E2") : BRIEF.index("scenarios:")], "")
    + "updates:\n"
    "  - {id: U1, date: 2026-01-02, type: correction, summary: Misread., was: 24 m, now: 23 m, affects: [I1]}\n"
    "  - {id: U2, date: 2026-01-03, type: update, summary: Rain., affects: [thesis], judgement_effect: lowered}\n"
)  # fmt: skip


def release(root: Path) -> None:
    site = load_site(root)
    write_release(root, freeze(site, site.brief_by_id["canal"]))


def made(root: Path) -> dict[str, Page]:
    return {page.address: page for page in pages(load_releases(root, load_site(root)), drafts=False)}


def words(page: Page) -> str:
    return " ".join(Markup(re.sub(r"<(style|svg).*?</\1>", " ", page.body, flags=re.DOTALL)).striptags().split())


@pytest.fixture
def released(site: Site) -> Path:
    """A site whose brief was released as 1.0 and is at 1.1 now."""
    root = site(FILES)
    release(root)
    (root / "content/briefs/canal.yml").write_text(LATER, encoding="utf-8")
    return root


def test_a_frozen_version_says_so_and_leads_to_the_brief_of_today(released: Path) -> None:
    page = made(released)["briefs/canal/v/1.0/"]

    assert page.noindex
    assert page.search == ()
    assert words(page).startswith("A frozen version. This is version 1.0 as it was released.")
    assert 'href="../../">The canal</a>' in page.body
    assert 'href="../../changes/"' in page.body
    assert "likely (55–80%)" in words(page)
    assert "20%" not in words(page)


def test_its_links_to_its_own_items_stay_on_it(released: Path) -> None:
    body = made(released)["briefs/canal/v/1.0/"].body

    assert 'href="#E1"' in body
    assert "canal@1.0" not in body
    assert 'href="../../#' not in body.partition("</aside>")[2]  # the banner leads to what was corrected since
    assert 'src="../../../../assets/a.png"' in body


def test_works_and_pictures_that_are_gone_are_told_and_break_nothing(released: Path) -> None:
    (released / "bibliography/lake.bib").unlink()
    (released / "content/assets/a.png").unlink()
    page = made(released)["briefs/canal/v/1.0/"]

    assert "Cited here, and no longer in the bibliography: lake2025." in words(page)
    assert "a.png" not in page.body
    assert "Slots were cut." in words(page)


def test_a_frozen_file_that_is_lost_leaves_its_page(released: Path) -> None:
    (released / "content/briefs/archive/canal@1.0.yml").unlink()
    found = made(released)

    assert "The file of this version cannot be read any more." in words(found["briefs/canal/v/1.0/"])
    assert "The file of this version cannot be read any more." in words(found["briefs/canal/changes/"])


def test_a_withdrawn_brief_takes_its_versions_with_it(released: Path) -> None:
    text = LATER.replace("status: published", "status: withdrawn")
    (released / "content/briefs/canal.yml").write_text(text, encoding="utf-8")
    found = made(released)

    assert "Slots" not in words(found["briefs/canal/v/1.0/"])
    assert "Transits" not in found["briefs/canal/v/1.0/"].description
    assert found["briefs/canal/changes/"].redirect == "briefs/canal/"


def test_the_changes_are_told_in_words(released: Path) -> None:
    page = made(released)["briefs/canal/changes/"]
    said = words(page)

    assert "From version 1.0 to version 1.1" in said
    assert "Likelihood lowered Before: likely (55–80%) Now: 20%" in said
    assert "Counts as seen changed Before: Under 24 m. Now: Under 23 m." in said
    assert "Pilots wait. taken out" in said
    assert "<ins>20%</ins>" in page.body
    assert 'href="../v/1.0/#E2"' in page.body
    assert 'href="../#I1"' in page.body


def test_between_two_releases_links_lead_to_the_later_one(released: Path) -> None:
    release(released)
    found = made(released)
    page = found["briefs/canal/changes/"]

    assert 'href="../v/1.1/#I1"' in page.body
    assert words(found["briefs/canal/v/1.1/"]).count("No later version has been released.") == 1
    assert "Version 1.1, information as of 20 December 2025" in words(found["briefs/canal/"])


def test_one_release_and_nothing_since(site: Site) -> None:
    root = site(FILES)
    release(root)

    assert "nothing has changed since" in words(made(root)["briefs/canal/changes/"])


def test_without_a_release_there_are_no_such_pages(site: Site) -> None:
    found = made(site({**FILES, "content/briefs/archive/canal@1.0.yml": BRIEF}))

    assert not [address for address in found if "/v/" in address or address.endswith("/changes/")]


def test_a_renamed_brief_keeps_the_addresses_of_its_versions(released: Path) -> None:
    (released / "content/briefs/canal.yml").rename(released / "content/briefs/lake.yml")
    (released / "content/briefs/canal.md").rename(released / "content/briefs/lake.md")
    (released / "content/briefs/lake.yml").write_text(LATER + "aliases: [canal]\n", encoding="utf-8")
    found = made(released)

    assert 'href="../../../lake/"' in found["briefs/canal/v/1.0/"].body
    assert 'href="../../canal/v/1.0/"' in found["briefs/lake/changes/"].body
    assert found["briefs/canal/"].redirect == "briefs/lake/"


def test_updates_and_corrections(released: Path) -> None:
    found = made(released)
    updates, corrections = words(found["updates/"]), words(found["corrections/"])

    assert updates.index("Rain.") < updates.index("Misread.")
    assert "How we correct" not in updates
    assert "How we correct An error of ours is called a correction" in corrections
    assert "Before: 24 m Now: 23 m" in corrections
    assert "Rain." not in corrections


def test_the_strip_of_a_correction_says_what_it_touches(released: Path) -> None:
    body = made(released)["briefs/canal/"].body
    strip = body[body.index("ind-strip-correction") : body.index("</aside>")]

    assert 'href="#I1"' in strip


@pytest.mark.parametrize("language", ["az", "ru"])
def test_every_field_has_a_name_in_every_language(released: Path, language: str) -> None:
    (released / "mkdocs.yml").write_text(
        f"site_name: x\ntheme: {{language: {language}}}\nextra: {{indicia: {{lang: en}}}}\n"
    )
    said = words(made(released)["briefs/canal/changes/"])

    assert "Likelihood" not in said
    assert {"az": "Ehtimal", "ru": "Вероятность"}[language] in said


def test_every_field_that_can_change_has_a_name() -> None:
    records = (Brief, Thesis, Judgement, Evidence, Assumption, Scenario, Indicator, Event, Gap, Likelihood)
    told = {name for record in records for name in declared(record)}
    elsewhere = {
        "thesis",
        "version",
        "status",
        "cite",
        "ach",
        "expect",
        "term",
        "range",
    }  # in headings, or with a name of their own
    lists = {name for name in told if name in LISTS}
    strings = package_vocabulary().strings["en"]

    assert [
        name for name in sorted(told - UNTOLD - elsewhere - lists) if f"field-{name.replace('_', '-')}" not in strings
    ] == []


def test_a_frozen_version_tells_all_of_its_indicators_itself(site: Site) -> None:
    """The page of an indicator is of today: what was kept then stands in the version."""
    looks = (
        ", does_not_count: A wave., watch: [The gauge], observations: [{date: 2025-12-01, status: not-observed,"
        " note: Dry.}, {date: 2025-12-10, status: absent, note: Really.}]}"
    )
    files = {**FILES, "content/briefs/canal.yml": BRIEF.replace("expect: {dry: HL}}", "expect: {dry: HL}" + looks)}
    root = site(files)
    release(root)
    found = made(root)

    assert all(each in found["briefs/canal/v/1.0/"].body for each in ("A wave.", "The gauge", "Dry.", "Really."))
    assert "History, forecasts and fine print" not in found["briefs/canal/v/1.0/"].body
    assert "Really." in found["briefs/canal/"].body
    assert "A wave." not in found["briefs/canal/"].body


def test_a_version_says_what_was_corrected_after_it_and_only_that(site: Site) -> None:
    later = LATER.replace("version: 1.0", "version: 1.1")
    root = site({**FILES, "content/briefs/canal.yml": BRIEF})
    release(root)
    (root / "content/briefs/canal.yml").write_text(later, encoding="utf-8")
    release(root)
    found = made(root)
    first, second = found["briefs/canal/v/1.0/"].body, found["briefs/canal/v/1.1/"].body

    assert "Correction since this version, 2 January 2026: Misread. Change U1, on the page of today" in (
        " ".join(seen(first).text.split())
    )
    assert '<a href="../../#U1">Change U1, on the page of today</a>' in first
    assert "Rain." not in first
    assert "since this version" not in second


SCALE = """desk:
  name: The desk's own
  layout: gaps
  source: The desk, 2025.
  terms:
    - {id: rather, name: {en: rather}, low: 60, high: 70}
    - {id: hardly, name: {en: hardly}, low: 10, high: 20}
"""


@pytest.fixture
def own_scale(site: Site) -> Path:
    """A site whose brief was released on a scale of the site's own."""
    text = BRIEF.replace("version: 1.0\n", "version: 1.0\nscale: desk\n").replace("likely", "rather")
    root = site({**FILES, "content/briefs/canal.yml": text, "content/registry/scales.yml": SCALE})
    release(root)
    return root


def frozen(root: Path) -> str:
    return words(made(root)["briefs/canal/v/1.0/"])


def test_a_version_on_a_scale_that_is_as_it_was_says_nothing_of_it(own_scale: Path) -> None:
    assert "60–70" in frozen(own_scale)
    assert "as it was then" not in frozen(own_scale)


@pytest.mark.parametrize("now", ["", SCALE.replace("low: 60, high: 70", "low: 80, high: 90")])
def test_a_version_keeps_its_scale(own_scale: Path, now: str) -> None:
    (own_scale / "content/registry/scales.yml").write_text(now, encoding="utf-8")

    assert "60–70" in frozen(own_scale)
    assert "80–90" not in frozen(own_scale)
    assert "of the scale The desk's own as it was then" in frozen(own_scale)


def test_a_version_whose_scale_nobody_kept_says_so(own_scale: Path) -> None:
    (own_scale / "content/registry/scales.yml").unlink()
    record = own_scale / "content/briefs/archive/record.json"
    document = json.loads(record.read_text(encoding="utf-8"))
    del document["briefs"]["canal"]["versions"]["1.0"]["ladder"]
    record.write_text(json.dumps(document), encoding="utf-8")

    assert "60–70" not in frozen(own_scale)
    assert "the scale that they are of is not known any more: desk." in frozen(own_scale)
