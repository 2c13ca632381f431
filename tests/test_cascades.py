"""One slip, one finding: what merely follows from a misspelt field or a reference to nothing is not found as well.

The brief below is whole, and thin: nearly everything in it hangs on a single link, so that a broken one would be missed
at its other end. Each of its keys is misspelt in turn, each of its one-word values broken.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from indicia.check import check
from indicia.load import load_site
from indicia.model.finding import Diagnostic, Severity

RANK = Severity.WARNING.rank
TODAY = datetime.date(2026, 1, 15)
BRIEF = """\
title: The canal drought will keep transits low
authors:
  - {name: Leyla Həsənova, role: lead, affiliation: Desk}
as_of: 2025-12-20
published: 2025-12-28
status: published
version: 1.0
kind: analysis
lang: en
scale: icd203
topics: shipping
actors: canal-authority
places: panama
question: How many ships will pass until May?
source_note: Three public reports, all read in full.
thesis:
  statement: Transits stay under 30 a day until the rains.
  likelihood: likely
  confidence: moderate
  confidence_basis: Two reports agree, and nobody has counted the queue.
judgements:
  - id: J1
    statement: The lake stays under 24 m until March.
    likelihood: {term: likely, range: 60-75%}
    assumptions: A1
    would_change_if: I-rain
  - id: J2
    statement: Owners keep their ships away.
    likelihood: likely
    assumptions: A2
    would_change_if: [G1, E4]
evidence:
  - id: E1
    claim: The lake stood at 23.8 m in December.
    type: data
    date: 2025-12-05
    cite:
      - {key: lake2025level, locator: p. 3, covers: full, checked: {by: LH, on: 2025-12-06}}
      - {key: tolls2025table, covers: full, checked: {by: LH, on: 2025-12-06}}
    supports: [J1, thesis]
    ach: {dry: very-consistent, wet: inconsistent}
  - id: E2
    claim: Owners booked the longer way.
    type: reported
    date: 2025-12-07
    cite: {key: pilots2025log, covers: full, checked: {by: LH, on: 2025-12-08}}
    supports: [J2, thesis]
    ach: {dry: inconsistent, wet: consistent}
  - id: E3
    claim: Rain fell in the hills.
    date: 2025-12-07
    cite: {key: pilots2025log, covers: full, checked: {by: LH, on: 2025-12-08}}
    opposes: [J1, thesis]
  - id: E4
    claim: One owner came back.
    date: 2025-12-08
    uncited: The owner told us and asked not to be named.
    opposes: J2
assumptions:
  - {id: A1, statement: The rains are late., rating: solid, if_wrong: The lake fills.}
  - {id: A2, statement: The other way stays open., rating: caveated, if_wrong: Ships come back.}
scenarios:
  - {id: rain, name: The rains fail, summary: April is dry., role: condition, likelihood: 75%, horizon: 2026-05}
  - {id: none, name: The rains come, summary: April is wet., likelihood: 25%, horizon: 2026-05}
  - id: dry
    name: It stays dry
    summary: The lake stays low.
    given: rain
    likelihood: likely
    horizon: 2026-05
    implications: {actor: canal-authority, text: Fewer slots.}
  - id: wet
    name: Water is saved
    summary: The lake fills.
    given: rain
    likelihood: unlikely
    horizon: 2026-05
    implications: {actor: canal-authority, text: More slots.}
indicators:
  - id: I-rain
    statement: Rain at the gauge in April.
    counts_as_observed: Over 200 mm in the month.
    does_not_count: A single storm.
    watch: The gauge at the dam.
    cadence: monthly
    opens: 2025-12-01
    due: 2026-05-31
    expect: {dry: highly-unlikely, wet: unlikely, none: highly-likely}
    forecast: {date: 2025-12-10, p: 0.2}
    observations:
      - {date: 2025-12-15, status: no-information}
      - {date: 2025-12-18, status: not-observed, cite: {key: lake2025level, covers: full}}
  - id: I-level
    statement: The lake falls below 24 m.
    counts_as_observed: A week below 24 m.
    watch: The gauge at the dam.
    due: 2026-05-31
    expect: {dry: highly-likely, wet: unlikely, none: unlikely}
  - id: I-save
    statement: The authority closes a lock.
    counts_as_observed: A notice to ships.
    watch: Notices of the authority.
    due: 2026-05-31
    expect: {dry: unlikely, wet: highly-likely, none: unlikely}
