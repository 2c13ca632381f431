"""More ways in which a brief gets broken: its likelihoods, scenarios, indicators, updates, argument, evidence, sources.

Each takes a line of the real brief, so that what must be found has its place; severities are the rules' own business.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

from breakage import BAKU, NARRATIVE, OPED, Broken, Edit, lines_of, one, rows, write


def _replaced(
    rule: str, pattern: str, by: str, *implied: str, at: int = 0, path: str = BAKU
) -> Callable[[Path, random.Random], Broken]:
    """An edit of one of the lines that a pattern finds; the finding is `at` lines below it."""

    def edit(root: Path, rng: random.Random) -> Broken:
        lines = lines_of(root, path)
        row = rng.choice(rows(lines, pattern))
        lines[row] = re.sub(pattern, by, lines[row], count=1)
        write(root, path, lines)
        return one(rule, path, row + at, *implied)

    edit.__name__ = rule
    return edit


def _inserted(
    rule: str, pattern: str, text: str, *implied: str, at: int = 0, path: str = BAKU
) -> Callable[[Path, random.Random], Broken]:
    """An edit that writes lines behind one that a pattern finds; the finding is on the `at`-th of them (from 0)."""

    def edit(root: Path, rng: random.Random) -> Broken:
        lines = lines_of(root, path)
        row = rng.choice(rows(lines, pattern)) + 1
        lines[row:row] = text.split("\n")
        write(root, path, lines)
        return one(rule, path, row + at, *implied)

    edit.__name__ = rule
    return edit


def _scenarios(root: Path, **likelihoods: str) -> list[str]:
    """The lines of the brief with other likelihoods at scenarios."""
    lines = lines_of(root, BAKU)
    for name, value in likelihoods.items():
        start = rows(lines, rf"^  - id: {name}\b")[0]
        row = next(row for row in range(start, len(lines)) if lines[row].startswith("    likelihood:"))
        lines[row] = f"    likelihood: {value}"
    return lines


def partly_rated(root: Path, rng: random.Random) -> Broken:
    rated, other = rng.sample(["confrontation", "cooperation"], 2)
    lines = _scenarios(root, **{rated: rng.choice(["60%", "likely"])})
    write(root, BAKU, lines)
    start = rows(lines, rf"^  - id: {other}\b")[0]
    return one("SCN-002", BAKU, next(row for row in range(start, len(lines)) if "likelihood:" in lines[row]))


def more_than_all(root: Path, rng: random.Random) -> Broken:
    low = rng.randrange(55, 90)
    lines = _scenarios(root, confrontation=f"{low}%", cooperation=f"{low}%")
    write(root, BAKU, lines)
    return one("SCN-001", BAKU, rows(lines, r"^  - id: confrontation")[0] + 4, "SCN-004")


def ranges_that_cannot_be(root: Path, rng: random.Random) -> Broken:
    low = rng.randrange(56, 80)
    lines = _scenarios(root, confrontation=f"{low}-{low + 10}%", cooperation=f"{low}-{low + 5}%")
    write(root, BAKU, lines)
    return one("SCN-004", BAKU, rows(lines, r"^  - id: confrontation")[0] + 4)


def ring_of_scenarios(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rows(lines, r"^  - id: deal")[0]
    lines.insert(row + 1, f"    given: {rng.choice(['confrontation', 'cooperation'])}")
    write(root, BAKU, lines)
    return one("SCN-003", BAKU, row + 1)


def condition_without_outcomes(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rows(lines, r"^  - id: collapse")[0]
    lines[row + 2] = "    role: condition"
    write(root, BAKU, lines)
    return one("SCN-010", BAKU, row + rng.choice([2]))


def scenario_nobody_watches(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    name = rng.choice(["confrontation", "cooperation"])
    lines = [re.sub(rf"\b{name}: [a-z-]+, ", "", line) if "    expect: {" in line else line for line in lines]
    write(root, BAKU, lines)
    return one("SCN-006", BAKU, rows(lines, rf"^  - id: {name}\b")[0])


def without_field(rule: str, item: str, field: str, *implied: str) -> Callable[[Path, random.Random], Broken]:
    """An edit that takes a field from one of the items; the finding is at the item's id."""

    def edit(root: Path, rng: random.Random) -> Broken:
        lines = lines_of(root, BAKU)
        starts = rows(lines, item)
        start = rng.choice([row for row in starts if _field(lines, row, field) is not None])
        row = _field(lines, start, field)
        assert row is not None  # chosen so
        del lines[row]
        write(root, BAKU, lines)
        return one(rule, BAKU, start, *implied)

    edit.__name__ = rule
    return edit


