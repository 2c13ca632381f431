"""Rules on scenarios where they are tricky: rounding, open ends, what hangs on nothing, whose fault it is."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site
from indicia.model.finding import Severity
from rules.asking import HEAD, ask, stretches

Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = "content/briefs/canal.yml"
OTHER = "content/briefs/other.yml"
SUMS = ("SCN-001", "SCN-004")


def scenarios(*likelihoods: str, scale: str = "icd203") -> str:
    """A brief whose roots `s1`, `s2`, ... have these likelihoods; an empty one is not written."""
    lines = [
        f"  - {{id: s{number}, name: N, summary: S.{f', likelihood: {each}' if each else ''}}}\n"
        for number, each in enumerate(likelihoods, 1)
    ]
    return f"{HEAD}scale: {scale}\nscenarios:\n{''.join(lines)}"


@pytest.mark.parametrize(
    ("scale", "likelihoods", "owner"),
    [
        ("icd203", ("60%", "40%"), ""),
        ("icd203", ("33.3%", "33.3%", "33.4%"), ""),
        ("icd203", ("33%", "33%", "33%"), ""),
        ("icd203", ("34%", "34%", "34%"), "SCN-001"),
        ("icd203", ("33.7%", "33.7%", "33.6%"), ""),
        ("icd203", ("33%", "33%", "32.9%"), "SCN-001"),
        ("icd203", ("60%", "50%"), "SCN-001"),
        ("icd203", ("60%",), ""),  # one alone: what else may happen is not said
        ("icd203", ("60%", "not-stated"), ""),  # SCN-002's
        ("icd203", ("60%", "60%", "not-stated"), "SCN-004"),
        ("icd203", ("likely", "unlikely"), ""),
        ("icd203", ("likely", "likely"), "SCN-004"),
        ("icd203", ("likely", "likely", ""), "SCN-004"),
        ("icd203", ("unlikely", "unlikely"), "SCN-004"),
        ("icd203", ("unlikely", "unlikely", ""), ""),
        ("icd203", ("likely", "45%"), ""),
        ("icd203", ("likely", "46%"), ""),  # a point of rounding
        ("icd203", ("likely", "46.1%"), "SCN-004"),
        ("icd203", ("40-60%", "30-50%", "0-20%"), ""),
        ("icd203", ("40-60%", "10-20%"), "SCN-004"),
        ("icd203", ("perhaps", "likely"), ""),  # LIK-001's
        ("icd203", ("160%", "likely"), ""),  # could not be read
        ("phia", ("realistic-possibility", "realistic-possibility"), "SCN-004"),  # both under 50
        ("phia", ("realistic-possibility", "{term: realistic-possibility, range: 40-50%}"), ""),
        ("phia", ("remote-chance", "almost-certain"), ""),
        ("ipcc", ("more-likely-than-not", "more-likely-than-not"), "SCN-004"),  # both over 50
        ("ipcc", ("likely", "unlikely"), ""),
        ("kent", ("certainty", "impossibility"), ""),
    ],
)
def test_each_sum_that_cannot_be_has_one_owner(
    site: Site, scale: str, likelihoods: tuple[str, ...], owner: str
) -> None:
    root = site({BRIEF: scenarios(*likelihoods, scale=scale)})

    assert [rule for rule in SUMS if ask(rule, root)] == ([owner] if owner else [])


def test_the_sum_is_shown_as_it_is_reckoned(site: Site) -> None:
    (problem,) = ask("SCN-004", site({BRIEF: scenarios("likely", "likely")}))

    assert problem.message == (
        "`s1` (likely, 55–80%) and `s2` (likely, 55–80%): even at their lowest they make 55 + 55 = 110%"
    )
    assert [other.span.written for other in problem.related] == ["likely"]
    (problem,) = ask("SCN-004", site({BRIEF: scenarios(*["realistic-possibility"] * 2, scale="phia")}))
    assert problem.message.endswith("even at their highest they make less than 50 + 50 = 100%")


def test_rounded_numbers_beside_a_term_do_not_raise_an_alarm_by_binary_fractions(site: Site) -> None:
    root = site({BRIEF: scenarios("10.1-10.1%", "20.2%", "69.7%")})

    assert [rule for rule in SUMS if ask(rule, root)] == []


@pytest.mark.parametrize(
    ("likelihoods", "found"),
    [
        (("", "not-stated", ""), []),
        (("likely", "unlikely"), []),
        (("likely", "", "not-stated"), ["s2"]),
        (("likely", "not-stated"), ["not-stated"]),
        (("likely", "160%"), []),  # written, and could not be read
        (("perhaps", ""), ["s2"]),
        (("likely",), []),
    ],
)
def test_a_set_is_rated_wholly_or_not_at_all(site: Site, likelihoods: tuple[str, ...], found: list[str]) -> None:
    assert stretches(ask("SCN-002", site({BRIEF: scenarios(*likelihoods)}))) == found


TREE = (
    "  - {id: deal, name: D, summary: S., role: condition, likelihood: 40%}\n"
    "  - {id: none, name: N, summary: S., likelihood: 60%}\n"
    "  - {id: calm, name: C, summary: S., given: deal, likelihood: 50%}\n"
)
WAR = "  - {id: war, name: W, summary: S., given: GIVEN, likelihood: 50%}\n"


def families(root: Path) -> list[str]:
    """Rules on references and scenarios that find something at error or warning level, in order."""
    report = check(load_site(root, today=datetime.date(2026, 1, 15)), select=["REF", "SCN"])
    return sorted({each.rule.id for each in report.diagnostics if each.severity in (Severity.ERROR, Severity.WARNING)})


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("deal", []),
        ("DEAL", []),
        ("dael", ["REF-002"]),  # not also an only child and a sum of 50
        ("G1", ["REF-003"]),
        ("none", ["SCN-005"]),
        ("war", ["SCN-003", "SCN-005"]),  # `calm` is alone indeed
    ],
)
def test_what_hangs_on_a_wrong_condition_is_not_reported_twice(site: Site, given: str, found: list[str]) -> None:
    text = f"{HEAD}kind: note\ngaps: [{{id: G1, question: Who?}}]\nscenarios:\n{TREE}{WAR.replace('GIVEN', given)}"

    assert families(site({BRIEF: text})) == found


def test_two_scenarios_of_one_id_are_one_fault(site: Site) -> None:
    twin = "  - {id: Deal, name: T, summary: S., role: condition}\n"

    root = site({BRIEF: f"{HEAD}kind: note\nscenarios:\n{TREE}{WAR.replace('GIVEN', 'deal')}{twin}"})

    assert families(root) == ["REF-001"]


def test_too_much_is_too_much_whatever_else_is_wrong(site: Site) -> None:
    text = f"{scenarios('likely', 'likely')}{WAR.replace('GIVEN', 'nothing')}"

    assert len(ask("SCN-004", site({BRIEF: text}))) == 1


def test_what_may_follow_from_a_lost_scenario_is_withheld(site: Site) -> None:
    root = site({BRIEF: f"{HEAD}scenarios:\n{TREE}  - war\n"})

    (problem,) = ask("SCN-005", root)

    assert problem.follows == BRIEF
    assert families(root) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("a: b, b: a", ["b"]),
        ("a: a, b: ", ["a"]),
        ("a: b, b: c, c: b", ["c"]),
        ("a: b, b: a, c: d, d: c", ["b", "d"]),
        ("a: , b: a, c: b", []),
    ],
)
def test_every_ring_is_found_once(site: Site, lines: str, found: list[str]) -> None:
    pairs = [pair.split(": ") for pair in lines.split(", ")]
    items = [f"  - {{id: {id}, name: N, summary: S.{given and f', given: {given}'}}}\n" for id, given in pairs]

    assert stretches(ask("SCN-003", site({BRIEF: f"{HEAD}scenarios:\n{''.join(items)}"}))) == found


ROLES = """kind: analysis
scenarios:
  - {id: deal, name: Deal, summary: Signed., role: condition}
  - {id: main, name: Main, summary: M., role: main, given: deal}
  - {id: wild, name: Wild, summary: W., role: wildcard, given: deal}
  - {id: plain, name: Plain, summary: P.}
