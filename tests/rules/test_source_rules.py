"""Rules on a brief's sources as a whole, and on briefs that cite or contradict one another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from rules.asking import HEAD, ask, stretches

Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = "content/briefs/canal.yml"
TITLE = ["The canal"]


def bib(*works: tuple[str, str, str]) -> str:
    """Entries of key, host and language."""
    return "".join(
        f"@online{{{key}, title = {{T {key}}}, date = {{2025}}, langid = {{{lang}}}, url = {{https://{host}/{key}}}}}\n"
        for key, host, lang in works
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", TITLE),
        ("evidence: {id: E1, claim: C, uncited: N.}\n", TITLE),
        ("evidence: {id: E1, claim: C}\n", []),
        ("evidence: {id: E1, claim: C, cite: missing}\n", []),
        ("evidence: {id: E1, claim: C, cite: {kye: a}}\n", []),
        ("evidence: {id: E1, claim: C, cite: {brief: other}}\n", []),
        ("timeline: {id: T1, date: 2025, title: T, cite: a}\n", []),
        ("question: Who, as [@a] asks?\n", []),
        ("source_note: See [[E1]].\n", TITLE),
    ],
)
def test_any_citation_is_a_source(site: Site, text: str, found: list[str]) -> None:
    root = site({"bibliography/a.bib": bib(("a", "a.example", "en")), BRIEF: HEAD + text})

    assert stretches(ask("SRC-001", root)) == found


def test_the_narrative_counts_as_a_place_for_sources(site: Site) -> None:
    files = {"bibliography/a.bib": bib(("a", "a.example", "en")), BRIEF: HEAD}

    assert stretches(ask("SRC-001", site({**files, "content/briefs/canal.md": "Nothing here.\n"}))) == TITLE
    assert ask("SRC-001", site({**files, "content/briefs/canal.md": "As [@a] says.\n"})) == []


@pytest.mark.parametrize(
    ("hosts", "languages", "found"),
    [
        (["az"] * 8, ["en", "ru"] * 4, ["AZ"]),
        (["az"] * 5 + ["us"] * 3, ["en", "ru"] * 4, []),
        (["az"] * 7, ["en", "ru"] * 3 + ["az"], []),
        (["none"] * 8, ["en", "ru"] * 4, []),
        (["az"] * 5 + ["none"] * 3, ["en", "ru"] * 4, []),
        (["az", "us"] * 4, ["en-GB", "en"] * 4, []),  # the brief's own language
        (["az", "us"] * 4, ["fr-BE", "fr"] * 4, ["fr"]),
        (["az"] * 9 + ["us"], ["ru"] * 9 + ["en"], ["AZ", "ru"]),
    ],
)
def test_sources_of_one_sort(site: Site, hosts: list[str], languages: list[str], found: list[str]) -> None:
    works = [(f"k{at}", f"{host}.example", lang) for at, (host, lang) in enumerate(zip(hosts, languages, strict=True))]
    cite = ", ".join(key for key, _, _ in works)
    publishers = 'az.example: {name: A, country: "AZ"}\nus.example: {name: U, country: "US"}\n'
    root = site(
        {
            "bibliography/a.bib": bib(*works),
            "content/registry/publishers.yml": publishers,
            BRIEF: f"{HEAD}evidence: {{id: E1, claim: C, cite: [{cite}, k0]}}\n",
        }
    )

    assert [problem.value for problem in ask("SRC-002", root)] == found


ACTORS = (
    "land: {name: Land, type: state}\nother: {name: Other, type: state}\nunheard: {name: Unheard, type: state}\n"
    "grid: {name: Grid, type: company, affiliation: land}\nminister: {name: M, type: person, affiliation: office}\n"
    "office: {name: Office, type: government-body, affiliation: other}\nalone: {name: Alone, type: company}\n"
)
PLACES = "port: {name: Port, type: city, affiliation: land}\nsea: {name: Sea, type: sea}\n"


@pytest.mark.parametrize(
    ("brief", "items", "found"),
    [
        ("actors: land", [], []),
        ("actors: grid", [], []),
        ("places: [port, sea]", [], []),
        ("actors: [grid, alone]", ["actors: other"] * 3, []),
        ("actors: [land, minister]", [], ["AZ"]),
        ("actors: [land, minister]", [], ["US"]),
        ("actors: minister", [], ["AZ"]),
        ("actors: unheard", [], ["AZ"]),
        ("places: sea", [], ["AZ"]),
        ("question: Q?", ["actors: land", "places: port", "actors: other", "actors: alone"], []),
        ("actors: alone", ["actors: grid", "actors: alone"], []),
        ("question: Q?", ["actors: land", "actors: other"], ["AZ"]),
        ("question: Q?", ["actors: [land, other]", "actors: [land, other]"], ["AZ"]),
        ("question: Q?", ["actors: [land, other]", "actors: [land, other]"], ["US"]),
    ],
)
def test_the_country_that_a_brief_is_about_is_no_sort(
    site: Site, brief: str, items: list[str], found: list[str]
) -> None:
    host = "us" if found == ["US"] else "az"
    works = [(f"k{at}", f"{host}.example", lang) for at, lang in enumerate(["en", "ru"] * 4)]
    cite = ", ".join(key for key, _, _ in works)
    evidence = "".join(f"  - {{id: E{at}, claim: C, cite: k0, {each}}}\n" for at, each in enumerate(items))
    root = site(
        {
            "bibliography/a.bib": bib(*works),
            "content/registry/publishers.yml": 'az.example: {name: A, country: "AZ", affiliation: land}\n'
            'abroad.example: {name: B, country: "CZ", affiliation: other}\n'
            'us.example: {name: U, country: "US", affiliation: other}\n'
            'us2.example: {name: U, country: "US", affiliation: office}\n',
            "content/registry/actors.yml": ACTORS,
            "content/registry/places.yml": PLACES,
            BRIEF: f"{HEAD}{brief}\nevidence:\n  - {{id: E9, claim: C, cite: [{cite}]}}\n{evidence}",
        }
    )

    assert [problem.value for problem in ask("SRC-002", root)] == found


@pytest.mark.parametrize(
    ("items", "found"),
    [
        (["cite: [s1, s2, f1]"], True),
        (["cite: [s1, f1]"], False),
        (["cite: [s1, s2, f1, f2]"], False),
        (["cite: s1", "cite: [s2, s1]", "cite: f1"], True),
        (["cite: [s1, s2]", "cite: f1", "cite: f2"], False),
        (["cite: [s1, s2, f1], type: document"], False),
    ],
)
def test_sources_that_belong_to_a_state(site: Site, items: list[str], found: bool) -> None:
    lines = "".join(f"  - {{id: E{at}, claim: C, supports: J1, {each}}}\n" for at, each in enumerate(items))
    root = site(
        {
            "bibliography/a.bib": bib(
                ("s1", "s.example", "en"),
                ("s2", "s.example", "en"),
                ("f1", "f.example", "en"),
                ("f2", "f.example", "en"),
            ),
            "content/registry/publishers.yml": "s.example: {name: S, affiliation: land}\nf.example: {name: F}\n",
            "content/registry/actors.yml": "land: {name: Land, type: state}\n",
            BRIEF: f"{HEAD}judgements: {{id: J1, statement: S.}}\nevidence:\n{lines}",
        }
    )

    assert stretches(ask("SRC-003", root)) == (["J1"] if found else [])


def test_grades_that_need_a_reason(site: Site) -> None:
    publishers = "".join(f"{grade}.example: {{name: N, reliability: {grade}}}\n" for grade in "ABCDEF")
    with_notes = "".join(f"{grade}2.example: {{name: N, reliability: {grade}, grade_note: W.}}\n" for grade in "ADE")
    root = site({"content/registry/publishers.yml": publishers + with_notes})

    assert stretches(ask("SRC-006", root)) == ["A", "D", "E"]


@pytest.mark.parametrize(
    ("cites", "found"),
    [
        ({"a": "b", "b": "a"}, ["b"]),
        ({"a": "a"}, ["a"]),
        ({"a": "b", "b": "c", "c": "d", "d": "b"}, ["c"]),
        ({"a": "b", "b": "c", "c": "missing"}, []),
        ({"a": "b", "c": "d", "b": "a", "d": "c"}, ["b", "d"]),
    ],
)
def test_circles_of_briefs_that_cite_each_other(site: Site, cites: dict[str, str], found: list[str]) -> None:
    files = {
        f"content/briefs/{name}.yml": f"{HEAD}evidence: {{id: E1, claim: C, cite: {{brief: {other}}}}}\n"
        for name, other in cites.items()
    }

    assert stretches(ask("XRF-003", site(files))) == found


def test_links_and_relations_are_no_sourcing(site: Site) -> None:
    text = HEAD + "related: {}\nsource_note: See [[{}]].\n"
    files = {f"content/briefs/{a}.yml": text.format(b, b) for a, b in (("dock", "lake"), ("lake", "dock"))}

    assert ask("XRF-003", site(files)) == []


@pytest.mark.parametrize(
    ("expectations", "relation", "found"),
    [
        ("{dry: likely, wet: could}", "", []),
        ("{dry: highly-unlikely}", "", ["highly-unlikely"]),
        ("{Dry: unlikely}", "see-also", ["unlikely"]),
        ("{dry: unlikely}", "contradicts", []),
        ("{dry: unlikely}", "responds-to", []),
        ("{dry: could}", "", []),
        ("{other: unlikely}", "", []),
    ],
)
def test_opposite_ratings_of_a_shared_indicator(site: Site, expectations: str, relation: str, found: list[str]) -> None:
    related = f"related: {{brief: canal, relation: {relation}}}\n" if relation else ""
    files = {
        BRIEF: f"{HEAD}indicators: {{id: I1, statement: S., counts_as_observed: C., expect: {{dry: highly-likely}}}}\n",
        "content/briefs/lock.yml": f"{HEAD}indicators: {{use: canal#I1, expect: {expectations}}}\n{related}",
    }

    assert stretches(ask("XRF-005", site(files))) == found


@pytest.mark.parametrize(
    ("likelihood", "status", "found"),
    [
        ("very-unlikely", "draft", 1),
        ("likely", "draft", 0),
        ("very-likely", "draft", 0),
        ("20-50%", "draft", 1),
        ("20-55%", "draft", 0),
        ("not-stated", "draft", 0),
        ("very-unlikely", "withdrawn", 0),
    ],
)
def test_one_question_with_two_answers(site: Site, likelihood: str, status: str, found: int) -> None:
    def brief(stated: str, question: str, more: str = "") -> str:
        thesis = f"thesis: {{statement: T., likelihood: {stated}}}\n"
        return f"title: T\nauthors: A\nas_of: 2025\nquestion: {question}\n{thesis}{more}"

    files = {
        BRIEF: brief("likely", "How many ships?"),
        "content/briefs/lock.yml": brief(likelihood, "how many  SHIPS", f"status: {status}\n"),
        "content/briefs/pond.yml": brief("very-unlikely", "How many boats?"),
    }

    assert len(ask("XRF-005", site(files))) == found
