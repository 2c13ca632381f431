"""Which way the scenarios of a brief moved: since the release before this version, else since it was published."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.author.release import freeze, write_release
from indicia.load import load_releases, load_site
from indicia.render import pages

Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = """title: The canal
authors: Leyla Həsənova
as_of: 2025-12-20
status: published
published: 2025-12-21
version: 1.0
thesis: {statement: Transits stay low., likelihood: likely, confidence: low}
judgements: {id: J1, statement: Slots stay at 22., likelihood: likely}
evidence:
  - {id: E1, claim: Slots were cut., cite: lake2025, supports: J1}
scenarios:
  - {id: dry, name: Dry, summary: No rain.}
  - {id: wet, name: Wet, summary: Rain.}
indicators:
  - {id: I1, statement: Lake., counts_as_observed: Under 24 m., expect: {dry: HL, wet: HU}, observations: [LOOKS]}
  - {id: I2, statement: Rain., counts_as_observed: 100 mm., expect: {dry: HU, wet: HL}}
"""
BIB = "@online{lake2025, title = {Lake}, author = {{Authority}}, year = {2025}, url = {https://example.org/}}\n"
FIRST = "{date: 2025-12-22, status: partly-observed, cite: lake2025}"
SECOND = "{date: 2025-12-28, status: observed, cite: lake2025}"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    def write(files: Mapping[str, str | bytes]) -> Path:
        for path, text in {"mkdocs.yml": "site_name: X\n", "bibliography/lake.bib": BIB, **files}.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return write


def drift(root: Path) -> str:
    """The block on the brief's page as text."""
    site = load_releases(root, load_site(root))
    body = next(page.body for page in pages(site, drafts=False) if page.address == "briefs/canal/")
    found = re.search(r"Which way the scenarios moved.*?</ul>", body, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split()) if found else ""


def test_without_a_release_moves_count_from_the_day_of_publication(site: Site) -> None:
    root = site({"content/briefs/canal.yml": BRIEF.replace("LOOKS", FIRST)})

    assert drift(root).startswith("Which way the scenarios moved since 21 December 2025 Dry : ↑ more")


def test_after_a_release_only_what_it_did_not_tell_counts(site: Site) -> None:
    root = site({"content/briefs/canal.yml": BRIEF.replace("LOOKS", FIRST)})
    frozen = load_site(root)
    write_release(root, freeze(frozen, frozen.brief_by_id["canal"]))
    same = BRIEF.replace("version: 1.0", "version: 1.1").replace("LOOKS", FIRST)
    site({"content/briefs/canal.yml": same})
    nothing = drift(root)
    site({"content/briefs/canal.yml": same.replace(FIRST, f"{FIRST}, {SECOND}")})

    assert nothing == ""
    assert drift(root).startswith("Which way the scenarios moved since version 1.0 Dry : ↑ more")
