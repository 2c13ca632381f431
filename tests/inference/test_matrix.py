"""The matrix of competing hypotheses: sums by hand, order, weights and what holds whatever the items are."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicia.inference.matrix import Matrix, Row, Score, matrices, matrix
from indicia.load import load_site
from indicia.model.evidence import CONSISTENCIES, Evidence
from indicia.model.place import Source, Span, Word
from indicia.model.scenario import Scenario

Site = Callable[[Mapping[str, str | bytes]], Path]
HERE = Span(Source("x.yml", ""), 0, 0)
HEAD = "title: T\nauthors: A\nas_of: 2025\nthesis: T.\n"
ROOT_HALF = math.sqrt(0.5)


def scenario(name: str) -> Scenario:
    return Scenario(span=HERE, id=Word(name, HERE))


def row(name: str, ratings: Sequence[str], weight: str = "medium") -> Row:
    evidence = Evidence(span=HERE, id=Word(name, HERE))
    return Row(evidence, tuple(ratings), weight, judged=True, diagnostic=len(set(ratings)) > 1)


def order(found: Matrix) -> list[list[str]]:
    return [[each.id.value for each in tied] for tied in found.order]


def only(root: Path) -> Matrix:
    site = load_site(root)
    (found,) = matrices(site, site.briefs[0])
    return found


RATINGS = st.sampled_from((*CONSISTENCIES, ""))
ROWS = st.lists(st.tuples(st.lists(RATINGS, min_size=4, max_size=4), st.sampled_from(["low", "medium", "high"])))
COLUMNS = [scenario(name) for name in "abcd"]


def rows_of(drawn: list[tuple[list[str], str]]) -> list[Row]:
    return [row(f"E{number}", ratings, weight) for number, (ratings, weight) in enumerate(drawn)]


def test_a_case_computed_by_hand(site: Site) -> None:
    root = site(
        {
            "content/registry/publishers.yml": "good.example: {name: G, reliability: B}\n"
            "poor.example: {name: P, reliability: D, grade_note: N.}\n",
            "bibliography/a.bib": "@online{g, title={G}, date={2025}, url={https://good.example/1}}\n"
            "@online{p, title={P}, date={2025}, url={https://poor.example/1}}\n",
            "content/briefs/x.yml": HEAD + "scenarios:\n"
            "  - {id: up, name: U, summary: S.}\n  - {id: flat, name: F, summary: S.}\n"
            "  - {id: down, name: D, summary: S.}\n"
            "evidence:\n"
            "  - {id: E1, claim: C, cite: g, credibility: 2, ach: {up: II, flat: C, down: I}}\n"  # high: √2
            "  - {id: E2, claim: C, cite: p, credibility: 2, ach: {up: N, flat: I, down: CC}}\n"  # low: √½
            "  - {id: E3, claim: C, uncited: None., credibility: 3, ach: {up: C, flat: I, down: I}}\n"  # medium
            "  - {id: E4, claim: C, cite: g, ach: {up: I, flat: I, down: I}}\n"  # says nothing
            "  - {id: E5, claim: C, cite: g, credibility: 6, ach: {UP: C, flat: NA, down: II}}\n",  # medium, unjudged
        }
    )

    found = only(root)

    sums = {column.scenario.id.value: column for column in found.columns}
    assert sums["up"].weighted.value == pytest.approx(2 * math.sqrt(2))
    assert sums["flat"].weighted.value == pytest.approx(ROOT_HALF + 1)
    assert sums["down"].weighted.value == pytest.approx(math.sqrt(2) + 1 + 2)
    assert {name: (each.count, each.plain) for name, each in sums.items()} == {
        "up": (1, 2),
        "flat": (2, 2),
        "down": (3, 4),
    }
    assert {name: [each.id.value for each in found.heaviest] for name, found in sums.items()} == {
        "up": ["E1"],
        "flat": ["E3"],
        "down": ["E5"],
    }
    assert order(found) == [["flat"], ["up"], ["down"]]
    assert [each.id.value for each in found.non_diagnostic] == ["E4"]
    assert [each.id.value for each in found.unjudged] == ["E5"]
    # Without E1 `up` has nothing against it; without E5 `down` (2.41) is still last but one: up has 2.83.
    assert [(each.evidence.id.value, each.leads) for each in found.sensitive] == [("E1", True), ("E5", False)]


@pytest.mark.parametrize(
    ("letter", "digit", "expected"),
    [
        ("A", 1, ("high", True)),
        ("B", 2, ("high", True)),
        ("B", 3, ("medium", True)),
        ("C", 1, ("medium", True)),
        ("C", None, ("medium", True)),
        ("A", 4, ("low", True)),
        ("E", 1, ("low", True)),
        ("D", None, ("low", True)),
        (None, 5, ("low", True)),
        ("F", 5, ("low", True)),
        ("B", None, ("medium", False)),
        ("B", 6, ("medium", False)),
        ("F", 1, ("medium", False)),
        (None, 2, ("medium", False)),
        (None, None, ("medium", False)),
    ],
)
def test_the_weight_of_an_item(site: Site, letter: str | None, digit: int | None, expected: tuple[str, bool]) -> None:
    grade = f", reliability: {letter}, grade_note: N." if letter else ""
    credibility = f", credibility: {digit}" if digit else ""
    root = site(
        {
            "content/registry/publishers.yml": f"a.example: {{name: A{grade}}}\n",
            "bibliography/a.bib": "@online{a, title={A}, date={2025}, url={https://www.a.example/1}}\n",
            "content/briefs/x.yml": HEAD + "scenarios: [{id: s, name: S, summary: S.}, {id: t, name: T, summary: S.}]\n"
            f"evidence: {{id: E1, claim: C, cite: a, ach: {{s: C, t: I}}{credibility}}}\n",
        }
    )

    (found,) = only(root).rows

    assert (found.weight, found.judged) == expected


def test_the_best_of_several_sources_counts_and_one_that_does_not_carry_the_claim_does_not(site: Site) -> None:
    root = site(
        {
            "content/registry/publishers.yml": "a.example: {name: A, reliability: E, grade_note: N.}\n"
            "b.example: {name: B, reliability: A, grade_note: N.}\n",
            "bibliography/a.bib": "@online{a, title={A}, date={2025}, url={https://a.example/1}}\n"
            "@online{b, title={B}, date={2025}, url={https://b.example/1}}\n",
            "content/briefs/x.yml": HEAD + "scenarios: [{id: s, name: S, summary: S.}, {id: t, name: T, summary: S.}]\n"
            "evidence:\n  - {id: E1, claim: C, cite: [a, b], credibility: 1, ach: {s: C, t: I}}\n"
            "  - {id: E2, claim: C, cite: [a, {key: b, covers: no}], credibility: 1, ach: {s: C, t: I}}\n",
        }
    )

    assert [each.weight for each in only(root).rows] == ["high", "low"]


def test_siblings_share_what_they_are_given_and_one_alone_is_no_set(site: Site) -> None:
    root = site(
        {
            "content/briefs/x.yml": HEAD + "scenarios:\n  - {id: deal, name: D, summary: S.}\n"
            "  - {id: none, name: N, summary: S.}\n  - {id: war, name: W, summary: S., given: deal}\n"
            "  - {id: peace, name: P, summary: S., given: DEAL}\n  - {id: late, name: L, summary: S., given: none}\n"
            "evidence:\n  - {id: E1, claim: C, uncited: N., ach: {war: I, peace: C}}\n"
            "  - {id: E2, claim: C, uncited: N., ach: {late: I}}\n"
            "  - {id: E3, claim: C, uncited: N., ach: {deal: I}}\n",
        }
    )
    loaded = load_site(root)

    found = matrices(loaded, loaded.briefs[0])

    assert [(each.given, order(each)) for each in found] == [
        (None, [["none"], ["deal"]]),
        ("deal", [["peace"], ["war"]]),
    ]
    assert found[0].rows[0].ratings == ("inconsistent", "")


def test_two_low_points_weigh_as_much_as_one_high_exactly() -> None:
    rows = [
        row("E1", ["very-inconsistent", "consistent"], "low"),
        row("E2", ["neutral", "inconsistent"], "high"),
    ]

    assert order(matrix(None, COLUMNS[:2], rows)) == [["a", "b"]]


@given(ROWS, st.randoms())
def test_the_order_does_not_hang_on_that_of_the_items(drawn: list[tuple[list[str], str]], rng: Random) -> None:
    rows = rows_of(drawn)
    shuffled = rows[:]
    rng.shuffle(shuffled)

    one, other = matrix(None, COLUMNS, rows), matrix(None, COLUMNS, shuffled)

    assert order(one) == order(other)
    assert [column.weighted for column in one.columns] == [column.weighted for column in other.columns]
    assert {each.evidence.id.value: (each.order, each.leads) for each in one.sensitive} == {
        each.evidence.id.value: (each.order, each.leads) for each in other.sensitive
    }


@given(ROWS)
def test_an_item_the_same_for_all_never_changes_the_order(drawn: list[tuple[list[str], str]]) -> None:
    rows = rows_of(drawn)
    telling = [each for each in rows if each.diagnostic]

    found = matrix(None, COLUMNS, rows)

    assert order(found) == order(matrix(None, COLUMNS, telling))
    assert {each.id.value for each in found.non_diagnostic} == {e.evidence.id.value for e in rows if not e.diagnostic}
    assert not {id(each.evidence) for each in found.sensitive} & {id(each) for each in found.non_diagnostic}


@given(ROWS)
def test_sensitivity_is_what_the_matrix_without_the_item_says(drawn: list[tuple[list[str], str]]) -> None:
    rows = rows_of(drawn)
    found = matrix(None, COLUMNS, rows)

    expected = {}
    for each in rows:
        without = matrix(None, COLUMNS, [other for other in rows if other is not each])
        if without.order != found.order:
            expected[each.evidence.id.value] = (without.order, without.order[0] != found.order[0])

    assert {each.evidence.id.value: (each.order, each.leads) for each in found.sensitive} == expected


@given(ROWS)
def test_sums_are_ordered_from_the_least_and_consistency_adds_nothing(drawn: list[tuple[list[str], str]]) -> None:
    found = matrix(None, COLUMNS, rows_of(drawn))

    by_name = {column.scenario.id.value: column for column in found.columns}
    values = [by_name[each.id.value].weighted.value for tied in found.order for each in tied]
    assert values == sorted(values)
    assert all((column.weighted == Score()) == (column.count == 0) for column in found.columns)
    assert all(column.count <= column.plain <= 2 * column.count for column in found.columns)
