"""The difference in meaning between two states of a brief, each written in the test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.inference.differences import TOPICS, BriefDifference, differences
from indicia.inference.site_differences import earlier_keys, site_differences
from indicia.load import load_site
from indicia.report.differences import spoken

Site = Callable[[Mapping[str, str | bytes]], Path]
HEAD = "title: The canal\nauthors: Leyla Həsənova\nas_of: 2025-12\nversion: 1.0\nthesis: Transits stay low.\n"
BODY = """judgements:
  - {id: J1, statement: Slots stay at 22., likelihood: likely, confidence: low, would_change_if: I1}
evidence:
  - {id: E1, claim: Slots were cut., cite: [a2025, {key: b2025, covers: full}], supports: J1, ach: {dry: consistent}}
  - {id: E2, claim: Pilots wait., uncited: Own look.}
scenarios:
  - {id: dry, name: Dry, summary: No rain.}
indicators:
  - {id: I1, statement: Lake., counts_as_observed: Under 24 m., due: 2026-06, expect: {dry: HL},
     observations: [{date: 2025-11, status: observed, uncited: Own.}], forecast: [{date: 2025-11-01, p: 30%}]}
updates:
  - {date: 2025-12-01, type: update, summary: First.}
"""


@pytest.fixture
def compare(site: Site) -> Callable[[str, str], BriefDifference]:
    def found(was: str, now: str) -> BriefDifference:
        states = [load_site(site({"content/briefs/canal.yml": text})) for text in (was, now)]
        return differences(states[0].briefs[0], states[1].briefs[0], states[1].vocabulary.scales, {})

    return found


Compare = Callable[[str, str], BriefDifference]


def lines(difference: BriefDifference) -> list[str]:
    return [
        f"{each.topic} {each.what} {each.item or each.kind} {each.field} {spoken(each.was)}>{spoken(each.now)}"
        for each in difference.changes
    ]


@pytest.mark.parametrize(
    "now",
    [
        HEAD + BODY,
        "# note\n" + HEAD + BODY.replace("Slots were cut.", '"Slots  were cut."'),
        HEAD + BODY.replace("[a2025, {key: b2025, covers: full}]", "[{key: b2025, covers: full}, {key: a2025}]"),
        HEAD + BODY.replace("expect: {dry: HL}", "expect: {dry: highly-likely}"),
        HEAD + BODY + "waive: {rule: EVD-005, reason: One.}\n",
    ],
)
def test_another_way_of_writing_is_no_change(compare: Compare, now: str) -> None:
    assert lines(compare(HEAD + BODY, now)) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("likelihood: likely", "likelihood: very-likely"), ["judgement raised J1 likelihood likely>very-likely"]),
        (("likelihood: likely", "likelihood: 20%"), ["judgement lowered J1 likelihood likely>20%"]),
        (("likelihood: likely,", ""), ["judgement removed J1 likelihood likely>"]),
        (("confidence: low", "confidence: high"), ["judgement raised J1 confidence low>high"]),
        (("Slots stay at 22.", "Slots at 24."), ["judgement changed J1 statement Slots stay at 22.>Slots at 24."]),
        (("Under 24 m.", "Under 23 m."), ["threshold changed I1 counts_as_observed Under 24 m.>Under 23 m."]),
        (("due: 2026-06", "due: 2026-12"), ["threshold changed I1 due 2026-06>2026-12"]),
        (("dry: HL", "dry: U"), ["threshold changed I1 expect.dry highly-likely>unlikely"]),
        (("status: observed", "status: retired"),
         ["observation changed I1 observations 2025-11 observed, no source>2025-11 retired, no source"]),
        (("p: 30%", "p: 40%"), ["observation changed I1 forecast 2025-11-01 0.3>2025-11-01 0.4"]),
        (("[a2025, ", "["), ["citation removed E1 cite.a2025 a2025>"]),
        (("a2025", "c2025"), ["citation added E1 cite.c2025 >c2025", "citation removed E1 cite.a2025 a2025>"]),
        (("covers: full", "covers: partial"), ["citation lowered E1 cite.b2025.covers full>partial"]),
        (
            ("uncited: Own look.", "cite: a2025"),
            ["citation added E2 cite.a2025 >a2025", "citation removed E2 uncited Own look.>"],
        ),
        (("supports: J1", "opposes: J1"), ["bearing removed E1 supports J1>", "bearing added E1 opposes >J1"]),
        (("{dry: consistent}", "{dry: inconsistent}"), ["bearing changed E1 ach.dry consistent>inconsistent"]),
        (("id: E2", "id: E3"), ["item added E3  >Pilots wait.", "item removed E2  Pilots wait.>"]),
        (("Pilots wait.", "Pilots leave."), ["wording changed E2 claim Pilots wait.>Pilots leave."]),
        (
            ("summary: First.}", "summary: First.}\n  - {date: 2026, type: update, summary: Second.}"),
            ["version added update-2  >Second."],
        ),
    ],
)  # fmt: skip
def test_every_change_in_meaning_is_told_once(compare: Compare, change: tuple[str, str], expected: list[str]) -> None:
    assert lines(compare(HEAD + BODY, HEAD + BODY.replace(*change))) == expected


def test_an_item_is_followed_through_its_new_id(compare: Compare) -> None:
    now = BODY.replace("id: J1", "id: K1").replace("supports: J1", "supports: K1").replace("likely, c", "20%, c")
    found = compare(HEAD + BODY, HEAD + now + "renamed: {J1: K1}\n")

    assert lines(found) == [
        "judgement lowered K1 likelihood likely>20%",
        "item renamed K1  Slots stay at 22.>Slots stay at 22.",
    ]
    assert {each.before for each in found.changes} == {"J1"}


def test_a_scenario_is_followed_in_the_tables_of_others(compare: Compare) -> None:
    now = BODY.replace("id: dry", "id: arid").replace("{dry:", "{arid:")

    assert lines(compare(HEAD + BODY, HEAD + now + "renamed: {dry: arid}\n")) == ["item renamed arid  Dry>Dry"]


def test_a_renaming_that_is_over_is_not_told_again(compare: Compare) -> None:
    text = HEAD + BODY + "renamed: {J0: J1, E2: E1}\n"

    assert lines(compare(text, text)) == []


def test_an_id_that_was_given_to_something_else_is_a_loss_and_a_gain(compare: Compare) -> None:
    now = (
        BODY.replace("  - {id: E2, claim: Pilots wait., uncited: Own look.}\n", "") + "gaps: {id: E2, question: Who?}\n"
    )

    assert lines(compare(HEAD + BODY, HEAD + now)) == ["item added E2  >Who?", "item removed E2  Pilots wait.>"]


def test_ranges_of_two_scales_are_not_held_against_each_other(compare: Compare) -> None:
    was = HEAD + BODY + "scale: icd203\n"
    found = compare(was, was.replace("icd203", "phia").replace("likelihood: likely", "likelihood: unlikely"))

    assert "judgement changed J1 likelihood likely>unlikely" in lines(found)
    assert "threshold changed brief scale icd203>phia" in lines(found)


def test_the_gravest_come_first(compare: Compare) -> None:
    now = HEAD.replace("1.0", "2.0") + BODY.replace("Pilots wait.", "Pilots leave.").replace("24 m", "23 m")
    topics = [each.topic for each in compare(HEAD + BODY, now).changes]

    assert topics == sorted(topics, key=TOPICS.index)
    assert topics[0] == "version"


BIB = "@online{%s, title = {Lake}, author = {{Authority}}, year = {2025}, url = {https://example.org/}%s}\n"


def test_a_site_follows_briefs_and_sources_through_their_names(site: Site) -> None:
    was = load_site(site({"content/briefs/canal.yml": HEAD + BODY, "bibliography/a.bib": BIB % ("a2025", "")}))
    root = site({"content/briefs/lake.yml": HEAD + BODY.replace("a2025", "new2025") + "aliases: [canal]\n"})
    (root / "content/briefs/canal.yml").unlink()
    (root / "bibliography/a.bib").write_text(BIB % ("new2025", ", ids = {a2025}"))
    now = load_site(root)
    found = site_differences(was, now)

    assert earlier_keys(now) == {"a2025": "new2025"}
    assert [(each.what, each.was and each.was.key, lines(each)) for each in found.briefs] == [("changed", "canal", [])]
    assert found.sources == ()


def test_a_source_that_was_rewritten_is_told(site: Site) -> None:
    files = {"content/briefs/canal.yml": HEAD + BODY, "bibliography/a.bib": BIB % ("a2025", "")}
    was = load_site(site(files))
    now = load_site(site({**files, "bibliography/a.bib": (BIB % ("a2025", "")).replace("{Lake}", "{Ocean}")}))

    assert [(each.key, each.field, each.was, each.now) for each in site_differences(was, now).sources] == [
        ("a2025", "title", "Lake", "Ocean")
    ]


def test_what_cannot_be_read_is_said_and_not_taken_for_a_loss(site: Site) -> None:
    was = load_site(site({"content/briefs/canal.yml": "title: 'x"}))
    now = load_site(site({"content/briefs/canal.yml": HEAD + BODY}))
    there, back = site_differences(was, now), site_differences(now, was)

    assert (there.briefs, there.before, there.after) == ((), ("content/briefs/canal.yml",), ())
    assert (back.briefs, back.before, back.after) == ((), (), ("content/briefs/canal.yml",))
