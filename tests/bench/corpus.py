"""Writes a site of invented briefs as large as real ones: 1,400 words, 34 citations, 2.5 entries a brief."""

from __future__ import annotations

import random
from pathlib import Path

WORDS = [
    "the",
    "port",
    "council",
    "river",
    "treaty",
    "reported",
    "officials",
    "transit",
    "reserve",
    "budget",
    "rail",
    "harbour",
    "ministry",
    "agreement",
    "signed",
    "delayed",
    "quarterly",
    "figures",
    "suggest",
    "that",
    "traffic",
    "fell",
    "while",
    "costs",
    "rose",
    "and",
    "a",
    "second",
    "review",
    "was",
    "promised",
    "before",
    "winter",
    "analysts",
    "expected",
    "otherwise",
    "but",
    "earlier",
    "talks",
    "had",
    "failed",
    "over",
    "tariffs",
    "water",
    "levels",
    "insurance",
    "crews",
    "storage",
    "and",
    "law",
    "göl",
    "səviyyəsi",
    "kanal",
    "gəmi",
    "limanı",
    "переговоры",
    "порт",
    "канал",
]
MKDOCS = """\
site_name: Bench
site_url: https://bench.example.org/
docs_dir: content
theme: {{name: material, font: false}}
hooks: [{hook}]
exclude_docs: |
  /briefs/
  /registry/
markdown_extensions: [admonition, footnotes, tables]
"""
PLAIN = """\
site_name: Bench
site_url: https://bench.example.org/
docs_dir: content
theme: {name: material, font: false}
markdown_extensions: [admonition, footnotes, tables]
nav: [index.md]
"""


def prose(rng: random.Random, words: int) -> str:
    """A sentence of invented words."""
    return " ".join(rng.choices(WORDS, k=words)).capitalize() + "."


def entry(number: int, rng: random.Random) -> str:
    """One BibTeX entry."""
    outlet = f"Outlet {number % 97}"
    return (
        f"@online{{key{number},\n  author = {{{{{outlet}}}}}, year = {{{2015 + number % 11}}}, langid = {{en}},\n"
        f"  title = {{Report {number} on {prose(rng, 6)[:-1]}}},\n"
        f"  url = {{https://outlet{number % 97}.example.org/{number}}}, urldate = {{2026-01-05}} }}\n"
    )


FULL = 9
LOG = (
    "    observations:",
    "      - {date: 2026-01-10, status: not-observed, uncited: Own look.}",
    "      - {date: 2026-01-20, status: partly-observed, uncited: Own look.}",
    "    forecast: [{date: 2026-01-05, p: 30%}, {date: 2026-01-20, p: 45%}]",
)
"""What an indicator has besides its definition, where a brief has all that the format offers."""


