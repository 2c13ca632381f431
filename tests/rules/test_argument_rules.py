"""Rules on the argument where they are tricky: what speaks against, what is an alternative, circles, branches."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site
from rules.asking import HEAD, ask, stretches

Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = "content/briefs/canal.yml"


def asked(rule: str, site: Site, text: str) -> list[str]:
    return stretches(ask(rule, site({BRIEF: HEAD + text})))


def evidence(*items: str) -> str:
    lines = (f"  - {{id: E{number}, claim: C, uncited: N., {each}}}\n" for number, each in enumerate(items, 1))
    return "evidence:\n" + "".join(lines)


@pytest.mark.parametrize(
    ("items", "found"),
    [
        (["supports: J1"], ["J1"]),
        (["supports: J1", "opposes: J1"], []),
        (["supports: J1", "opposes: E1"], []),
        (["supports: J1", "opposes: A1"], []),
        (["supports: J1", "opposes: A2"], ["J1"]),
        (["supports: J1", "opposes: thesis"], ["J1"]),
        (["opposes: J1"], []),
        (["context: true"], []),
        (["supports: [j1, thesis]"], ["J1", "Transits stay low."]),
        (["supports: [J1, thesis]", "opposes: [J1, A2]"], []),
    ],
)
def test_what_counts_as_counter_evidence(site: Site, items: list[str], found: list[str]) -> None:
    text = (
        "judgements: {id: J1, statement: S., assumptions: A1}\nassumptions:\n"
        "  - {id: A1, statement: S., rating: solid, if_wrong: W.}\n"
        "  - {id: A2, statement: S., rating: solid, if_wrong: W., linchpin: true}\n"
    )

    assert asked("ARG-003", site, text + evidence(*items)) == found


@pytest.mark.parametrize("kind", ["note", "backgrounder"])
@pytest.mark.parametrize("rule", ["ARG-003", "ARG-009"])
def test_a_note_needs_neither_counter_evidence_nor_alternatives(site: Site, rule: str, kind: str) -> None:
    text = HEAD + evidence("supports: thesis")

    def fires(written: str) -> bool:
        site_ = load_site(site({BRIEF: text + f"kind: {written}\n"}))
        return any(each.rule.id == rule for each in check(site_).diagnostics)

    assert fires("analysis")
    assert fires("op-ed")
    assert not fires(kind)


@pytest.mark.parametrize(
    ("scenarios", "found"),
    [
        ("{id: s, name: S, summary: S.}", ["s"]),
        ("[{id: s, name: S, summary: S.}, {id: t, name: T, summary: S.}]", []),
        ("[{id: s, name: S, summary: S., role: condition}, {id: t, name: T, summary: S., given: S}]", ["t"]),
        (
            "[{id: s, name: S, summary: S.}, {id: t, name: T, summary: S., given: s}, {id: u, name: U, given: s}]",
            [],
        ),
    ],
)
def test_outcomes_are_the_leaves_of_the_tree(site: Site, scenarios: str, found: list[str]) -> None:
    text = evidence("supports: thesis", "opposes: thesis")

    assert asked("ARG-009", site, f"{text}scenarios: {scenarios}\n") == found


@pytest.mark.parametrize(
    ("items", "found"),
    [
        (["supports: e1"], ["e1"]),
        (["supports: E2", "supports: E3", "supports: E1"], ["E2"]),
        (["supports: [E2, E3]", "supports: E4", "supports: E4", "supports: thesis"], []),
        (["supports: E2", "supports: E1", "supports: E4", "supports: E3"], ["E2", "E4"]),
        (["supports: [E9, J1]", "supports: thesis"], []),
    ],
)
def test_circles_of_support(site: Site, items: list[str], found: list[str]) -> None:
    assert asked("ARG-007", site, evidence(*items)) == found


def test_a_long_chain_of_support_is_walked_without_recursion(site: Site) -> None:
    chain = [f"supports: E{number + 1}" for number in range(1, 3000)]

    assert asked("ARG-007", site, evidence(*chain, "supports: E1")) == ["E2"]


@pytest.mark.parametrize(
    ("items", "found"),
    [
        (["cite: a"], True),
        (["cite: [a, b]"], False),
        (["cite: [a, missing]"], False),
        (["uncited: N."], True),
        (["cite: a", "cite: b"], False),
    ],
)
def test_high_confidence_needs_two_publishers(site: Site, items: list[str], found: bool) -> None:
    lines = (f"  - {{id: E{at}, claim: C, supports: J1, {each}}}\n" for at, each in enumerate(items))
    text = (
        "title: T\nauthors: A\nas_of: 2025\nthesis: {statement: T., confidence: high}\n"
        "judgements: {id: J1, statement: S., confidence: high}\nevidence:\n" + "".join(lines)
    )
    bib = "".join(f"@online{{{key}, title={{T}}, date={{2025}}, url={{https://{key}.example/}}}}\n" for key in "ab")
    root = site({"bibliography/a.bib": bib, BRIEF: text})

    assert stretches(ask("ARG-011", root)) == (["high", "high"] if found else [])


@pytest.mark.parametrize(
    ("ach", "incomplete", "across"),
    [
        ("{war: C, peace: I}", False, []),
        ("{war: C}", True, []),
        ("{war: C, peace: I, collapse: N}", False, ["collapse"]),
        ("{collapse: N, WAR: C}", False, ["WAR"]),
        ("{deal: C, collapse: I}", False, []),
        ("{war: C, peace: I, nothing: N}", False, []),
    ],
)
def test_ratings_stay_in_one_branch_and_fill_it(site: Site, ach: str, incomplete: bool, across: list[str]) -> None:
    scenarios = (
        "scenarios:\n  - {id: deal, name: D, summary: S.}\n  - {id: collapse, name: C, summary: S.}\n"
        "  - {id: war, name: W, summary: S., given: deal}\n  - {id: peace, name: P, summary: S., given: Deal}\n"
    )
    text = scenarios + evidence(f"ach: {ach}")

    assert asked("ARG-013", site, text) == ([ach] if incomplete else [])
    assert asked("ARG-016", site, text) == across


def test_a_scenario_that_nobody_rated_is_not_called_without_inconsistency(site: Site) -> None:
    scenarios = "scenarios: [{id: s, name: S, summary: S.}, {id: t, name: T, summary: S.}]\n"

    assert asked("ARG-014", site, scenarios + evidence("ach: {s: C}")) == ["s"]
    assert asked("ARG-014", site, scenarios) == []


def test_a_kind_that_cannot_be_read_brings_nothing_with_it(site: Site) -> None:
    text = evidence("supports: thesis") + "judgements: {id: J1, statement: S.}\nkind: analisys\n"

    assert [asked(rule, site, text) for rule in ("ARG-002", "ARG-003", "ARG-004", "ARG-009", "ARG-010")] == [[]] * 5