timeline:
  - {id: T1, date: 2025-12-05, title: The lake is at its lowest, evidence: E1, certainty: confirmed}
  - {id: T2, date: 2025-12-07, title: Rain in the hills, cite: {key: pilots2025log, covers: full}}
gaps:
  - {id: G1, question: "Who waits?", why: Nobody counts them., affects: J2}
updates:
  - id: U1
    date: 2025-12-28
    type: update
    summary: Rain fell.
    affects: [J1, thesis]
    judgement_effect: none
waive:
  - {rule: EVD-005, target: J2, reason: Owners tell nobody else.}
"""
SITE = {
    "mkdocs.yml": "site_name: Example\nsite_url: https://example.org/\n",
    "content/registry/publishers.yml": (
        "example.org: {name: Canal Authority}\npilots.example: {name: Canal Pilots}\ntolls.example: {name: Tolls}\n"
    ),
    "content/registry/actors.yml": "canal-authority: {name: Canal Authority}\n",
    "content/registry/places.yml": "panama: {name: Panama}\n",
    "content/registry/topics.yml": "shipping: {name: Shipping}\n",
    "bibliography/lake.bib": (
        "@report{lake2025level, author = {{Canal Authority}}, title = {Lake level in the dry season},\n"
        "  date = {2025-12-08}, langid = {en}, url = {https://example.org/lake}, urldate = {2025-12-09}}\n"
        "@report{pilots2025log, author = {{Canal Pilots}}, title = {Log of transits and queues},\n"
        "  date = {2025-12-08}, langid = {en}, url = {https://pilots.example/log}, urldate = {2025-12-09}}\n"
        "@report{tolls2025table, author = {{Toll Office}}, title = {Tolls by month},\n"
        "  date = {2025-12-08}, langid = {en}, url = {https://tolls.example/table}, urldate = {2025-12-09}}\n"
    ),
}
FILE = "content/briefs/canal.yml"


def write_site(root: Path, brief: str) -> None:
    for path, text in {**SITE, FILE: brief}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def composed() -> Node:
    """The brief as nodes, which know their places."""
    found = yaml.compose(BRIEF)
    assert found is not None
    return found


def nodes(node: Node, path: str = "") -> Iterator[tuple[str, ScalarNode]]:
    """Every key and every scalar of a document, with the path of its field; keys are marked."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            assert isinstance(key, ScalarNode)
            yield f"{path}.{key.value}!", key
            yield from nodes(value, f"{path}.{key.value}")
    elif isinstance(node, SequenceNode):
        for number, each in enumerate(node.value):
            yield from nodes(each, f"{path}[{number}]")
    elif isinstance(node, ScalarNode):
        yield path, node


def grave(root: Path) -> list[Diagnostic]:
    return [each for each in check(load_site(root, today=TODAY)).diagnostics if each.severity.rank <= RANK]


def test_the_brief_is_clean(tmp_path: Path) -> None:
    write_site(tmp_path, BRIEF)

    assert [f"{each.rule.id} {each.problem.message}" for each in grave(tmp_path)] == []


def slip(name: str) -> str:
    return name[:-1] if len(name) > 4 else name + name[-1]


KEYS = [(path, node) for path, node in nodes(composed()) if path.endswith("!")]
WORDS = [
    (path, node)
    for path, node in nodes(composed())
    if not re.search(r"!$|\.(name|role|affiliation|by|id)$|^\.waive", path)  # texts, and what other tests ask
    and not node.style
    and not re.search(r"\s", node.value)
]
IDS = [(path, node) for path, node in nodes(composed()) if path.endswith(".id")]


@pytest.mark.parametrize(("path", "key"), KEYS, ids=[path for path, _ in KEYS])
def test_a_misspelt_key_is_found_alone(tmp_path: Path, path: str, key: ScalarNode) -> None:
    start, end = key.start_mark.index, key.end_mark.index
    write_site(tmp_path, BRIEF[:start] + slip(key.value) + BRIEF[end:])

    found = grave(tmp_path)

    assert [(each.span.start, each.rule.id) for each in found] == [
        (start, "REF-002" if re.search("(ach|expect)[.]", path) else "SCH-003")
    ], [f"{each.span} {each.rule.id} {each.problem.message}" for each in found]