status: published
published: 2026-01-02
"""


def test_the_ends_of_the_tree_are_watched_and_dated_the_leading_ones_strictly(site: Site) -> None:
    site_loaded = load_site(site({BRIEF: HEAD + ROLES}), today=datetime.date(2026, 1, 15))

    found = check(site_loaded, select=["SCN-006", "SCN-009"]).diagnostics

    assert [(each.span.written, each.rule.id, each.severity.value) for each in found] == [
        ("main", "SCN-006", "error"),
        ("main", "SCN-009", "warning"),
        ("wild", "SCN-006", "warning"),
        ("wild", "SCN-009", "warning"),
        ("plain", "SCN-006", "warning"),
        ("plain", "SCN-009", "warning"),
    ]


@pytest.mark.parametrize("kind", ["op-ed", "note", "backgrounder", "tracker"])
def test_kinds_that_need_no_scenarios_are_not_asked_to_finish_them(site: Site, kind: str) -> None:
    text = (HEAD + ROLES).replace("kind: analysis", f"kind: {kind}")
    loaded = load_site(site({BRIEF: text}), today=datetime.date(2026, 1, 15))

    assert check(loaded, select=["SCN-002", "SCN-006", "SCN-007", "SCN-008", "SCN-009"]).diagnostics == ()


def indicators(*expectations: str) -> str:
    return "indicators:\n" + "".join(
        f"  - {{id: I{number}, statement: S., counts_as_observed: C., expect: {{{each}}}}}\n"
        for number, each in enumerate(expectations, 1)
    )


@pytest.mark.parametrize(
    ("expectations", "unwatched", "without_own"),
    [
        (("a: highly-likely, b: unlikely",), ["c"], ["b"]),
        (("a: HL, b: L, c: U", "b: U, c: L"), [], ["a", "b"]),
        (("a: HL, b: HU, c: HU", "a: U, b: L, c: C", "a: C, b: C, c: L"), [], []),
        # what a scenario depends on is no rival
        (("a: HL, top: HL, b: U, c: U", "a: U, b: HL, c: U", "c: L"), [], []),
    ],
)
def test_every_outcome_has_a_sign_of_its_own(
    site: Site, expectations: tuple[str, ...], unwatched: list[str], without_own: list[str]
) -> None:
    text = (
        f"{HEAD}kind: analysis\nscenarios:\n"
        "  - {id: top, name: T, summary: T., role: condition}\n"
        "  - {id: a, name: A, summary: A., given: top}\n"
        "  - {id: b, name: B, summary: B., given: top}\n"
        f"  - {{id: c, name: C, summary: C.}}\n{indicators(*expectations)}"
    )
    root = site({BRIEF: text})

    assert stretches(ask("SCN-006", root)) == unwatched
    assert stretches(ask("SCN-007", root)) == without_own


def test_a_shared_indicator_counts_with_the_ratings_of_the_brief_that_uses_it(site: Site) -> None:
    home = f"{HEAD}scenarios:\n  - {{id: x, name: X, summary: X.}}\n{indicators('x: likely')}"
    text = (
        f"{HEAD}scenarios:\n  - {{id: a, name: A, summary: A.}}\n  - {{id: x, name: X, summary: X.}}\n"
        "indicators:\n  - {id: I-shared, use: other#I1, expect: {a: likely}}\n"
    )
    root = site({BRIEF: text, OTHER: home})

    found = ask("SCN-006", root)

    # the other brief's `x` is another scenario, though it is called the same
    assert [each.target for each in found] == ["canal#x"]