def _field(lines: list[str], start: int, field: str) -> int | None:
    """The row of an item's field; None where it has none."""
    for row in range(start + 1, len(lines)):
        if re.match(r"  - |\S", lines[row]):
            return None
        if re.match(rf"    {field}: \S", lines[row]):
            return row
    return None


def supported_both_ways(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rng.choice(rows(lines, r"^    supports: J\d$"))
    lines.insert(row + 1, lines[row].replace("supports", "opposes"))
    write(root, BAKU, lines)
    return one("ARG-006", BAKU, row + 1)


def support_in_a_ring(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    one_row, other = (rows(lines, rf"^  - id: E{number}$")[0] for number in rng.choice([(3, 4), (4, 23), (7, 8)]))
    for row, name in ((other, lines[one_row][8:]), (one_row, lines[other][8:])):
        at = _field(lines, row, "supports")
        assert at is not None  # these three support something
        lines[at] = re.sub(r"supports: (\w+)", rf"supports: [\1, {name}]", lines[at])
    write(root, BAKU, lines)
    first = _field(lines, one_row, "supports")
    assert first is not None  # as above
    return one("ARG-007", BAKU, first)


def rating_across_branches(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rng.choice(rows(lines, r"^    ach: \{"))
    lines[row] = lines[row].replace("ach: {", "ach: {collapse: neutral, ")
    write(root, BAKU, lines)
    return one("ARG-016", BAKU, row)


def no_source_at_all(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rng.choice(rows(lines, r"^    (cite: \w+|cite: \{.*\}|uncited: .*)$"))
    start = max(each for each in rows(lines, r"^  - id: |^      - date: ") if each < row)
    del lines[row]
    write(root, BAKU, lines)
    return one("EVD-001", BAKU, start)


def source_and_none(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rng.choice(rows(lines, r"^    cite: [a-z]\w+$"))
    lines.insert(row + 1, "    uncited: Nobody says so.")
    write(root, BAKU, lines)
    return one("EVD-003", BAKU, row + 1)


def opinion_made_an_analysis(root: Path, rng: random.Random) -> Broken:
    """The op-ed has no source; as an analysis that is two faults."""
    lines = lines_of(root, OPED)
    row = rows(lines, r"^kind: op-ed")[0]
    lines[row] = f"kind: {rng.choice(['analysis', 'analysis # no op-ed'])}"
    write(root, OPED, lines)
    first = rows(lines, r"^    uncited:")[0]
    return Broken(frozenset({("SRC-001", OPED, 6), ("EVD-018", OPED, first + 1)}), frozenset({"ARG-002"}))


def correction_without_what_was(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rows(lines, r"^    type: update ")[0]
    lines[row] = "    type: correction"
    del lines[rows(lines, rf"^    {rng.choice(['was', 'now'])}: ")[0]]
    write(root, BAKU, lines)
    return one("UPD-003", BAKU, row)


def without_a_note_on_sources(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, OPED)
    lines[rows(lines, r"^source_note: ")[0]] = rng.choice(["", "# source_note: none"])
    write(root, OPED, lines)
    return one("SRC-005", OPED, rows(lines, r"^title: ")[0])


def link_to_no_file(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, NARRATIVE)
    row = rng.choice(rows(lines, r"^[A-Z][^|]*$"))
    lines[row] += f" See [the table](../assets/none{rng.randrange(99)}.csv)."
    write(root, NARRATIVE, lines)
    return one("XRF-008", NARRATIVE, row)


def link_that_never_ends(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, NARRATIVE)
    row = rng.choice(rows(lines, r"^[A-Z][^|]*$"))
    lines[row] += f" See [[E{rng.randrange(1, 24)}."
    write(root, NARRATIVE, lines)
    return one("XRF-009", NARRATIVE, row)


ONE_OUTCOME = """scenarios:
  - {id: war, name: War, summary: The war goes on., role: condition}
  - {id: peace, name: Peace, summary: The war ends.}
  - {id: more, name: More strikes, summary: The depot is struck again., given: war}"""
SHARED = "indicators: {id: I1, use: baku-after-the-deal#I-arms, due: 2027}"
EDITS: tuple[Edit, ...] = (
    partly_rated, more_than_all, ranges_that_cannot_be, ring_of_scenarios, condition_without_outcomes,
    scenario_nobody_watches, supported_both_ways, support_in_a_ring, rating_across_branches, no_source_at_all,
    source_and_none, opinion_made_an_analysis, link_to_no_file, link_that_never_ends,
    _replaced("LIK-001", r"^  likelihood: not-stated.*", "  likelihood: quite-sure"),
    _replaced("LIK-005", r"^  likelihood: not-stated.*", "  likelihood: highly-likely"),
    _replaced("LIK-002", r"\{term: very-likely, ", "{term: very-likely, range: 30%, "),
    _replaced("LIK-010", r"^    likelihood: not-stated$", "    likelihood: 100%", "SCN-002"),
    _replaced("LIK-004", r"\{term: not-stated, stated_as: undoubtedly\}", "55%"),
    _replaced("LIK-007", r"statement: The reported plan is", "statement: Possibly the reported plan is"),
    _replaced("LIK-008", r"statement: The reported plan is", "statement: Undoubtedly the reported plan is"),
    _inserted("SCN-005", r"^scale: icd203", ONE_OUTCOME, at=3, path=OPED),
    _replaced("IND-003", r"counts_as_observed: .*", "counts_as_observed: Moscow feels confident."),
    _replaced("IND-004", r"expect: \{.*\}", "expect: {confrontation: could, cooperation: could, collapse: could}"),
    _replaced("IND-010", r"(expect: \{.*), collapse: [a-z-]+\}", r"\1}"),
    without_field("IND-001", r"^  - id: I-", "expect"),
    without_field("IND-002", r"^  - id: I-", "counts_as_observed"),
    without_field("IND-006", r"^  - id: I-", "due"),
    _inserted("IND-016", r"^scale: icd203", SHARED, path=OPED),
    _replaced("TIM-011", r"^      - date: 2025-12$", "      - date: 2027-12"),
    _replaced("TIM-001", r"\{id: T2, date: 2025-02", "{id: T2, date: 2026-02"),
    correction_without_what_was,
    _replaced("UPD-002", r"^    affects: \[E1, J1, thesis\]$", "    x-affects: none", at=-5),
    without_field("ARG-010", r"^  - id: J", "would_change_if"),
    _replaced("LIK-011", r"^  confidence_basis: .*", "  x-basis: none", at=-1),
    _replaced("EVD-015", r"^    date: 2025-12-11$", "    date: 2026-02-11"),
    _replaced("EVD-016", r"^    date: 2025-12-06$", "    date: 2025-12-30", at=2),
    _replaced("EVD-017", r"claim: (Baku has turned|A presidential decree|Ethnic)", r"claim: The puppet regime; \1"),
    without_a_note_on_sources,
    _replaced("SCH-012", r"^    why: .*", "    why: TODO"),
    _inserted("SCH-015", r"^    scale: icd203", "    severity: [{rule: CIT-0008, severity: note}]", path="mkdocs.yml"),
    _inserted("WVR-003", r"^scale: icd203", "waive: [{rule: CIT-030, reason: There is none such.}]"),
    _inserted("SCH-003", r"^scale: icd203", "waiver: none"),
)  # fmt: skip