@pytest.mark.parametrize(("path", "word"), WORDS, ids=[path for path, _ in WORDS])
def test_a_broken_value_is_found_alone(tmp_path: Path, path: str, word: ScalarNode) -> None:
    start, end = word.start_mark.index, word.end_mark.index
    write_site(tmp_path, BRIEF[:start] + word.value + "zz" + BRIEF[end:])

    found = grave(tmp_path)

    assert [each.span.start for each in found] == [start], [
        f"{each.span} {each.rule.id} {each.problem.message}" for each in found
    ]


@pytest.mark.parametrize(("path", "word"), IDS, ids=[path for path, _ in IDS])
def test_an_id_that_changed_is_missed_only_where_it_is_named(tmp_path: Path, path: str, word: ScalarNode) -> None:
    start, end = word.start_mark.index, word.end_mark.index
    write_site(tmp_path, re.sub(r"waive:\n.*\n", "", BRIEF[:start] + word.value + "zz" + BRIEF[end:]))

    found = [each for each in grave(tmp_path) if each.rule.id != "EVD-005"]

    assert {each.problem.value for each in found} <= {word.value}
    assert {each.rule.id for each in found} <= {"REF-002"}


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("    supports: [J1, thesis]", "    Supports: [J1, thesis]"),
        ("    would_change_if: I-rain", "    would-change-if: I-rain"),
        ("    counts_as_observed: Over 200", "    counts as observed: Over 200"),
        ("    if_wrong: The lake", "    if_wrong:The lake"),
        ("thesis:\n", "theses:\n"),
        ("evidence:\n", "evidences:\n"),
    ],
)
def test_slips_of_other_sorts(tmp_path: Path, written: str, instead: str) -> None:
    brief = BRIEF.replace("  - {id: A1, statement: The rains are late., rating: solid, if_wrong: The lake fills.}", "")
    flow = "  - id: A1\n    statement: The rains are late.\n    rating: solid\n    if_wrong: The lake fills.\n"
    brief = brief.replace("assumptions:\n\n", f"assumptions:\n{flow}")
    write_site(tmp_path, brief.replace(written, instead, 1))

    assert len(grave(tmp_path)) == 1


def test_what_a_misspelt_field_holds_is_judged_with_it(tmp_path: Path) -> None:
    write_site(tmp_path, BRIEF.replace("    opposes: J2\n", "    oposes: J7\n"))

    found = [(each.rule.id, each.span.written) for each in grave(tmp_path)]

    assert found == [("SCH-003", "oposes"), ("REF-002", "J7")]


@pytest.mark.parametrize("value", ["[not, a, number]", "{a: b}", "sometime"])
def test_a_value_that_does_not_fit_the_field_that_may_be_meant(tmp_path: Path, value: str) -> None:
    write_site(tmp_path, BRIEF.replace("    due: 2026-05-31\n", f"    duee: {value}\n", 1))

    assert [each.rule.id for each in grave(tmp_path)] == ["SCH-003"]


def test_a_field_that_is_there_is_not_read_from_another(tmp_path: Path) -> None:
    write_site(tmp_path, BRIEF.replace("    opposes: J2\n", "    opposes: J2\n    oposes: J1\n"))

    (brief,) = load_site(tmp_path).briefs

    assert [word.value for word in brief.evidence[3].opposes] == ["J2"]


@pytest.mark.parametrize("field", ["bears_on", "x-supports", "remarks"])
def test_a_field_that_is_like_no_other_is_left_alone(tmp_path: Path, field: str) -> None:
    write_site(tmp_path, BRIEF.replace("    supports: [J1, thesis]\n", f"    {field}: [J1, thesis]\n"))

    (brief,) = load_site(tmp_path).briefs

    assert brief.evidence[0].supports == ()


def test_nothing_is_published_on_a_guess(tmp_path: Path) -> None:
    write_site(tmp_path, BRIEF.replace("    supports: [J1, thesis]\n", "    support: [J1, thesis]\n"))

    (judged,) = load_site(tmp_path).briefs
    (written,) = load_site(tmp_path, as_written=True).briefs

    assert [word.value for word in judged.evidence[0].supports] == ["J1", "thesis"]
    assert written.evidence[0].supports == ()


def test_what_follows_is_counted(tmp_path: Path) -> None:
    write_site(tmp_path, BRIEF.replace("    supports: [J2, thesis]\n", "    supports: [J9, thesis]\n"))

    report = check(load_site(tmp_path, today=TODAY))

    assert [each.rule.id for each in report.diagnostics if each.severity is Severity.ERROR] == ["REF-002"]
    assert report.withheld == 2  # J2 has no support, and its waiver silences nothing
