"""Whatever a file holds, loading gives a value: random damage to the real briefs, and what was made to hurt."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from indicia.load.briefs import read_brief
from indicia.load.configuration import open_configuration, read_configuration
from indicia.load.vocabulary import package_vocabulary
from indicia.model.brief import Brief
from indicia.model.place import Source

BRIEFS = sorted((Path(__file__).parent.parent.parent / "content" / "briefs").glob("*.yml"))
PIECES = [
    "", " ", "\n", "\t", ":", ": ", "- ", "{", "}", "[", "]", '"', "'", "#", " #", "&a ", "*a", "!!x ", "|", ">", "? ",
    "<<: ", ",", "null", "~", "\u2028", "\x85", "ə", "🙂", "%", "@", "`", "0", "\r\n", "---\n", "...\n", "[[", "\\",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(120))
def test_damage_is_answered(seed: int) -> None:
    draw = random.Random(seed)
    text = BRIEFS[seed % len(BRIEFS)].read_text(encoding="utf-8")
    for _ in range(draw.randint(1, 6)):
        at = draw.randrange(len(text))
        text = text[:at] + draw.choice(PIECES) + text[at + draw.choice((0, 1, 1, 5)) :]
    source = Source("content/briefs/x.yml", text)
    settings = read_configuration(open_configuration(Path("/nowhere"), "mkdocs.yml"), package_vocabulary(), "content")

    brief, reading = read_brief(source, None, "x", settings.settings, package_vocabulary())

    assert isinstance(brief, Brief) or reading.problems
    for each in reading.problems:
        assert 0 <= each.problem.span.start <= each.problem.span.end <= len(text)
        assert each.problem.message
        assert each.problem.target


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [*a]\n",
        "x-a: &a {b: *a}\n",
        "evidence: &e [{id: E1, claim: S., cite: k}]\njudgements: *e\n",
        "[" * 5000,
        "title: " + "[" * 300 + "]" * 300 + "\n",
        "a0: &a0 [x,x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1},*a{n - 1}]\n" for n in range(1, 30)),
        "authors: " + "x" * 100_000 + "\n",
        "".join(f"x-{n}: 1\n" for n in range(3000)),
        "".join(f"field{n}: 1\n" for n in range(300)),
        "thesis: {statement: {en: {az: S.}}, likelihood: [60%]}\n",
        "cite: {?: a}\n",
        "? [a, b]\n: c\n",
        "1: 2\n",
        "updates: {date: 9999999-01-01}\n",
        "indicators: [{use: '#'}, {use: 'a#'}, {use: a}, {use: [a]}]\n",
    ],
    ids=str.__len__,
)
def test_what_was_made_to_hurt_is_answered(text: str) -> None:
    settings = read_configuration(open_configuration(Path("/nowhere"), "mkdocs.yml"), package_vocabulary(), "content")
    _, reading = read_brief(Source("x.yml", text), None, "x", settings.settings, package_vocabulary())
    assert reading.problems
