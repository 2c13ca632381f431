"""Ways in which a site gets broken: each edits one file of a copy and says what must be found, and where."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

BAKU = "content/briefs/baku-after-the-deal.yml"
NARRATIVE = "content/briefs/baku-after-the-deal.md"
OPED = "content/briefs/socar-odesa-pressure.yml"
AUDIT = "content/citation-audit.md"


@dataclass(frozen=True)
class Broken:
    """What an edit must lead to: every (rule, path, line) named here, and no error of any other rule."""

    expected: frozenset[tuple[str, str, int]]
    implied: frozenset[str] = frozenset()


Edit = Callable[[Path, random.Random], Broken]


def lines_of(root: Path, path: str) -> list[str]:
    return (root / path).read_text(encoding="utf-8").split("\n")


def write(root: Path, path: str, lines: list[str]) -> None:
    (root / path).write_text("\n".join(lines), encoding="utf-8", newline="")


def rows(lines: list[str], pattern: str) -> list[int]:
    return [row for row, line in enumerate(lines) if re.search(pattern, line)]


def one(rule: str, path: str, row: int, *implied: str) -> Broken:
    return Broken(frozenset({(rule, path, row + 1)}), frozenset(implied))


def _bibliographies(root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in sorted(root.glob("bibliography/*.bib"))]


def _entries(root: Path) -> Iterator[tuple[str, int, int, str]]:
    """Every entry: file, first row, row behind it, key."""
    for path in _bibliographies(root):
        lines = lines_of(root, path)
        starts = rows(lines, r"^@\w+\{")
        for row, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield path, row, end, re.match(r"@\w+\{([^,]+),", lines[row])[1]  # type: ignore[index]


def _uses(root: Path, key: str) -> frozenset[tuple[str, str, int]]:
    """Every line that cites a key, as the finding it becomes without its entry."""
    found = set()
    for file in [*root.glob("content/**/*.yml"), *root.glob("content/**/*.md")]:
        path = file.relative_to(root).as_posix()
        for row, line in enumerate(lines_of(root, path)):
            if re.search(rf"(?<![\w-]){key}(?![\w-])", line):
                found.add(("CIT-001", path, row + 1))
    return frozenset(found)


def renamed_key(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rng.choice(rows(lines, r"cite: [a-z]+\d{4}[a-z0-9]*$"))
    lines[row] += "x"
    write(root, BAKU, lines)
    return one("CIT-001", BAKU, row)


def deleted_entry(root: Path, rng: random.Random) -> Broken:
    path, row, end, key = rng.choice(list(_entries(root)))
    lines = lines_of(root, path)
    write(root, path, lines[:row] + lines[end:])
    return Broken(_uses(root, key))


def duplicated_entry(root: Path, rng: random.Random) -> Broken:
    path, row, end, _ = rng.choice(list(_entries(root)))
    lines = lines_of(root, path)
    copy = lines[row:end]
    while lines and not lines[-1]:
        lines.pop()
    write(root, path, [*lines, *copy, ""])
    return one("CIT-002", path, len(lines))


def cut_off_entry(root: Path, rng: random.Random) -> Broken:
    path, row, end, _ = rng.choice(list(_entries(root)))
    lines = lines_of(root, path)
    write(root, path, lines[: row + 1] + lines[end:])
    return one("CIT-005", path, row)


def missing_comma(root: Path, rng: random.Random) -> Broken:
    path, row, end, _ = rng.choice(list(_entries(root)))
    lines = lines_of(root, path)
    here = rng.choice([each for each in range(row + 1, end - 1) if re.search(r"\},$", lines[each])])
    lines[here] = lines[here][:-1]
    write(root, path, lines)
    # The comma is missing at the end of one line; where it is noticed may be the field on the next.
    return Broken(frozenset({("CIT-005", path, here + 1)}), frozenset({"CIT-006"}))


def date_against_year(root: Path, rng: random.Random) -> Broken:
    path, row, end, _ = rng.choice(
        [e for e in _entries(root) if any("date = {" in x for x in lines_of(root, e[0])[e[1] : e[2]])]
    )
    lines = lines_of(root, path)
    here = next(each for each in range(row, end) if "year = {" in lines[each])
    lines[here] = re.sub(r"year = \{\d{4}\}", f"year = {{{rng.randrange(1990, 2019)}}}", lines[here])
    write(root, path, lines)
    return one("CIT-013", path, here)


def dangling_item(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rng.choice(rows(lines, r"^\s+(supports|opposes|assumptions|given): \w+$"))
    lines[row] += "99"
    write(root, BAKU, lines)
    # What only this piece of evidence supported has nothing left.
    return one("REF-002", BAKU, row, "ARG-002")


def dangling_brief(root: Path, rng: random.Random) -> Broken:
    path = rng.choice([BAKU, OPED])
    lines = lines_of(root, path)
    row = rows(lines, r"^related: ")[0]
    lines[row] = re.sub(r"brief: [a-z-]+", f"brief: nowhere-{rng.randrange(100)}", lines[row])
    write(root, path, lines)
    return one("XRF-001", path, row)


def duplicated_yaml_key(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rng.choice(rows(lines, r"^    (statement|rating|confidence|cadence|role|if_wrong): \S"))
    lines.insert(row + 1, lines[row])
    write(root, BAKU, lines)
    return one("SCH-002", BAKU, row + 1)


def tab_indentation(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rng.choice(rows(lines, r"^    (type|rating|role|cadence|confidence|credibility): "))
    lines[row] = "\t" + lines[row].lstrip()
    write(root, BAKU, lines)
    return one("SCH-001", BAKU, row)


def wrong_encoding(root: Path, rng: random.Random) -> Broken:
    path, rule = rng.choice([(BAKU, "SCH-001"), (_bibliographies(root)[0], "CIT-005")])
    lines = (root / path).read_bytes().split(b"\n")
    row = rng.choice([each for each, line in enumerate(lines) if b"title" in line or b"claim" in line])
    lines[row] += " Ёлка".encode("cp1251")
    (root / path).write_bytes(b"\n".join(lines))
    return one(rule, path, row)


def unknown_field(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rng.choice(rows(lines, r"^    (type|cadence|confidence|credibility|does_not_count|watch): "))
    lines[row] = re.sub(r"^    (\w+):", lambda found: f"    {found[1]}e:", lines[row])
    write(root, BAKU, lines)
    return one("SCH-003", BAKU, row)


def impossible_date(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rng.choice(rows(lines, r"(date|due): \d{4}-\d\d"))
    lines[row] = re.sub(r"(date|due): \d{4}-\d\d(-\d\d)?", r"\1: 2025-02-30", lines[row], count=1)
    write(root, BAKU, lines)
    return one("SCH-010", BAKU, row)


def bad_choice(root: Path, rng: random.Random) -> Broken:
    lines = lines_of(root, BAKU)
    row = rng.choice(rows(lines, r"^    (type|rating|role|cadence): \w+"))
    lines[row] = re.sub(r": ([\w-]+)", r": \1ish", lines[row], count=1)
    write(root, BAKU, lines)
    return one("SCH-006", BAKU, row)


def citation_of_nothing(root: Path, rng: random.Random) -> Broken:
    path = rng.choice([NARRATIVE, AUDIT])
    lines = lines_of(root, path)
    row = rng.choice(rows(lines, r"^[A-Z][^|]*$"))
    lines[row] += f" [@nothing{rng.randrange(1990, 2026)}word]"
    write(root, path, lines)
    return one("CIT-001", path, row)


EDITS: tuple[Edit, ...] = (
    renamed_key, deleted_entry, duplicated_entry, cut_off_entry, missing_comma, date_against_year, dangling_item,
    dangling_brief, duplicated_yaml_key, tab_indentation, wrong_encoding, unknown_field, impossible_date, bad_choice,
    citation_of_nothing,
)  # fmt: skip