def brief(number: int, entries: int, rng: random.Random, indicators: int = 3) -> str:
    """One brief as YAML: judgements, evidence that cites, assumptions, scenarios, indicators, a timeline and gaps.

    From nine `indicators` on, they have logs and forecasts too.
    """
    keys = [f"key{rng.randrange(entries)}" for _ in range(34)]
    lines = [
        "kind: analysis",
        "status: published",
        "version: 1.0",
        f"title: Brief {number} on the canal and its traffic",
        f"authors: [{{name: Author {number % 41}}}]",
        "as_of: 2026-01",
        "published: 2026-02-01",
        "topics: [transit]",
        "actors: [council]",
        f"question: {prose(rng, 18)}",
        f"thesis: {{statement: {prose(rng, 30)}, likelihood: likely, confidence: low}}",
        "judgements:",
    ]
    for each in range(1, 6):
        lines += [
            f"  - id: J{each}",
            f"    statement: {prose(rng, 24)}",
            "    likelihood: likely",
            "    confidence: moderate",
            f"    confidence_basis: {prose(rng, 12)}",
            "    assumptions: A1",
            "    would_change_if: I1",
        ]
    lines.append("evidence:")
    for each, key in enumerate(keys[:24], 1):
        also = f" [@{keys[24 + each % 10]}]" if each % 3 == 0 else ""
        lines += [
            f"  - id: E{each}",
            f"    claim: '{prose(rng, 26)}{also}'",
            f"    cite: {key}",
            f"    date: 2014-{each % 12 + 1:02}",
            f"    {'opposes' if each % 7 == 0 else 'supports'}: J{each % 5 + 1}",
            "    actors: council",
        ]
    lines += ["assumptions:", "  - id: A1", f"    statement: {prose(rng, 15)}", "    rating: caveated"]
    lines += [f"    if_wrong: {prose(rng, 12)}", "scenarios:"]
    for name in ("rise", "fall"):
        lines += [f"  - id: {name}", f"    name: Traffic {name}s", f"    summary: {prose(rng, 40)}", "    role: main"]
        lines += ["    likelihood: not-stated"]
    lines.append("indicators:")
    for each in range(1, indicators + 1):
        lines += [
            f"  - id: I{each}",
            f"    statement: {prose(rng, 14)}",
            "    expect: {rise: likely, fall: unlikely}",
            f"    counts_as_observed: {prose(rng, 16)}",
            f"    does_not_count: {prose(rng, 8)}",
            "    due: 2026-12-31",
            *(LOG if indicators >= FULL else ()),
        ]
    lines.append("timeline:")
    for each in range(1, 9):
        lines += [f"  - {{id: T{each}, date: 2014-{each + 1:02}-10, title: {prose(rng, 7)[:-1]}, evidence: E{each}}}"]
    lines += ["gaps:", "  - id: G1", f"    question: {prose(rng, 12)}", f"source_note: {prose(rng, 20)}"]
    return "\n".join(lines) + "\n"


def narrative(entries: int, rng: random.Random) -> str:
    """The text that stands beside a brief, with citations in it."""
    return "\n\n".join(
        f"## Section {part}\n\n" + " ".join(f"{prose(rng, 40)[:-1]} [@key{rng.randrange(entries)}]." for _ in range(3))
        for part in range(3)
    )


def write_site(root: Path, briefs: int, hook: Path, seed: int = 1, indicators: int = 3) -> None:
    """A whole site of `briefs` briefs and 2.5 times as many entries. The same arguments give the same bytes."""
    rng = random.Random(seed)
    entries = briefs * 5 // 2
    _write(root / "mkdocs.yml", MKDOCS.format(hook=hook))
    _write(root / "bibliography" / "all.bib", "".join(entry(n, rng) for n in range(entries)))
    _write(root / "content" / "registry" / "topics.yml", "transit: {name: Transit}\n")
    _write(root / "content" / "registry" / "actors.yml", "council: {name: Canal Council, type: organisation}\n")
    for number in range(briefs):
        _write(root / "content" / "briefs" / f"brief-{number}.yml", brief(number, entries, rng, indicators))
        _write(root / "content" / "briefs" / f"brief-{number}.md", narrative(entries, rng))


def write_plain(root: Path, briefs: int, seed: int = 1) -> None:
    """The same amount of text as plain Markdown pages for mkdocs-material, out of its navigation."""
    rng = random.Random(seed)
    _write(root / "mkdocs.yml", PLAIN)
    _write(root / "content" / "index.md", "# Home\n")
    for number in range(briefs):
        parts = [f"# Brief {number} on the canal and its traffic\n"]
        for section in ("Judgements", "Evidence", "Assumptions", "Scenarios", "Indicators", "Timeline", "Sources"):
            parts.append(f"## {section}\n")
            parts += [f"- {prose(rng, 26)} (Outlet {rng.randrange(97)}, 2024)\n" for _ in range(7)]
        _write(root / "content" / "briefs" / f"brief-{number}.md", "\n".join(parts))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
