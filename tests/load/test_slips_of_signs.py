"""Signs on the wrong side, brackets and dashes: one finding, and whoever does what it says has a file that is right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.model.finding import LoadProblem

Write = Callable[[Mapping[str, str]], Path]
FILE = "content/briefs/b.yml"
BRIEF = """\
title: T
authors: A
as_of: 2025
thesis:
  statement: It rains.
  likelihood: likely
  confidence: low
judgements:
  - id: J1
    statement: It pours.
    likelihood: likely
evidence:
  - id: E1
    claim: The lake fell.
    cite: {key: lake2025, locator: p. 12}
    supports: [thesis, J1]
  - id: E2
    claim: It rained.
    cite: rain2025
indicators:
  - id: I1
    statement: The level.
    expect: {S1: likely, S2: could}
    due: 2025-12
"""
CITE = "    cite: {key: lake2025, locator: p. 12}"


def problems(root: Path) -> list[LoadProblem]:
    return list(load_site(root).load_problems)


def only(site: Write, text: str) -> LoadProblem:
    (found,) = problems(site({FILE: text}))
    return found


def followed(text: str, found: LoadProblem) -> str:
    """The text after somebody wrote what the hint shows in the place of the line."""
    lines = text.split("\n")
    at = found.problem.span.line - 1
    shown = found.problem.hint.removeprefix("write: ")
    lines[at] = lines[at][: len(lines[at]) - len(lines[at].lstrip())] + shown
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("was", "now", "hint"),
    [
        (CITE, "    cite: {key: a, locator: с. 12}}", "cite: {key: a, locator: с. 12}"),
        (CITE, "    cite: {key: a, locator: с. 12}}  # seen", "cite: {key: a, locator: с. 12}  # seen"),
        (CITE, "    cite: [{key: a, locator: с. 12}]]", "cite: [{key: a, locator: с. 12}]"),
        (CITE, "    cite: {key: a, quote: 'Its } end'}}", "cite: {key: a, quote: 'Its } end'}"),
        (CITE, "    cite: {key: a, locator: с. 12}]", "cite: {key: a, locator: с. 12}"),
        ("  likelihood: likely", "  likelihood: %65", "likelihood: 65%"),
        ("  likelihood: likely", "  likelihood: %60–%75", "likelihood: 60–75%"),
        ("  likelihood: likely", "  likelihood: {range: %60-75}", "likelihood: {range: 60-75%}"),
        (
            "  likelihood: likely",
            "  likelihood: {term: likely, range: %60-75}",
            "likelihood: {term: likely, range: 60-75%}",
        ),
    ],
)
def test_a_sign_in_the_wrong_place_is_answered_once(site: Write, was: str, now: str, hint: str) -> None:
    text = BRIEF.replace(was, now, 1)
    found = only(site, text)

    assert found.problem.hint == f"write: {hint}"
    assert problems(site({FILE: followed(text, found)})) == []


@pytest.mark.parametrize(
    ("written", "meant"), [('"%65"', "65%"), ("'% 65'", "65%"), ('"%60-75"', "60-75%"), ('"%60–%75"', "60-75%")]
)
def test_the_sign_before_a_number_in_quotation_marks(site: Write, written: str, meant: str) -> None:
    found = only(site, BRIEF.replace("likelihood: likely", f"likelihood: {written}", 1))

    assert found.problem.hint == f"write `{meant}`"
    assert problems(site({FILE: BRIEF.replace("likelihood: likely", f"likelihood: {meant}", 1)})) == []


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("cite: rain2025", "cite:\n      -rain2025"),
        ("cite: rain2025", "cite:\n    -rain2025"),
        ("cite: rain2025", "cite:\n      - lake2025\n      -rain2025"),
        ("supports: [thesis, J1]", "supports:\n      -thesis\n      - J1"),
        ("supports: [thesis, J1]", "supports:\n      - thesis\n      -J1"),
    ],
)
def test_an_item_without_the_space_after_its_dash(site: Write, was: str, now: str) -> None:
    text = BRIEF.replace(was, now, 1)
    found = only(site, text)

    assert found.problem.message == "a space is missing after the dash"
    assert found.problem.span.written == "-"
    assert problems(site({FILE: followed(text, found)})) == []


@pytest.mark.parametrize(
    ("was", "now", "meant"),
    [
        ("confidence: low", "confidence: orta", "moderate"),
        ("confidence: low", "confidence: средняя", "moderate"),
        ("confidence: low", "confidence: Yüksək", "high"),
        ("title: T", "title: T\nstatus: dərc olunub", "published"),
        ("title: T", "title: T\nstatus: опубликовано", "published"),
        ("due: 2025-12", "due: 2025-12\n    cadence: aylıq", "monthly"),
        ("due: 2025-12", "due: 2025-12\n    cadence: ежемесячно", "monthly"),
    ],
)
def test_a_choice_in_another_language(site: Write, was: str, now: str, meant: str) -> None:
    assert only(site, BRIEF.replace(was, now, 1)).problem.hint == f"did you mean `{meant}`?"


@pytest.mark.parametrize("written", ["https://vestnik.example/", "http://www.vestnik.example", "Vestnik.example/news"])
def test_a_publisher_under_its_address(site: Write, written: str) -> None:
    (found,) = problems(site({FILE: BRIEF, "content/registry/publishers.yml": f"{written}:\n  name: V\n"}))

    assert found.problem.hint == "write `vestnik.example`"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("www.x.example/a", "https://www.x.example/a"),
        ("x.example", "https://x.example"),
        ("'URL: https://x.example/a'", "https://x.example/a"),
    ],
)
def test_an_address_that_lacks_its_beginning(site: Write, written: str, meant: str) -> None:
    found = only(site, BRIEF.replace("cite: rain2025", f"cite: {{url: {written}}}"))

    assert found.problem.hint == f"write `{meant}`"
    assert problems(site({FILE: BRIEF.replace("cite: rain2025", f"cite: {{url: {meant}}}")})) == []


@pytest.mark.parametrize(("written", "meant"), [("ру", "ru"), ("рус", "ru"), ("русский", "ru"), ("англ", "en")])
def test_a_language_in_cyrillic_letters(site: Write, written: str, meant: str) -> None:
    found = only(site, BRIEF.replace("title: T", f"title: T\nlang: {written}"))

    assert found.problem.hint.startswith(f"did you mean `{meant}`?")
