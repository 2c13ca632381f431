"""Rules on evidence where they are tricky: what counts as a source, as a use, as an origin, as a party, as later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from rules.asking import HEAD, ask, stretches

Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = "content/briefs/canal.yml"
BIB = "".join(
    f"@online{{{key}, title = {{T {key}}}, date = {{{date}}}, url = {{https://{host}/{key}}}{more}}}\n"
    for key, date, host, more in [
        ("a", "2025-03", "a.example", ""),
        ("a2", "2025", "www.a.example", ""),
        ("b", "2025-03-10", "b.example", ""),
        ("live", "2025-01", "c.example", ", x_medium = {live}"),
        ("undated", "", "d.example", ""),
        ("gov", "2025", "gov.example", ""),
        ("oil", "2025", "oil.example", ""),
        ("gov2", "2025", "gov.example", ""),
        ("abroad", "2025", "abroad.example", ""),
        ("wire", "2025", "wire.example", ", x_relays = {a}"),
        ("echo", "2025", "echo.example", ", x_relays = {wire}"),
        ("says", "2025", "says.example", ", x_relays = {The Gazette}"),
        ("told", "2025", "told.example", ", x_relays = {Gazette}"),
        ("gazette", "2025", "gazette.example", ""),
    ]
)
PUBLISHERS = (
    "abroad.example: {name: Abroad, affiliation: other}\n"
    "gov.example: {name: Gov, affiliation: land}\noil.example: {name: Oil, affiliation: oil}\n"
    "gazette.example: {name: The Gazette}\n"
)
ACTORS = (
    "land: {name: Land, type: state}\nleader: {name: Leader, type: person, affiliation: land}\n"
    "oil: {name: Oil, type: company, affiliation: land}\nother: {name: Other, type: state}\n"
)


def asked(rule: str, site: Site, text: str, **more: str) -> list[str]:
    """The offending stretches in a brief of this text, and of what other briefs are given by name."""
    files = {
        "bibliography/a.bib": BIB,
        "content/registry/publishers.yml": PUBLISHERS,
        "content/registry/actors.yml": ACTORS,
        BRIEF: HEAD + text,
    }
    return stretches(
        ask(rule, site(files | {f"content/briefs/{name}.yml": HEAD + each for name, each in more.items()}))
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["E1"]),
        ("timeline: {id: T1, date: 2025, title: T, evidence: e1}\n", []),
        ("source_note: As [[E1]] shows.\n", []),
        ("judgements: {id: J1, statement: S., would_change_if: E1}\n", []),
        ("gaps: {id: G1, question: Q?, affects: E1}\n", ["E1"]),
        ("updates: {date: 2026, type: update, summary: S., affects: E1}\n", ["E1"]),
    ],
)
def test_what_gives_evidence_a_use(site: Site, text: str, found: list[str]) -> None:
    assert asked("EVD-004", site, "evidence: {id: E1, claim: C, cite: a}\n" + text) == found


@pytest.mark.parametrize(
    "link", ["supports: J9", "opposes: [x, y]", "ach: {s: maybe}", "context: maybe", "context: false"]
)
def test_a_link_that_is_wrong_is_not_reported_as_missing(site: Site, link: str) -> None:
    assert asked("EVD-004", site, f"evidence: {{id: E1, claim: C, cite: a, {link}}}\n") == []


def test_evidence_of_which_none_bears_on_anything_is_said_once(site: Site) -> None:
    idle = "evidence:\n  - {id: E1, claim: C, cite: a}\n  - {id: E2, claim: D, cite: a}\n"

    assert len(asked("EVD-004", site, idle)) == 1
    assert len(asked("EVD-004", site, idle + "  - {id: E3, claim: E, cite: a, supports: thesis}\n")) == 2


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        (["cite: a"], True),
        (["cite: a", "cite: a2"], True),
        (["cite: [a, b]"], False),
        (["cite: a", "cite: b"], False),
        (["cite: a", "uncited: Hearsay."], True),
        (["uncited: Hearsay."], False),
        (["cite: [a, {key: b, covers: no}]"], True),
        (["cite: [wire, echo]"], True),
        (["cite: a", "cite: echo"], True),
        (["cite: [a, missing]"], False),
        (["cite: [says, gazette]"], True),
        (["cite: {brief: one}", "cite: {brief: two}"], True),
        (["cite: {brief: one}", "cite: a"], False),
    ],
)
def test_what_counts_as_a_second_source_of_a_judgement(site: Site, evidence: list[str], found: bool) -> None:
    items = "".join(
        f"  - {{id: E{number}, claim: C, supports: J1, {each}}}\n" for number, each in enumerate(evidence, 1)
    )
    text = f"judgements: {{id: J1, statement: S.}}\nevidence:\n{items}"

    assert asked("EVD-005", site, text) == (["J1"] if found else [])


@pytest.mark.parametrize(
    ("how", "found"),
    [
        ("related: {brief: whole, relation: translation-of}", False),
        ("related: {brief: whole, relation: builds-on}", True),
        ("related: {brief: else, relation: translation-of}", True),
        ("related: {brief: nowhere, relation: translation-of}", True),
        ("origin: {relation: summary, title: the  Canal}", False),
        ("origin: {relation: translated}", False),
        ("origin: {relation: adapted, title: The canal}", True),
        ("origin: {relation: summary, title: Another work}", True),
    ],
)
def test_a_summary_that_cites_its_original_is_not_asked(site: Site, how: str, found: bool) -> None:
    text = "evidence:\n  - {id: E1, claim: C, cite: {brief: whole}, supports: thesis}\n"

    assert asked("EVD-005", site, text + how + "\n", whole="", **{"else": ""}) == (
        ["Transits stay low."] if found else []
    )


def test_a_summary_that_names_its_original_and_cites_another_source_is_asked(site: Site) -> None:
    text = "evidence: {id: E1, claim: C, cite: a, supports: thesis}\norigin: {relation: summary, title: The canal}\n"

    assert asked("EVD-005", site, text, whole="") == ["Transits stay low."]


def test_support_of_support_counts_and_the_thesis_is_asked_only_without_judgements(site: Site) -> None:
    evidence = "evidence:\n  - {id: E1, claim: C, cite: a, supports: [J1, thesis]}\n"
    more = evidence + "  - {id: E2, claim: C, cite: b, supports: E1}\n"
    judgement = "judgements: {id: J1, statement: S.}\n"

    assert asked("EVD-005", site, judgement + evidence) == ["J1"]
    assert asked("EVD-005", site, evidence.replace("J1, ", "")) == ["Transits stay low."]
    assert asked("EVD-005", site, judgement + more) == []


@pytest.mark.parametrize(
    ("cite", "found"),
    [
        ("[a, wire]", ["wire"]),
        ("[wire, a, echo]", ["a", "echo"]),
        ("[a, a2]", []),
        ("[a, {key: a, locator: p. 2}]", []),
        ("[says, told]", ["told"]),
        ("[says, gazette]", ["gazette"]),
        ("[says, b, wire]", []),
    ],
)
def test_citations_that_go_back_to_one_origin(site: Site, cite: str, found: list[str]) -> None:
    assert asked("EVD-006", site, f"timeline: {{id: T1, date: 2025, title: T, cite: {cite}}}\n") == found


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("cite: gov, actors: land", ["gov"]),
        ("cite: gov, actors: leader", ["gov"]),
        ("cite: gov, actors: [other, leader]", ["gov"]),
        ("cite: oil, actors: land", ["oil"]),
        ("cite: oil, actors: leader", []),
        ("cite: gov, actors: other", []),
        ("cite: gov", []),
        ("cite: [gov, a], actors: land", []),
        ("cite: [gov, {key: a, covers: no}], actors: land", ["[gov, {key: a, covers: no}]"]),
        ("cite: [gov, missing], actors: land", []),
        ("cite: gov, actors: land, type: document", []),
        ("cite: gov, actors: land, type: data", ["gov"]),
        ("uncited: N., actors: land", []),
        ("cite: [gov, abroad], actors: [land, other]", []),
        ("cite: [gov, abroad], actors: land", []),
        ("cite: [gov, oil], actors: [land, oil]", ["[gov, oil]"]),
        ("cite: [gov, gov2], actors: leader", ["[gov, gov2]"]),
        ("cite: [gov, {key: abroad, covers: no}], actors: [land, other]", ["[gov, {key: abroad, covers: no}]"]),
    ],
)
def test_who_is_a_party_to_the_claim(site: Site, fields: str, found: list[str]) -> None:
    assert asked("EVD-008", site, f"evidence: {{id: E1, claim: C, {fields}}}\n") == found


@pytest.mark.parametrize(
    ("cite", "found"),
    [("wire", ["wire"]), ("[wire, a]", []), ("[a, echo]", []), ("[echo, wire]", ["echo", "wire"]), ("says", ["says"])],
)
def test_a_relay_is_named_unless_its_original_stands_beside_it(site: Site, cite: str, found: list[str]) -> None:
    assert asked("EVD-009", site, f"evidence: {{id: E1, claim: C, cite: {cite}}}\n") == found


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("cite: a", ["1"]),
        ("uncited: N.", ["1"]),
        ("cite: [a, a2]", ["1"]),
        ("cite: [a, wire]", ["1"]),
        ("cite: [a, b]", []),
        ("cite: [a, missing]", []),
    ],
)
def test_credibility_one_needs_two_origins(site: Site, fields: str, found: list[str]) -> None:
    text = f"evidence:\n  - {{id: E1, claim: C, credibility: 1, {fields}}}\n"

    assert asked("EVD-013", site, text) == found
    if "a]" not in fields or "[" in fields:
        assert asked("EVD-013", site, text + "  - {id: E2, claim: C, cite: [a, b], supports: E1}\n") == []


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("2026", True),
        ("2026-01~", True),
        ("2025-12-31", False),
        ("2025", False),
        ("2025-12/2026-02", False),
        ("2026-01/..", True),
        ("../2026", False),
        ("XXXX-08-18", False),
    ],
)
def test_only_what_is_surely_later_is_after_the_cut_off(site: Site, date: str, found: bool) -> None:
    text = f"evidence: {{id: E1, claim: C, uncited: N., date: {date}}}\n"

    assert asked("EVD-015", site, text) == ([date] if found else [])


def test_a_cut_off_without_a_year_is_compared_with_nothing(site: Site) -> None:
    head = HEAD.replace("2025-12", "XXXX-08-18")
    text = "evidence: {id: E1, claim: C, uncited: N., date: 2026}\n"

    assert ask("EVD-015", site({BRIEF: head + text})) == []


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("evidence: {id: E1, claim: C, date: 2025-04, cite: a}", ["a"]),
        ("evidence: {id: E1, claim: C, date: 2025-03-31, cite: a}", []),
        ("evidence: {id: E1, claim: C, date: 2025-03-11, cite: [a, b]}", ["b"]),
        ("evidence: {id: E1, claim: C, date: 2025-04/.., cite: a}", ["a"]),
        ("evidence: {id: E1, claim: C, date: 2025-02/2025-06, cite: a}", []),
        ("evidence: {id: E1, claim: C, date: XXXX-04-01, cite: a}", []),
        ("evidence: {id: E1, claim: C, date: 2026, cite: undated}", []),
        ("evidence: {id: E1, claim: C, date: 2026, cite: live}", []),
        ("evidence: {id: E1, claim: C, date: 2026, cite: {key: a, covers: context}}", []),
        ("evidence: {id: E1, claim: C, date: 2026, cite: a, type: inference}", []),
        ("timeline: {id: T1, date: 2025-04, title: T, cite: a}", ["a"]),
        ("timeline: {id: T1, date: 2025-04, title: T, cite: a, certainty: planned}", []),
    ],
)
def test_a_source_is_older_only_if_every_reading_is(site: Site, item: str, found: list[str]) -> None:
    assert asked("EVD-016", site, item + "\n") == found


@pytest.mark.parametrize(
    ("sources", "settings", "found"),
    [
        (["uncited: N.", "cite: a"], "", 0),
        (["uncited: N.", "uncited: N.", "cite: a"], "", 1),
        (["uncited: N."], "", 1),
        (["uncited: N.", "uncited: N.", "cite: a"], "max_uncited: 70%", 0),
        (["uncited: N.", "cite: a", "cite: b"], "max_uncited: 0.3", 1),
        (["type: data", "type: data", "cite: a"], "", 0),
        (["cite: a"], "max_uncited: 0", 0),
    ],
)
def test_the_share_without_a_source(site: Site, sources: list[str], settings: str, found: int) -> None:
    items = "".join(f"  - {{id: E{number}, claim: C, {each}}}\n" for number, each in enumerate(sources))
    mkdocs = f"site_name: T\nsite_url: https://example.org/\nextra: {{indicia: {{{settings}}}}}\n"
    root = site({"mkdocs.yml": mkdocs, "bibliography/a.bib": BIB, BRIEF: f"{HEAD}evidence:\n{items}"})

    assert len(ask("EVD-018", root)) == found
